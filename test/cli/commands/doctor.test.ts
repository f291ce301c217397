import { existsSync, readFileSync } from 'node:fs';
import { partText as xmlOf } from '../../../src/ledger';
import { CLOSING_CAPTIONS } from '../../fixtures/rows';
import { parts, sheetXml, zip, type Part } from '../../xlsx/damaged';
import { readXlsx } from '../../../src/xlsx';
import { partText } from '../../xlsx/partText';
import { problemsOf } from '../../xlsx/problemsOf';
import { folder, patuh, patuhJson } from '../patuh';
import { html } from '../workbookRows';

const files = folder();
const codesOf = (all: readonly { code: string }[]) => all.map(({ code }) => code);
const textsOf = (all: readonly { text: string }[]) => all.map(({ text }) => text).join('\n');

const ticket = (number: string, rfo = 'Kabel putus'): string[] =>
  CLOSING_CAPTIONS.map((caption) => (caption === 'No Tiket' ? number : caption === 'RFO' ? rfo : ''));
const cell = (text: string): string => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
const row = (texts: readonly string[]): string => `<row>${texts.map(cell).join('')}</row>`;
const book = (rows: string, ...more: readonly [path: string, content: string][]): Uint8Array => {
  const all: Part[] = parts(sheetXml(row(CLOSING_CAPTIONS) + rows));
  return zip([...all, ...more.map(([path, content]) => ({ path, content: Buffer.from(content) }))]);
};

/** One byte of a part is another. */
const torn = (bytes: Uint8Array, path: string): Uint8Array => {
  bytes[Buffer.from(bytes).indexOf(path) + path.length + 4]! ^= 0xff;
  return bytes;
};

describe('the program that wrote a workbook', () => {
  const app = (application: string, version = ''): [string, string] => [
    'docProps/app.xml',
    `<Properties><Application>${application}</Application><AppVersion>${version}</AppVersion></Properties>`,
  ];
  it.each<{ program: string; fault: string; more: [string, string][] }>([
    {
      program: 'LibreOffice 7.3.7.2',
      fault: 'add-in',
      more: [app('LibreOffice/7.3.7.2$Linux_X86_64 LibreOffice_project/30')],
    },
    { program: 'openpyxl (Python)', fault: 'tanpa hasil', more: [app('Microsoft Excel', '3.1')] },
    { program: 'Microsoft Excel 16', fault: 'hari dan bulan', more: [app('Microsoft Excel', '16.0300')] },
    { program: 'Apache POI (Java)', fault: 'tanpa hasil', more: [app('Apache POI')] },
    {
      program: 'WPS Office',
      fault: 'add-in',
      more: [app('Microsoft Excel', '12.0'), ['docProps/custom.xml', '<p name="KSOProductBuildVer"/>']],
    },
  ])('$program is known by its mark, with what it is known for', async ({ program, fault, more }) => {
    const { files: seen } = await patuhJson(['doctor', files.write('program.xlsx', book(row(ticket('IN1')), ...more))]);
    const own = seen[0].complaints.filter(({ kind }: { kind: string }) => kind === 'program');
    expect(own[0].text).toBe(`ditulis ${program}`);
    expect(textsOf(own.slice(1))).toContain(fault);
  });

  it('properties that are damaged are said, and the rest is examined', async () => {
    const bytes = torn(book(row(ticket('IN1')), app('Apache POI')), 'docProps/app.xml');
    const { files: seen } = await patuhJson(['doctor', files.write('sifat.xlsx', bytes)]);
    expect(seen[0].complaints[0]).toMatchObject({ kind: 'damage', text: expect.stringMatching(/terpotong: docProps/) });
    expect(codesOf(seen[0].complaints)).not.toContain('unreadable');
  });

  it('a program nobody knows is not guessed', async () => {
    const { files: seen } = await patuhJson(['doctor', files.write('asing.xlsx', book(row(ticket('IN1'))))]);
    expect(seen[0].complaints[0].text).toBe('tidak ada tanda program yang dikenal');
  });
});

