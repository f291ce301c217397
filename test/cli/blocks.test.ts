/** Tables of one form below each other on a sheet: what is read again of one leaves the others alone. */
import { folder } from './patuh';
import { qms } from './workbookAnswer';
import { calls, HEADER, one } from './workbookRows';

const files = folder();

it.each(['memory', 'duckdb'])(
  'counts both where only the whole of the second proves its dates, by %s',
  async (engine) => {
    const second = calls(5, 5).map((row, i) => [`08/${i + 12}/2025`, ...row.slice(1)]);
    const sheet = one([HEADER, ...calls(5), [], ['Lanjutan'], HEADER, ...second]);
    expect((await qms(files.write('a.xlsx', sheet), '--engine', engine)).agree).toBe(10);
  },
);
