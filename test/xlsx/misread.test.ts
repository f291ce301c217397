/** What the library behind the room takes by halves is put right, or named; and such a workbook can be saved. */
import { readXlsx, writeXlsx } from '../../src/xlsx';
import { bookOf, relation } from './bookOf';

const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const A = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const NAMES = 'dk1 lt1 dk2 lt2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink'.split(' ');
const THEME = `<a:theme xmlns:a="${A}" name="t"><a:themeElements><a:clrScheme name="t">${NAMES.map((name, i) => `<a:${name}><a:srgbClr val="0000${String(10 + i)}"/></a:${name}>`).join('')}</a:clrScheme></a:themeElements></a:theme>`;
const theme = {
  relationships: relation('rIdTheme', 'theme', 'theme/theme1.xml'),
  extra: [{ path: 'xl/theme/theme1.xml', content: Buffer.from(THEME) }],
};
const bar = (colour: string) =>
  `<conditionalFormatting sqref="A1:A3"><cfRule type="dataBar" priority="1"><dataBar><cfvo type="min"/><cfvo type="max"/><color ${colour}/></dataBar></cfRule></conditionalFormatting>`;
const sheet = (after: string) => ({ name: 'A', rows: [[1], [2], [3]], after });
const saved = async (bytes: Uint8Array) => {
  const book = await readXlsx(bytes, { numberFormats: true });
  const again = await readXlsx(await writeXlsx(book), { numberFormats: true });
  return { notKept: book.notKept, sheet: again.sheets[0]! };
};

it('a link over several cells is a link of each', async () => {
  const rels = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r9" Type="${R}/hyperlink" Target="https://contoh.id/" TargetMode="External"/></Relationships>`;
  const bytes = bookOf(
    [sheet(`<hyperlinks><hyperlink ref="A1:B2" r:id="r9" xmlns:r="${R}" tooltip="Buka"/></hyperlinks>`)],
    { extra: [{ path: 'xl/worksheets/_rels/sheet1.xml.rels', content: Buffer.from(rels) }] },
  );
  const link = { address: 'https://contoh.id/', tip: 'Buka' };
  expect([...(await saved(bytes)).sheet.links!]).toEqual(['0,0', '0,1', '1,0', '1,1'].map((key) => [key, link]));
});

it('bars in a colour of the theme keep it', async () => {
  const { sheet: back, notKept } = await saved(bookOf([sheet(bar('theme="4"'))], theme));
  expect(back.conditionals).toMatchObject([{ type: 'dataBar', colors: ['000014'] }]);
  expect(notKept).toEqual([]);
});

it('bars in a colour that the file does not hold are named as lost', async () => {
  const { sheet: back, notKept } = await saved(bookOf([sheet(bar('theme="4"'))]));
  expect(back.conditionals).toEqual([]);
  expect(notKept).toEqual(['conditionals']);
});

it("what stands in for Google's own functions is the saved result, a number as a number", async () => {
  const cell = (stand: string, saved: string) => ({
    content: `<f>IFERROR(__xludf.DUMMYFUNCTION("QUERY(A:B, ""select A"")"),${stand})</f><v>${saved}</v>`,
  });
  const { formulas } = (await saved(bookOf([{ name: 'A', rows: [[cell('"12"', '12')]] }]))).sheet;
  expect(formulas!.get('0,0')).toBe('IFERROR(__xludf.DUMMYFUNCTION("QUERY(A:B, ""select A"")"),12)');
});
