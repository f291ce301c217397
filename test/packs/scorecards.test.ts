/** Lists of parameters as data: what is wrong with one is said at its place, and a new one judges calls from its own day on. */
import { lintText } from '../../src/author';
import { serialOfIso } from '../../src/engine/operators';
import { compilePack } from '../../src/engine';
import { isBroken, loadPack, packFindingText, preparePack, type Scorecard } from '../../src/packs';
import { readShipped } from './readShipped';

const NEW: Scorecard = {
  id: 'P3K',
  title: { id: 'P3K 2027', en: 'P3K 2027' },
  status: 'official',
  clause: 'MNOP 1.3.16',
  basis: 'written',
  campaigns: ['ADD ON'],
  effectiveFrom: '2026-12-01',
  leastScore: 80,
  groups: [
    {
      title: { id: 'PROSES', en: 'Process' },
      items: [
        { field: 'p_penawaran', weight: 50 },
        { field: 'p_kontrak', weight: 20, fatal: false },
      ],
    },
    {
      title: { id: 'SIKAP', en: 'Attitude' },
      items: [{ field: 'p_ramah', label: { id: 'Ramah', en: 'Friendly' }, weight: 30, fatal: false, mandatory: false }],
    },
  ],
};

/** The tapping pack with lists written in place besides its own. */
async function withLists(...cards: unknown[]): Promise<string> {
  const pack = JSON.parse(await readShipped('tapping/pack.json'));
  pack.extensions.scorecards.lists.push(...cards);
  return JSON.stringify(pack);
}

const CALL = {
  id_call: 'C1',
  login_agent: '90001',
  site: 'BANDUNG',
  campaign: 'ADD ON',
  masking_number: '1500755',
  fastel: '131000000001',
  jenis_call: 'Mini Pack',
  hasil_call: 'AGREE',
  hasil_tapping: 'VALID',
  login_qco: '80001',
  id_vr: 'VR1',
  zona_waktu: 'WIB',
  paket_parameter: null,
};

const on = (day: string, marks: Record<string, string>) => ({
  ...CALL,
  ...marks,
  tanggal_call: serialOfIso(day)! + 0.4,
  tgl_tapping: serialOfIso(day)! + 0.6,
});

describe('a list in force from a day', () => {
  const OLD = { p_penanggung_jawab: 'OK', p_penawaran: 'OK', p_kesediaan: 'OK', p_kontrak: 'OK' };

  it.each<{ day: string; marks: Record<string, string>; broken: string[]; because: string }>([
    { day: '2026-11-30', marks: OLD, broken: [], because: 'the list of its day is met' },
    {
      day: '2026-11-30',
      marks: { ...OLD, p_kontrak: 'NOT OK' },
      broken: ['valid-complete-p3k', 'valid-without-failed-item-p3k'],
      because: 'the contract was fatal on that day',
    },
    {
      day: '2026-12-01',
      marks: { p_penawaran: 'OK', p_kontrak: 'NOT OK', p_ramah: 'OK' },
      broken: [],
      because: 'an item that is not fatal fails nobody while the score is 80',
    },
    {
      day: '2026-12-01',
      marks: { p_penawaran: 'OK', p_kontrak: 'OK', p_ramah: 'NOT OK' },
      broken: ['valid-score-p3k_20261201'],
      because: 'the score is 70',
    },
    {
      day: '2026-12-01',
      marks: { p_penawaran: 'NOT OK', p_kontrak: 'OK', p_ramah: 'OK' },
      broken: ['valid-complete-p3k_20261201', 'valid-score-p3k_20261201', 'valid-without-failed-parameter'],
      because: 'a fatal item failed',
    },
    {
      day: '2026-12-01',
      marks: { p_penawaran: 'OK' },
      broken: ['valid-complete-p3k_20261201'],
      because: 'a mandatory item that is not fatal is to be answered all the same',
    },
  ])('$day: $because', async ({ day, marks, broken }) => {
    const { pack, findings } = await loadPack('tapping', readShipped, await withLists(NEW));
    expect(findings).toEqual([]);
    const blank = Object.fromEntries(Object.keys(pack!.fields).map((field) => [field, null]));
    const result = compilePack(pack!).checkRecord(
      { ...blank, ...on(day, marks) },
      { asOf: serialOfIso('2026-12-31')! },
    );
    expect(result.broken.map(({ rule }) => rule).sort()).toEqual(broken);
  });

  it('serves its campaign from that day, and no other campaign', async () => {
    const own = { ...NEW, id: 'TAM 2027', groups: NEW.groups };
    const { pack } = await loadPack('tapping', readShipped, await withLists(own));
    const { values, earlier } = pack!.lookups!['parameterSetOfCampaign']!;
    expect(values).toMatchObject({ 'ADD ON': 'TAM 2027', WIFI: 'P3K' });
    expect(earlier).toMatchObject([{ until: '2026-11-30', values: { 'ADD ON': 'P3K' } }]);
  });
});