describe('a workbook', () => {
  const STYLES: [string, string] = ['xl/styles.xml', '<styleSheet><cellXfs count="1"><xf/></cellXfs></styleSheet>'];
  const RELS: [string, string] = [
    'xl/_rels/workbook.xml.rels',
    `<Relationships>${['worksheet" Target="worksheets/sheet1.xml" Id="rId1', 'styles" Target="styles.xml" Id="rId2']
      .map((each) => `<Relationship Type="x/${each}"/>`)
      .join('')}</Relationships>`,
  ];
  const rows = [
    `<row>${ticket('IN001')
      .map((text, at) => (at === 0 ? `<c t="inlineStr" s="9"><is><t>${text}</t></is></c>` : cell(text)))
      .join('')}</row>`,
    row(ticket('IN002\u00a0')),
    `<row>${cell('IN003')}<c><f>1+1</f></c><c><v>NaN</v></c></row>`,
  ].join('');
  const sick = (): Uint8Array => {
    const all = parts(sheetXml(row(CLOSING_CAPTIONS) + rows)).filter(({ path }) => path !== RELS[0]);
    const more = [RELS, STYLES, ['xl/media/image1.png', 'pixel'] as const];
    return zip([...all, ...more.map(([path, content]) => ({ path, content: Buffer.from(content) }))]);
  };

  it('is mended in a copy where that is certain, part by part, and the source stays', async () => {
    const source = files.write('sakit.xlsx', sick());
    const copy = files.missing('salinan.xlsx');
    const { files: seen, mended } = await patuhJson(['doctor', source, '--mend', copy]);
    expect(textsOf(seen[0].complaints)).toMatch(
      /1 sel dengan format yang tidak ada di berkasnya[\s\S]*1 rumus tanpa hasil/,
    );
    expect(mended).toEqual([
      '1 teks: spasi dan tanda tak terlihat di tepinya dibuang',
      '1 sel: format yang tidak ada di berkasnya dilepas',
      '1 sel bilangan tanpa bilangan (NaN) menjadi #NUM!',
      '1 rumus tanpa hasil: Excel menghitungnya saat salinan dibuka; simpan di sana',
    ]);
    const bytes = new Uint8Array(readFileSync(copy));
    const sheet = partText(bytes, 'xl/worksheets/sheet1.xml');
    expect(sheet).toContain('<c t="inlineStr"><is><t>IN001</t>');
    expect(sheet).toContain('<t>IN002</t>');
    expect(sheet).toContain('<c t="e"><v>#NUM!</v></c>');
    expect(partText(bytes, 'xl/workbook.xml')).toContain('<calcPr fullCalcOnLoad="1"/></workbook>');
    expect(partText(bytes, 'xl/media/image1.png')).toBe('pixel');
    expect(new Uint8Array(readFileSync(source))).toEqual(sick());
    const again = files.missing('lagi.xlsx');
    // Formulas wait for Excel; nothing else is left to do.
    expect((await patuhJson(['doctor', copy, '--mend', again]))['mended']).toEqual([]);
    expect(existsSync(again)).toBe(false);
  });

  it('that is a page of HTML becomes a workbook that Excel opens without a word', async () => {
    const source = files.write('ekspor.xls', html([[...CLOSING_CAPTIONS], ticket('IN1'), ticket('=IN2', 'a & b <c>')]));
    const copy = files.missing('ekspor.xlsx');
    const { mended } = await patuhJson(['doctor', source, '--mend', copy]);
    expect(mended).toEqual([expect.stringMatching(/\.xlsx/)]);
    const bytes = new Uint8Array(readFileSync(copy));
    expect(await problemsOf(bytes)).toEqual([]);
    expect((await readXlsx(bytes)).sheets[0]!.matrix[2]![0]).toBe('=IN2');
  });

  it('says which rules and meanings travel in it, whatever their id is', async () => {
    const own = (id: string) => xmlOf('urn:patuh:pack:1', { id, text: '{"version":"9.0.0"}' });
    const place = xmlOf('urn:patuh:place:1', {
      id: 'sheet:Data',
      mappings: { closing: '{"fields":{"rfo":{"column":"RFO","values":{"KBL":"Kabel"}}}}' },
    });
    const file = files.write(
      'isi.xlsx',
      book(
        row(ticket('IN1')),
        ['customXml/item1.xml', own('closing')],
        ['customXml/item2.xml', own('(')],
        ['customXml/item3.xml', own('../closing')],
        ['customXml/item4.xml', place],
      ),
    );
    const { files: seen } = await patuhJson(['doctor', file]);
    const inside = textsOf(seen[0].complaints.filter(({ kind }: { kind: string }) => kind === 'inside'));
    expect(inside).toMatch(/Aturan buku kerja sendiri: closing 9.0.0 .*Kode pemeriksa [\da-f]{64}/);
    expect(inside).toContain('Pack "(" dalam buku kerja ini diubah tanpa tercatat');
    expect(inside).toContain('../closing 9.0.0 (pack: null →');
    expect(inside).toContain('Arti kolom dan kata di "Data" (closing): rfo = "RFO"; rfo: "KBL" → Kabel.');
    const head = await patuh(['verify', file, '--head'], 'en');
    expect(head.out).toMatch(/Meaning of columns and words in "Data" \(closing\): .* Digest [\da-f]{64}\./);
    expect(head.out).toMatch(/own: closing 9.0.0 .*Digest [\da-f]{64}/);
  });
});

