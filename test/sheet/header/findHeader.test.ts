import { readTable, recogniseTables, type RawCell } from '../../../src/sheet';
import { SPECS } from '../specs';

const HEADER: RawCell[] = ['NO', 'Tanggal', 'Login Agent', 'Nama Agent', 'Site', 'No Fastel', 'Kategori'];
const ROW: RawCell[] = [1, '05/01/2023', '99001', 'Agen 001', 'BDG', '0220000001', 'Agree'];
const titles = (count: number): RawCell[][] =>
  Array.from({ length: count }, (_, i) => (i === 0 ? ['LAPORAN TAPPING JANUARI'] : []));
const fieldsOf = (matrix: RawCell[][]) => {
  const { report } = readTable(matrix, SPECS);
  return Object.fromEntries(report.columns.flatMap(({ caption, field }) => (field === null ? [] : [[caption, field]])));
};

describe('the header row', () => {
  it.each([0, 1, 2, 9, 10, 18])('is found below %i rows', (above) => {
    const { table, report } = readTable([...titles(above), HEADER, ROW], SPECS);
    expect(report.header).toEqual({ row: above, rows: 1, how: 'found' });
    expect(table?.rows).toEqual([above + 1]);
  });

  it('is looked for in a row of ten thousand captions', () => {
    const wide = Array.from({ length: 10_000 }, (_, i) => `Tanggal ${i}`);
    const { table } = readTable([wide, wide.map(() => 1), wide.map(() => 1)], SPECS);
    expect(table).toBeNull();
  }, 60_000);

  it('is not found below twenty rows, and that is said', () => {
    const { table, report } = readTable([...titles(20), HEADER, ROW], SPECS);
    expect(table).toBeNull();
    expect(report.findings).toEqual([{ code: 'noHeader', column: null, caption: null }]);
  });

  it('is found with captions over two rows, a group above them', () => {
    const two: RawCell[][] = [
      ['NO', 'Data Agent', '', '', 'Call', ''],
      ['', 'Login Agent', 'Nama Agent', 'Site', 'Tanggal', 'Kategori'],
      [1, '99001', 'Agen 001', 'BDG', '05/01/2023', 'Agree'],
    ];
    const { table, report } = readTable(two, SPECS);
    expect(report.header).toEqual({ row: 1, rows: 1, how: 'found' });
    expect(table?.columns['site']?.values).toEqual(['BANDUNG']);
  });

  it('is found where some captions stand in the upper row and some in the lower', () => {
    const two: RawCell[][] = [
      ['NO', 'Tanggal', 'Login Agent', 'Hasil', ''],
      ['', '', '', 'Kategori', 'Durasi'],
      [1, '05/01/2023', '99001', 'Agree', 100],
    ];
    const { table, report } = readTable(two, SPECS);
    expect(report.header).toEqual({ row: 1, rows: 2, how: 'found' });
    expect(table?.rows).toEqual([2]);
    expect(table?.columns['tanggal_call']?.values).toEqual([44931]);
    expect(table?.columns['durasi']?.values).toEqual([100]);
  });

  it('needs a key field', () => {
    expect(
      readTable(
        [
          ['Site', 'Kategori', 'Durasi', 'Revenue'],
          ['BDG', 'Agree', 1, 2],
        ],
        SPECS,
      ).table,
    ).toBeNull();
  });

  it('is asked about where two rows know equally much', () => {
    const other = ['Tanggal', 'login', 'Agent', 'Area', 'No Fatsel', 'valid'];
    const { questions } = readTable(
      [HEADER, ROW, [], other, ['06/01/2023', '99002', 'Agen 002', 'BSD', '0220000002', 'VALID']],
      SPECS,
    );
    expect(questions).toMatchObject([{ code: 'whichHeader', choices: ['0', '3'] }]);
  });

  it('is taken as it is where the caller knows it', () => {
    const { report } = readTable([['Tanggal'], ['05/01/2023']], SPECS, { headerRow: 0 });
    expect(report.header).toEqual({ row: 0, rows: 1, how: 'given' });
  });
});

