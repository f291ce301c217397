import { compilePack, lackingOn, onSheet, onSheetLine, VERDICTS, type Pack, type Rule } from '../../src/engine';
import { skeleton } from '../../src/author';
import { tableOf } from './tableOf';

/** Three contacts at least, and, where there was an answer, a name. */
const base = JSON.parse(skeleton('sheet').pack) as Pack;
const [contacts] = base.rules as [Rule];
const pack: Pack = {
  ...base,
  fields: {
    ...base.fields,
    nama: { type: 'text', label: { id: 'Nama', en: 'Name' } },
    catatan: { type: 'text', label: { id: 'Catatan', en: 'Remark' } },
  },
  rules: [
    contacts,
    {
      ...contacts,
      name: 'named',
      clause: 'DOC-1.2',
      conditions: {
        any: [
          { fact: 'nama', operator: 'isFilled', value: true },
          { fact: 'catatan', operator: 'isFilled', value: true },
        ],
      },
    },
  ],
};
const tableWith = (fields: readonly string[], records: Record<string, string | number | null>[]) =>
  tableOf(Object.fromEntries(fields.map((name) => [name, pack.fields[name]!])), records);
const row = { nomor: 'A', tanggal: 45_444, jenis: 'TELEPON', kontak: 3 };
const PLAIN = ['nomor', 'tanggal', 'jenis', 'kontak'];

function judge(table: ReturnType<typeof tableWith>) {
  const lacking = lackingOn(pack, table);
  const result = compilePack(pack, lacking).checkRowsSync(table);
  const strict = compilePack(pack).checkRowsSync(table);
  const words = ({ codes }: typeof result) => [...codes].map((code) => VERDICTS[code]);
  return { strict: words(strict), shown: words(result), sheet: onSheet(pack, lacking, result) };
}

describe('the verdict on what a sheet can show', () => {
  it('sets aside the rule whose column is missing, says which, and leaves the strict verdict alone', () => {
    const { strict, shown, sheet } = judge(tableWith(PLAIN, [row, { ...row, kontak: 2 }, { ...row, kontak: null }]));
    expect(strict).toEqual(['incomplete', 'fail', 'incomplete']);
    // A blank cell of a column that is there stays unknown.
    expect(shown).toEqual(['pass', 'fail', 'incomplete']);
    expect(sheet).toEqual({
      judged: 1,
      of: 2,
      setAside: [{ clause: 'DOC-1.2', rules: ['named'], fields: ['nama', 'catatan'] }],
    });
    expect(onSheetLine(sheet, pack, 'id')).toBe(
      '1 dari 2 aturan; 1 klausul tidak dapat dinilai di lembar ini: DOC-1.2 (tanpa kolom Nama, Catatan)',
    );
  });

  it('counts a rule wherever the columns that are there answer it', () => {
    const { shown, sheet } = judge(tableWith([...PLAIN, 'nama'], [{ ...row, nama: 'Agen 001' }]));
    expect([shown, sheet]).toEqual([['pass'], { judged: 2, of: 2, setAside: [] }]);
  });

  it('what may be recorded in either of two columns is recorded in the one that is there, or not at all', () => {
    const { strict, shown, sheet } = judge(tableWith([...PLAIN, 'nama'], [{ ...row, nama: null }]));
    expect([strict, shown, sheet.judged]).toEqual([['incomplete'], ['fail'], 2]);
  });

  it('holds for one record, whose summary asks for nothing the sheet does not have', () => {
    const lacking = new Set(['nama', 'catatan']);
    const { verdict, summary } = compilePack(pack, lacking).checkRecord({ ...row, kontak: null });
    expect([verdict, summary]).toEqual(['incomplete', 'Belum bisa dinilai, kosong: Jumlah kontak.']);
  });
});

