import {
  compareClosure,
  countChanges,
  describeChanges,
  frozenReport,
  openClosure,
  sealClosure,
  type Changes,
  type Closure,
} from '../../../src/ledger';
import type { Matrix } from '../../../src/sheet';
import { CALLS, closedJanuary, january, pack } from './month';

const label = (_: string, field: string): string => field;
const told = (changes: Changes, language: 'id' | 'en'): string[] => {
  const { causes, effects } = describeChanges(changes, language, label);
  return [...causes, ...effects];
};
const lines = async (calls: Matrix, figures?: [string, number][]) =>
  told(await compareClosure(await closedJanuary(), await january(calls, figures)), 'id');
const edited = (row: number, column: number, value: string | number): Matrix =>
  CALLS.map((cells, r) => cells.map((cell, c) => (r === row && c === column ? value : cell)));

describe('compareClosure', () => {
  it.each<{ because: string; calls: Matrix; expect: string[] }>([
    { because: 'nothing changed', calls: CALLS, expect: [] },
    {
      because: 'columns moved and a caption row was formatted, which says nothing new',
      calls: CALLS.map((row) => [...row].reverse()),
      expect: [],
    },
    {
      because: 'a row of a later month was added',
      calls: [...CALLS, ['C-5', 46071, 'RETURN', 'Agen 003', '080000000005']],
      expect: [],
    },
    {
      because: 'a cell changed',
      calls: edited(3, 2, 'APPROVED'),
      expect: ['Data, baris 4 (C-3): kolom "hasil_tapping" berubah.'],
    },
    {
      because: 'personal data changed, which is not said more closely',
      calls: edited(3, 4, '080000000009'),
      expect: ['Data, baris 4 (C-3): kolom data pribadi berubah.'],
    },
    {
      because: 'a row was removed',
      calls: CALLS.filter((_, r) => r !== 2),
      expect: ['Data, dahulu baris 3 (C-2): dihapus.'],
    },
    {
      because: 'a row was added',
      calls: [...CALLS, ['C-6', 46040, 'RETURN', 'Agen 003', '080000000006']],
      expect: ['Data, baris 6 (C-6): baru.'],
    },
    {
      because: 'a row moved into another month',
      calls: edited(2, 1, 46080),
      expect: ['Data, dahulu baris 3 (C-2): dihapus.'],
    },
    {
      because: 'an earlier month changed',
      calls: edited(1, 2, 'RETURN'),
      expect: ['Data: baris sebelum bulan ini berubah.'],
    },
    {
      because: 'a column disappeared',
      calls: CALLS.map((row) => row.filter((_, c) => c !== 2)),
      expect: expect.arrayContaining([expect.stringContaining('barisnya tidak dapat disebut')]) as unknown as string[],
    },
  ])('says what is new where $because', async ({ calls, expect: wanted }) => {
    expect(await lines(calls)).toEqual(wanted);
  });

  it('names figures by cell and label, from and to', async () => {
    expect(await lines(CALLS, [['Rasio', 0.75]])).toEqual(['Laporan, QMS!B2 (Rasio): 0,5 → 0,75.']);
  });

  it('tells a new version of a pack from a change without one', async () => {
    const before = await pack();
    const [name] = Object.keys(before.parameters);
    const changed = {
      ...before,
      parameters: { ...before.parameters, [name!]: { ...before.parameters[name!]!, value: 999 } },
    };
    const against = async (now: typeof before) =>
      told(await compareClosure(await closedJanuary(), await january(CALLS, undefined, [now])), 'en');
    expect(await against(before)).toEqual([]);
    expect(await against(changed)).toEqual([
      `Rules caplan: their content changed without a new version (${before.version}).`,
    ]);
    expect(await against({ ...changed, version: '99.0.0' })).toEqual([
      `Rules caplan: version ${before.version} → 99.0.0.`,
    ]);
  });

  it('names a source that is gone', async () => {
    const changes = await compareClosure(await closedJanuary(), { ...(await january()), sources: [] });
    expect(told(changes, 'id')).toEqual(['Sumber Data tidak ditemukan lagi. Kembalikan tabel atau lembarnya.']);
    expect(countChanges(changes)).toBe(1);
  });
});

describe('a closure', () => {
  it('holds no personal value, and no digest long enough to try one out', async () => {
    const { text } = await sealClosure(await closedJanuary());
    expect(text).not.toMatch(/Agen 00|08000000/);
    const [source] = (await closedJanuary()).sources;
    // Three ordinary fields and one check for name and number together, four digits each.
    expect(source!.records.map(({ checks }) => checks.length)).toEqual([16, 16]);
  });

  it('has the same text for the same month, and is refused once edited', async () => {
    const [a, b] = await Promise.all([sealClosure(await closedJanuary()), sealClosure(await closedJanuary())]);
    expect(a.text).toBe(b.text);
    expect((await openClosure(a.text)).closure).toEqual(await closedJanuary());
    await expect(openClosure(a.text.replace('0.5', '0.9'))).rejects.toMatchObject({ name: 'ClosureError' });
    await expect(openClosure('{}')).rejects.toMatchObject({ name: 'ClosureError' });
    // Sealed anew by hand, so that the digest fits.
    for (const odd of [
      { layout: { id: 'closing' } },
      { month: 1 },
      { sites: 'BDG' },
      { packs: null },
      { report: null },
    ]) {
      const { text } = await sealClosure({ ...(await closedJanuary()), ...odd } as unknown as Closure);
      await expect(openClosure(text)).rejects.toMatchObject({ name: 'ClosureError' });
    }
  });
});

describe('frozenReport', () => {
  it('is the very report that was frozen, with what changed since named below it', async () => {
    const closure = await closedJanuary();
    expect(frozenReport(closure, [], 'id')).toEqual(closure.report);
    const shown = frozenReport(closure, ['Data, baris 4 (C-3): baru.'], 'id').sheets[0]!.rows.map((row) =>
      row.map((cell) => cell?.value),
    );
    expect(shown).toEqual([
      ['QMS Januari'],
      ['Rasio', 0.5],
      [],
      ['Berubah sejak ditutup 2026-02-02 oleh SPV 001'],
      ['Data, baris 4 (C-3): baru.'],
    ]);
  });
});
