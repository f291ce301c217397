/** Text files as they come: quotes, breaks, widths, encodings. */
import { parseCsv, readTable, type FieldSpec } from '../../../src/sheet';

const HEAD = 'No;Tanggal;Login;Hasil;Catatan;Valid';
const row = (n: number, note = 'ok') => `${n};2025-08-0${n};9000${n};Agree;${note};Ya`;
const whole = [row(1), row(2), row(3)];
const parse = (...lines: string[]) => parseCsv([HEAD, ...whole, ...lines, row(7), row(8), row(9)].join('\r\n')).matrix;
const widths = (matrix: readonly (readonly unknown[])[]) => [...new Set(matrix.map(({ length }) => length))];

it.each<[string, string[], string]>([
  ['a quote nobody closed', [row(4, '"minta info')], '"minta info'],
  ['a quote nobody closed, before one that is', [row(4, '"minta info'), row(5, '"a;b"')], '"minta info'],
  [
    'a quote nobody closed, before a quoted field',
    ['"4";"2025-08-04";"90004";"Agree";"minta info;"Ya"'],
    '"minta info',
  ],
  ['inches', [row(4, '"TV 42" baru"')], 'TV 42" baru'],
  ['inches without quotes around', [row(4, 'TV 42" baru')], 'TV 42" baru'],
  ['quotes behind backslashes', [row(4, '"ia bilang \\"ya\\"; lalu tutup"')], 'ia bilang "ya"; lalu tutup'],
  ['doubled quotes', [row(4, '"ia bilang ""ya"""')], 'ia bilang "ya"'],
  ['a separator behind a backslash', [row(4, 'a\\;b')], 'a;b'],
  ['a line break within quotes', [row(4, '"satu\r\ndua"')], 'satu\ndua'],
  ['a line break without quotes', ['4;2025-08-04;90004;Agree;satu', 'dua;Ya'], 'satu\ndua'],
  ['two line breaks without quotes', ['4;2025-08-04;90004;Agree;satu', 'dua', 'tiga;Ya'], 'satu\ndua\ntiga'],
])('%s costs no row', (_, lines, note) => {
  const matrix = parse(...lines);
  expect(widths(matrix)).toEqual([6]);
  expect(matrix.map(([no]) => no)).toEqual([
    'No',
    '1',
    '2',
    '3',
    '4',
    ...(lines.length > 1 && lines[1]!.startsWith('5') ? ['5'] : []),
    '7',
    '8',
    '9',
  ]);
  expect(matrix[4]![4]).toBe(note);
});

it.each<[string, string]>([
  ['too wide', '4;2025-08-04;90004;Agree;a;b;Ya'],
  ['cut off', '4;2025-08-04;90004;Ag'],
])('a row that is %s is told, and its cells are unknown', (_, line) => {
  const specs = [
    { name: 'tanggal', type: 'date', key: true },
    { name: 'login', type: 'id' },
    { name: 'valid', type: 'boolean' },
  ].map((each) => ({ ...each, label: { id: each.name, en: each.name }, aliases: [] }) as FieldSpec);
  const { table, report } = readTable(parse(line), specs);
  expect(table!.columns['valid']!.values[3]).toBeUndefined();
  expect(report.unreadable.find(({ field }) => field === 'valid')).toMatchObject({ code: 'brokenRow', rows: [4] });
});

it.each<[string, string[], string]>([
  ['commas in a note', Array.from({ length: 9 }, (_, i) => row(i + 1, 'a, b, c, d, e, f, g, h, i')), ';'],
  ['tabs', [HEAD, ...whole].map((line) => line.replace(/;/g, '\t')), '\t'],
  ['a title with a comma above', ['Laporan, Agustus 2025', HEAD, ...whole], ';'],
])('the separator is found with %s', (_, lines, delimiter) => {
  const text = lines.some((line) => line.startsWith('No')) ? lines : [HEAD, ...lines];
  expect(parseCsv(text.join('\n')).delimiter).toBe(delimiter);
});

it('a line in another encoding does not spoil the rest', () => {
  const utf8 = new TextEncoder().encode('nama\nJosé\n');
  const latin = Uint8Array.from([...'Andr'].map((letter) => letter.charCodeAt(0)).concat(0xe9, 10));
  const bytes = Uint8Array.from([...utf8, ...latin, ...new TextEncoder().encode('Zoë\n')]);
  expect(parseCsv(bytes).matrix.flat()).toEqual(['nama', 'José', 'André', 'Zoë']);
});

it.each(['utf-16le', 'utf-16be'] as const)('%s is known without a mark', (encoding) => {
  const wide = Buffer.from([HEAD, ...whole].join('\r\n'), 'utf16le');
  expect(parseCsv(encoding === 'utf-16le' ? wide : wide.swap16()).matrix).toHaveLength(4);
});

it('NUL and Ctrl-Z stand for nothing', () => {
  expect(parseCsv('a;b\n1\0;2\n\x1a').matrix).toEqual([
    ['a', 'b'],
    ['1', '2'],
  ]);
});

it('every line may begin with a quote nobody closes, and the rows are still those of the lines', () => {
  const lines = Array.from(
    { length: 3000 },
    (_, i) => `${i};"TV ${i} inci, baru;Agree;catatan yang panjang sekali untuk satu baris;Ya;x`,
  );
  expect(parseCsv([HEAD, ...lines].join('\n')).matrix).toHaveLength(3001);
});
