import fc from 'fast-check';
import { serialOf } from '../../../src/calendar';
import { MissingColumn, qms, readCalls, type QmsDefinition, type QmsOptions } from '../../../src/measures';
import type { SheetTable, TypedValue } from '../../../src/sheet';
import { tableOf } from '../tables';
import { COLUMNS, DEFINITION } from './definition';

const day = (month: number, date: number, time = 0): number => serialOf({ year: 2025, month, day: date })! + time;
const AUG = day(8, 10);

interface Row {
  outcome?: TypedValue;
  result?: TypedValue;
  called?: TypedValue;
  tapped?: TypedValue;
  follow?: TypedValue;
  input?: TypedValue;
  id?: TypedValue;
  line?: TypedValue;
  login?: TypedValue;
  kind?: TypedValue;
}

const PLAIN: Required<Row> = {
  outcome: 'YES',
  result: 'GOOD',
  called: AUG,
  tapped: AUG + 1,
  follow: 6,
  input: 'New',
  id: null,
  line: null,
  login: 'a',
  kind: 'k',
};

function measure(
  rows: Row[],
  options: QmsOptions = {},
  without: readonly string[] = [],
  definition: QmsDefinition = DEFINITION,
  doubts?: SheetTable['doubts'],
) {
  const columns = COLUMNS.filter((name) => !without.includes(name));
  const matrix = rows.map((row) => columns.map((name) => (name in row ? row[name] : PLAIN[name])));
  const table = tableOf({ called: 'datetime', tapped: 'datetime', follow: 'integer' }, [columns, ...matrix]);
  return qms(readCalls({ ...table, doubts }, definition), options);
}

describe('qms', () => {
  it('is #N/A without an AGREE call, never 0% or 100%', () => {
    expect(measure([{ outcome: 'NO', result: 'BAD' }])).toMatchObject({
      agree: 0,
      ratio: null,
      met: null,
      shortfallFix: null,
      shortfallAdd: null,
      coverage: null,
    });
    expect(measure([])).toMatchObject({ agree: 0, ratio: null });
  });

  it('meets 95% at exactly 19 of 20', () => {
    const rows = Array.from({ length: 20 }, (_, i) => (i === 0 ? { result: 'BAD' } : {}));
    expect(measure(rows)).toMatchObject({ agree: 20, valid: 19, met: true, shortfallFix: 0 });
  });

  it('puts every AGREE row in one bucket: tapped and good, returned, bad for good, or untapped', () => {
    const result = measure([
      {},
      { result: 'BACK', follow: 5 },
      { result: 'BAD', follow: 5 },
      { result: 'BAD', follow: 6 },
      { result: 'REFUSED', follow: null },
      { result: 'BAD', tapped: null },
      { result: 'GOOD', follow: 2 },
      { result: null, tapped: null },
    ]);
    expect(result).toMatchObject({
      agree: 8,
      valid: 1,
      return: 4,
      notValid: 2,
      untapped: 3,
      coverage: 5 / 8,
      ratioTapped: 1 / 5,
    });
  });

  it.each([
    {
      because: 'not valid by default until somebody taps',
      row: { result: 'BAD', tapped: null, follow: null },
      bucket: 'untapped',
    },
    { because: 'waiting for the QCO, whatever it says', row: { result: 'GOOD', follow: 2 }, bucket: 'untapped' },
    { because: 'a result of good needs no date', row: { result: 'GOOD', tapped: null }, bucket: 'valid' },
    { because: 'good but returned is a contradiction', row: { result: 'GOOD', follow: 3 }, bucket: 'return' },
    {
      because: 'closed without a re-call is judged by its own tapping date',
      row: { result: 'BAD', follow: 1 },
      bucket: 'return',
    },
    {
      because: 'closed without a re-call and never tapped',
      row: { result: 'BAD', follow: 1, tapped: null },
      bucket: 'untapped',
    },
    { because: 'a date without a result accuses nobody', row: { result: null }, bucket: 'untapped' },
    { because: 'a result nobody can read accuses nobody', row: { result: undefined }, bucket: 'untapped' },
  ])('$because: $bucket', ({ row, bucket }) => {
    const result = measure([row]);
    expect({ valid: result.valid, return: result.return, untapped: result.untapped }).toEqual({
      valid: 0,
      return: 0,
      untapped: 0,
      [bucket]: 1,
    });
  });

  it('lists good calls whose work order says returned, and notes good calls without a date', () => {
    const result = measure([{ follow: 5 }, { tapped: null }]);
    expect(result.conflicts).toEqual([0]);
    expect(result.notes.map((note) => note.code)).toEqual(expect.arrayContaining(['inConflict', 'validUndated']));
  });

  it('keeps VALID on rows that are not AGREE out of every ratio', () => {
    expect(measure([{ outcome: 'NO' }, { outcome: null }, {}])).toMatchObject({ agree: 1, valid: 1, excluded: 2 });
  });

  it('takes a result at its word where the sheet has no tapping dates, and says so', () => {
    const result = measure([{ result: 'BACK' }, { result: 'BAD' }, {}, { result: null }], {}, ['tapped', 'follow']);
    expect(result).toMatchObject({ agree: 4, valid: 1, return: 2, untapped: 1 });
    expect(result.notes).toContainEqual({ code: 'noTappingDates', holes: {} });
  });

  it('names the column it cannot do without', () => {
    expect(() => measure([{}], {}, ['outcome'])).toThrow(MissingColumn);
    expect(() => measure([{}], { by: 'site' })).toThrow(/site/);
  });
});

