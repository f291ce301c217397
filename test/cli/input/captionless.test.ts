/** Sheets and files that have no captions of their own. */
import { folder } from '../patuh';
import { qms } from '../workbookAnswer';
import { calls, HEADER, one, plain } from '../workbookRows';
import { bookOf } from '../../xlsx/bookOf';

const files = folder();
const text = (rows: readonly (readonly unknown[])[]): string => rows.map((row) => row.join(';')).join('\n');
const days = (second: ReturnType<typeof calls>) =>
  bookOf([plain([HEADER, ...calls(5)], { name: '1' }), plain(second, { name: '2' })]);

it('are read under the captions of the others where their cells fit, and that is said', async () => {
  const { agree, notes } = await qms(files.write('a.xlsx', days(calls(5, 5))));
  expect([agree, notes.join(' ')]).toEqual([10, expect.stringMatching(/"2" tanpa baris judul.*judul "1"/)]);
});

it('are left alone where one column holds something else', async () => {
  const other = calls(5, 5).map(([, ...row]) => ['catatan', ...row]);
  expect((await qms(files.write('a.xlsx', days(other)))).agree).toBe(5);
});

it('of several text files are read under those of the first', async () => {
  const [first, second] = [files.write('1.csv', text([HEADER, ...calls(5)])), files.write('2.csv', text(calls(5, 5)))];
  expect((await qms(first, second)).agree).toBe(10);
});

it('are read by the names of a table that hides its header row', async () => {
  const tables = [{ ref: 'B3:M7', columns: HEADER }];
  const rows = calls(5).map((row) => [null, ...row]);
  expect((await qms(files.write('a.xlsx', one([[], [], ...rows], { tables })))).agree).toBe(5);
});

it('alone are refused with the remedy, and read with it', async () => {
  const file = files.write('a.csv', text(calls(5)));
  expect((await qms(file)).refusal).toMatch(/Baris pertamanya tampaknya sudah data.*"captions"/);
  const map = files.write('map.json', JSON.stringify({ captions: HEADER }));
  expect((await qms(file, '--map', map)).agree).toBe(5);
});

it('keep the numbers of their rows', async () => {
  const wrong = calls(3).map((row, i) => (i === 2 ? row.map((cell) => (cell === 'Agree' ? 'Entah' : cell)) : row));
  const map = files.write('map.json', JSON.stringify({ captions: HEADER }));
  expect((await qms(files.write('a.xlsx', one(wrong)), '--map', map)).notes.join(' ')).toMatch(/Baris 3, kolom G/);
});