it('what travels in a workbook and is damaged is no silence: the doctor names the part, verify refuses', async () => {
  const own = xmlOf('urn:patuh:pack:1', { id: 'closing', text: '{"version":"9.0.0"}' });
  const part = 'customXml/item1.xml';
  const file = files.write('isi-robek.xlsx', torn(book(row(ticket('IN1')), [part, own]), part));
  const { files: seen } = await patuhJson(['doctor', file]);
  expect(textsOf(seen[0].complaints)).toContain(`terpotong: ${part}`);
  expect(await patuh(['verify', file])).toMatchObject({ code: 2, err: expect.stringContaining(`terpotong: ${part}`) });
  expect((await patuh(['check', file, '--pack', 'closing'])).code).toBe(0);
});

describe('a text', () => {
  const line = (cells: readonly (string | number)[]): string => `${cells.join(';')}\r\n`;
  const plan = (...rows: (string | number)[][]): string =>
    ['Site', 'Jabatan', 'Caplan'].join(';') + '\r\n' + rows.map(line).join('');
  const PLAN = [
    ['BANDUNG', 'Agent', 10],
    ['BSD', 'Agent', 20],
    ['Site', 'Jabatan', 'Caplan'],
    ['MEDAN', 'Agent', 30],
    ['', '', 60],
  ];

  it('is mended: one encoding, no captions again, no proved total; the list says which rows', async () => {
    const [utf8, old] = [
      Buffer.from(plan(...PLAN), 'utf8'),
      Buffer.from(line(['MALANG', 'Café =1', 5]) + line(['MEDAN', '=1+1', 5]), 'latin1'),
    ];
    const source = files.write('campur.csv', Buffer.concat([Buffer.from(line(['Rencana é'])), utf8, old]));
    const copy = files.missing('rapi.csv');
    const { files: seen, mended } = await patuhJson(['doctor', source, '--mend', copy]);
    expect(codesOf(seen[0].complaints)).toEqual(expect.arrayContaining(['mixedEncodings', 'skipped']));
    expect(textsOf(seen[0].complaints)).toContain('1 baris UTF-8 dan 1 baris windows-1252 (mulai baris 8)');
    expect(mended).toEqual([
      'dua pengodean huruf menjadi satu, UTF-8',
      expect.stringMatching(/^2 baris yang bukan data dibuang .*: baris 5, 7$/),
      '1 sel yang berawalan seperti rumus diberi tanda petik, supaya tetap teks di Excel',
    ]);
    const text = readFileSync(copy, 'utf8');
    expect(text.split('\r\n').slice(1, 7)).toEqual([
      'Site;Jabatan;Caplan',
      'BANDUNG;Agent;10',
      'BSD;Agent;20',
      'MEDAN;Agent;30',
      'MALANG;Café =1;5',
      "MEDAN;'=1+1;5",
    ]);
  });

  it.each([
    { because: 'nothing is certain', rows: PLAN.slice(0, 2), copy: 'x.csv', says: 'Tidak ada yang dapat diperbaiki' },
    { because: 'the copy has another form', rows: PLAN, copy: 'x.xlsx', says: 'harus berakhiran .csv' },
    {
      because: 'the copy is the source',
      rows: PLAN,
      copy: 'rencana.csv',
      says: 'sumber yang dibaca dan tidak ditimpa',
    },
  ])('no copy is written where $because', async ({ rows, copy, says }) => {
    const source = files.write('rencana.csv', plan(...rows));
    const before = readFileSync(source, 'utf8');
    const { out, err } = await patuh(['doctor', source, '--mend', files.missing(copy)]);
    expect(out + err).toContain(says);
    expect(readFileSync(source, 'utf8')).toBe(before);
    expect(existsSync(files.missing('x.csv')) || existsSync(files.missing('x.xlsx'))).toBe(false);
  });

  it('torn rows are counted with their place, and no copy hides them', async () => {
    const torn =
      plan(...PLAN.slice(0, 2)) + 'MEDAN;Agent;30;40;50;60\r\n' + plan(...PLAN.slice(3, 4)).split('\r\n')[1] + '\r\n';
    const copy = files.missing('robek-salinan.csv');
    const { out } = await patuh(['doctor', files.write('robek.csv', torn), '--mend', copy], 'en');
    expect(out).toContain('1 rows are torn or have too many cells, so their content is not known: row 4');
    expect(existsSync(copy)).toBe(false);
  });
});