describe('why a row cannot be judged', () => {
  const known = compilePack({
    ...pack,
    derived: {
      pemilik: {
        function: 'latestInTable',
        args: ['nama'],
        options: { table: 'self', key: 'nomor', by: 'tanggal', value: 'jenis' },
        label: { id: 'pemilik nama', en: 'owner of the name' },
      },
    },
    rules: [
      {
        ...contacts,
        conditions: {
          all: [contacts.conditions, pack.rules[1]!.conditions, { fact: 'pemilik', operator: 'equal', value: 'X' }],
        },
      },
    ],
  } as Pack);

  it.each([
    { text: 'tiga', shown: '"tiga"' },
    { text: '#GETTING_DATA', shown: '(rumus tanpa hasil)' },
    { text: '#ROW!', shown: '(baris berlebar lain)' },
  ])(
    'tells $text nobody could read, a word that no row knows, a column that is not there and a blank cell',
    ({ text, shown }) => {
      const table = tableWith(
        [...PLAIN, 'nama'],
        [
          { ...row, nama: 'Agen 999' },
          { ...row, kontak: null, nama: null },
        ],
      );
      const { kontak } = table.columns;
      const columns = {
        ...table.columns,
        kontak: { ...kontak!, values: [undefined, null], unread: new Map([[0, text]]) },
        catatan: { field: 'catatan', type: 'text' as const, values: [undefined, undefined], source: null },
      };
      const summaries = [0, 1].map((at) => {
        const record = Object.fromEntries(Object.values(columns).map(({ field, values }) => [field, values[at]]));
        return known.checkRecord(record, { at: { table: { columns }, row: at }, tables: { self: table } }).summary;
      });
      expect(summaries).toEqual([
        `Belum bisa dinilai, tidak terbaca: Jumlah kontak ${shown}; tidak dikenal di lembar ini: Nama "Agen 999".`,
        'Belum bisa dinilai, tidak ada kolom: Catatan; kosong: Jumlah kontak, Nama.',
      ]);
    },
  );

  it('names the table that nobody gave, and the one that spells a value in two ways, not the value looked up', () => {
    const roster = compilePack({
      ...pack,
      tables: {
        agents: {
          title: { id: 'Daftar agen', en: 'Roster of agents' },
          fields: { login: { type: 'id', label: { id: 'Login', en: 'Login' }, key: true } },
        },
      },
      derived: {
        terdaftar: {
          function: 'countInTable',
          args: ['nama'],
          options: { table: 'agents', key: 'login' },
          label: { id: 'kali', en: 'times' },
        },
      },
      fields: { ...pack.fields, nama: { type: 'text', label: { id: 'Nama', en: 'Name' } } },
      rules: [{ ...contacts, conditions: { fact: 'terdaftar', operator: 'equal', value: 1 } }],
    });
    const summary = (tables: object, nama = 'Agen 1') =>
      roster.checkRecord({ ...row, nama }, { tables } as never).summary;
    expect(summary({})).toBe('Belum bisa dinilai, tabel tidak ada: Daftar agen.');
    expect(summary({ agents: { rows: [], columns: {} } })).not.toContain('tabel tidak ada');
    const login = { field: 'login', type: 'id', values: ['007', '7', '8'], source: { column: 0, caption: 'Login' } };
    expect(summary({ agents: { headerRow: 0, rows: [1, 2, 3], columns: { login } } }, '7')).toBe(
      'Belum bisa dinilai, satu nomor ditulis beberapa cara: Nama "007", "7" di "Daftar agen" (samakan penulisannya).',
    );
  });

  it('names the cell of another row that leaves a count open', () => {
    const counting = compilePack({
      ...pack,
      derived: {
        lain: {
          function: 'countInTable',
          args: ['nama'],
          options: { key: 'nama', where: { catatan: 'RETURN' } },
          label: { id: 'kali', en: 'times' },
        },
        kali: { function: 'valueOr', args: ['lain'], options: { otherwise: 0 }, label: { id: 'kali', en: 'times' } },
      },
      rules: [{ ...contacts, conditions: { fact: 'kali', operator: 'equal', value: 0 } }],
    });
    const others = [
      { ...row, nama: 'Agen 001', nomor: 'A-1', catatan: null },
      { ...row, nama: 'Agen 001', nomor: 'A-2', catatan: undefined },
    ];
    const table = tableOf(pack.fields, others);
    const unread = new Map([[1, 'retrun?']]);
    const self = { ...table, columns: { ...table.columns, catatan: { ...table.columns['catatan']!, unread } } };
    const { verdict, summary } = counting.checkRecord(others[0]!, { tables: { self } });
    expect(verdict).toBe('incomplete');
    expect(summary).toBe('Belum bisa dinilai, tidak terbaca di baris lain: Catatan "retrun?" (Nomor A-2).');
  });

  it('says of a day without an hour that the hour is missing, and shows the day', () => {
    const hourly = compilePack({
      ...pack,
      fields: { ...pack.fields, waktu: { type: 'datetime', label: { id: 'Waktu', en: 'Time' } } },
      derived: { jam: { function: 'hourOfDay', args: ['waktu'], label: { id: 'jam', en: 'hour' } } },
      rules: [{ ...contacts, conditions: { fact: 'jam', operator: 'lessThan', value: 12 } }],
    });
    expect(hourly.checkRecord({ ...row, waktu: 45_444 }).summary).toBe(
      'Belum bisa dinilai, tanpa jam: Waktu 01/06/2024.',
    );
  });
});
