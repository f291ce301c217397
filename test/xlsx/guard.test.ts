import { readMarkup, readXlsx, XlsxError, type XlsxErrorCode, type XlsxWorkbook } from '../../src/xlsx';
import { saidOf } from '../../src/xlsx/shared/said';
import { parts, sheetXml, zip, type Part } from './damaged';

const ROW = '<row r="1"><c r="A1"><v>7</v></c></row>';
const SOUND = zip(parts(sheetXml(ROW)));
const OLE = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(600).fill(0)]);
const encrypted = Uint8Array.from([...OLE, ...[...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0])]);
const bomb = () => zip(parts(sheetXml(ROW + '<!--' + ' '.repeat(40_000_000) + '-->')));
const liar = () =>
  zip(
    parts(sheetXml(ROW + `<!--${' '.repeat(30_000_000)}-->`)).map((part) =>
      part.path.includes('sheet1') ? { ...part, claimed: 500 } : part,
    ),
  );
/** Every part with its text changed. */
const changed = (all: readonly Part[], change: (text: string) => string): Part[] =>
  all.map((part) => ({ ...part, content: Buffer.from(change(part.content.toString())) }));
const SHARED = Array.from({ length: 2000 }, (_, i) => `<row r="${i + 1}"><c r="A${i + 1}" t="s"><v>0</v></c></row>`);
const echo = () => {
  const book = changed(parts(sheetXml(SHARED.join(''))), (text) => text.replace('</Relationships>', RELATED_TEXTS));
  const content = Buffer.from(`<sst><si><t>${'ab '.repeat(10_000)}</t></si></sst>`);
  return zip([...book, { path: 'xl/sharedStrings.xml', content }]);
};
const RELATED_TEXTS =
  '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>';
const twice = () =>
  zip(
    changed(parts(sheetXml(ROW)), (text) =>
      text.replace('</sheets>', '<sheet name="Lagi" sheetId="2" r:id="rId1"/></sheets>'),
    ),
  );
/** Sheets with one cell at the foot of each, beside the first one. */
const feet = (sheets: number, first = ROW) => {
  const ids = Array.from({ length: sheets }, (_, i) => i + 2);
  const foot = Buffer.from(sheetXml('<row r="1048576"><c r="A1048576"><v>1</v></c></row>'));
  const book = changed(parts(sheetXml(first)), (text) =>
    text
      .replace(
        '</sheets>',
        ids.map((id) => `<sheet name="S${id}" sheetId="${id}" r:id="rId${id}"/>`).join('') + '</sheets>',
      )
      .replace(
        /(<Relationship Id="rId)1([^>]*worksheets\/sheet)1(.xml"\/>)/,
        (one, a: string, b: string, c: string) => one + ids.map((id) => a + id + b + id + c).join(''),
      ),
  );
  return zip([...book, ...ids.map((id) => ({ path: `xl/worksheets/sheet${id}.xml`, content: foot }))]);
};
const laughs = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;&lol;">]>${sheetXml(ROW.replace('<v>7</v>', '<v>&lol2;</v>'))}`;
const link = { path: 'xl/externalLinks/externalLink1.xml', content: Buffer.from('<externalLink/>') };
/** Half of what fits. */
const WIDE = Array.from({ length: 1221 }, (_, i) => `<row r="${i + 1}"><c r="XFD${i + 1}"><v>1</v></c></row>`).join('');
const CORNERS = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>';

