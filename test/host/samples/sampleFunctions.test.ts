import { describedFunctions, listedFunctions } from '../../../src/host/samples/sampleFunctions';

const SOURCE = `
enum Hari { Senin = 1, Selasa = 2 }
/**
 * Jumlah.
 * @customfunction
 * @param {number} a Angka.
 * @param {string} kode Kode, misalnya "SKU-1".
 * @param {number[][]} tabel Tabel.
 * @param {Hari[]} hari Hari.
 */
async function jumlah(a, kode, tabel, ...hari) {}
/** Bukan fungsi sel. */
function lain() {}
/**
 * Coba. Try =X.Y.DETAK(5, "b").
 * @CustomFunction
 * @param {number} tiap
 * @param {CustomFunctions.StreamingInvocation<number>} invocation
 */
function detak(tiap, invocation) {}
`;

describe('the custom functions of a sample', () => {
  it('are read from their comments, and tried as those say', () => {
    expect(describedFunctions(SOURCE)).toEqual([
      {
        metadata: {
          id: 'JUMLAH',
          parameters: [
            { name: 'a' },
            { name: 'kode' },
            { name: 'tabel', dimensionality: 'matrix' },
            { name: 'hari', repeating: true },
          ],
          options: { stream: false, requiresAddress: false },
        },
        body: 'jumlah',
        formula: '=SAMPLE.JUMLAH(2,"SKU-1",{1,2;3,4},1)',
      },
      {
        metadata: { id: 'DETAK', parameters: [{ name: 'tiap' }], options: { stream: true, requiresAddress: false } },
        body: 'detak',
        formula: '=SAMPLE.DETAK(5, "b")',
      },
    ]);
  });

  it('are read from a functions.json, under their names', () => {
    const json =
      '{"functions":[{"id":"TAMBAH","name":"ADD","parameters":[{"name":"a","type":"string"},{"name":"b"}]}]}';
    expect(listedFunctions(json).map(({ formula }) => formula)).toEqual(['=SAMPLE.ADD("a",2)']);
  });
});
