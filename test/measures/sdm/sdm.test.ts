import { sdm, sdmDefinition, whoCounts, type CellField, type SdmDefinition } from '../../../src/measures';
import type { SheetTable, TypedValue } from '../../../src/sheet';
import { on } from '../day';
import { shippedPack } from '../packs';
import { tableOf } from '../tables';

const DEFINITION: SdmDefinition = {
  target: 0.95,
  activeStatuses: ['AKTIF'],
  goneStatuses: ['NON AKTIF'],
  vacantWords: ['Vacant'],
  leftWords: ['Resign', 'Non Aktif'],
  joinBlankCounts: true,
};
const ASOF = on('2025-08-31');

interface Person {
  id?: TypedValue;
  login?: TypedValue;
  name?: TypedValue;
  site?: TypedValue;
  role?: TypedValue;
  service?: TypedValue;
  joined?: TypedValue;
  left?: TypedValue;
  status?: TypedValue;
}

let next = 0;
function staff(...people: Person[]) {
  const header = [
    'nomor_partner',
    'login_tamara',
    'nama',
    'site',
    'jabatan',
    'campaign',
    'tgl_diterima',
    'tgl_non_aktif',
    'status_karyawan',
  ];
  const rows = people.map((person) => {
    const full = {
      id: `P${++next}`,
      login: null,
      name: null,
      site: 'BDG',
      role: 'AGENT',
      service: 'A',
      joined: on('2024-01-01'),
      left: null,
      status: null,
      ...person,
    };
    return [full.id, full.login, full.name, full.site, full.role, full.service, full.joined, full.left, full.status];
  });
  return tableOf({ tgl_diterima: 'date', tgl_non_aktif: 'date' }, [header, ...rows]);
}

function plan(...rows: TypedValue[][]) {
  return tableOf({ periode: 'date', target_caplan: 'number' }, [
    ['periode', 'site', 'jabatan', 'campaign', 'target_caplan'],
    ...rows.map((row) => [on('2025-08-01'), ...row]),
  ]);
}

const heads = (count: number, person: Person = {}): Person[] => Array.from({ length: count }, () => ({ ...person }));
const measure = (people: Person[], caplan: ReturnType<typeof plan>, by?: CellField, asOf = ASOF) =>
  sdm(staff(...people), caplan, DEFINITION, { asOf, ...(by && { by }) });

describe('what the sheet itself makes doubtful', () => {
  const MID = on('2025-08-15');
  type Doubts = NonNullable<SheetTable['doubts']>;
  const doubtOf = (person: Person, doubts: Doubts) =>
    sdm({ ...staff(person, ...heads(9)), doubts }, plan(['BDG', 'AGENT', 'A', 10]), DEFINITION, { asOf: MID });
  const by = (cause: Doubts[number]['cause'], field: string | null, text: string | null = null): Doubts => [
    { cause, field, text, records: [0] },
  ];

  it.each<[string, Person, Doubts, [number, number, number], string[]]>([
    ['a hidden person', {}, by('hidden', null), [10, 9, 10], ['hidden']],
    ['one under AGENT RESIGN', {}, by('section', 'status_karyawan', 'AGENT RESIGN'), [10, 9, 10], ['section']],
    ['one under AREA MALANG', {}, by('section', 'site', 'AREA MALANG'), [10, 10, 10], []],
    ['gone in this month', { left: on('2025-08-01') }, by('monthOnly', 'tgl_non_aktif'), [9, 9, 10], ['monthOnly']],
    ['gone in an earlier month', { left: on('2025-07-01') }, by('monthOnly', 'tgl_non_aktif'), [9, 9, 9], []],
    ['joined in this month', { joined: on('2025-08-01') }, by('monthOnly', 'tgl_diterima'), [10, 9, 10], ['monthOnly']],
    ['gone on 9/7 or 7/9', { left: on('2025-07-09') }, by('dayMonth', 'tgl_non_aktif'), [9, 9, 10], ['dayMonth']],
    ['gone on 1/2 or 2/1', { left: on('2025-02-01') }, by('dayMonth', 'tgl_non_aktif'), [9, 9, 9], []],
    ['joined on 9/7 or 7/9', { joined: on('2025-09-07') }, by('dayMonth', 'tgl_diterima'), [9, 9, 10], ['dayMonth']],
    ['gone before joining', { left: on('2023-01-01') }, [], [9, 9, 10], ['conflict']],
  ])('%s', (_, person, doubts, [available, low, high], causes) => {
    const { doubt, ...found } = doubtOf(person, doubts);
    expect(found.available).toBe(available);
    expect([doubt.low.part, doubt.high.part]).toEqual([low, high]);
    expect(doubt.causes.map(({ cause }) => cause)).toEqual(causes);
  });

  it('months without their day are noted', () => {
    const { notes } = doubtOf({ left: on('2025-07-01') }, by('monthOnly', 'tgl_non_aktif'));
    expect(notes).toContainEqual({ code: 'monthOnly', holes: { count: 1 } });
  });
});

