import { describeQuestion, describeReport, readTable, type RawCell } from '../../../src/sheet';
import * as texts from '../../../src/sheet/report/texts';
import { holesOf, LANGUAGES, type LocalText } from '../../../src/text';
import { SPECS } from '../specs';

const sheet: RawCell[][] = [
  ['REKAP TAPPING'],
  [],
  ['NO', 'Tanggal', 'Login Agent', 'Site', 'Kategory', 'Revenue', 'Password CWC', 'Durasi'],
  [1, '05/01/2023', '99001', 'BDG', 'Agree', 'Rp -', 'x', 90],
  [2, '31/02/2023', 81234567890, 'Bandungg', 'Agree', 75000, 'x', '02:05'],
  [3, '0000-00-00', '99003', '#REF!', 'Agree', 'lima', 'x', '-'],
  [],
  ['Grand Total', '', '', '', '', 75000],
];

describe('describeReport', () => {
  it.each(LANGUAGES)('says everything that was done (%s)', (language) => {
    const { report, questions } = readTable(sheet, SPECS);
    expect(
      describeReport(report, language, { questions }).map(({ kind, text }) => `${kind}: ${text}`),
    ).toMatchSnapshot();
  });

  it('leaves no hole unfilled', () => {
    const { report, questions } = readTable(sheet, SPECS);
    for (const language of LANGUAGES)
      for (const { text } of describeReport(report, language, { questions })) expect(holesOf(text)).toEqual([]);
  });

  it('gives the cell to each line, so that a click can go there', () => {
    const { report } = readTable(sheet, SPECS);
    const line = describeReport(report, 'id').find(
      ({ kind, text }) => kind === 'problem' && text.includes('31/02/2023'),
    );
    expect(line).toMatchObject({ column: 1, rows: [4] });
  });

  it('names in words what stands for cells that nobody can know', () => {
    const unread = [['Tanggal', 'Login Agent'], ...['#GETTING_DATA', '#ROW!'].map((sign) => [sign, '99001'])];
    const [finding] = describeReport(readTable(unread, SPECS, { headerRow: 0 }).report, 'id');
    expect(finding!.text).toMatch(/: rumus tanpa hasil, baris yang jumlah kolomnya lain\.$/);
  });

  it('says what to do where there is no header', () => {
    const { report } = readTable(
      [
        ['a', 'b'],
        [1, 2],
      ],
      SPECS,
    );
    expect(describeReport(report, 'id').map(({ text }) => text)).toEqual([
      'Tidak ada baris judul yang dikenal dalam 20 baris pertama. Periksa judul kolom, atau tetapkan sendiri kolomnya.',
    ]);
  });

  it('shows the labels of the pack where they are given', () => {
    expect(
      describeQuestion({ code: 'typo', column: 4, caption: 'Kategory', choices: ['hasil_call'] }, 'en', {
        hasil_call: { id: 'Hasil call', en: 'Outcome' },
      }),
    ).toBe('Column E "Kategory" is close to Outcome. Is it the same?');
  });

  it('has the same holes in both languages', () => {
    for (const [name, table] of Object.entries(texts)) {
      for (const [code, text] of Object.entries(table as Record<string, LocalText>)) {
        expect({ name, code, holes: holesOf(text.en).sort() }).toEqual({ name, code, holes: holesOf(text.id).sort() });
        expect(text.id).not.toBe(text.en);
      }
    }
  });
});
