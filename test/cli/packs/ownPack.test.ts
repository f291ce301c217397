/** A team's own pack, from any folder, in every command: checked, sealed, reported, closed; by parcel and by workbook. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { openClosure, partText } from '../../../src/ledger';
import { sealParcel } from '../../../src/packs';
import { readXlsx, writeXlsx } from '../../../src/xlsx';
import { folder, patuh, patuhJson } from '../patuh';

jest.setTimeout(60_000);

/** What an attacker writes into a workbook. */
interface Kept {
  id: string;
  text: string | null;
  files: Record<string, string> | null;
  changed?: string;
}

const REPORT = {
  id: 'shift-bulanan',
  title: { id: 'Shift', en: 'Shift' },
  about: { id: 'Kepatuhan shift.', en: 'Compliance of shifts.' },
  unit: { id: 'baris', en: 'rows' },
  sheets: [
    {
      name: { id: 'Shift', en: 'Shift' },
      blocks: [
        {
          title: { id: 'Putusan', en: 'Verdicts' },
          dataset: 'verdicts',
          pack: 'shift',
          by: 'jenis',
          columns: [
            { id: 'pass', figure: 'pass' },
            { id: 'fail', figure: 'fail' },
          ],
        },
      ],
    },
  ],
};
const ROWS = [
  ['Nomor', 'Tanggal', 'Jenis', 'Jumlah kontak'],
  ['A001', '02/02/2024', 'TELEPON', 3],
  ['A002', '03/02/2024', 'TELEPON', 1],
  ['A003', '04/02/2024', 'Telp', 5],
];

describe('a pack that cannot run', () => {
  const files = folder();
  const own = files.missing('rules');
  mkdirSync(join(own, 'rusak'), { recursive: true });
  writeFileSync(join(own, 'rusak', 'pack.json'), '{"id": "rusak", ');
  const calls = [
    ['Tanggal', 'fastel', 'Jenis Call', 'Kategori', 'Hasil Tapping', 'Tgl Tapping'],
    ['2026-08-01 10:00', '0621', 'ADD ON', 'Agree', 'Valid', '2026-08-02'],
  ];
  const file = files.csv('tapping.csv', calls);
  const LEFT =
    /rusak.pack\.json:1:17 .*Pack "rusak" tidak ikut dikenali; yang lain berjalan terus\. Periksa dengan: patuh/;

  it('is one sentence, and stops nobody who asks for another', async () => {
    const book = await files.xlsx('dua.xlsx', { A: calls, B: [['Catatan'], ['x']] });
    expect(await patuhJson(['measure', 'qms', book, '--rules', own])).toMatchObject({
      agree: 1,
      notes: expect.arrayContaining([expect.stringMatching(LEFT)]),
    });
    for (const words of [
      ['read', file],
      ['doctor', file],
      ['report', '--list'],
    ]) {
      const { code, err } = await patuh([...words, '--rules', own]);
      expect([code, err.match(LEFT)?.length, err.trim().split('\n').length]).toEqual([0, 1, 1]);
    }
  });

  it('is refused to whoever asks for it, as is a list that is none', async () => {
    expect((await patuh(['check', file, '--pack', 'rusak', '--rules', own])).err).toMatch(/tidak dapat dijalankan/);
    writeFileSync(join(own, 'index.json'), '["rusak"');
    const { code, err } = await patuh(['read', file, '--rules', own]);
    expect([code, err]).toEqual([2, expect.stringMatching(/index\.json bukan daftar id pack dalam JSON/)]);
  });
});

