import { execFileSync } from 'node:child_process';
import { UsageError } from '../../../src/cli/command/usageError';
import { mustFit, recordsAhead, roomIn } from '../../../src/cli/tables/memory';

it('a table that leaves too little memory is refused in a sentence that says what reads it', () => {
  expect(() => mustFit('a.csv', 900_000, 'id', { used: 690, limit: 1000 })).not.toThrow();
  expect(() => mustFit('a.csv', 900_000, 'id', { used: 700, limit: 1000 })).toThrow(UsageError);
  expect(() => mustFit('a.csv', 900_000, 'id', { used: 2e9, limit: 2 ** 31 })).toThrow(
    /^a\.csv: sesudah 900000 baris .* --engine duckdb; .*--max-old-space-size=4096\.$/,
  );
});

it('the room for tables is what --max-old-space-size gives', () => {
  const limit = execFileSync(process.execPath, [
    '--max-old-space-size=64',
    '-p',
    'v8.getHeapStatistics().heap_size_limit',
  ]);
  expect(roomIn(Number(limit))).toBe(64 * 2 ** 20);
});

it('takes room ahead for no more than half of what is still free', () => {
  expect(recordsAhead(1000, 10, { used: 0, limit: 1e9 })).toBe(1000);
  expect(recordsAhead(1e7, 10, { used: 0, limit: 1e8 })).toBe(437_500);
  expect(recordsAhead(1000, 10, { used: 9e8, limit: 1e9 })).toBe(0);
});