describe('qms: what the sheet itself makes doubtful', () => {
  const doubtOf = (row: Row, doubts: SheetTable['doubts'], month?: string) => {
    const result = measure([row, {}], { month }, [], DEFINITION, doubts);
    return [
      result.agree,
      result.doubt.low.whole,
      result.doubt.high.whole,
      result.doubt.causes.map(({ cause }) => cause),
    ];
  };
  const hidden = { cause: 'hidden', field: null, text: null, records: [0] } as const;
  const swapped = { cause: 'dayMonth', field: 'called', text: null, records: [0] } as const;

  it.each<[string, Row, SheetTable['doubts'], string | undefined, unknown[]]>([
    ['a hidden call', {}, [hidden], undefined, [2, 1, 2, ['hidden']]],
    ['a hidden call that counts nowhere', { outcome: 'NO' }, [hidden], undefined, [1, 1, 1, []]],
    ['10 August, or 8 October', {}, [swapped], '2025-08', [2, 1, 2, ['dayMonth']]],
    ['9 July, or 7 September', { called: day(7, 9) }, [swapped], '2025-08', [1, 1, 1, []]],
    ['8 July, or 7 August', { called: day(7, 8) }, [swapped], '2025-08', [1, 1, 2, ['dayMonth']]],
    ['10 August, or 8 October, of no month', {}, [swapped], undefined, [2, 2, 2, []]],
  ])('%s', (_, row, doubts, month, expected) => {
    const [agree, low, high, causes] = doubtOf(row, doubts, month) as [number, number, number, string[]];
    expect([agree, Math.min(low, high), Math.max(low, high), causes]).toEqual(expected);
  });

  it('a follow code that nobody knows leaves a good call in doubt, by its number', () => {
    expect(measure([{ follow: 7 }, { follow: 7, result: 'BAD' }, {}]).doubt).toMatchObject({
      rows: 1,
      causes: [{ cause: 'notUnderstood', field: 'follow', value: '7', rows: [0] }],
    });
  });
});