describe("a team's own pack", () => {
  const files = folder();
  const rules = files.missing('aturan');
  const parcel = files.missing('shift.parcel.json');
  const sheet = files.csv('shift.csv', ROWS);
  let sealed: Record<string, unknown>;
  beforeAll(async () => {
    await patuh(['rules', 'new', join(rules, 'shift')]);
    const path = join(rules, 'shift', 'pack.json');
    const pack = JSON.parse(readFileSync(path, 'utf8')) as { fields: Record<string, Record<string, unknown>> };
    delete pack.fields.jenis!.values;
    pack.fields.jenis!.vocabulary = 'kanal';
    writeFileSync(path, JSON.stringify(pack));
    mkdirSync(join(rules, 'vocabularies'));
    const kanal = { source: { document: 'DOC-00', clause: '1' }, values: { TELEPON: ['Telp'], EMAIL: ['Surel'] } };
    writeFileSync(join(rules, 'vocabularies', 'kanal.json'), JSON.stringify(kanal));
    mkdirSync(join(rules, 'reports'));
    writeFileSync(join(rules, 'reports', 'shift-bulanan.json'), JSON.stringify(REPORT));
    sealed = await patuhJson(['rules', 'parcel', join(rules, 'shift'), '--by', 'Penyelia 001', '--out', parcel]);
  });

  const checked = async (from: string) => {
    const answer = await patuhJson(['check', sheet, '--pack', 'shift', '--rules', from]);
    return (answer.records as { verdict: string }[]).map(({ verdict }) => verdict);
  };
  const VERDICTS = ['pass', 'fail', 'pass'];

  it('is sealed with vocabularies, examples and reports, and judges from the parcel as from its folder', async () => {
    expect(sealed).toMatchObject({ id: 'shift', digest: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect([...(sealed.files as string[])].sort()).toEqual([
      'reports/shift-bulanan.json',
      'shift/examples.csv',
      'shift/pack.json',
      'vocabularies/kanal.json',
    ]);
    expect(await checked(rules)).toEqual(VERDICTS);
    expect(await checked(parcel)).toEqual(VERDICTS);
  });

  it('is reported and closed as any other', async () => {
    const out = files.missing('laporan.xlsx');
    await patuhJson(['report', 'shift-bulanan', sheet, '--month', '2024-02', '--out', out, '--rules', parcel]);
    const rows = (await readXlsx(readFileSync(out))).sheets[0]!.matrix;
    expect(rows).toContainEqual(expect.arrayContaining(['TELEPON', 2, 1]));
    const closure = files.missing('tutup.json');
    const month = ['--month', '2024-02', '--by', 'Penyelia 001', '--rules', parcel];
    await patuhJson(['close', 'shift-bulanan', sheet, ...month, '--out', closure]);
    const same = await patuhJson(['close', '--compare', closure, sheet, '--rules', parcel]);
    expect(same).toMatchObject({ layout: 'shift-bulanan', count: 0 });
  });

  it('that travels in a workbook is judged with by --rules, and verify names it and any later edit of it', async () => {
    const book = async (name: string, text: string): Promise<string> => {
      const kept = { id: 'shift', text: null, history: [], parcel: JSON.parse(text) as unknown };
      const parts = [{ xml: partText('urn:patuh:pack:1', kept) }];
      const pieces = [[JSON.stringify({ parts })]];
      const sheets = [
        { name: 'Shift', matrix: ROWS },
        { name: '~simulated-host', matrix: pieces, hidden: true },
      ];
      return files.write(name, await writeXlsx({ sheets } as never));
    };
    const text = readFileSync(parcel, 'utf8');
    const sound = await book('buku.xlsx', text);
    expect(await checked(sound)).toEqual(VERDICTS);
    expect(await patuhJson(['verify', sound])).toMatchObject({
      rules: [{ id: 'shift', recorded: false, parcel: { by: 'Penyelia 001', sound: true } }],
    });
    const edited = await book('sunting.xlsx', text.replace('Penyelia 001', 'Penyelia 002'));
    const { out } = await patuh(['verify', edited], 'en');
    expect(out).toContain('The parcel "shift" in this workbook was changed after it was sealed.');
    const refused = await patuh(['check', sheet, '--pack', 'shift', '--rules', edited], 'en');
    expect(refused).toMatchObject({ code: 2, err: expect.stringContaining('changed after it was sealed') });
  });

  it.each([
    { what: 'a parcel', kept: (out: string) => ({ id: 'shift', text: null, files: { [`${out}.json`]: '{}' } }) },
    { what: 'a changed file', kept: (out: string) => ({ id: 'shift', text: '{}', files: null, changed: out }) },
    { what: 'an id', kept: (out: string) => ({ id: out, text: '{}', files: null }) },
  ])('in a workbook that names files elsewhere by $what is refused, and none is written', async ({ kept }) => {
    const target = files.missing('luar');
    const { files: own, id, text, changed } = kept(`../${basename(dirname(target))}/luar`) as Kept;
    const content = { version: '1.0.0', by: 'x', at: 'x', files: { ...own } };
    const part = partText('urn:patuh:pack:1', {
      ...{ id, text, history: [], ...(changed && { files: { [`${changed}.json`]: '{}' } }) },
      parcel: own === null ? {} : await sealParcel({ id, ...content }),
    });
    const sheets = [
      { name: 'Shift', matrix: ROWS },
      { name: '~simulated-host', matrix: [[JSON.stringify({ parts: [{ xml: part }] })]], hidden: true },
    ];
    const book = files.write('jahat.xlsx', await writeXlsx({ sheets } as never));
    const asked = await patuh(['check', sheet, '--pack', 'shift', '--rules', book], 'en');
    expect(asked).toMatchObject({ code: 2, err: expect.stringContaining('names of files that no pack has') });
    expect((await patuh(['verify', book])).code).toBe(own === null ? 1 : 0);
    expect([existsSync(`${target}.json`), existsSync(target)]).toEqual([false, false]);
  });

  it.each([
    { what: 'examples', by: ['rules', 'parcel', 'shift', '--by', 'x', '--out'], file: 'shift/examples.csv' },
    {
      what: 'pack',
      by: ['check', 'SHEET', '--pack', 'shift', '--engine', 'duckdb', '--verdicts'],
      file: 'shift/pack.json',
    },
    {
      what: 'words',
      by: ['report', 'shift-bulanan', 'SHEET', '--month', '2024-02', '--out'],
      file: 'vocabularies/kanal.json',
    },
  ])('keeps its $what: no output takes their place', async ({ by, file }) => {
    const path = join(rules, file);
    const before = readFileSync(path, 'utf8');
    const words = by.map((word) => (word === 'SHEET' ? sheet : word));
    const { code, err } = await patuh([...words, path, '--rules', rules], 'en');
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('is a source that is read') });
    expect(readFileSync(path, 'utf8')).toBe(before);
  });

  it('is opened into a folder again, never over another', async () => {
    const out = files.missing('dibuka');
    await patuhJson(['rules', 'parcel', parcel, '--out', out]);
    expect(readdirSync(out).sort()).toEqual(['reports', 'shift', 'vocabularies']);
    expect(await checked(out)).toEqual(VERDICTS);
    expect(await patuh(['rules', 'parcel', parcel, '--out', out])).toMatchObject({ code: 2 });
  });

  it("under another pack's name is refused", async () => {
    const wrong = files.missing('salah');
    mkdirSync(join(wrong, 'closing'), { recursive: true });
    writeFileSync(join(wrong, 'closing', 'pack.json'), readFileSync(join('rules', 'documents', 'pack.json')));
    const { code, err } = await patuh(['check', sheet, '--pack', 'closing', '--rules', wrong], 'en');
    expect(code).toBe(2);
    expect(err).toContain('the id "documents" is not the name of its folder, "closing"');
  });
});

