import { join } from 'node:path';
import { folder, patuh, patuhJson } from './patuh';
import { HEADER, calls, one } from './workbookRows';

const files = folder();
const TAB =
  'Tanggal\tlogin\tAgent\tSite\tfastel\tKategori\tvalid\n2023-01-05 10:00:00\t99001\tAgen 001\tBDG\t0220000001\tAgree\tValid\n';

describe('patuh read', () => {
  it('reads a tab-separated text that calls itself .xls', async () => {
    const answer = await patuhJson(['read', files.write('export.xls', TAB), '--pack', 'tapping']);
    expect(answer).toMatchObject({
      pack: 'tapping',
      sheet: 'export.xls',
      headerRow: 1,
      rows: 1,
      repaired: 0,
      skipped: 0,
      findings: [],
      questions: [],
    });
    expect(answer['columns'][3]).toMatchObject({ column: 'D', caption: 'Site', field: 'site', kept: 1 });
  });

  it('finds every table of a workbook with its pack, and never shows a password', async () => {
    const sample = join(__dirname, '../fixtures/sample.xlsx');
    const { tables } = await patuhJson(['read', sample]);
    const packs = (tables as { pack: string; sheet: string }[]).map(({ pack, sheet }) => `${sheet}: ${pack}`);
    expect(packs).toEqual(
      expect.arrayContaining([
        'Tapping TAM: tapping',
        'Tiket Closing: closing',
        'SDM: staffing',
        'CAPLAN SDM: caplan',
        'User MyCX: it-tools',
      ]),
    );
    const register = tables.find(({ sheet }: { sheet: string }) => sheet === 'User MyCX');
    expect(register.findings.map(({ code }: { code: string }) => code)).toContain('passwordColumn');
  });

  it('accounts for every line, and says what the file itself says', async () => {
    const rows = [HEADER, ...calls(3).map((row) => [...row.slice(0, -1), { content: '<f>A1</f>' }]), [], ['Total', 3]];
    const path = files.write('rumus.xlsx', one(rows, { rowAttributes: (row) => (row === 2 ? ' hidden="1"' : '') }));
    const { lines, notes } = await patuhJson(['read', path, '--pack', 'tapping']);
    expect(lines).toEqual({ total: 6, header: 1, above: 0, records: 3, left: 2 });
    const { out } = await patuh(['read', path, '--pack', 'tapping']);
    for (const said of [(notes as string[]).join('\n'), out]) {
      expect(said).toMatch(/3 rumus tanpa hasil tersimpan \(mulai L2\)/);
      expect(said).toMatch(/1 baris berisi yang tersembunyi/);
    }
  });

  it('tells in sentences what was repaired and what was not understood', async () => {
    const path = files.write('kotor.csv', TAB.replace(/\t/g, ';').replace('2023-01-05 10:00:00', '31/02/2023'));
    const { code, out } = await patuh(['read', path, '--pack', 'tapping']);
    expect(code).toBe(0);
    expect(out).toContain('Baris 2, kolom A "Tanggal" tidak terbaca: "31/02/2023" bukan tanggal yang sah');
    const english = await patuh(['read', path, '--pack', 'tapping'], 'en');
    expect(english.out).toContain('Row 2, column A "Tanggal" not understood: "31/02/2023" is no valid date');
  });

  it.each([
    { because: 'a file that is not there', args: () => ['read', 'tidak-ada.xlsx'], says: 'tidak dapat dibuka' },
    { because: 'no file', args: () => ['read'], says: 'Sebut satu berkas' },
    {
      because: 'an old .xls',
      args: () => [
        'read',
        files.write('lama.xls', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...new Array<number>(600).fill(0)])),
      ],
      says: 'simpan sebagai .xlsx',
    },
    {
      because: 'no known captions',
      args: () => ['read', files.write('asing.csv', 'a;b;c\n1;2;3\n')],
      says: 'Judul yang terlihat: "a", "b", "c". Sebut pack-nya dengan --pack, dan kolomnya dengan --map, misalnya {"fields"',
    },
    {
      because: 'an .xlsx that is a text',
      args: () => ['read', files.write('palsu.xlsx', 'a;b\n')],
      says: 'bukan .xlsx',
    },
  ])('ends with one line and exit code 2 for $because', async ({ args, says }) => {
    const { code, out, err } = await patuh(args());
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(err).toContain(says);
  });

  it('reads the workbook of another team with a mapping', async () => {
    const fields = {
      id_call: 'Call Id',
      login_agent: 'Agent',
      tanggal_call: 'Date',
      hasil_call: { column: 'Answered (Y/N)', values: { Y: 'AGREE' } },
    };
    const map = files.write('peta.json', JSON.stringify({ fields }));
    const path = files.write('asing.csv', 'Call Id;Agent;Date;Answered (Y/N)\nID1;Agen 001;2021-01-01;Y\n');
    const { columns } = await patuhJson(['read', path, '--pack', 'tapping', '--map', map]);
    expect(columns.map(({ field, how }: { field: string; how: string }) => [field, how])).toEqual([
      ['id_call', 'mapped'],
      ['login_agent', 'mapped'],
      ['tanggal_call', 'mapped'],
      ['hasil_call', 'mapped'],
    ]);
  });
});
