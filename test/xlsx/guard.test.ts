import { readXlsx, XlsxError, type XlsxErrorCode } from '../../src/xlsx';
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
/** Forty sheets with one cell at the foot of each. */
const feet = () => {
  const ids = Array.from({ length: 40 }, (_, i) => i + 2);
  const foot = Buffer.from(sheetXml('<row r="1048576"><c r="A1048576"><v>1</v></c></row>'));
  const book = changed(parts(sheetXml(ROW)), (text) =>
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
const WIDE = Array.from({ length: 2442 }, (_, i) => `<row r="${i + 1}"><c r="XFD${i + 1}"><v>1</v></c></row>`).join('');
const CORNERS = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>';

async function refusal(bytes: Uint8Array): Promise<XlsxError> {
  return readXlsx(bytes).then(
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
    { because: 'more cells than fit on all its sheets', bytes: feet, code: 'tooLarge' },
    { because: 'a long text that thousands of cells share', bytes: echo, code: 'zipBomb' },
    { because: 'one part that two sheets name', bytes: twice, code: 'unreadable' },
    { because: 'XML entities', bytes: () => zip(parts(laughs)), code: 'xmlEntities' },
    { because: 'more cells than fit', bytes: () => zip(parts(sheetXml(WIDE))), code: 'tooLarge' },
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
