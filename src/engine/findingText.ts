/** Sentences for the findings of loading a pack: what was found, what was expected, what to do. */
import { fill, type Language, type LocalText } from '../text';
import type { Finding } from './model/fault';
import { nearest } from './nearest';

const EXPECTED: Readonly<Record<string, LocalText>> = {
  text: { id: 'teks yang tidak kosong', en: 'a text that is not empty' },
  name: { id: 'nama dari huruf, angka, "-" dan "_"', en: 'a name of letters, digits, "-" and "_"' },
  number: { id: 'angka', en: 'a number' },
  boolean: { id: 'true atau false', en: 'true or false' },
  date: { id: 'tanggal seperti "2022-10-13"', en: 'a date such as "2022-10-13"' },
  setting: { id: 'angka, teks, true/false, null, atau daftar', en: 'a number, a text, true/false, null, or a list' },
  local: { id: '{"id": "…", "en": "…"}', en: '{"id": "…", "en": "…"}' },
  list: { id: 'daftar [ … ]', en: 'a list [ … ]' },
  object: { id: 'objek { … }', en: 'an object { … }' },
  condition: {
    id: 'syarat { … } dengan fact, all, any, not atau condition',
    en: 'a condition { … } with fact, all, any, not or condition',
  },
  operand: { id: 'angka, teks, daftar, atau {"fact": "…"}', en: 'a number, a text, a list, or {"fact": "…"}' },
};

