/** Whatever cells a user hands over, a function answers with a value or with one readable sentence. */
import fc from 'fast-check';
import { CATALOGUE } from '../../src/functions/catalogue';
import { caller, errorOf, ShownError } from './call';

const CAPTIONS = [
  'Tanggal',
  'login',
  'Kategori',
  'valid',
  'No Tiket',
  'Layanan',
  'Kontak 1',
  'SITE',
  'CAPLAN',
  'JABATAN',
  'PERNER',
  'Kode Form',
  'Tanggal Rekaman',
  'Jenis Pengajuan',
  '',
];
const cell = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      'Agree',
      'Valid',
      'RNA',
      'BANDUNG',
      'TOTAL',
      '2026-03-31',
      '31/02/2026',
      '08.00',
      '12',
      '-',
      ' ',
      '',
    ),
  },
  fc.constantFrom(null, 0, 1, -1, 0.5, 46_000, 1e15, 1e300, true, false),
  fc.constantFrom({ code: '#N/A' }, { code: '#REF!' }),
  fc.string({ maxLength: 8 }),
);
const matrix = fc
  .tuple(fc.array(fc.constantFrom(...CAPTIONS), { minLength: 1, maxLength: 8 }), fc.nat(6))
  .chain(([captions, height]) =>
    fc
      .array(fc.array(cell, { minLength: captions.length, maxLength: captions.length }), {
        minLength: height,
        maxLength: height,
      })
      .map((rows) => [captions, ...rows] as unknown[][]),
  );
const literal = fc.constantFrom(
  null,
  'closing',
  'tapping',
  'sites',
  '2026-03',
  46_112,
  '31/03/2026',
  'Site',
  'ya',
  1,
  0.95,
  'qms',
  [['x']],
  [[null]],
);
const argument = fc.oneof(matrix, literal);

describe.each(CATALOGUE.map((definition) => [definition.name, Object.keys(definition.arguments).length] as const))(
  '%s',
  (name, count) => {
    it('answers any cells with a value or a sentence without holes, never with a mistake of ours', async () => {
      const call = caller();
      await fc.assert(
        fc.asyncProperty(fc.array(argument, { minLength: 0, maxLength: count }), async (handed) => {
          try {
            const result = await call(name, ...handed);
            for (const shown of Array.isArray(result) ? result.flat() : [result])
              expect(['string', 'number', 'boolean']).toContain(typeof shown);
          } catch (problem) {
            expect(problem).toBeInstanceOf(ShownError);
            expect((problem as Error).message).not.toMatch(/\{\{|kesalahan kami|undefined|NaN|\[object/);
          }
        }),
        { numRuns: 60 },
      );
    });
  },
);

describe('a formula without its first argument', () => {
  const asking = CATALOGUE.filter((definition) => Object.values(definition.arguments)[0]?.optional === false);

  it.each(asking.map(({ name }) => name))('PATUH.%s() says what it wants', async (name) => {
    const error = await errorOf(caller()(name));
    expect(error.code).toBe('#VALUE!');
    expect(error.message).toMatch(/^Argumen 1 \(\w+\) belum diisi\. ./);
  });
});