describe('captions', () => {
  it.each([
    'No Fastel',
    'NO FASTEL',
    'no_fastel',
    'No. Fastel',
    'No  Fastel ',
    'No\nFastel',
    'No&nbsp;Fastel',
    'No-Fastel*',
    'No Fastel (11 digit)',
    'NO FAS TEL',
    'No Fatsel',
    'No Fastel / Phone number',
    'Phone number | NO FASTEL',
    'No Fastel / Fastel',
    '3 No Fastel',
    'Sum of No Fastel',
  ])('%j is the fastel', (caption) => {
    expect(
      fieldsOf([
        ['Tanggal', 'login', caption, 'Kategori'],
        ['05/01/2023', '99001', '0220000001', 'Agree'],
      ])[caption.replace(/&nbsp;|\s+/g, ' ').trim()],
    ).toBe('fastel');
  });

  it('of two fields are none', () => {
    expect(fieldsOf([['Tanggal', 'login', 'Site', 'Kategori / Durasi']])).not.toHaveProperty('Kategori / Durasi');
  });

  it.each<[string, (caption: string) => string]>([
    ['t_call.', (caption) => `t_call.${caption}`],
    ['Call[]', (caption) => `Call[${caption}]`],
  ])('that all begin with the name of their table, as %s, are read without it', (_, named) => {
    const captions = ['Tanggal', 'login', 'No Fastel', 'Kategori'];
    const matrix = [captions.map(named), ['05/01/2023', '99001', '0220000001', 'Agree']];
    expect(fieldsOf(matrix)).toMatchObject({ [named('Kategori')]: 'hasil_call', [named('No Fastel')]: 'fastel' });
  });

  it('that Jira calls custom fields are read without it, beside its own', () => {
    const captions = [
      'Issue key',
      'Summary',
      ...['Tanggal', 'login', 'No Fastel', 'Kategori'].map((each) => `Custom field (${each})`),
    ];
    expect(fieldsOf([captions, ['QA-1', 'x', '05/01/2023', '99001', '0220000001', 'Agree']])).toMatchObject({
      'Custom field (Kategori)': 'hasil_call',
      'Custom field (No Fastel)': 'fastel',
    });
  });

  it('that begin alike without a table are read as they are', () => {
    expect(fieldsOf([['Tgl.QCO', 'login', 'Rec.QCO', 'Kategori']])).not.toHaveProperty('Rec.QCO');
  });

  it('in brackets decide where they are part of the alias', () => {
    expect(
      fieldsOf([
        ['Tanggal', 'login', 'STATUS (Valid/ tidak valid)', 'Durasi (Total untuk semua rekaman)'],
        ['05/01/2023', '99001', 'VALID', 10],
      ]),
    ).toMatchObject({
      'STATUS (Valid/ tidak valid)': 'hasil_tapping',
      'Durasi (Total untuk semua rekaman)': 'durasi',
    });
  });

  it.each([
    { values: ['Valid', 'Not Valid'], field: 'hasil_tapping' },
    { values: ['Contacted', 'Not Contacted'], field: 'status_call' },
  ])('of two meanings are decided by their values: $values', ({ values, field }) => {
    const rows = values.map((value) => ['05/01/2023', '99001', 'Agree', value]);
    expect(fieldsOf([['Tanggal', 'login', 'Kategori', 'STATUS'], ...rows])['STATUS']).toBe(field);
  });

  it.each([
    { captions: ['Kontrak', 'Rekaman', 'Lain-lain'], field: 'p_rekaman' },
    { captions: ['Durasi', 'Rekaman', 'Revenue'], field: 'lokasi_rekaman' },
  ])('of two meanings without values are decided by the columns beside them: $captions', ({ captions, field }) => {
    expect(fieldsOf([['Tanggal', 'login', ...captions]])['Rekaman']).toBe(field);
  });

  it('of two meanings that nothing decides are asked about and not read', () => {
    const { table, questions } = readTable(
      [
        ['Tanggal', 'login', 'STATUS'],
        ['05/01/2023', '99001', 'lancar'],
      ].map((row) => [...row, '', '', '']),
      SPECS.map((spec) => ({ ...spec, values: undefined })),
    );
    expect(questions).toMatchObject([
      { code: 'whichField', caption: 'STATUS', choices: ['status_call', 'hasil_tapping'] },
    ]);
    expect(table?.columns['hasil_tapping']?.source).toBeNull();
  });

  it('whose values contradict their one meaning are left out', () => {
    const rows = ['satu', 'dua', 'tiga', 'empat', 'lima'].map((word) => ['99001', 'Agree', word]);
    const { report } = readTable([['login', 'Kategori', 'Tanggal'], ...rows], SPECS);
    expect(report.columns[2]).toMatchObject({ field: null, notes: ['valuesDiffer'] });
  });

  it('with a few slips below them keep their one meaning, and the slips are told', () => {
    const { report } = readTable(
      [
        ['login', 'Kategori', 'Tanggal'],
        ['99001', 'Agree', '31/02/2023'],
      ],
      SPECS,
    );
    expect(report.columns[2]).toMatchObject({ field: 'tanggal_call', unknown: 1 });
  });

  it('one letter away from an alias are offered and not taken', () => {
    const { table, questions } = readTable(
      [
        ['Tanggal', 'login', 'Kategory'],
        ['05/01/2023', '99001', 'Agree'],
      ],
      SPECS,
    );
    expect(questions).toEqual([{ code: 'typo', column: 2, caption: 'Kategory', choices: ['hasil_call'] }]);
    expect(table?.columns['hasil_call']?.values).toEqual([undefined]);
  });

  it('that stand twice are read once, and that is noted', () => {
    const { table, report } = readTable(
      [
        ['Tanggal', 'login', 'Kontrak', 'Kontrak'],
        ['05/01/2023', '99001', 'OK', 'NOT OK'],
      ],
      SPECS,
    );
    expect(table?.columns['p_kontrak']?.values).toEqual(['OK']);
    expect(report.columns[3]).toMatchObject({ field: null, notes: ['duplicateCaption', 'second'] });
  });

  it('of a field that a better caption already gives are noted', () => {
    const { table, report } = readTable(
      [
        ['Tanggal', 'TANGGAL CALL', 'login'],
        ['01/01/2023', '05/01/2023', '99001'],
      ],
      SPECS,
    );
    expect(table?.columns['tanggal_call']?.values).toEqual([44931]);
    expect(report.columns[0]?.notes).toEqual(['second']);
  });
});

