/** QMS of a column of results and one of categories, as people select them. */
import { caller, errorOf } from './call';

const column = (...cells: (string | null)[]) => cells.map((cell) => [cell]);
const call = caller();
const qms = (results: unknown, categories: unknown) => call('QMS', results, categories, null, {});
const refusal = async (results: unknown, categories: unknown) => (await errorOf(qms(results, categories))).message;

const RESULTS = column('Valid', 'Not Valid', 'Valid', null);
const AGREES = column('Agree', 'Agree', 'Agree', 'Agree');

it.each([
  ['without captions', RESULTS, AGREES],
  ['with captions', [['valid'], ...RESULTS], [['Kategori'], ...AGREES]],
  ['with a caption that is a result, too', [['Valid'], ...RESULTS], [['Kategori'], ...AGREES]],
  ['with captions nobody knows', [['Keputusan'], ...RESULTS], [['Minat'], ...AGREES]],
  [
    'whole columns whose captions stand further down',
    [[null], [''], ['valid'], ...RESULTS],
    [[null], [null], ['Kategori'], ...AGREES],
  ],
  [
    'whole columns on the desktop, where blank cells are 0',
    [[0], [0], ['valid'], ...RESULTS, [0]],
    [[0], [0], ['Kategori'], ...AGREES, [0]],
  ],
  ['with a blank tail', [...RESULTS, [null], ['']], [...AGREES, [null], [null]]],
  ['across', [RESULTS.flat()], [AGREES.flat()]],
])('is one figure %s', async (_, results, categories) => {
  expect(await qms(results, categories)).toBe(0.5);
});

it.each([
  ['results with their caption', [['Hasil Tapping'], ...RESULTS.slice(1)], AGREES],
  ['results whose caption is a value, too, but written unlike them', [['valid'], ...RESULTS.slice(1)], AGREES],
  ['categories with their caption', [['Not Valid'], ...RESULTS.slice(1)], [['Kategori'], ...AGREES.slice(1)]],
  [
    'categories with their caption, results from a blank cell',
    [[null], ...RESULTS.slice(1)],
    [['Kategori'], ...AGREES.slice(1)],
  ],
])('is refused where one range has slipped: %s', async (_, results, categories) => {
  expect(await refusal(results, categories)).toMatch(/mulai dari judulnya \("[^"]+"\), argumen . \(\w+\) tidak/);
});

it('is refused where the lengths differ, down and across', async () => {
  expect(await refusal(RESULTS, AGREES.slice(1))).toContain('berisi 4 baris, argumen 2 (bulan) 3 baris');
  expect(await refusal([RESULTS.flat()], [AGREES.slice(1).flat()])).toContain(
    'berisi 4 baris, argumen 2 (bulan) 3 baris',
  );
});

it('is refused where the ranges are exchanged: no cell is of its kind', async () => {
  expect(await refusal(AGREES, RESULTS)).toBe(
    'Argumen 1 (data): tidak satu sel pun terbaca sebagai Hasil tapping, misalnya "Agree". Periksa apakah kedua rentang tertukar.',
  );
});
