import type { Pack } from '../../../../src/engine';
import { CATALOGUE } from '../../../../src/functions/catalogue';
import { metadataOf } from '../../../../src/functions/metadata';
import type { SheetTable } from '../../../../src/sheet';
import { choicesFor, formulaOf, tablesFor, wordsIn } from '../../../../taskpane/views/help/functionCall';
import type { CatalogueEntry } from '../../../../taskpane/views/help/readCatalogue';

const place = (name: string, pack: string, kind: 'table' | 'sheet' = 'table') => ({
  source: { kind, name, sheet: "Data '26", row: 0, column: 0, rows: 10, columns: 3 },
  packs: [pack],
});
const PLACES = [place('SDM', 'staffing', 'sheet'), place('Tapping', 'tapping')];
const entry = (name: string, ...names: string[]): CatalogueEntry => ({
  name,
  signature: '',
  description: '',
  arguments: names.map((each) => ({ name: each, description: '', optional: false })),
});

describe('a function filled in by choosing', () => {
  it.each([
    ['QMS', { data: 'table:Tapping', bulan: 'Okt 2026' }, '=PATUH.QMS(Tapping[#All],"Okt 2026")'],
    ['QMS', { data: 'table:Tapping', bulan: '' }, '=PATUH.QMS(Tapping[#All])'],
    ['SDM', { orang: 'sheet:SDM', tanggal: '2026-03-31' }, "=PATUH.SDM('Data ''26'!A1:C10,DATE(2026,3,31))"],
    ['CEK', { pack: 'tapping', banyak: '120' }, '=PATUH.CEK("tapping",120)'],
    ['ISTILAH', { kata: 'a "b"' }, '=PATUH.ISTILAH("a ""b""")'],
  ])('%s becomes a formula as Excel takes it', (name, answers, formula) => {
    expect(formulaOf(entry(name, ...Object.keys(answers)), answers, PLACES)).toBe(formula);
  });

  it('offers first the tables a function is made for', () => {
    const first = (name: string, argument: string) => tablesFor(entry(name), argument, PLACES).tables[0]!.source.name;
    expect([first('QMS.TABEL', 'data'), first('SDM', 'orang')]).toEqual(['Tapping', 'SDM']);
  });

  it.each([
    ['QMS', 'data', 'Tapping'],
    ['SDM', 'caplan', undefined],
    ['KAPPA', 'penilaian', undefined],
  ])('%s is proposed a table it is made for, or none (%s)', (name, argument, table) => {
    expect(tablesFor(entry(name), argument, PLACES).proposed?.source.name).toBe(table);
  });

  it('chooses a word from those its description names, as the metadata writes them in both languages', () => {
    const cara = (language: 'id' | 'en') =>
      metadataOf(CATALOGUE, language, '')
        .functions.find(({ name }) => name === 'QMS.KURANG')!
        .parameters.at(-1)!.description;
    expect([wordsIn(cara('id')), wordsIn(cara('en'))]).toEqual(Array(2).fill(['perbaiki', 'tambah', 'ruang']));
    expect(wordsIn('Lembar tapping beserta judulnya.')).toEqual([]);
  });

  it('offers the months of the chosen table, the newest first, and the sites in it', () => {
    const column = (field: string, values: (string | number | null)[]) => ({
      field,
      values,
      source: { column: 0, caption: field },
    });
    const table = {
      rows: [1, 2, 3],
      columns: { tgl: column('tgl', [46266, null, 46296]), site: column('site', ['SOLO', 'BSD', 'SOLO']) },
    } as unknown as SheetTable;
    const pack = { recordDate: 'tgl' } as Pack;
    expect(choicesFor('bulan', table, pack)).toEqual(['2026-10', '2026-09']);
    expect(choicesFor('site', table, pack)).toEqual(['BSD', 'SOLO']);
    expect(choicesFor('layanan', table, pack)).toEqual([]);
  });
});
