/** Scores of tapped calls by the list of their own day, beside the QMS. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Pack } from '../../src/engine';
import { callScores, meanScore, qms, qmsDefinition, readCalls, scoresBy } from '../../src/measures';
import { loadPack } from '../../src/packs';
import type { TypedValue } from '../../src/sheet';
import { on } from './day';
import { tableOf } from './tables';

const ITEMS = ['p_penanggung_jawab', 'p_penawaran', 'p_kesediaan', 'p_kontrak'];
const HEADER = ['hasil_call', 'hasil_tapping', 'tanggal_call', 'tgl_tapping', 'fastel', 'login_agent', 'jenis_call'];
const TYPES = { tanggal_call: 'datetime', tgl_tapping: 'datetime' } as const;
let line = 0;
/** A tapped call; marks in the order of the items: + met, - failed, blank otherwise. */
const call = (day: string, login: string, result: string | null, marks: string): TypedValue[] => [
  'AGREE',
  result,
  on(day) + 0.4,
  result === null ? null : on(day) + 1,
  String(++line),
  login,
  'Mini Pack',
  'ADD ON',
  ...Array.from(marks.padEnd(4), (mark) => (mark === '+' ? 'OK' : mark === '-' ? 'NOT OK' : null)),
];

/** From September on the offer weighs 60, the contract 40, and both groups have names of their own. */
const NEXT = {
  id: 'P3K',
  title: { id: 'P3K baru', en: 'New P3K' },
  status: 'example',
  clause: 'MNOP 1.3.16',
  basis: 'practice',
  campaigns: ['ADD ON'],
  effectiveFrom: '2026-09-01',
  groups: [
    { title: { id: 'PROSES', en: 'PROCESS' }, items: [{ field: 'p_penawaran', weight: 60 }] },
    { title: { id: 'SOLUSI', en: 'SOLUTION' }, items: [{ field: 'p_kontrak', weight: 40, fatal: false }] },
  ],
};

describe('the scores of tapped calls', () => {
  let pack: Pack;
  const calls = (...rows: TypedValue[][]) =>
    readCalls(tableOf(TYPES, [[...HEADER, 'campaign', ...ITEMS], ...rows]), qmsDefinition(pack));
  beforeAll(async () => {
    const read = (file: string) => readFile(join(__dirname, '..', '..', 'rules', file), 'utf8');
    const json = JSON.parse(await read('tapping/pack.json')) as Pack & {
      extensions: { scorecards: { lists: unknown[] } };
    };
    json.extensions.scorecards.lists.push(NEXT);
    const loaded = await loadPack('tapping', read, JSON.stringify(json));
    expect(loaded.findings).toEqual([]);
    pack = loaded.pack!;
  });

  it('are by the list of the day of the call, whatever came into force since', () => {
    const found = callScores(
      calls(
        call('2026-08-31', 'a', 'VALID', '++++'),
        call('2026-08-31', 'a', 'RETURN', '+-++'),
        call('2026-09-01', 'a', 'RETURN', '+-++'),
      ),
      pack,
    );
    expect(found.map((score) => meanScore([score!]))).toEqual([100, 75, 40]);
    expect(found[2]!.groups.map(({ title, met, all }) => [title.id, met, all])).toEqual([
      ['PROSES', 0, 60],
      ['SOLUSI', 40, 40],
    ]);
  });

  it('are of calls that count as tapped and have marks; what is not marked is not counted against anybody', () => {
    const found = callScores(
      calls(
        call('2026-08-03', 'a', null, '++++'),
        call('2026-08-03', 'a', 'VALID', ''),
        call('2026-08-03', 'a', 'VALID', '+ +'),
      ),
      pack,
    );
    expect(found.map((score) => score && meanScore([score]))).toEqual([null, null, 100]);
  });

  it('stand beside the QMS by any column and month, each call alike, and move none of its figures', () => {
    const found = calls(
      call('2026-08-05', 'a', 'VALID', '++++'),
      call('2026-08-05', 'a', 'RETURN', '--++'),
      call('2026-09-05', 'b', 'VALID', '++-+'),
      call('2026-09-06', 'b', 'RETURN', '+-+-'),
    );
    const by = scoresBy(found, pack, { by: 'login_agent' });
    expect([by().length, meanScore(by()), meanScore(by('a')), meanScore(by('b'))]).toEqual([4, 62.5, 75, 50]);
    const september = scoresBy(found, pack, { by: 'bulan', month: '2026-09' });
    expect([september('2026-08'), september('2026-09').length]).toEqual([[], 2]);
    expect(qms(found, { by: 'login_agent' })).toMatchObject({ agree: 4, valid: 2, ratio: 0.5 });
  });
});
