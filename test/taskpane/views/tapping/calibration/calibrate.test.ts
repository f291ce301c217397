import { calibrate } from '../../../../../taskpane/views/tapping/calibration/calibrate';
import { shipped } from '../../../shelf';

const HEAD = ['Panggilan', 'Parameter', 'QCO 001', 'QCO 002'];
/** Two officers: 20 rows both OK, 5 only the first, 10 only the second, 15 both not. Cohen's kappa of that is 0.4. */
const TABLE = [
  ...Array.from({ length: 20 }, () => ['OK', 'Ya']),
  ...Array.from({ length: 5 }, () => ['OK', 'Tidak']),
  ...Array.from({ length: 10 }, () => ['NOT OK', 'OK']),
  ...Array.from({ length: 15 }, () => ['NOT OK', 'NOK']),
].map((marks, i) => [`C${i}`, i < 20 ? 'Kontrak' : 'Penawaran', ...marks]);

describe('a blind calibration', () => {
  it("is agreement, AC1 and Cohen's kappa for two officers", async () => {
    const { pack, specs } = await shipped('tapping');
    const result = calibrate([HEAD, ...TABLE], pack, specs)!;
    expect(result).toMatchObject({ officers: ['QCO 001', 'QCO 002'], rows: 50, kappaOf: 'cohen', unknown: 0 });
    expect(result.agreement).toBeCloseTo(0.7, 12);
    expect(result.kappa).toBeCloseTo(0.4, 12);
    // Shares of OK: 25/50 and 30/50, on average 0.55; chance 2 × 0.55 × 0.45.
    expect(result.ac1).toBeCloseTo((0.7 - 0.495) / 0.505, 12);
  });

  it('names the most disputed parameter first', async () => {
    const { pack, specs } = await shipped('tapping');
    const { parameters } = calibrate([HEAD, ...TABLE], pack, specs)!;
    expect(parameters).toEqual([
      { name: 'p_penawaran', rows: 30, agreement: 0.5 },
      { name: 'p_kontrak', rows: 20, agreement: 1 },
    ]);
  });

  it("takes Fleiss's kappa for three, results for marks, and a blank for not marked", async () => {
    const { pack, specs } = await shipped('tapping');
    const result = calibrate(
      [
        ['Id', 'A', 'B', 'C'],
        [1001, 'VALID', 'VALID', 'VALID'],
        [1002, 'VALID', 'RETURN', null],
        [1003, null, 'RETURN', ''],
      ],
      pack,
      specs,
    )!;
    expect(result).toMatchObject({
      officers: ['A', 'B', 'C'],
      rows: 2,
      kappaOf: 'fleiss',
      agreement: 0.5,
      parameters: [],
    });
  });

  it('counts cells it does not know, and guesses nothing', async () => {
    const { pack, specs } = await shipped('tapping');
    const result = calibrate(
      [
        ['Id', 'A', 'B'],
        ['C1', 'OK', 'OK'],
        ['C2', 'OK', 'entah'],
        ['C3', 'OK', 'NOT OK'],
      ],
      pack,
      specs,
    )!;
    expect(result).toMatchObject({ rows: 2, unknown: 1, agreement: 0.5 });
  });

  it('does not take the parameters of a tapping sheet for officers', async () => {
    const { pack, specs } = await shipped('tapping');
    expect(
      calibrate(
        [
          ['Id Call', 'Penawaran', 'Kontrak', 'Hasil Tapping'],
          ['C1', 'OK', 'OK', 'VALID'],
          ['C2', 'OK', 'NOT OK', 'RETURN'],
        ],
        pack,
        specs,
      ),
    ).toBeNull();
  });

  it('is none where fewer than two columns hold marks', async () => {
    const { pack, specs } = await shipped('tapping');
    expect(
      calibrate(
        [
          ['Id', 'A'],
          ['C1', 'OK'],
        ],
        pack,
        specs,
      ),
    ).toBeNull();
    expect(calibrate([], pack, specs)).toBeNull();
  });
});
