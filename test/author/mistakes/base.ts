/** The pack in which the mistakes are made: small, whole, and clean by lint and proof. */
const label = (id: string, en: string) => ({ id, en });
const outcome = (severity: string, id: string, en: string) => ({
  type: 'violation',
  params: { severity, message: label(id, en), fix: label('Perbaiki barisnya.', 'Correct the row.') },
});

export const BASE = {
  id: 'tiket',
  version: '1.0.0',
  title: label('Tiket', 'Tickets'),
  source: {
    document: 'DOC-01',
    revision: '00',
    effectiveFrom: '2023-01-01',
    owner: 'Pemilik',
    status: 'example',
    clauses: ['1', '1.1', '1.2', '1.3', '1.4', '1.5', '1.6', '1.9'],
  },
  recordKey: 'nomor',
  recordDate: 'dibuka',
  parameters: {
    minKontak: {
      value: 3,
      label: label('Kontak minimum', 'Contacts needed'),
      clause: '1.1',
      basis: 'written',
      unit: 'count',
    },
    maxKontak: {
      value: 9,
      label: label('Kontak maksimum', 'Contacts at most'),
      clause: '1.2',
      basis: 'written',
      unit: 'count',
    },
    jamTutup: {
      value: '17:00',
      label: label('Jam tutup', 'Closing hour'),
      clause: '1.3',
      basis: 'written',
      unit: 'time',
    },
    menitTunggu: {
      value: 60,
      range: [45, 75],
      label: label('Menit tunggu', 'Minutes to wait'),
      clause: '1.4',
      basis: 'assumed',
      unit: 'minutes',
    },
    selesai: {
      value: ['TUTUP', 'BATAL'],
      label: label('Status selesai', 'Closed states'),
      clause: '1.5',
      basis: 'written',
    },
  },
  fields: {
    nomor: { type: 'id', label: label('Nomor tiket', 'Ticket number'), aliases: ['No'], key: true, example: 'A001' },
    dibuka: { type: 'datetime', label: label('Dibuka', 'Opened'), example: '01/02/2024 08:00' },
    ditutup: { type: 'datetime', label: label('Ditutup', 'Closed'), example: '01/02/2024 10:00' },
    jenis: {
      type: 'enum',
      label: label('Jenis', 'Kind'),
      values: { TELEPON: ['Telp'], SUREL: ['Email'] },
      example: 'TELEPON',
    },
    status: {
      type: 'enum',
      label: label('Status', 'State'),
      values: { BUKA: ['Open'], TUTUP: ['Close'], BATAL: ['Cancel'] },
    },
    kontak: { type: 'integer', label: label('Jumlah kontak', 'Contacts'), example: '3' },
    catatan: { type: 'text', label: label('Catatan', 'Remark') },
    kode: { type: 'text', label: label('Kode', 'Code'), example: 'AB-12' },
  },
  derived: {
    menit: {
      function: 'minutesBetween',
      args: ['dibuka', 'ditutup'],
      label: label('Menit sampai ditutup', 'Minutes until closed'),
    },
    jam: { function: 'timeOfDay', args: ['ditutup'], label: label('Jam ditutup', 'Hour of closing') },
    jenisTercatat: {
      function: 'valueOr',
      args: ['jenis'],
      options: { otherwise: 'TELEPON' },
      label: label('Jenis tercatat', 'Kind on record'),
    },
    regu: {
      function: 'lookup',
      args: ['jenis'],
      options: { map: { TELEPON: 'A', SUREL: 'B' } },
      label: label('Regu', 'Team'),
    },
    terisi: { function: 'countEqual', args: ['jenis'], options: { values: ['SUREL'] }, label: label('Surel', 'Mails') },
    tiketSama: {
      function: 'countInTable',
      args: ['nomor'],
      options: { table: 'self', where: { status: 'BUKA' } },
      label: label('Tiket sama', 'Same tickets'),
    },
  },
  conditions: { ditutupBenar: { fact: 'status', operator: 'in', value: { fact: 'selesai' } } },
  scope: [
    {
      name: 'selesai',
      clause: '1',
      conditions: { condition: 'ditutupBenar' },
      reason: label('Hanya tiket {{status}} yang selesai.', 'Only finished tickets, not {{status}}.'),
    },
  ],
  rules: [
    {
      name: 'cukup-kontak',
      clause: '1.1',
      basis: 'written',
      conditions: { fact: 'kontak', operator: 'greaterThanInclusive', value: { fact: 'minKontak' } },
      event: outcome(
        'fail',
        '{{kontak}} kontak, minimal {{minKontak}}.',
        '{{kontak}} contacts, at least {{minKontak}}.',
      ),
    },
    {
      name: 'tidak-berlebihan',
      clause: '1.2',
      basis: 'written',
      when: { fact: 'jenisTercatat', operator: 'equal', value: 'TELEPON' },
      conditions: { fact: 'kontak', operator: 'lessThanInclusive', value: { fact: 'maxKontak' } },
      event: outcome('warn', 'Terlalu banyak: {{kontak}}.', 'Too many: {{kontak}}.'),
    },
    {
      name: 'sebelum-tutup',
      clause: '1.3',
      basis: 'written',
      when: {
        all: [
          { fact: 'regu', operator: 'in', value: ['A', 'B'] },
          { fact: 'catatan', operator: 'isBlank', value: true },
        ],
      },
      conditions: {
        any: [
          { fact: 'jam', operator: 'lessThan', value: { fact: 'jamTutup' } },
          { fact: 'terisi', operator: 'equal', value: 1 },
        ],
      },
      event: outcome('fail', 'Ditutup pukul {{jam}}.', 'Closed at {{jam}}.'),
    },
    {
      name: 'cukup-lama',
      clause: '1.4',
      basis: 'written',
      conditions: {
        all: [
          { fact: 'menit', operator: 'greaterThanInclusive', value: { fact: 'menitTunggu' } },
          { fact: 'kode', operator: 'matches', value: '^[A-Z]{2}-\\d+$' },
        ],
      },
      event: outcome('fail', '{{menit}} menit saja.', 'Only {{menit}} minutes.'),
    },
    {
      name: 'tiket-tunggal',
      clause: '1.6',
      basis: 'written',
      conditions: { fact: 'tiketSama', operator: 'lessThan', value: 1 },
      event: outcome('note', 'Ada {{tiketSama}} tiket terbuka.', '{{tiketSama}} open tickets.'),
    },
  ],
};
