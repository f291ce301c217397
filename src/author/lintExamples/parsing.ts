/** Of the findings that keep a pack from running: found while it is read. */
import { CONDITION, EARLIER, JUDGED_LATER, why, type LintExample } from './lintExample';

export const PARSING_EXAMPLES: Readonly<Record<string, LintExample>> = {
  syntax: {
    at: CONDITION,
    wrong: '{ "fact": "contacts" "operator": "lessThan", "value": 9 }',
    right: '{ "fact": "contacts", "operator": "lessThan", "value": 9 }',
    why: why('Tanpa JSON yang sah tidak ada yang bisa dibaca.', 'Without valid JSON nothing can be read.'),
  },
  'too-large': {
    at: '/title',
    wrong: '{ "id": "…", "en": "Closing" }',
    right: '{ "id": "Closing", "en": "Closing" }',
    times: 5_000_000,
    why: why('Data di dalam pack memperlambat setiap pemeriksaan.', 'Data inside a pack slows down every check.'),
  },
  'too-deep': {
    at: CONDITION,
    wrong: '{ "all": [… { "fact": "contacts", "operator": "lessThan", "value": 9 } …] }',
    right: '{ "fact": "contacts", "operator": "lessThan", "value": 9 }',
    times: 200,
    why: why('Syarat sedalam itu tidak lagi terbaca orang.', 'Nobody can read conditions that deep.'),
  },
  'forbidden-key': {
    at: '/extensions',
    wrong: '{ "__proto__": { "title": "Closing" } }',
    right: '{ "form": { "title": "Closing" } }',
    why: why('Nama itu punya arti khusus bagi JavaScript.', 'JavaScript gives that name a meaning of its own.'),
  },
  'duplicate-key': {
    at: CONDITION,
    wrong: '{ "fact": "contacts", "fact": "kind", "operator": "lessThan", "value": 9 }',
    right: '{ "fact": "contacts", "operator": "lessThan", "value": 9 }',
    why: why('JSON diam-diam hanya memakai yang terakhir.', 'JSON silently keeps only the last one.'),
  },
  'wrong-type': {
    at: '/version',
    wrong: '1',
    right: '"1.0.0"',
    why: why('Angka 1.10 akan menjadi 1.1.', 'The number 1.10 would become 1.1.'),
  },
  'missing-key': {
    at: '/parameters/minContacts',
    wrong: '{ "value": 3, "label": { "id": "Minimum", "en": "Minimum" }, "basis": "written" }',
    right: '{ "value": 3, "label": { "id": "Minimum", "en": "Minimum" }, "clause": "1.1", "basis": "written" }',
    why: why('Angka tanpa pasal tidak dapat dibela.', 'A number without a clause cannot be defended.'),
  },
  'missing-language': {
    at: '/title',
    wrong: '{ "id": "Contoh" }',
    right: '{ "id": "Contoh", "en": "Example" }',
    why: why('Separuh pembaca akan melihat teks kosong.', 'Half of the readers would see an empty text.'),
  },
  'unknown-key': {
    at: CONDITION,
    wrong: '{ "fact": "contacts", "operater": "lessThan", "value": 9 }',
    right: '{ "fact": "contacts", "operator": "lessThan", "value": 9 }',
    why: why('Kunci yang salah ketik akan diabaikan diam-diam.', 'A misspelt key would be ignored in silence.'),
  },
  'unknown-word': {
    at: '/rules/1/basis',
    wrong: '"tertulis"',
    right: '"written"',
    why: why('Dasar aturan menentukan seberapa keras ia menilai.', 'The basis decides how hard a rule may judge.'),
  },
  'several-junctions': {
    at: CONDITION,
    wrong:
      '{ "all": [{ "fact": "contacts", "operator": "lessThan", "value": 9 }], "any": [{ "fact": "kind", "operator": "equal", "value": "MAIL" }] }',
    right:
      '{ "all": [{ "fact": "contacts", "operator": "lessThan", "value": 9 }, { "any": [{ "fact": "kind", "operator": "equal", "value": "MAIL" }] }] }',
    why: why('Separuh syaratnya tidak akan pernah diperiksa.', 'Half of the conditions would never be looked at.'),
  },
  'empty-list': {
    at: CONDITION,
    wrong: '{ "all": [] }',
    right: '{ "all": [{ "fact": "contacts", "operator": "lessThan", "value": 9 }] }',
    why: why(
      'Daftar kosong selalu benar, tanpa ada yang diperiksa.',
      'An empty list is always true, with nothing checked.',
    ),
  },
  path: {
    at: CONDITION,
    wrong: '{ "fact": "contacts", "path": "$.first", "operator": "lessThan", "value": 9 }',
    right: '{ "fact": "contacts", "operator": "lessThan", "value": 9 }',
    why: why('Pack adalah data; ia tidak boleh menjalankan apa pun.', 'A pack is data; it must not run anything.'),
  },
  'unknown-fact': {
    at: CONDITION,
    wrong: '{ "fact": "contact", "operator": "lessThan", "value": 9 }',
    right: '{ "fact": "contacts", "operator": "lessThan", "value": 9 }',
    why: why('Fakta yang tidak ada tidak pernah terjawab.', 'A fact that does not exist is never answered.'),
  },
  'decorated-operator': {
    at: CONDITION,
    wrong: '{ "fact": "kind", "operator": "not:equal", "value": "MAIL" }',
    right: '{ "not": { "fact": "kind", "operator": "equal", "value": "MAIL" } }',
    why: why('Satu hal ditulis dengan satu cara.', 'One thing is written in one way.'),
  },
  'unknown-operator': {
    at: CONDITION,
    wrong: '{ "fact": "contacts", "operator": "lessthan", "value": 9 }',
    right: '{ "fact": "contacts", "operator": "lessThan", "value": 9 }',
    why: why('Huruf besar dan kecil dibedakan.', 'Capitals matter.'),
  },
  'unknown-function': {
    at: '/derived/sentDay',
    wrong: '{ "function": "dayOf", "args": ["sent"], "label": { "id": "Hari kirim", "en": "Day sent" } }',
    right: '{ "function": "dateOf", "args": ["sent"], "label": { "id": "Hari kirim", "en": "Day sent" } }',
    why: why('Daftar fungsi turunan tertutup.', 'The list of derived functions is closed.'),
  },
  'unknown-condition': {
    at: CONDITION,
    wrong: '{ "condition": "isMails" }',
    right: '{ "condition": "isMail" }',
    why: why('Acuan ke nama yang tidak ada tidak memeriksa apa pun.', 'A reference to no name checks nothing.'),
  },
  'unknown-vocabulary': {
    at: CONDITION,
    wrong: '{ "fact": "kind", "operator": "oneOf", "value": "kinds" }',
    right: '{ "fact": "kind", "operator": "oneOf", "value": ["PHONE", "MAIL"] }',
    why: why('Tanpa kosakata tidak ada kata yang cocok.', 'Without its vocabulary no word fits.'),
  },
  'unknown-option': {
    at: '/derived/sentDay',
    wrong:
      '{ "function": "dateOf", "args": ["sent"], "options": { "zone": "WIB" }, "label": { "id": "Hari kirim", "en": "Day sent" } }',
    right: '{ "function": "dateOf", "args": ["sent"], "label": { "id": "Hari kirim", "en": "Day sent" } }',
    why: why('Pilihan yang tidak dikenal tidak akan berpengaruh.', 'An option nobody knows has no effect.'),
  },
  'missing-option': {
    at: '/derived/sentDay',
    wrong: '{ "function": "countEqual", "args": ["kind"], "label": { "id": "Surat", "en": "Letters" } }',
    right:
      '{ "function": "countEqual", "args": ["kind"], "options": { "values": ["MAIL"] }, "label": { "id": "Surat", "en": "Letters" } }',
    why: why('Tanpa nilainya tidak ada yang dihitung.', 'Without its value there is nothing to count.'),
  },
  'option-value': {
    at: '/derived/sentDay',
    wrong:
      '{ "function": "lookup", "args": ["kind"], "options": { "lookup": "limits" }, "label": { "id": "Batas", "en": "Limit" } }',
    right:
      '{ "function": "lookup", "args": ["kind"], "options": { "map": { "PHONE": 1, "MAIL": 2 } }, "label": { "id": "Batas", "en": "Limit" } }',
    why: why(
      'Tabel yang tidak ada membuat semua baris tidak diketahui.',
      'A table that is not there leaves every row open.',
    ),
  },
  'argument-count': {
    at: '/derived/sentDay',
    wrong: '{ "function": "daysBetween", "args": ["day"], "label": { "id": "Selang", "en": "Gap" } }',
    right: '{ "function": "daysBetween", "args": ["day", "sent"], "label": { "id": "Selang", "en": "Gap" } }',
    why: why('Selang membutuhkan dua tanggal.', 'A gap needs two dates.'),
  },
  'argument-type': {
    at: '/derived/sentDay',
    wrong: '{ "function": "daysBetween", "args": ["day", "contacts"], "label": { "id": "Selang", "en": "Gap" } }',
    right: '{ "function": "daysBetween", "args": ["day", "sent"], "label": { "id": "Selang", "en": "Gap" } }',
    why: why('Jumlah kontak bukan tanggal.', 'A number of contacts is no date.'),
  },
  'condition-cycle': {
    at: '/conditions/isMail',
    wrong: '{ "not": { "condition": "isMail" } }',
    right: '{ "fact": "kind", "operator": "equal", "value": "MAIL" }',
    why: why('Syarat yang mengacu diri sendiri tidak pernah selesai.', 'A condition that refers to itself never ends.'),
  },
  'derived-cycle': {
    at: '/derived/sentDay',
    wrong: '{ "function": "dateOf", "args": ["sentDay"], "label": { "id": "Hari kirim", "en": "Day sent" } }',
    right: '{ "function": "dateOf", "args": ["sent"], "label": { "id": "Hari kirim", "en": "Day sent" } }',
    why: why('Fakta yang dihitung dari dirinya tidak punya nilai.', 'A fact computed from itself has no value.'),
  },
  'fact-type': {
    at: CONDITION,
    wrong: '{ "fact": "kind", "operator": "lessThan", "value": 9 }',
    right: '{ "fact": "contacts", "operator": "lessThan", "value": 9 }',
    why: why('Kata tidak lebih besar atau lebih kecil.', 'Words are not larger or smaller.'),
  },
  'operand-type': {
    at: CONDITION,
    wrong: '{ "fact": "contacts", "operator": "lessThan", "value": "9" }',
    right: '{ "fact": "contacts", "operator": "lessThan", "value": 9 }',
    why: why('Teks "9" bukan angka 9.', 'The text "9" is not the number 9.'),
  },
  'null-operand': {
    at: CONDITION,
    wrong: '{ "fact": "contacts", "operator": "equal", "value": null }',
    right: '{ "fact": "contacts", "operator": "isBlank", "value": true }',
    why: why(
      'Sel kosong berarti tidak diketahui, bukan sebuah nilai.',
      'A blank cell means not known; it is no value.',
    ),
  },
  'not-a-list': {
    at: CONDITION,
    wrong: '{ "fact": "kind", "operator": "in", "value": "MAIL" }',
    right: '{ "fact": "kind", "operator": "in", "value": ["MAIL"] }',
    why: why('Tanpa daftar, huruf-hurufnya yang akan dibandingkan.', 'Without a list its letters would be compared.'),
  },
  pattern: {
    at: CONDITION,
    wrong: '{ "fact": "no", "operator": "matches", "value": "^IN[" }',
    right: '{ "fact": "no", "operator": "matches", "value": "^IN[0-9]" }',
    why: why('Pola yang tidak sah tidak cocok dengan apa pun.', 'A pattern that is not valid matches nothing.'),
  },
  'pattern-slow': {
    at: CONDITION,
    wrong: '{ "fact": "no", "operator": "matches", "value": "^([a-z]+)+$" }',
    right: '{ "fact": "no", "operator": "matches", "value": "^[a-z]+$" }',
    why: why('Satu sel saja dapat membuat Excel berhenti menjawab.', 'A single cell could make Excel stop answering.'),
  },
  date: {
    at: CONDITION,
    wrong: '{ "fact": "day", "operator": "before", "value": "31/12/2030" }',
    right: '{ "fact": "day", "operator": "before", "value": "2030-12-31" }',
    why: why('Hari dan bulan dapat tertukar.', 'Day and month could be taken for each other.'),
  },
  pair: {
    at: CONDITION,
    wrong: '{ "fact": "contacts", "operator": "between", "value": [1] }',
    right: '{ "fact": "contacts", "operator": "between", "value": [1, 9] }',
    why: why('Rentang membutuhkan dua batas.', 'A range needs two bounds.'),
  },
  'parameter-value': {
    at: '/parameters/latest',
    wrong:
      '{ "value": "17.5", "label": { "id": "Paling akhir", "en": "Latest" }, "clause": "1.2", "basis": "written", "unit": "time" }',
    right:
      '{ "value": "17:30", "label": { "id": "Paling akhir", "en": "Latest" }, "clause": "1.2", "basis": "written", "unit": "time" }',
    why: why('17.5 bisa berarti 17:05 atau 17:30.', '17.5 could mean 17:05 or 17:30.'),
  },
  'range-order': {
    at: '/parameters/minContacts',
    wrong:
      '{ "value": 3, "range": [4, 2], "label": { "id": "Minimum", "en": "Minimum" }, "clause": "1.1", "basis": "assumed" }',
    right:
      '{ "value": 3, "range": [2, 4], "label": { "id": "Minimum", "en": "Minimum" }, "clause": "1.1", "basis": "assumed" }',
    why: why('Aturan dinilai pada kedua ujung rentang.', 'Rules are judged at both ends of the range.'),
  },
  'duplicate-name': {
    at: '/rules/1/name',
    wrong: '"attempts-min"',
    right: '"attempts-max"',
    why: why('Temuan tidak lagi menunjuk satu aturan.', 'A finding would no longer point to one rule.'),
  },
  'too-many-ranges': {
    at: CONDITION,
    wrong:
      '{ "all": [{ "fact": "contacts", "operator": "notIn", "value": [9] }, { "fact": "contacts", "operator": "notEqual", "value": { "fact": "one" } }, { "fact": "contacts", "operator": "notEqual", "value": { "fact": "two" } }, { "fact": "contacts", "operator": "notEqual", "value": { "fact": "three" } }, { "fact": "contacts", "operator": "notEqual", "value": { "fact": "four" } }, { "fact": "contacts", "operator": "notEqual", "value": { "fact": "five" } }] }',
    right: '{ "fact": "contacts", "operator": "notEqual", "value": { "fact": "one" } }',
    why: why(
      'Setiap rentang melipattigakan banyaknya cara menilai satu baris.',
      'Each range triples the number of ways to judge a row.',
    ),
  },
  'earlier-order': {
    at: EARLIER,
    wrong: '[{ "value": 2, "until": "2023-12-31" }, { "value": 1, "until": "2022-12-31" }]',
    right: '[{ "value": 1, "until": "2022-12-31" }, { "value": 2, "until": "2023-12-31" }]',
    why: why('Satu hari hanya boleh punya satu nilai.', 'A day can have one value only.'),
  },
  'earlier-kind': {
    at: EARLIER,
    wrong: '[{ "value": "dua", "until": "2023-12-31" }]',
    right: '[{ "value": 2, "until": "2023-12-31" }]',
    why: why('Syarat yang sama membandingkan semua nilainya.', 'The same conditions compare all its values.'),
  },
  'dated-date': {
    at: '/parameters/minContacts/value',
    wrong: '3, "earlier": [{ "value": 2, "until": "2023-12-31" }]',
    right: '3',
    around: JUDGED_LATER,
    why: why(
      'Tanggal menentukan angka, dan angka menentukan tanggal.',
      'The date would choose the number and the number the date.',
    ),
  },
};
