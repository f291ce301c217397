import { readXlsx, writeXlsx, type XlsxLook } from '../../../src/xlsx';

describe('looks of cells', () => {
  it('come back as they were written, beside number formats and formulas', async () => {
    const looks = new Map<`${number},${number}`, XlsxLook>([
      ['0,0', { bold: true, size: 16, color: '0F6C5C' }],
      ['0,1', { italic: true, fill: 'D9E8EC', wrap: true }],
      ['1,0', { bold: true }],
    ]);
    const sheet = {
      name: 'A',
      matrix: [
        ['Judul', 'Kolom'],
        [0.5, 2],
      ],
      looks,
      numberFormats: new Map([['1,0', '0.00%'] as const]),
      formulas: new Map([['1,0', '1/2'] as const]),
    };
    const [back] = (await readXlsx(await writeXlsx({ sheets: [sheet] }), { numberFormats: true })).sheets;
    expect(back!.looks).toEqual(looks);
    expect(back!.numberFormats!.get('1,0')).toBe('0.00%');
    expect(back!.formulas!.get('1,0')).toBe('1/2');
  });

  it('are not read where nobody asked for formats', async () => {
    const bytes = await writeXlsx({
      sheets: [{ name: 'A', matrix: [['x']], looks: new Map([['0,0', { bold: true }] as const]) }],
    });
    expect((await readXlsx(bytes)).sheets[0]!.looks).toBeUndefined();
  });
});