describe('several files', () => {
  it('records that two of them hold are counted, and those that say otherwise under one key', async () => {
    const july = files.csv('juli.csv', [CLOSING_CAPTIONS, ticket('IN1'), ticket('IN2'), ticket('IN3')]);
    const august = files.csv('agustus.csv', [
      CLOSING_CAPTIONS,
      ticket('IN2'),
      ticket('IN3', 'Modem rusak'),
      ticket('IN4'),
    ]);
    const { between } = await patuhJson(['doctor', july, august]);
    expect(textsOf(between).split('\n')).toEqual([
      expect.stringMatching(/^1 catatan \(closing\) ada di juli.csv dan di agustus.csv dengan isi yang sama/),
      expect.stringMatching(/^1 catatan \(closing\) berkunci sama di juli.csv dan agustus.csv tetapi isinya berbeda/),
    ]);
  });

  it('rows that repeat another of the same file are something to look after', async () => {
    const source = files.csv('ganda.csv', [CLOSING_CAPTIONS, ticket('IN1'), ticket('IN2'), ticket('IN1')]);
    const { out } = await patuh(['doctor', source], 'en');
    expect(out).toMatch(/^ganda.csv\n {2}Repeated rows\n {2}• ganda.csv: 1 row/);
    expect(out).not.toContain('Nothing found');
  });

  it('one that cannot be read is said on its page, the others go on, and the exit code is 2', async () => {
    const sound = files.csv('utuh.csv', [CLOSING_CAPTIONS, ticket('IN1')]);
    const { code, out } = await patuh(['doctor', files.write('putus.xlsx', book('').slice(0, 300)), sound], 'en');
    expect(code).toBe(2);
    expect(out).toMatch(/putus.xlsx\n {2}Damage and what nobody sees\n {2}• .*cut short/);
    expect(out).toMatch(/utuh.csv\n {2}Nothing found that needs mending\./);
  });
});