describe('several tables on one sheet', () => {
  const side: RawCell[][] = [
    ['Tanggal', 'login', 'Kategori', '', 'Tanggal', 'login', 'Durasi'],
    ['05/01/2023', '99001', 'Agree', '', '06/01/2023', '99002', 60],
    ['05/01/2023', '99003', 'Agree', '', '', '', ''],
  ];

  it('beside each other are told apart by the empty column', () => {
    expect(recogniseTables(side, [{ id: 'a', specs: SPECS }])).toMatchObject([
      { id: 'a', headerRow: 0, columns: [0, 2] },
      { id: 'a', headerRow: 0, columns: [4, 6] },
    ]);
    const { table, report } = readTable(side, SPECS);
    expect(table?.rows).toEqual([1, 2]);
    expect(report.columns.filter(({ notes }) => notes.includes('otherTable')).map(({ caption }) => caption)).toEqual([
      'Tanggal',
      'login',
      'Durasi',
    ]);
  });

  it('are one where the columns behind the gap have other fields and the same rows', () => {
    const parted = (rows: RawCell[][]) => [['Tanggal', 'Site', '', 'login', 'Kategori'], ...rows];
    const same = parted([
      ['05/01/2023', 'BDG', '', '99001', 'Agree'],
      ['06/01/2023', 'BDG', '', '99002', 'Agree'],
    ]);
    expect(recogniseTables(same, [{ id: 'a', specs: SPECS }])).toMatchObject([{ columns: [0, 4] }]);
    const other = parted([
      ['05/01/2023', 'BDG', '', '', ''],
      ['06/01/2023', 'BDG', '', '99002', 'Agree'],
    ]);
    expect(recogniseTables(other, [{ id: 'a', specs: SPECS }])).toMatchObject([
      { columns: [0, 1] },
      { columns: [3, 4] },
    ]);
  });

  it('are one where an empty column stands behind every column', () => {
    const spaced: RawCell[][] = [HEADER, ROW, ROW.map((cell, i) => (i > 4 ? '' : cell))].map((row) =>
      row.flatMap((cell) => [cell, '']),
    );
    expect(recogniseTables(spaced, [{ id: 'a', specs: SPECS }])).toMatchObject([{ columns: [0, 12] }]);
  });

  it('do not begin at a spacer column inside one table', () => {
    const { table } = readTable(
      [
        ['Tanggal', 'login', '', 'Kategori'],
        ['05/01/2023', '99001', '', 'Agree'],
      ],
      SPECS,
    );
    expect(table?.columns['hasil_call']?.values).toEqual(['AGREE']);
  });

  it('below each other end at the next header', () => {
    const below: RawCell[][] = [HEADER, ROW, ROW, [], ['RINGKASAN'], HEADER, ROW];
    expect(recogniseTables(below, [{ id: 'a', specs: SPECS }]).map(({ headerRow }) => headerRow)).toEqual([0, 5]);
  });

  it('belong to the pack that knows most of their captions', () => {
    const people = [
      { name: 'perner', type: 'id' as const, label: { id: 'Perner', en: 'Perner' }, aliases: ['PERNER'], key: true },
      { name: 'nama', type: 'text' as const, label: { id: 'Nama', en: 'Name' }, aliases: ['NAMA AGENT'] },
      { name: 'site', type: 'text' as const, label: { id: 'Site', en: 'Site' }, aliases: ['SITE'] },
    ];
    const found = recogniseTables(
      [
        ['NO', 'PERNER', 'NAMA AGENT', 'SITE'],
        [1, '1234', 'Agen 001', 'BSD'],
      ],
      [
        { id: 'tapping', specs: SPECS },
        { id: 'sdm', specs: people },
      ],
    );
    expect(found).toMatchObject([{ id: 'sdm', hits: 3 }]);
  });
});