describe('sdm', () => {
  it('meets 95% with 19 of 20 heads', () => {
    expect(measure(heads(19), plan(['BDG', 'AGENT', 'A', 20]))).toMatchObject({
      available: 19,
      target: 20,
      met: true,
      gap: 0,
    });
    expect(measure(heads(18), plan(['BDG', 'AGENT', 'A', 20]))).toMatchObject({ met: false, gap: 1 });
  });

  it('lets no surplus hide a deficit', () => {
    const caplan = plan(['BDG', 'AGENT', 'A', 10], ['SMG', 'AGENT', 'A', 10]);
    const result = measure([...heads(14), ...heads(7, { site: 'SMG' })], caplan, 'site');
    expect(result).toMatchObject({ available: 21, target: 20, met: true, gap: 3 });
    expect(result.groups).toEqual([
      expect.objectContaining({ key: 'BDG', available: 14, target: 10, gap: 0 }),
      expect.objectContaining({ key: 'SMG', available: 7, target: 10, gap: 3, met: false }),
    ]);
    expect(result.cells.map((cell) => cell.surplus)).toEqual([4, 0]);
  });

  it('keeps people at cells without a target outside the ratio', () => {
    const result = measure(
      [...heads(2), ...heads(3, { site: 'SMG' }), { site: null }],
      plan(['BDG', 'AGENT', 'A', 2], ['SMG', 'AGENT', 'A', 0]),
      'site',
    );
    expect(result).toMatchObject({ available: 2, target: 2, ratio: 1, unplanned: 4 });
    expect(result.cells.find((cell) => cell.site === 'SMG')).toMatchObject({ ratio: null, met: null, gap: 0 });
    expect(result.groups.map((group) => [group.key, group.unplanned])).toEqual([
      ['BDG', 0],
      ['SMG', 3],
      [null, 1],
    ]);
  });

  it('is #N/A where the plan asks for nobody', () => {
    expect(measure(heads(3), plan(['BDG', 'AGENT', 'A', 0]))).toMatchObject({
      ratio: null,
      met: null,
      target: 0,
      gap: 0,
    });
  });

  it.each([
    { person: { left: ASOF }, there: false, because: 'leaving on the day is gone' },
    { person: { left: ASOF + 1 }, there: true, because: 'leaving tomorrow is still there' },
    { person: { joined: ASOF }, there: true, because: 'joining on the day is there' },
    { person: { joined: ASOF + 1 }, there: false, because: 'joining tomorrow is not yet there' },
    { person: { joined: null }, there: true, because: 'a blank joining date counts' },
    { person: { status: 'NON AKTIF' }, there: false, because: 'inactive without a date is not there' },
    {
      person: { status: 'NON AKTIF', left: ASOF + 30 },
      there: true,
      because: 'the leaving date decides over the status of today',
    },
    {
      person: { left: undefined },
      there: false,
      because: 'a leaving date nobody can read still says that somebody left',
    },
  ])('$because', ({ person, there }) => {
    expect(measure([person], plan(['BDG', 'AGENT', 'A', 1])).available).toBe(there ? 1 : 0);
  });

  it('counts a person entered twice once: by perner, else login, else name and site', () => {
    const twice = { id: null, login: null, name: null };
    const people = [
      { id: '77' },
      { id: ' 77 ' },
      { ...twice, login: 'L1' },
      { ...twice, login: 'l1' },
      { ...twice, name: 'X' },
      { ...twice, name: 'x' },
      { ...twice, name: 'X', site: 'SMG' },
      twice,
      twice,
    ];
    const result = measure(people, plan(['BDG', 'AGENT', 'A', 9], ['SMG', 'AGENT', 'A', 1]));
    expect(result.available).toBe(4);
    expect(result.duplicates).toEqual([1, 3, 5]);
    expect(result.notes).toContainEqual({ code: 'nobody', holes: { count: 2 } });
    expect(result.notes).toContainEqual({ code: 'personTwice', holes: { count: 3 } });
  });

  it('uses the plan of the latest period that has begun', () => {
    const header = ['periode', 'site', 'jabatan', 'campaign', 'target_caplan'];
    const caplan = tableOf({ periode: 'date' }, [
      header,
      [on('2025-07-01'), 'BDG', 'AGENT', 'A', 5],
      [on('2025-08-01'), 'BDG', 'AGENT', 'A', 8],
      [on('2025-09-01'), 'BDG', 'AGENT', 'A', 100],
    ]);
    expect(sdm(staff(...heads(8)), caplan, DEFINITION, { asOf: ASOF })).toMatchObject({ target: 8, period: '2025-08' });
    expect(sdm(staff(...heads(8)), caplan, DEFINITION, { asOf: on('2025-06-30') })).toMatchObject({
      target: 0,
      ratio: null,
    });
  });

  it('takes a period left blank as always in force, and says so of one that nobody can read', () => {
    const caplan = tableOf({ periode: 'date' }, [
      ['periode', 'site', 'jabatan', 'campaign', 'target_caplan'],
      [on('2025-08-01'), 'BDG', 'AGENT', 'A', 8],
      [undefined, 'BDG', 'QCO', 'A', 2],
      [undefined, 'BDG', 'QCO', 'A', null],
      [null, 'BDG', 'SPV', 'A', 1],
    ]);
    const { target, notes } = sdm(staff(...heads(8)), caplan, DEFINITION, { asOf: ASOF });
    expect(target).toBe(11);
    expect(notes).toContainEqual({ code: 'periodUnknown', holes: { count: 1 } });
    expect(measure(heads(8), plan(['BDG', 'AGENT', 'A', 8])).notes).toEqual([]);
  });

  it('adds the plan up over a field the roster lacks, and says so', () => {
    const roster = tableOf({}, [
      ['nomor_partner', 'site'],
      ['1', 'BDG'],
      ['2', 'BDG'],
    ]);
    const result = sdm(roster, plan(['BDG', 'AGENT', 'A', 2], ['BDG', 'QCO', 'A', 1]), DEFINITION, { asOf: ASOF });
    expect(result).toMatchObject({ available: 2, target: 3, gap: 1 });
    expect(result.notes).toContainEqual({ code: 'planAddedUp', holes: { fields: 'jabatan' } });
  });

  it('lets a plan leave the service open, and a named service go first', () => {
    const result = measure(
      [...heads(2), ...heads(3, { service: 'B' })],
      plan(['BDG', 'AGENT', null, 3], ['BDG', 'AGENT', 'A', 2]),
    );
    expect(result.cells.map(({ campaign, available }) => [campaign, available])).toEqual([
      ['A', 2],
      [null, 3],
    ]);
  });

  it('takes the available heads of the plan itself where there is no roster', () => {
    const caplan = tableOf({}, [
      ['site', 'target_caplan', 'sdm_tersedia'],
      ['BDG', 20, 19],
      ['SMG', 10, null],
    ]);
    expect(sdm(null, caplan, DEFINITION, { asOf: ASOF })).toMatchObject({ available: 19, target: 30, gap: 10 });
  });

  it('reads its target and words from the staffing pack', async () => {
    expect(sdmDefinition(await shippedPack('staffing'))).toEqual({
      target: 0.95,
      activeStatuses: ['AKTIF'],
      goneStatuses: ['NON AKTIF'],
      vacantWords: expect.arrayContaining(['Vacant', 'NN', 'Rekrutmen']),
      leftWords: expect.arrayContaining(['Resign', 'PHK', 'Non Aktif']),
      joinBlankCounts: true,
    });
  });
});

