import { parseCsv } from '../../../src/sheet';

const bytes = (...parts: (string | number[])[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...new TextEncoder().encode(part)] : part)));

describe('parseCsv', () => {
  it.each([
    ['a quote nobody closes in every line', '"x\n'],
    ['with a separator', '"x;y\n'],
    ['pairs of them', '"x""\n'],
  ])('takes a text in one go: %s', (_, line) => {
    const { matrix } = parseCsv(bytes('a;b;c\n' + line.repeat(100_000)));
    expect(matrix.length).toBe(100_001);
  });

  it.each([
    { because: 'semicolon', given: 'a;b;c\n1;2;3\n', delimiter: ';' },
    { because: 'comma', given: 'a,b,c\n1,2,3\n', delimiter: ',' },
    { because: 'tab, as in a text that calls itself .xls', given: 'a\tb\tc\n1\t2\t3\n', delimiter: '\t' },
    { because: 'pipe', given: 'a|b|c\n1|2|3\n', delimiter: '|' },
    { because: 'semicolon with commas in the money', given: 'a;b;c\n1,5;2,5;3,5\n1,5;2;3,5\n', delimiter: ';' },
  ])('finds the separator: $because', ({ given, delimiter }) => {
    const parsed = parseCsv(given);
    expect(parsed.delimiter).toBe(delimiter);
    expect(parsed.matrix.map((row) => row.length)).toEqual(parsed.matrix.map(() => 3));
  });

  it('drops the empty column that a separator at the end of every line makes', () => {
    expect(parseCsv('"Tanggal";"login";\n"2023-01-05";"99001";\n').matrix).toEqual([
      ['Tanggal', 'login'],
      ['2023-01-05', '99001'],
    ]);
  });

  it('keeps quotes inside a field that is not quoted, and unescaped quotes inside one that is', () => {
    expect(parseCsv('a;b\nkata "pelanggan" ok;1\n"bilang "iya" lalu tutup";2\n').matrix.slice(1)).toEqual([
      ['kata "pelanggan" ok', '1'],
      ['bilang "iya" lalu tutup', '2'],
    ]);
  });

  it('keeps line breaks inside quoted fields', () => {
    expect(parseCsv('a;b\n"baris satu\nbaris dua";1\n').matrix[1]).toEqual(['baris satu\nbaris dua', '1']);
  });

  it('takes a quote nobody closes as a character and loses no row after it', () => {
    const parsed = parseCsv('a;b\n1;"belum ditutup\n2;ok\n3;ok\n');
    expect(parsed.matrix.slice(1)).toEqual([
      ['1', '"belum ditutup'],
      ['2', 'ok'],
      ['3', 'ok'],
    ]);
    expect(parsed.strayQuotes).toBe(1);
  });

  it.each([
    { because: 'UTF-8', given: bytes('nama;kota\nÉva;Malang\n'), encoding: 'utf-8' },
    {
      because: 'UTF-8 with a byte order mark',
      given: bytes([0xef, 0xbb, 0xbf], 'nama;kota\nÉva;Malang\n'),
      encoding: 'utf-8',
    },
    { because: 'windows-1252', given: bytes('nama;kota\n', [0xc9], 'va;Malang\n'), encoding: 'windows-1252' },
    {
      because: 'UTF-16, as Excel saves Unicode text',
      given: Uint8Array.from([0xff, 0xfe, ...[...'nama\tkota\nÉva\tMalang\n'].flatMap((c) => [c.charCodeAt(0), 0])]),
      encoding: 'utf-16le',
    },
  ])('reads $because', ({ given, encoding }) => {
    const parsed = parseCsv(given);
    expect(parsed.encoding).toBe(encoding);
    expect(parsed.matrix).toEqual([
      ['nama', 'kota'],
      ['Éva', 'Malang'],
    ]);
  });

  it.each([
    ['old Macs and others in turn', '\r', '\n'],
    ['a program that ends them twice', '\r\r\n', '\r\n'],
  ])('ends lines as %s do', (_, first, second) => {
    const row = (n: number) => `${n};Agen ${n};Ya`;
    const text = ['no;nama;hasil', row(1), row(2)].join(first) + first + [row(3), row(4), row(5)].join(second);
    expect(parseCsv(text).matrix.slice(1)).toEqual([1, 2, 3, 4, 5].map((n) => [String(n), `Agen ${n}`, 'Ya']));
  });

  it.each(['\n', '\r\n', '\r', '\u2028', '\u2029', '\u0085'])('ends lines at %j', (newline) => {
    expect(parseCsv(['a;b', '1;2', '3;4', ''].join(newline)).matrix.slice(0, 3)).toEqual([
      ['a', 'b'],
      ['1', '2'],
      ['3', '4'],
    ]);
  });

  it('keeps a separator of lines inside a text where the lines end otherwise', () => {
    expect(parseCsv('a;b\n1;dua\u2028baris\n3;x\u0085y').matrix.slice(1)).toEqual([
      ['1', 'dua\u2028baris'],
      ['3', 'x\u0085y'],
    ]);
    expect(parseCsv('a;b\u20281;"dua\u2028baris"\u20283;4').matrix.slice(1)).toEqual([
      ['1', 'dua\nbaris'],
      ['3', '4'],
    ]);
  });

  it.each(['\n$', '\n'])('ends lines at U+2028 where one ends otherwise: %j', (other) => {
    const rows = Array.from({ length: 5 }, (_, n) => `${n};Agen ${n};Ya`);
    const text = ['no;nama;hasil', ...rows].join('\u2028');
    const mixed = other === '\n$' ? `${text}\n` : text.replace('\u2028', other);
    expect(parseCsv(mixed).matrix.filter((row) => row.length === 3)).toHaveLength(6);
  });

  it.each(['', '\n', ';', '"', '"\n'])('reads %j without a word', (given) => {
    expect(() => parseCsv(given)).not.toThrow();
  });
});
