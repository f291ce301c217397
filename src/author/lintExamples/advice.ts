/** Of the findings about a pack that runs: what is unused, unreachable, said twice or never tried. */
import { CONDITION, EARLIER, why, type LintExample } from './lintExample';

export const ADVICE_EXAMPLES: Readonly<Record<string, LintExample>> = {
  'word-not-in-vocabulary': {
    at: CONDITION,
    wrong: '{ "fact": "kind", "operator": "equal", "value": "LETTER" }',
    right: '{ "fact": "kind", "operator": "equal", "value": "MAIL" }',
    why: why('Saat sel dibaca, kata itu tidak pernah muncul.', 'Reading a cell never gives that word.'),
  },
  'unknown-clause': {
    at: '/source/clauses',
    wrong: '["1.1", "1.2"]',
    right: '["1.1", "1.2", "1.3"]',
    why: why('Tidak ada yang dapat membuka kalimat yang dirujuk.', 'Nobody can open the sentence it refers to.'),
  },
  unreachable: {
    at: '/rules/1/when',
    wrong:
      '{ "all": [{ "fact": "kind", "operator": "equal", "value": "MAIL" }, { "fact": "kind", "operator": "equal", "value": "PHONE" }] }',
    right: '{ "fact": "kind", "operator": "equal", "value": "MAIL" }',
    why: why(
      'Aturan yang tidak pernah berlaku tampak selalu dipatuhi.',
      'A rule that never applies looks as if all complied.',
    ),
  },
  'never-in-force': {
    at: '/rules/1/effectiveTo',
    wrong: '"2019-12-31"',
    right: '"2029-12-31"',
    why: why(
      'Tanggalnya tertukar, jadi aturan tidak pernah dipakai.',
      'The dates are exchanged, so the rule is never used.',
    ),
  },
  'duplicate-rule': {
    at: '/rules/2',
    wrong:
      '{ "name": "calls", "clause": "1.1", "basis": "written", "conditions": { "fact": "contacts", "operator": "greaterThanInclusive", "value": { "fact": "minContacts" } }, "event": { "type": "calls", "params": { "severity": "fail", "message": { "id": "Kurang", "en": "Too few" }, "fix": { "id": "Hubungi lagi", "en": "Call again" } } } }',
    right:
      '{ "name": "calls", "clause": "1.1", "basis": "written", "conditions": { "fact": "hour", "operator": "lessThanInclusive", "value": { "fact": "latest" } }, "event": { "type": "calls", "params": { "severity": "fail", "message": { "id": "Kurang", "en": "Too few" }, "fix": { "id": "Hubungi lagi", "en": "Call again" } } } }',
    why: why('Satu kesalahan akan dihitung dua kali.', 'One mistake would be counted twice.'),
  },
  unused: {
    at: '/conditions',
    wrong:
      '{ "isMail": { "fact": "kind", "operator": "equal", "value": "MAIL" }, "isPhone": { "fact": "kind", "operator": "equal", "value": "PHONE" } }',
    right: '{ "isMail": { "fact": "kind", "operator": "equal", "value": "MAIL" } }',
    why: why('Pembaca mengira ia berpengaruh.', 'Readers would think it has an effect.'),
  },
  'synonym-twice': {
    at: '/fields/kind/values',
    wrong: '{ "PHONE": ["Kontak"], "MAIL": ["Kontak"] }',
    right: '{ "PHONE": ["Telp"], "MAIL": ["Surat"] }',
    why: why('Sel itu bisa berarti dua hal.', 'The cell could mean two things.'),
  },
  'enum-without-words': {
    at: '/fields/kind',
    wrong: '{ "type": "enum", "label": { "id": "Jenis", "en": "Kind" } }',
    right: '{ "type": "enum", "label": { "id": "Jenis", "en": "Kind" }, "values": { "PHONE": [], "MAIL": [] } }',
    why: why('Tanpa kata tidak ada sel yang terbaca.', 'Without words no cell can be read.'),
  },
  'alias-twice': {
    at: '/fields/contacts/aliases',
    wrong: '["Tanggal"]',
    right: '["Jumlah Kontak"]',
    why: why('Kolom itu akan terbaca sebagai field yang lain.', 'The column would be read as the other field.'),
  },
  'no-key-field': {
    at: '/fields/no/key',
    wrong: 'false',
    right: 'true',
    why: why('Baris judul dikenali dari kolom kunci.', 'The header row is recognised by its key columns.'),
  },
  'lone-reading': {
    at: '/rules/1/effectiveFrom',
    wrong: '"2020-01-01", "reading": "limit"',
    right: '"2020-01-01"',
    why: why(
      'Tafsir menilai lebih lunak; itu butuh tandingan.',
      'Rival readings judge more mildly; that takes a rival.',
    ),
  },
  'range-of-written': {
    at: '/parameters/minContacts',
    wrong:
      '{ "value": 3, "range": [2, 4], "label": { "id": "Minimum", "en": "Minimum" }, "clause": "1.1", "basis": "written" }',
    right: '{ "value": 3, "label": { "id": "Minimum", "en": "Minimum" }, "clause": "1.1", "basis": "written" }',
    why: why('Angka yang tertulis tidak ditafsirkan.', 'A written number is not interpreted.'),
  },
  'no-examples': {
    at: 'examples.csv',
    wrong: '',
    right: 'note,verdict,failing,no,contacts\ncukup,pass,,IN1,3\nkurang,fail,attempts-min,IN2,2',
    why: why('Aturan yang tidak pernah dicoba mungkin salah.', 'A rule nobody has tried may be wrong.'),
  },
  'no-example-passes': {
    at: 'examples.csv',
    wrong: 'note,verdict,failing,no,contacts\nkurang,fail,attempts-min,IN2,2',
    right: 'note,verdict,failing,no,contacts\ncukup,pass,,IN1,3\nkurang,fail,attempts-min,IN2,2',
    why: why('Mungkin tidak seorang pun dapat mematuhinya.', 'Perhaps nobody can comply with it.'),
  },
  'no-example-fails': {
    at: 'examples.csv',
    wrong: 'note,verdict,failing,no,contacts\ncukup,pass,,IN1,3',
    right: 'note,verdict,failing,no,contacts\ncukup,pass,,IN1,3\nkurang,fail,attempts-min,IN2,2',
    why: why('Mungkin ia tidak menangkap apa pun.', 'Perhaps it catches nothing.'),
  },
  'example-rule': {
    at: 'examples.csv',
    wrong: 'note,verdict,failing,no,contacts\ncukup,pass,,IN1,3\nkurang,fail,attempt-min,IN2,2',
    right: 'note,verdict,failing,no,contacts\ncukup,pass,,IN1,3\nkurang,fail,attempts-min,IN2,2',
    why: why('Contoh itu tidak menguji aturan mana pun.', 'The example tests no rule.'),
  },
  'earlier-same': {
    at: EARLIER,
    wrong: '[{ "value": 3, "until": "2023-12-31" }]',
    right: '[{ "value": 2, "until": "2023-12-31" }]',
    why: why('Tidak ada yang berubah pada hari itu.', 'Nothing changed on that day.'),
  },
  'earlier-never': {
    at: EARLIER,
    wrong: '[{ "value": 2, "until": "2019-12-31" }]',
    right: '[{ "value": 2, "until": "2020-12-31" }]',
    why: why(
      'Angka yang tidak pernah dipakai menyesatkan pembaca.',
      'A number that is never used misleads its readers.',
    ),
  },
  'earlier-undated': {
    at: '/parameters/minContacts/value',
    wrong: '3, "earlier": [{ "value": 2, "until": "2023-12-31" }]',
    right: '3',
    around: { recordDate: null },
    why: why('Bulan yang sudah ditutup akan ikut berubah.', 'Closed months would move as well.'),
  },
};
