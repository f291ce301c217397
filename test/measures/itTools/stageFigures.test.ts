/** How many requests are done, and between what and what that lies. */
import { stageFigures, type StageLists } from '../../../src/measures';
import type { TypedValue } from '../../../src/sheet';
import { on } from '../day';
import { tableOf } from '../tables';

const name = (text: string) => ({ id: text, en: text });
const step = { clause: 'c', title: name('step'), actor: name('clerk') };
const STAGES: StageLists = {
  NEW: [
    { ...step, id: '1', date: 'asked' },
    { ...step, id: '2', date: 'closed', fields: ['minutes'] },
  ],
};
const DAY = on('2025-08-01');
const figures = (
  rows: readonly (readonly TypedValue[])[],
  doubts: { cause: 'hidden' | 'dayMonth'; row: number }[] = [],
) =>
  stageFigures(
    {
      ...tableOf({ asked: 'date', closed: 'date' }, [['no', 'jenis_pengajuan', 'asked', 'closed', 'minutes'], ...rows]),
      doubts: doubts.map(({ cause, row }) => ({ cause, field: 'closed', text: null, records: [row] })),
    },
    STAGES,
    'no',
    on('2025-08-20'),
  );
const DONE = ['A', 'NEW', DAY, DAY, 'BA-1'];

it.each([
  ['nothing in doubt', [DONE, ['B', 'NEW', DAY, null, null]], 1, 2, [0, 1, 1]],
  ['a date that nobody understands may have been', [DONE, ['B', 'NEW', DAY, undefined, 'BA-2']], 1, 2, [1, 1, 2]],
  ['but not where another step is open', [DONE, ['B', 'NEW', null, undefined, 'BA-2']], 1, 2, [0, 1, 1]],
  ['a number of minutes nobody understands may be none', [DONE, ['B', 'NEW', DAY, DAY, undefined]], 2, 2, [1, 1, 2]],
  [
    'a kind that nobody understands is outside, and may be in',
    [DONE, ['B', undefined, DAY, DAY, 'x']],
    1,
    1,
    [1, 1, 2],
  ],
  ['a kind without steps is outside', [DONE, ['B', 'RESET', DAY, DAY, 'x']], 1, 1, [0, 1, 1]],
  ['the same twice is one', [DONE, DONE], 1, 1, [0, 1, 1]],
  ['two rows of one request that disagree', [DONE, ['A', 'NEW', DAY, null, 'BA-1']], 1, 2, [2, 0, 1]],
] as const)('%s', (_, rows, done, requests, [inDoubt, low, high]) => {
  const found = figures(rows);
  expect({ done: found.done, requests: found.requests }).toEqual({ done, requests });
  expect([found.doubt.rows, found.doubt.low.part, found.doubt.high.part]).toEqual([inDoubt, low, high]);
  expect(found.trail.read).toBe(rows.length);
});

it('rows that nobody sees, and days that may be months, are in doubt', () => {
  // 8 January 2025 stands where 1 August was meant; 9 May where 5 September was.
  const rows = [DONE, ['B', 'NEW', DAY, on('2025-01-08'), 'x'], ['C', 'NEW', DAY, on('2025-05-09'), 'x']];
  const { doubt } = figures(rows, [
    { cause: 'hidden', row: 0 },
    { cause: 'dayMonth', row: 1 },
    { cause: 'dayMonth', row: 2 },
  ]);
  expect(doubt).toMatchObject({ rows: 2, low: { part: 1, whole: 2 }, high: { part: 3, whole: 3 } });
  expect(doubt.causes.map(({ cause, rows: found }) => [cause, found])).toEqual([
    ['hidden', [0]],
    ['dayMonth', [2]],
  ]);
});