it('a list for a kind of call goes before that of the campaign', async () => {
  const own = { ...NEW, id: 'MINI', campaigns: [], kinds: ['Mini Pack'] };
  const { pack } = await loadPack('tapping', readShipped, await withLists(own));
  const judge = compilePack(pack!);
  const broken = (kind: string) => {
    const blank = Object.fromEntries(Object.keys(pack!.fields).map((field) => [field, null]));
    const record = { ...blank, ...on('2026-12-01', {}), jenis_call: kind };
    return judge.checkRecord(record, {}).broken.map(({ rule }) => rule);
  };
  expect(broken('mini pack')).toEqual(['valid-complete-mini']);
  expect(broken('OTT')).toEqual([]);
});

describe('what is wrong with a list', () => {
  const item = NEW.groups[0]!.items[0]!;
  const groups = (...items: unknown[]) => [{ title: NEW.title, items }];

  it.each<[code: string, card: unknown]>([
    ['scorecard-weights', { ...NEW, groups: groups(item, { field: 'p_kontrak', weight: 20 }) }],
    ['scorecard-weights', { ...NEW, groups: groups({ ...item, weight: 100 }, { field: 'p_kontrak' }) }],
    ['scorecard-item', { ...NEW, groups: groups({ field: 'p_baru', weight: 100 }) }],
    ['scorecard-twice', { ...NEW, groups: groups(item, item) }],
    ['scorecard-reason', { ...NEW, groups: groups({ ...item, weight: 100, reasons: ['Tarif slah'] }) }],
    ['scorecard-campaign', { ...NEW, campaigns: ['ADDON'] }],
    ['scorecard-never', { ...NEW, effectiveTo: '2026-11-01' }],
    ['scorecard-same-day', { ...NEW, effectiveFrom: undefined }],
    ['scorecard-harmless', { ...NEW, leastScore: undefined, groups: groups({ ...item, weight: 100, fatal: false }) }],
    ['missing-key', { ...NEW, title: undefined }],
    ['unknown-scorecard', 'p3k-2027'],
    ['unknown-scorecard', '../closing/pack'],
  ])('%s is said in a sentence at its place', async (code, card) => {
    const { pack, findings } = await loadPack('tapping', readShipped, await withLists(card));
    expect(pack).toBeUndefined();
    const found = findings.find((finding) => finding.code === code)!;
    expect(found.pointer).toMatch(/^\/extensions\/scorecards\/lists\/4/);
    for (const language of ['id', 'en'] as const) {
      expect(packFindingText(found, language)).not.toMatch(/\{\{|: \[?scorecard-/);
      expect(lintText(found, language)).toBe(packFindingText(found, language));
    }
  });

  it('names the file of the list', async () => {
    const found = await preparePack('tapping', async (path) =>
      path === 'tapping/scorecards/p3.json' ? JSON.stringify({ ...NEW, campaigns: ['X'] }, null, 1) : readShipped(path),
    );
    expect(isBroken(found) && found.findings[0]).toMatchObject({ file: 'tapping/scorecards/p3.json', line: 10 });
  });

  it('a rule that a list brought has its place where the lists stand', async () => {
    const text = await readShipped('tapping/pack.json');
    const { json, pack } = await loadPack('tapping', readShipped, text);
    const rule = pack!.rules.findIndex(({ name }) => name === 'valid-complete-p3k');
    const at = text.slice(0, text.indexOf('"scorecards": {')).split('\n').length;
    expect(json!.place(`/rules/${rule}/conditions`).line).toBe(at);
  });
});

describe('patterns of rules that lack what a rule needs', () => {
  it.each([
    { lacks: 'parameters of the event', pattern: 0, change: (rule: Wired) => void (rule.event.params = 'x') },
    { lacks: 'what each item gives', pattern: 3, change: (rule: Wired) => void delete rule.conditions.any[1]!['each'] },
    { lacks: 'a kind of item', pattern: 3, change: (rule: Wired) => void (rule.conditions.any[1]!['each'] = 'all') },
    { lacks: 'what holds of each', pattern: 3, change: (rule: Wired) => void delete rule.conditions.any[1]!['holds'] },
  ])('are findings of their place, never an exception: $lacks', async ({ pattern, change }) => {
    const pack = JSON.parse(await readShipped('caring/pack.json')) as {
      extensions: { scorecards: { rules: Wired[] } };
    };
    change(pack.extensions.scorecards.rules[pattern]!);
    const { pack: made, findings } = await loadPack('caring', readShipped, JSON.stringify(pack, null, 2));
    expect(made).toBeUndefined();
    expect(findings[0]).toMatchObject({
      code: expect.stringMatching(/^(wrong-type|missing-key|unknown-key|unknown-word)$/),
      line: expect.any(Number),
    });
  });
});

it.each(['failedItems', 'listField', 'listOfCampaign', 'itemOfReason'])(
  'lists wired to a name that the pack does not have are a finding of their place: %s',
  async (key) => {
    for (const name of ['tidak_ada', 'constructor']) {
      const pack = JSON.parse(await readShipped('tapping/pack.json')) as { extensions: { scorecards: object } };
      Object.assign(pack.extensions.scorecards, { [key]: name });
      const { findings } = await loadPack('tapping', readShipped, JSON.stringify(pack));
      expect(findings[0]).toMatchObject({
        code: 'unknown-fact',
        pointer: `/extensions/scorecards/${key}`,
        holes: { found: name },
      });
    }
  },
);

interface Wired {
  event: { params: unknown };
  conditions: { any: Record<string, unknown>[] };
}