describe('qms: re-calls', () => {
  const sale = { line: '021', login: 'a', kind: 'k' };

  it('counts a re-called sale once, by what became of it', () => {
    const result = measure([
      { ...sale, result: 'BAD', follow: 1 },
      { ...sale, input: 'Again', called: AUG + 2, tapped: AUG + 3 },
    ]);
    expect(result).toMatchObject({ agree: 1, valid: 1, superseded: 1, ratio: 1 });
    expect(result.readings.ketat).toMatchObject({ agree: 2, valid: 1, ratio: 0.5 });
    expect(result.dependsOnDefinition).toBe(true);
  });

  it('follows a chain of re-calls to its last row', () => {
    const result = measure([
      { ...sale, result: 'BAD', follow: 1 },
      { ...sale, result: 'BAD', follow: 1, input: 'Again', called: AUG + 2, tapped: AUG + 3 },
      { ...sale, result: 'BAD', follow: 6, input: 'Again', called: AUG + 4, tapped: AUG + 5 },
    ]);
    expect(result).toMatchObject({ agree: 1, valid: 0, return: 1, notValid: 1, superseded: 2 });
  });

  it('does not take another line or kind, or an earlier row, for the re-call', () => {
    const old = { ...sale, result: 'BAD', follow: 1 };
    const recall = { ...sale, input: 'Again', called: AUG + 2 };
    for (const other of [{ line: '022' }, { kind: 'z' }, { called: AUG - 1 }, { line: null }])
      expect(measure([old, { ...recall, ...other }]).superseded).toBe(0);
  });

  it('counts the sale in the month of its first AGREE call, with the status of a later re-call', () => {
    const rows = [
      { ...sale, result: 'BAD', follow: 1, called: day(8, 31) },
      { ...sale, input: 'Again', called: day(9, 2), tapped: day(9, 3) },
    ];
    expect(measure(rows, { month: '2025-08' })).toMatchObject({
      agree: 1,
      valid: 1,
      superseded: 1,
      readings: { ketat: { agree: 1, valid: 0 } },
    });
    expect(measure(rows, { month: '2025-09' })).toMatchObject({
      agree: 0,
      ratio: null,
      superseded: 0,
      readings: { ketat: { agree: 1, valid: 1 } },
    });
  });

  it('tells first-pass yield from the final result', () => {
    const result = measure([
      {},
      { ...sale, result: 'BAD', follow: 1 },
      { ...sale, input: 'Again', called: AUG + 2, tapped: AUG + 3 },
      { result: 'BAD', tapped: null },
    ]);
    expect(result.valid).toBe(2);
    expect(result.firstPass).toEqual({ valid: 1, tapped: 2, ratio: 0.5 });
  });
});

describe('qms: the same call twice', () => {
  it('counts one row per id, the one tapped last', () => {
    const result = measure([
      { id: 'C1', result: 'BAD', tapped: AUG + 1 },
      { id: ' c1 ', tapped: AUG + 5 },
      { id: 'C1', result: 'BAD', tapped: AUG + 3 },
    ]);
    expect(result).toMatchObject({ agree: 1, valid: 1, duplicates: 2 });
  });

  it('without an id knows a call by line, login, kind and the second it began', () => {
    const call = { line: '021', called: day(8, 10, 0.5) };
    expect(measure([call, { ...call }]).duplicates).toBe(1);
    expect(measure([call, { ...call, called: day(8, 10, 0.5 + 2 / 86_400) }]).duplicates).toBe(0);
    expect(measure([call, { ...call, login: 'b' }]).duplicates).toBe(0);
    expect(measure([{ line: null }, { line: null }]).duplicates).toBe(0);
  });
});

