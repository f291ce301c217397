import fc from 'fast-check';
import { serialOf } from '../../../src/calendar';
import { qms, readCalls, type QmsOptions } from '../../../src/measures';
import type { TypedValue } from '../../../src/sheet';
import { tableOf } from '../tables';
import { COLUMNS, DEFINITION } from './definition';

const AUG = serialOf({ year: 2025, month: 8, day: 10 })!;

describe('qms: the order of rows', () => {
  const cell = <T>(...values: T[]) => fc.constantFrom(...values);
  const row = fc.record({
    outcome: cell('YES', 'YES', 'YES', 'NO', null, undefined),
    result: cell('GOOD', 'GOOD', 'BACK', 'BAD', null, undefined),
    final: cell(null, null, null, 'GOOD', 'BACK', undefined),
    called: cell<TypedValue>(AUG, AUG + 0.5, AUG + 1, AUG + 30.25, null),
    tapped: cell<TypedValue>(AUG + 1, AUG + 1.5, AUG + 40, null),
    follow: cell<TypedValue>(1, 1, 2, 3, 6, null, undefined),
    input: cell('New', 'Again', 'Again', null, undefined),
    id: cell('1', '2', null, null),
    line: cell('021', '21', '022', null),
    login: cell('a', 'b', null),
    kind: cell('k', null),
  });
  const columns = [...COLUMNS, 'final'] as const;
  const figures = (rows: readonly Record<string, TypedValue>[], lacking: readonly string[], options: QmsOptions) => {
    const shown = columns.filter((name) => !lacking.includes(name));
    const table = tableOf({ called: 'datetime', tapped: 'datetime', follow: 'integer' }, [
      shown,
      ...rows.map((each) => shown.map((name) => each[name])),
    ]);
    const { undated, conflicts, doubt, trail, groups: _, ...rest } = qms(readCalls(table, DEFINITION), options);
    return {
      ...rest,
      undated: undated.length,
      conflicts: conflicts.length,
      doubt: { ...doubt, causes: doubt.causes.map(({ cause, field, count }) => `${cause} ${field} ${count}`).sort() },
      trail: trail.out.map(({ way, count, ifCounted }) => `${way} ${count} ${JSON.stringify(ifCounted)}`).sort(),
    };
  };

  it('never changes a figure, its doubt or its trail', () => {
    fc.assert(
      fc.property(
        fc
          .array(row, { maxLength: 12 })
          .chain((rows) =>
            fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length })),
          ),
        fc.subarray(['called', 'tapped', 'follow', 'input', 'id', 'line', 'login', 'final']),
        fc.constantFrom<QmsOptions>({}, { month: '2025-08', asOf: AUG }),
        ([rows, shuffled], lacking, options) => {
          expect(figures(shuffled, lacking, options)).toEqual(figures(rows, lacking, options));
        },
      ),
      { numRuns: 400 },
    );
  });

  it('tells a blank from what nobody could read where two rows are one call', () => {
    const rows = ['GOOD', null, undefined].map((result, at) => ({ outcome: 'YES', result, id: `${Math.min(at, 1)}` }));
    const lacking = ['called', 'tapped', 'follow', 'input', 'line', 'login', 'final'];
    expect(figures([...rows].reverse(), lacking, {})).toEqual(figures(rows, lacking, {}));
  });

  it('and the trail accounts for every row', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 20 }), fc.constantFrom(undefined, '2025-08'), (rows, month) => {
        const { trail, agree, doubt, valid } = qms(
          readCalls(
            tableOf({ called: 'datetime', tapped: 'datetime', follow: 'integer' }, [
              columns,
              ...rows.map((each) => columns.map((name) => each[name])),
            ]),
            DEFINITION,
          ),
          { month },
        );
        expect(trail.read).toBe(rows.length);
        expect(trail.counted).toBe(agree);
        const ratio = (share: { part: number; whole: number }) => (share.whole === 0 ? null : share.part / share.whole);
        const [low, high] = [ratio(doubt.low), ratio(doubt.high)];
        if (agree > 0 && low !== null) expect(low).toBeLessThanOrEqual(valid / agree);
        if (agree > 0 && high !== null) expect(high).toBeGreaterThanOrEqual(valid / agree);
        if (doubt.rows === 0) expect(doubt).toMatchObject({ low: { part: valid, whole: agree }, causes: [] });
      }),
    );
  });
});
