/** What several sheets of one form say together: each way out once, and what one sheet says under its name. */
import { withSkipped } from '../../src/cli/measures/doubt';
import { joinRemarks, type Remarks } from '../../src/cli/tables/input';

const remarks = (notes: string[]): Remarks => ({
  ...{ repaired: 0, skipped: 1, skippedRows: [], unread: [], findings: [], notes },
  lines: { total: 3, records: 1, header: 1, above: 0, left: 1 },
});

it('adds up the rows that sheets leave out for one reason', () => {
  const part = (first: number) => ({
    first,
    reading: { report: { skipped: [{ reason: 'section', count: 2, rows: [1, 6] }] } },
  });
  const { read, out } = withSkipped({ read: 14, counted: 14, out: [] }, { parts: [part(0), part(10)] } as never);
  expect(read).toBe(18);
  expect(out).toEqual([{ way: 'section', count: 4, rows: [1, 6, 11, 16], own: null, ifCounted: null }]);
});

it('says what one sheet says under its name, and what all say once', () => {
  const all = [remarks(['Baris 2 "TEAM A" …', 'sama']), remarks(['Baris 7 "TEAM B" …', 'sama'])];
  expect(joinRemarks(all, ['jan.csv', 'feb.csv']).notes).toEqual([
    'jan.csv: Baris 2 "TEAM A" …',
    'sama',
    'feb.csv: Baris 7 "TEAM B" …',
  ]);
});