/** A cell that is merged, or whose formula has no result, far to the right of 2,500 short rows. */
const FOOT = Array.from({ length: 2500 }, (_, i) => `<row r="${i + 2}"><c r="A${i + 2}"><v>1</v></c></row>`).join('');
const mergedFar = () => {
  const far = sheetXml(`<row r="1"><c r="XFD1"><v>1</v></c></row>${FOOT}`);
  return zip(
    parts(far.replace('</worksheet>', '<mergeCells><mergeCell ref="XFD1:XFD2501"/></mergeCells></worksheet>')),
  );
};
const unsavedFar = () =>
  zip(
    parts(
      sheetXml(
        FOOT.replaceAll('</row>', '<c r="XFD0"><f>1</f></c></row>').replace(/(<row r="(\d+)".*?r="XFD)0/g, '$1$2'),
      ),
    ),
  );
const mergedOften = () => {
  const area = '<mergeCell ref="A1:A1048576"/>'.repeat(50);
  return zip(parts(sheetXml(CORNERS).replace('</worksheet>', `<mergeCells>${area}</mergeCells></worksheet>`)));
};
const xml2003 = (row: string): string =>
  `<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet Name="Data"><Table>${row}</Table></Worksheet></Workbook>`;

async function refusal(bytes: Uint8Array): Promise<XlsxError> {
  return refused(() => readXlsx(bytes));
}

async function refused(read: () => Promise<XlsxWorkbook>): Promise<XlsxError> {
  return read().then(
    () => {
      throw new Error('was read');
    },
    (error: unknown) => {
      expect(error).toBeInstanceOf(XlsxError);
      return error as XlsxError;
    },
  );
}

describe('readXlsx', () => {
  it('reads a sound workbook', async () => {
    expect((await readXlsx(SOUND)).sheets).toMatchObject([{ name: 'Data', matrix: [[7]] }]);
  });

  it('reads a text whose & begins no entity, and says so', async () => {
    const text = '<row r="1"><c r="A1" t="inlineStr"><is><t>Tarif & kontrak &amp; PJ</t></is></c></row>';
    const { sheets, said } = await readXlsx(zip(parts(sheetXml(text))));
    expect(sheets[0]!.matrix).toEqual([['Tarif & kontrak & PJ']]);
    expect(said).toEqual([saidOf('bareAmpersands', { count: 1 })]);
  });

  it('refuses such an & where it could be more than itself', async () => {
    const place = '<row r="1"><c r="A1&"><v>7</v></c></row>';
    expect((await refusal(zip(parts(sheetXml(place))))).code).toBe('unreadable');
  });

  const cases: { because: string; bytes: () => Uint8Array; code: XlsxErrorCode }[] = [
    { because: 'a text', bytes: () => new TextEncoder().encode('Tanggal;login\n'), code: 'notXlsx' },
    { because: 'nothing', bytes: () => new Uint8Array(0), code: 'notXlsx' },
    { because: 'an old binary .xls', bytes: () => OLE, code: 'binaryXls' },
    { because: 'an encrypted workbook', bytes: () => encrypted, code: 'encrypted' },
    { because: 'a file cut short', bytes: () => SOUND.slice(0, SOUND.length - 30), code: 'truncated' },
    { because: 'a file cut in half', bytes: () => SOUND.slice(0, SOUND.length / 2), code: 'truncated' },
    {
      because: 'a zip that is no workbook',
      bytes: () => zip([{ path: 'a.txt', content: Buffer.from('a') }]),
      code: 'notWorkbook',
    },
    { because: 'a zip bomb', bytes: bomb, code: 'zipBomb' },
    { because: 'a zip bomb that claims to be small', bytes: liar, code: 'zipBomb' },
    {
      because: 'more cells than fit, wide ones and far down ones of all its sheets',
      bytes: () => feet(21, WIDE),
      code: 'tooLarge',
    },
    { because: 'more sheets than anybody keeps', bytes: () => feet(1000), code: 'tooManySheets' },
    { because: 'a long text that thousands of cells share', bytes: echo, code: 'zipBomb' },
    { because: 'one part that two sheets name', bytes: twice, code: 'unreadable' },
    { because: 'XML entities', bytes: () => zip(parts(laughs)), code: 'xmlEntities' },
    { because: 'a merged cell far to the right of many rows', bytes: mergedFar, code: 'tooLarge' },
    { because: 'formulas without results far to the right', bytes: unsavedFar, code: 'tooLarge' },
    { because: 'an area that is merged over and over', bytes: mergedOften, code: 'tooLarge' },
    {
      because: 'a cell of a kind there is not',
      bytes: () => zip(parts(sheetXml(ROW.replace('<c ', '<c t="texte" ')))),
      code: 'unreadable',
    },
    {
      because: 'a row that comes twice with another value',
      bytes: () => zip(parts(sheetXml(ROW + ROW.replace('7', '8')))),
      code: 'unreadable',
    },
    { because: 'broken XML', bytes: () => zip(parts('<worksheet><sheetData><row')), code: 'unreadable' },
  ];

  it.each(cases)('refuses $because in one sentence', async ({ bytes, code }) => {
    const error = await refusal(bytes());
    expect(error.code).toBe(code);
    for (const sentence of [error.sentence.id, error.sentence.en]) {
      expect(sentence).not.toMatch(/\{\{|\n/);
      expect(sentence.endsWith('.')).toBe(true);
    }
  });

  it.each<{ because: string; text: string; code: XlsxErrorCode }>([
    { because: 'tables within tables without end', text: '<table><tr><td>'.repeat(2000), code: 'tooDeep' },
    {
      because: 'a row that is wider than a sheet',
      text: `<table><tr>${'<td colspan=1000>7'.repeat(17)}`,
      code: 'tooLarge',
    },
    {
      because: 'cells that cover more rows and columns than fit',
      text: `<table>${'<tr><td rowspan=1000 colspan=1000>7'.repeat(41)}</table>`,
      code: 'tooLarge',
    },
    {
      because: 'more cells than fit in XML of 2003',
      text: xml2003('<Row><Cell Index="16384"><Data>7</Data></Cell></Row>'.repeat(2500)),
      code: 'tooLarge',
    },
    {
      because: 'cells merged beyond the sheet',
      text: xml2003('<Row><Cell MergeAcross="Infinity"/></Row>'),
      code: 'unreadable',
    },
    {
      because: 'a cell beyond the last column',
      text: xml2003(`<Row>${'<Cell/>'.repeat(16_385)}</Row>`),
      code: 'unreadable',
    },
  ])('refuses a web page or XML of 2003 with $because', async ({ text, code }) => {
    const { code: found, sentence } = await refused(async () => readMarkup(text));
    expect(found).toBe(code);
    for (const each of Object.values(sentence)) expect(each).not.toMatch(/undefined|\{\{/);
  });

  it('reads two cells in opposite corners', async () => {
    const { matrix } = (await readXlsx(zip(parts(sheetXml(CORNERS))))).sheets[0]!;
    expect([matrix[0], matrix.length, matrix[1_048_575]!.length, matrix[1_048_575]!.at(-1)]).toEqual([
      [1],
      1_048_576,
      16_384,
      1,
    ]);
    // A million rows that hold nothing are one.
    expect(matrix[1]).toBe(matrix[1_000_000]);
  });

  it('reads the last values of a workbook with links', async () => {
    const book = await readXlsx(zip([...parts(sheetXml(ROW)), link]));
    expect(book.sheets[0]!.matrix).toEqual([[7]]);
  });

  it('never throws anything but its own error, whatever byte is damaged', async () => {
    for (let at = 0; at < SOUND.length; at += 37) {
      const damaged = SOUND.slice();
      damaged[at] = damaged[at]! ^ 0xff;
      await readXlsx(damaged).catch((error: unknown) => expect(error).toBeInstanceOf(XlsxError));
    }
  });
});
