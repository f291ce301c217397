/** Sentences for the findings of lint, beside those of loading. */
import type { Language, LocalText } from '../text';
import { SCORECARD_TEXTS } from '../packs';
import { type Finding, findingText, LOADING_TEXTS } from '../engine';

const LINT_TEXTS = {
  'word-not-in-vocabulary': {
    id: '"{{found}}" tidak ada di kosakata field "{{fact}}", jadi syarat ini tidak pernah cocok.',
    en: '"{{found}}" is not in the vocabulary of the field "{{fact}}", so this condition never matches.',
  },
  unreachable: {
    id: 'aturan ini tidak pernah berlaku: syarat atas "{{found}}" saling meniadakan (dengan scope atau di dalam "when").',
    en: 'this rule never applies: the conditions on "{{found}}" exclude each other (with the scope or inside "when").',
  },
  'never-in-force': {
    id: 'berakhir {{found}}, sebelum mulai {{expected}}.',
    en: 'ends on {{found}}, before it starts on {{expected}}.',
  },
  'duplicate-rule': {
    id: '"{{found}}" meminta hal yang sama dengan "{{other}}". Hapus salah satu, atau beri keduanya "reading" yang berbeda.',
    en: '"{{found}}" asks the same as "{{other}}". Remove one of them.',
  },
  unused: {
    id: '"{{found}}" tidak dipakai di mana pun. Hapus, atau pakai.',
    en: '"{{found}}" is used nowhere. Remove it, or use it.',
  },
  'synonym-twice': {
    id: 'sinonim "{{found}}" milik "{{other}}" dan juga "{{word}}". Sisakan satu.',
    en: 'the synonym "{{found}}" belongs to "{{other}}" and to "{{word}}". Keep one.',
  },
  'enum-without-words': {
    id: 'field enum "{{found}}" tidak punya kata. Tambahkan "vocabulary" atau "values".',
    en: 'the enum field "{{found}}" has no words. Add "vocabulary" or "values".',
  },
  'alias-twice': {
    id: 'judul kolom "{{found}}" juga milik field "{{other}}". Hapus, atau daftarkan di "ambiguous".',
    en: 'the caption "{{found}}" also belongs to the field "{{other}}". Remove it, or list it under "ambiguous".',
  },
  'no-key-field': {
    id: 'tidak ada field dengan "key": true; baris judul tidak dapat ditemukan.',
    en: 'no field has "key": true; a header row cannot be found.',
  },
  'lone-reading': {
    id: 'tafsir "{{found}}" hanya punya satu aturan. Tambahkan tandingannya, atau hapus "reading".',
    en: 'the reading "{{found}}" has one rule only. Add its rival, or remove "reading".',
  },
  'range-of-written': {
    id: 'parameter "{{found}}" berdasar "{{basis}}" tetapi punya "range". Angka tertulis tidak punya rentang.',
    en: 'the parameter "{{found}}" has the basis "{{basis}}" but a "range". A written number has none.',
  },
  'earlier-same': {
    id: 'nilai "{{found}}" sama sebelum dan sesudah {{expected}}. Hapus yang sebelumnya.',
    en: 'the value of "{{found}}" is the same before and after {{expected}}. Remove the earlier one.',
  },
  'earlier-never': {
    id: 'nilai ini berakhir {{found}}, sebelum pack berlaku pada {{expected}}; tidak ada baris yang dinilai dengannya. Hapus.',
    en: 'this value ends on {{found}}, before the pack is in force on {{expected}}; no record is judged by it. Remove it.',
  },
  'earlier-undated': {
    id: 'pack ini tidak punya "recordDate", jadi semua baris dinilai dengan nilai pada hari penilaian. Tambahkan "recordDate", atau hapus "earlier".',
    en: 'this pack has no "recordDate", so every record is judged by the value of the day of judgement. Add "recordDate", or remove "earlier".',
  },
  'no-examples': {
    id: 'pack ini belum punya examples.csv. Tambahkan satu baris untuk tiap aturan yang dipatuhi dan yang dilanggar.',
    en: 'this pack has no examples.csv yet. Add a row for every rule kept and every rule broken.',
  },
  'no-example-passes': {
    id: 'tidak ada contoh yang mematuhi aturan ini. Tambahkan satu baris di examples.csv.',
    en: 'no example complies with this rule. Add a row to examples.csv.',
  },
  'no-example-fails': {
    id: 'tidak ada contoh yang melanggar aturan ini. Tambahkan satu baris di examples.csv.',
    en: 'no example breaks this rule. Add a row to examples.csv.',
  },
  'example-rule': {
    id: 'baris {{line}} menyebut aturan "{{found}}" yang tidak ada di pack.',
    en: 'line {{line}} names the rule "{{found}}", which the pack does not have.',
  },
} as const satisfies Record<string, LocalText>;

export const ALL_TEXTS = { ...LOADING_TEXTS, ...LINT_TEXTS };

export function lintText(finding: Finding, language: Language): string {
  return findingText(finding, language, { ...SCORECARD_TEXTS, ...ALL_TEXTS });
}