describe('sdm: what is said and what is in doubt', () => {
  const ONE = plan(['BDG', 'AGENT', 'A', 10]);

  it.each<[string, Person[], { available: number; low: number; high: number; causes?: unknown }]>([
    [
      'a name with a word that says gone',
      [{ name: 'Agen 001 (resign 1/8)' }, { name: 'Agen 002 - NON-AKTIF' }],
      { available: 3, low: 1, high: 3 },
    ],
    [
      'another row of the person that says gone',
      [
        { id: 'P-1', name: 'Agen 001' },
        { id: 'P1', name: 'Agen 001', left: on('2025-08-02') },
      ],
      { available: 2, low: 1, high: 2 },
    ],
    [
      'another row that says gone before this one joined',
      [
        { id: 'P-2', joined: on('2025-03-01') },
        { id: 'P2', joined: on('2022-03-01'), left: on('2023-08-02') },
      ],
      { available: 2, low: 2, high: 2 },
    ],
    ['a name with such a word inside another', [{ name: 'Resignasi' }], { available: 2, low: 2, high: 2 }],
    ['a status that says gone', [{ status: 'NON AKTIF' }], { available: 1, low: 1, high: 1 }],
    ['a status nobody knows', [{ status: undefined }], { available: 1, low: 1, high: 2 }],
    ['a leaving date nobody can read', [{ left: undefined }], { available: 1, low: 1, high: 2 }],
    ['a joining date nobody can read', [{ joined: undefined }], { available: 2, low: 1, high: 2 }],
    ['a vacant seat', [{ name: 'Vacant 2' }], { available: 1, low: 1, high: 1 }],
    ['a vacant seat and whose', [{ id: null, name: 'Vacant AGENT' }], { available: 1, low: 1, high: 1 }],
    ['somebody of that name', [{ name: 'Vacant AGENT' }], { available: 2, low: 2, high: 2 }],
    ['nobody at all', [{ id: null }], { available: 1, low: 1, high: 1 }],
    ['a position in no list', [{ role: undefined }], { available: 1, low: 1, high: 2 }],
    ['a blank position', [{ role: null }], { available: 1, low: 1, high: 2 }],
    ['a blank site', [{ site: null }], { available: 1, low: 1, high: 2 }],
    ['a site without a plan', [{ site: 'SMG' }], { available: 1, low: 1, high: 1 }],
    ['the same number spelled otherwise', [{ id: '77' }, { id: '077.0' }], { available: 2, low: 2, high: 2 }],
    [
      'number and login, then the login alone',
      [
        { id: '77', login: 'L1' },
        { id: null, login: 'l1' },
      ],
      { available: 2, low: 2, high: 2 },
    ],
  ])('%s', (_, people, { available, low, high }) => {
    const found = measure([{}, ...people], ONE);
    expect(found).toMatchObject({ available, doubt: { low: { part: low }, high: { part: high } } });
    expect(found.trail.read).toBe(1 + people.length);
    expect(found.trail.counted).toBe(available);
    expect(measure([...people, {}].reverse(), ONE).available).toBe(available);
  });

  it.each<[string, TypedValue[][], { target: number; code?: string; met?: boolean | null }]>([
    [
      'a row of the plan pasted twice counts once',
      [
        ['BDG', 'AGENT', 'A', 1],
        ['BDG', 'AGENT', 'A', 1],
      ],
      { target: 1, code: 'planTwice', met: true },
    ],
    [
      'another number for one combination is added and said',
      [
        ['BDG', 'AGENT', 'A', 1],
        ['BDG', 'AGENT', 'A', 2],
      ],
      { target: 3, code: 'planDiffers', met: null },
    ],
    [
      'a negative number is no head count',
      [
        ['BDG', 'AGENT', 'A', 1],
        ['SMG', 'AGENT', 'A', -4],
      ],
      { target: 1, code: 'headsUnknown', met: null },
    ],
    [
      'half a head is no head count',
      [
        ['BDG', 'AGENT', 'A', 1],
        ['SMG', 'AGENT', 'A', 0.5],
      ],
      { target: 1, code: 'headsUnknown', met: null },
    ],
    [
      'a plan for a blank position fits nobody',
      [
        ['BDG', 'AGENT', 'A', 1],
        ['BDG', null, 'A', 1],
      ],
      { target: 2, code: 'planPlaceless', met: null },
    ],
  ])('%s', (_, rows, { target, code, met }) => {
    const found = measure([{}], plan(...rows));
    expect(found).toMatchObject({ target, doubt: { met } });
    expect(found.notes.map((note) => note.code)).toContain(code);
  });

  it('names what the newest period no longer plans', () => {
    const header = ['periode', 'site', 'jabatan', 'campaign', 'target_caplan'];
    const caplan = tableOf({ periode: 'date' }, [
      header,
      [on('2025-07-01'), 'BDG', 'AGENT', 'A', 5],
      [on('2025-07-01'), 'SMG', 'AGENT', 'A', 5],
      [on('2025-08-01'), 'BDG', 'AGENT', 'A', 5],
    ]);
    expect(measure([{}], caplan).notes).toContainEqual({ code: 'planDropped', holes: { cell: 'SMG · AGENT · A' } });
  });

  it('puts a figure without positions against several of them in doubt', () => {
    const people = staff({}, {});
    const { jabatan: _, ...columns } = people.columns;
    const found = sdm({ ...people, columns }, plan(['BDG', 'AGENT', 'A', 1], ['BDG', 'QCO', 'A', 1]), DEFINITION, {
      asOf: ASOF,
    });
    expect(found).toMatchObject({ available: 2, target: 2, met: true, doubt: { rows: 2, met: null } });
  });
});

describe('who counts', () => {
  it('puts every row of the people at one cell of the plan or on one way out, as the figure counts them', () => {
    const people = staff(
      ...heads(3),
      { site: 'SMG' },
      { left: on('2025-01-01') },
      { joined: on('2026-01-01') },
      { site: null },
    );
    const caplan = plan(['BDG', 'AGENT', 'A', 5]);
    const found = whoCounts(people, caplan, DEFINITION, ASOF);
    expect(found.cells).toMatchObject([{ site: 'BDG', available: 3, target: 5, gap: 2, rows: [0, 1, 2] }]);
    expect(Object.fromEntries(found.out)).toEqual({ unplanned: [3], gone: [4], notYet: [5], notUnderstood: [6] });
    const figure = sdm(people, caplan, DEFINITION, { asOf: ASOF });
    expect([figure.available, figure.gap]).toEqual([3, 2]);
    const ways = figure.trail.out.map(({ way, rows }) => [way, rows]);
    expect(Object.fromEntries(ways)).toEqual(Object.fromEntries(found.out));
  });
});
