/** A team's own pack, from any folder, in every command: checked, sealed, reported, closed; by parcel and by workbook. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { partText } from '../../../src/ledger';
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