describe('a pack that looks into a second table', () => {
  const files = folder();
  const folderOf = files.missing('aturan');
  const rules = files.missing('jaga.parcel.json');
  const DATA = [
    ['Nomor', 'Tanggal', 'Jenis', 'Jumlah kontak', 'Agen'],
    ['A001', '02/02/2024', 'TELEPON', 3, '90001'],
    ['A002', '03/02/2024', 'TELEPON', 3, '90002'],
    ['A003', '04/02/2024', 'TELEPON', 3, '90009'],
  ];
  const malang = { 'Agen Malang': [['Login'], ['90001']] };
  beforeAll(async () => {
    await patuh(['rules', 'new', join(folderOf, 'jaga')]);
    const path = join(folderOf, 'jaga', 'pack.json');
    const pack = JSON.parse(readFileSync(path, 'utf8')) as { fields: object; rules: object[] };
    const login = { type: 'id', label: { id: 'Login', en: 'Login' }, key: true };
    const listed = {
      function: 'countInTable',
      args: ['agen'],
      options: { table: 'agents', key: 'login' },
      label: { id: 'kali terdaftar', en: 'times on the roster' },
    };
    const known = {
      name: 'agent-known',
      clause: 'DOC-1.3',
      basis: 'written',
      conditions: { fact: 'terdaftar', operator: 'greaterThanInclusive', value: 1 },
      event: {
        type: 'violation',
        params: {
          severity: 'fail',
          message: { id: 'Agen {{agen}} tidak ada di daftar.', en: 'Agent {{agen}} is not on the roster.' },
          fix: { id: 'Periksa login agennya.', en: 'Check the agent’s login.' },
        },
      },
    };
    const own = {
      ...pack,
      fields: { ...pack.fields, agen: { type: 'id', label: { id: 'Agen', en: 'Agent' } } },
      tables: { agents: { title: { id: 'Daftar agen', en: 'Roster of agents' }, fields: { login } } },
      derived: { terdaftar: listed },
      rules: [...pack.rules, known],
    };
    writeFileSync(path, JSON.stringify(own));
    const examples =
      'note,verdict,failing,nomor,tanggal,jenis,kontak,agen\ntanpa daftar,incomplete,,A1,01/02/2024,TELEPON,3,1\n';
    writeFileSync(join(folderOf, 'jaga', 'examples.csv'), examples);
    mkdirSync(join(folderOf, 'reports'));
    const [sheet] = REPORT.sheets;
    const [block] = sheet!.blocks;
    const clauses = {
      ...{ title: { id: 'Klausul', en: 'Clauses' }, dataset: 'clauses', pack: 'jaga', by: 'clause' },
      columns: [{ id: 'breaks', figure: 'breaks' }],
    };
    const layout = { ...REPORT, id: 'jaga', sheets: [{ ...sheet, blocks: [{ ...block, pack: 'jaga' }, clauses] }] };
    writeFileSync(join(folderOf, 'reports', 'jaga.json'), JSON.stringify(layout));
    await patuhJson(['rules', 'parcel', join(folderOf, 'jaga'), '--by', 'Penyelia 001', '--out', rules]);
  });
  const verdictsOf = async (book: string) => {
    const answer = await patuhJson(['check', book, '--pack', 'jaga', '--rules', rules]);
    return { counts: answer.counts as Record<string, number>, notes: (answer.notes as string[]).join('\n') };
  };
  const frozen = async (name: string, book: string) => {
    const out = files.missing(`${name}.json`);
    const asked = ['--month', '2024-02', '--by', 'Penyelia 001', '--rules', rules];
    const said = await patuhJson(['close', 'jaga', book, ...asked, '--out', out]);
    const { report, sources } = (await openClosure(readFileSync(out, 'utf8'))).closure;
    const rows = report.sheets[0]!.rows.map((row) => row.map((cell) => cell?.value ?? null));
    return { out, rows, doubts: ((said.doubts ?? []) as string[]).join('\n'), sources: sources.map(({ id }) => id) };
  };

  it('is judged with it in reports and closed months, too, and what it said is closed with them', async () => {
    const book = await files.xlsx('jaga.xlsx', { Data: DATA, ...malang });
    expect((await verdictsOf(book)).counts).toMatchObject({ pass: 1, fail: 2, incomplete: 0 });
    const { out, rows, doubts, sources } = await frozen('tutup', book);
    expect(rows).toContainEqual(expect.arrayContaining(['TELEPON', 1, 2]));
    expect(rows).toContainEqual(expect.arrayContaining(['DOC-1.3', 2]));
    expect(rows.flat().join('\n')).toContain('Agen Malang (Daftar agen)');
    expect(doubts).not.toContain('Daftar agen');
    expect(sources).toEqual(['jaga', 'jaga/agents']);
    const now = await files.xlsx('jaga.xlsx', { Data: DATA, 'Agen Malang': [['Login'], ['90001'], ['90009']] });
    const since = await patuhJson(['close', '--compare', out, now, '--rules', rules]);
    expect((since.lines as string[]).join('\n')).toContain('90009');
  });

  it('says beside the figure that several sheets were that table, or could have been', async () => {
    const several = await files.xlsx('dua.xlsx', { Data: DATA, ...malang, 'Agen Solo': [['Login'], ['90002']] });
    const both = 'Daftar agen: dibaca dari "Agen Malang", "Agen Solo" sekaligus';
    const checked = await verdictsOf(several);
    expect(checked.counts).toMatchObject({ pass: 2, fail: 1 });
    expect(checked.notes).toContain(both);
    const closed = await frozen('dua', several);
    expect(closed.rows).toContainEqual(expect.arrayContaining(['TELEPON', 2, 1]));
    expect(closed.doubts).toContain(both);
    const rival = await files.xlsx('saingan.xlsx', {
      ...{ Data: DATA, Agen: [['Login', 'Nama']].concat([['90001', 'Agen 001']]) },
      Pelatihan: [['Login', 'Kelas']].concat([['90002', 'X']]),
    });
    const doubt = 'Daftar agen: "Pelatihan" sama cocoknya dengan "Agen" tetapi tidak ikut.';
    const first = await verdictsOf(rival);
    expect(first.counts).toMatchObject({ pass: 1, fail: 2 });
    expect(first.notes).toContain(doubt);
    expect((await frozen('saingan', rival)).doubts).toContain(doubt);
  });
});