describe('qms: months and groups', () => {
  it('leaves undated rows out of every month and lists them', () => {
    const result = measure([{ called: null }, {}], { month: '2025-08' });
    expect(result).toMatchObject({ agree: 1, undated: [0] });
    expect(result.notes).toContainEqual({ code: 'undatedLeftOut', holes: { count: 1 } });
    expect(measure([{ called: null }, {}]).agree).toBe(2);
  });

  it('doubts every call of a sheet without call dates: each may be of the month that is asked for', () => {
    const { doubt } = measure([{}, { result: 'BAD' }, { outcome: 'NO' }], { month: '2025-08' }, ['called']);
    expect(doubt).toMatchObject({ rows: 2, low: { part: 0, whole: 1 }, high: { part: 1, whole: 1 }, met: null });
    expect(doubt.causes).toMatchObject([{ cause: 'undated', field: 'called', rows: [0, 1] }]);
  });

  it('marks a month that is not over at the as-of date', () => {
    expect(measure([{}], { month: '2025-08', asOf: day(8, 30) }).provisional).toBe(true);
    expect(measure([{}], { month: '2025-08', asOf: day(8, 31) }).provisional).toBe(false);
    expect(measure([{}], { month: '2025-08' }).provisional).toBe(true);
  });

  it('measures a month against the target of its own time, so that a closed one never moves', () => {
    // 9 of 10 in August and in September; from September on 90% are enough.
    const rows = [8, 9].flatMap((month) =>
      Array.from({ length: 10 }, (_, i) => ({ called: day(month, 10), ...(i === 0 ? { result: 'BAD' } : {}) })),
    );
    const definition = { ...DEFINITION, targetOn: (on: number | null) => (on !== null && on < day(9, 1) ? 0.95 : 0.9) };
    expect(measure(rows, { month: '2025-08' }, [], definition)).toMatchObject({ target: 0.95, met: false });
    expect(measure(rows, { month: '2025-09' }, [], definition)).toMatchObject({ target: 0.9, met: true });
    expect(measure(rows, { by: 'bulan' }, [], definition)).toMatchObject({
      target: 0.9,
      groups: [
        { key: '2025-08', met: false, shortfallFix: 1 },
        { key: '2025-09', met: true, shortfallFix: 0 },
      ],
    });
    expect(measure(rows, { asOf: day(8, 20) }, [], definition).target).toBe(0.95);
  });

  it('groups by month with each month marked', () => {
    const result = measure([{}, { called: day(9, 30), result: 'BAD' }], { by: 'bulan', asOf: day(10, 5) });
    expect(result.groups.map(({ key, agree, valid, provisional }) => [key, agree, valid, provisional])).toEqual([
      ['2025-08', 1, 1, false],
      ['2025-09', 1, 0, false],
    ]);
  });

  it('refuses what is no month', () => {
    expect(() => measure([{}], { month: '2025-13' })).toThrow(RangeError);
  });

  it('groups spellings of one login together, numbers by value and blanks last', () => {
    const result = measure(
      [{ login: 'Agen 10' }, { login: 'agen 10', result: 'BAD' }, { login: null }, { login: 'Agen 2' }],
      { by: 'login' },
    );
    expect(result.groups.map((group) => [group.key, group.agree, group.valid])).toEqual([
      ['Agen 2', 1, 1],
      ['Agen 10', 2, 1],
      [null, 1, 1],
    ]);
  });

  it('takes the official reading from the definition', () => {
    const rows = [{}, { result: 'BAD', tapped: null }];
    const tapped = measure(rows, {}, [], { ...DEFINITION, official: 'tertapping' });
    expect(tapped).toMatchObject({ agree: 1, valid: 1, ratio: 1, met: true });
    expect(measure(rows)).toMatchObject({ agree: 2, valid: 1, met: false, dependsOnDefinition: true });
  });

  it('always adds up: buckets to AGREE rows, groups to the total', () => {
    const cell = <T>(...values: T[]) => fc.constantFrom(...values);
    const row = fc.record({
      outcome: cell('YES', 'NO', null),
      result: cell('GOOD', 'BACK', 'BAD', null, undefined),
      called: cell<number | null>(AUG, AUG + 1, AUG + 30, null),
      tapped: cell<number | null>(AUG + 1, AUG + 40, null),
      follow: cell<number | null>(1, 2, 3, 5, 6, null),
      input: cell('New', 'Again', null),
      id: cell('1', '2', null, null),
      line: cell('021', '022', null),
      login: cell('a', 'b', null),
      kind: cell('k', null),
    });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 30 }), (rows) => {
        const result = measure(rows as Row[], { by: 'login' });
        const agreeRows = rows.filter((each) => each.outcome === 'YES').length;
        expect(result.valid + result.return + result.untapped).toBe(result.agree);
        // A sale whose re-call was not AGREE is superseded with nothing in its place, so ≤ is not needed: every AGREE row has one bucket.
        expect(result.agree + result.superseded + result.duplicates).toBe(agreeRows);
        expect(result.readings.ketat.agree).toBe(agreeRows);
        for (const part of ['agree', 'valid', 'return', 'untapped', 'superseded', 'duplicates', 'excluded'] as const)
          expect(result.groups.reduce((sum, group) => sum + group[part], 0)).toBe(result[part]);
        const months = measure(rows as Row[], { by: 'bulan' });
        for (const { key, readings, doubt } of months.groups) {
          if (key === null) continue;
          const { causes: _, ...alone } = measure(rows as Row[], { month: key }).doubt;
          expect([key, readings.bersih, doubt]).toEqual([
            key,
            measure(rows as Row[], { month: key }).readings.bersih,
            alone,
          ]);
        }
      }),
    );
  });
});