const TEXTS = {
  syntax: {
    id: 'bukan JSON yang sah di dekat {{found}}. Periksa koma, tanda kutip dan kurung.',
    en: 'not valid JSON near {{found}}. Check commas, quotes and brackets.',
  },
  'too-large': {
    id: 'file {{found}} huruf, paling banyak {{expected}}. Pack berisi aturan, bukan data.',
    en: 'the file has {{found}} characters, at most {{expected}}. A pack holds rules, not data.',
  },
  'too-deep': {
    id: 'tersarang terlalu dalam. Beri nama sebagian syarat di "conditions".',
    en: 'nested too deeply. Name parts of it in "conditions".',
  },
  'forbidden-key': {
    id: 'kunci "{{found}}" tidak diizinkan. Pakai nama lain.',
    en: 'the key "{{found}}" is not allowed. Use another name.',
  },
  'duplicate-key': {
    id: 'kunci "{{found}}" ada dua kali. Hapus salah satu.',
    en: 'the key "{{found}}" stands here twice. Remove one.',
  },
  'wrong-type': { id: 'seharusnya {{expected}}, ditemukan {{found}}.', en: 'expected {{expected}}, found {{found}}.' },
  'missing-key': { id: '"{{expected}}" belum ada. Tambahkan.', en: '"{{expected}}" is missing. Add it.' },
  'missing-language': {
    id: 'teks bahasa "{{expected}}" belum ada. Isi kedua bahasa.',
    en: 'the text in "{{expected}}" is missing. Fill in both languages.',
  },
  'unknown-key': { id: 'kunci "{{found}}" tidak dikenal.', en: 'unknown key "{{found}}".' },
  'unknown-word': {
    id: '"{{found}}" bukan salah satu dari: {{expected}}.',
    en: '"{{found}}" is none of: {{expected}}.',
  },
  'several-junctions': {
    id: '{{found}} bersama dalam satu simpul; json-rules-engine hanya membaca yang pertama. Bungkus masing-masing dalam { } sendiri.',
    en: '{{found}} together in one node; json-rules-engine reads only the first. Wrap each in its own { }.',
  },
  'empty-list': {
    id: '"{{found}}" kosong, jadi tidak berkata apa-apa. Isi atau hapus.',
    en: '"{{found}}" is empty and says nothing. Fill or remove it.',
  },
  path: {
    id: '"path" tidak diizinkan: JSONPath dapat menjalankan kode. Buat fakta turunan di "derived".',
    en: '"path" is not allowed: JSONPath can run code. Make a derived fact in "derived".',
  },
  'unknown-fact': {
    id: 'fakta "{{found}}" tidak dikenal: bukan field, parameter, atau turunan.',
    en: 'unknown fact "{{found}}": no field, parameter or derived fact.',
  },
  'decorated-operator': {
    id: 'operator "{{found}}": awalan dengan ":" tidak didukung. Ganti "not:" dengan {"not": {…}}, "swap:" dengan menukar fact dan value, "someValue:" dengan "any", "everyValue:" dengan "all", "someFact:" dengan "contains", "everyFact:" dengan fakta turunan.',
    en: 'operator "{{found}}": a prefix with ":" is not supported. Write {"not": {…}} for "not:", fact and value exchanged for "swap:", "any" for "someValue:", "all" for "everyValue:", "contains" for "someFact:", a derived fact for "everyFact:".',
  },
  'unknown-operator': { id: 'operator "{{found}}" tidak dikenal.', en: 'unknown operator "{{found}}".' },
  'unknown-function': { id: 'fungsi turunan "{{found}}" tidak dikenal.', en: 'unknown derived function "{{found}}".' },
  'unknown-condition': {
    id: 'syarat bernama "{{found}}" tidak ada di "conditions".',
    en: 'there is no condition named "{{found}}" in "conditions".',
  },
  'unknown-vocabulary': {
    id: 'kosakata "{{found}}" tidak ada di rules/vocabularies, atau berkasnya bukan JSON yang sah.',
    en: 'there is no vocabulary "{{found}}" in rules/vocabularies, or its file is no valid JSON.',
  },
  'unknown-option': {
    id: 'pilihan "{{found}}" tidak dikenal fungsi {{function}}.',
    en: 'the function {{function}} has no option "{{found}}".',
  },
  'missing-option': {
    id: 'fungsi {{function}} membutuhkan pilihan "{{expected}}".',
    en: 'the function {{function}} needs the option "{{expected}}".',
  },
  'option-value': {
    id: 'pilihan "{{option}}" menunjuk "{{found}}" yang tidak ada.',
    en: 'the option "{{option}}" names "{{found}}", which does not exist.',
  },
  'argument-count': {
    id: 'fungsi {{function}} membutuhkan {{expected}} argumen, ditemukan {{found}}.',
    en: 'the function {{function}} takes {{expected}} arguments, found {{found}}.',
  },
  'argument-type': {
    id: 'argumen "{{fact}}" bertipe {{found}}, fungsi {{function}} membutuhkan {{expected}}.',
    en: 'the argument "{{fact}}" is of type {{found}}, the function {{function}} needs {{expected}}.',
  },
  'condition-cycle': {
    id: 'syarat berputar: {{found}}. Putuskan salah satu acuannya.',
    en: 'conditions go in a circle: {{found}}. Cut one of the references.',
  },
  'derived-cycle': {
    id: 'fakta turunan berputar: {{found}}. Putuskan salah satu acuannya.',
    en: 'derived facts go in a circle: {{found}}. Cut one of the references.',
  },
  'fact-type': {
    id: 'operator "{{operator}}" tidak cocok untuk "{{fact}}" yang bertipe {{found}}. Cocok untuk: {{expected}}.',
    en: 'the operator "{{operator}}" does not fit "{{fact}}" of type {{found}}. It fits: {{expected}}.',
  },
  'operand-type': {
    id: '"{{operator}}" atas "{{fact}}" ({{expected}}) dibandingkan dengan {{found}}. Tulis nilai bertipe sama.',
    en: '"{{operator}}" on "{{fact}}" ({{expected}}) is compared with {{found}}. Write a value of the same type.',
  },
  'null-operand': {
    id: 'membandingkan dengan null tidak pernah terjawab. Pakai isBlank atau isFilled.',
    en: 'a comparison with null is never answered. Use isBlank or isFilled.',
  },
  'not-a-list': {
    id: '"{{operator}}" membutuhkan daftar, ditemukan {{found}}. Tulis [{{found}}].',
    en: '"{{operator}}" needs a list, got {{found}}. Write [{{found}}].',
  },
  pattern: {
    id: 'pola {{found}} bukan regular expression yang sah.',
    en: 'the pattern {{found}} is not a valid regular expression.',
  },
  'pattern-slow': {
    id: 'pola {{found}} bisa sangat lambat (pengulangan dalam pengulangan, acuan balik, lookaround, atau terlalu panjang). Sederhanakan.',
    en: 'the pattern {{found}} can be very slow (repetition inside repetition, back-reference, lookaround, or too long). Simplify it.',
  },
  date: {
    id: '{{found}} bukan tanggal. Tulis seperti "2022-10-13".',
    en: '{{found}} is not a date. Write it as "2022-10-13".',
  },
  pair: {
    id: '"{{operator}}" membutuhkan dua angka [bawah, atas], ditemukan {{found}}.',
    en: '"{{operator}}" needs two numbers [low, high], got {{found}}.',
  },
  'too-many-ranges': {
    id: 'aturan ini, dengan aturan lain yang memakai rentang yang sama, bersandar pada {{found}}; paling banyak {{expected}} parameter dengan "range". Pecah aturannya, atau pastikan salah satu angkanya.',
    en: 'this rule, with others that use the same ranges, leans on {{found}}; at most {{expected}} parameters with a "range". Split the rule, or confirm one of the numbers.',
  },
  'parameter-value': {
    id: 'nilai {{found}} tidak cocok dengan satuan "{{unit}}". Jam ditulis "06:00", tanggal "2022-10-13".',
    en: 'the value {{found}} does not fit the unit "{{unit}}". Write times as "06:00", dates as "2022-10-13".',
  },
  'range-order': {
    id: '"range" harus [terkecil, terbesar] dan memuat nilainya {{found}}.',
    en: '"range" must be [smallest, largest] and hold the value {{found}}.',
  },
  'earlier-order': {
    id: 'nilai sebelumnya berakhir {{found}}, padahal yang di atasnya baru berakhir {{expected}}. Urutkan dari yang tertua, tiap "until" sekali.',
    en: 'this earlier value ends on {{found}}, but the one above it ends on {{expected}} only. Put the oldest first, each "until" once.',
  },
  'earlier-kind': {
    id: 'nilai sebelumnya bertipe {{found}}, nilai sekarang {{expected}}. Tulis keduanya bertipe sama.',
    en: 'the earlier value is of type {{found}}, the latest of type {{expected}}. Write both of the same type.',
  },
  'dated-date': {
    id: '"{{found}}" tidak boleh punya "earlier": tanggal baris "{{fact}}" dihitung darinya, jadi tidak jelas nilai mana yang berlaku. Pakai angka tersendiri untuk tanggalnya.',
    en: '"{{found}}" may have no "earlier": the record\'s date "{{fact}}" is computed from it, so nobody could say which value holds. Use a number of its own for the date.',
  },
  'duplicate-name': {
    id: 'nama "{{found}}" dipakai dua kali ({{where}}). Fakta dan aturan butuh nama sendiri-sendiri.',
    en: 'the name "{{found}}" is used twice ({{where}}). Facts and rules need names of their own.',
  },
} as const satisfies Record<string, LocalText>;

const MEANT: LocalText = { id: ' Maksudnya "{{choice}}"?', en: ' Did you mean "{{choice}}"?' };

export type FindingTexts = Readonly<Record<string, LocalText>>;

/** The codes of loading a pack. */
export const LOADING_TEXTS: FindingTexts = TEXTS;

/** `pack.json:48:21 rule "x": sentence [code]`, as far as place and rule are known. */
export function findingText(finding: Finding, language: Language, texts: FindingTexts = TEXTS): string {
  const { code, file, line, column, subject, holes = {}, choices } = finding;
  const expected = code === 'wrong-type' ? EXPECTED[String(holes.expected)]?.[language] : undefined;
  const sentence = fill(texts[code]?.[language] ?? code, expected ? { ...holes, expected } : holes);
  // One choice alone was looked up, not guessed by its letters.
  const choice =
    choices?.length === 1 && code === 'unknown-operator'
      ? choices[0]
      : choices && nearest(String(holes.found), choices);
  const meant = choice === undefined ? '' : fill(MEANT[language], { choice });
  const where = [file, line, column].filter((part) => part !== undefined).join(':');
  return `${where}${where ? ' ' : ''}${subject ? `${subject}: ` : ''}${sentence}${meant} [${code}]`;
}
