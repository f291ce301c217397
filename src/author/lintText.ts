/** Sentences for the findings of lint, beside those of loading. */
import type { Language, LocalText } from '../text';
import { PACKS_TEXTS } from '../packs';
import { type Finding, findingText, type FindingTexts, LOADING_TEXTS } from '../engine';

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
  'label-taken': {
    id: 'judul "{{found}}" sudah milik field "{{other}}", jadi kolom berjudul itu tidak pernah menjadi field ini. Ganti judulnya.',
    en: 'the caption "{{found}}" already belongs to the field "{{other}}", so a column of that name is never this field. Choose another.',
  },
  'field-example': {
    id: 'contoh "{{found}}" tidak terbaca sebagai {{type}}. Tulis seperti di sel.',
    en: 'the example "{{found}}" cannot be read as {{type}}. Write it as it stands in a cell.',
  },
  'id-and-folder': PACKS_TEXTS['id-and-folder']!,
  'version-form': {
    id: 'versi "{{found}}" bukan tiga angka. Tulis seperti "1.0.0".',
    en: 'the version "{{found}}" is not three numbers. Write it as "1.0.0".',
  },
  'record-date-type': {
    id: '"{{found}}" bertipe {{type}}, bukan tanggal. "recordDate" harus field date atau datetime.',
    en: '"{{found}}" is of type {{type}}, no date. "recordDate" must be a field of type date or datetime.',
  },
  'priority-form': {
    id: 'priority {{found}} ditolak json-rules-engine saat dijalankan. Tulis bilangan bulat mulai dari 1, atau hapus.',
    en: 'json-rules-engine refuses the priority {{found}} while it runs. Write a whole number from 1 on, or remove it.',
  },
  'params-ignored': {
    id: '"params" pada "{{found}}" tidak dibaca: hanya fakta turunan memilikinya. Hapus.',
    en: '"params" on "{{found}}" is not read: only derived facts have it. Remove it.',
  },
  'between-order': {
    id: 'batas {{found}} terbalik, jadi tidak ada angka di antaranya. Tulis [terkecil, terbesar].',
    en: 'the bounds {{found}} are the wrong way round, so no number lies between them. Write [smallest, largest].',
  },
  'hole-lost': {
    id: 'lubang {{hole}} ada di bahasa yang lain, tidak di sini. Tambahkan, supaya kedua bahasa menunjukkan hal yang sama.',
    en: 'the hole {{hole}} stands in the other language, not here. Add it, so that both show the same.',
  },
  'raw-braces': {
    id: '{{found}} akan tercetak apa adanya. Tulis lubang sebagai dua kurung kurawal tanpa spasi di dalam nama.',
    en: '{{found}} would be printed as it stands. Write a hole with two braces and a name without blanks.',
  },
  'hole-of-another-number': {
    id: 'pesan menunjukkan "{{found}}", padahal aturan ini menilai dengan {{expected}}. Tunjukkan angka yang dipakai.',
    en: 'the message shows "{{found}}", but this rule judges by {{expected}}. Show the number it uses.',
  },
  'one-language': {
    id: 'teks kedua bahasa sama: "{{found}}". Terjemahkan.',
    en: 'the text is the same in both languages: "{{found}}". Translate it.',
  },
  'no-key-field': {
    id: 'tidak ada field dengan "key": true; baris judul tidak dapat ditemukan.',
    en: 'no field has "key": true; a header row cannot be found.',
  },
  'unknown-clause': {
    id: 'klausul "{{found}}" tidak ada di buku klausul. Perbaiki; bila dari dokumen pack ini sendiri, daftarkan di "source" → "clauses".',
    en: 'the clause "{{found}}" is not in the book of clauses. Correct it; where it is of this pack’s own document, list it under "source" → "clauses".',
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

/** What the page of lint shows; a parcel is no piece of a pack that anybody writes. */
const { 'parcel-edited': _, ...WRITTEN_TEXTS } = PACKS_TEXTS;

export const ALL_TEXTS: FindingTexts = { ...LOADING_TEXTS, ...LINT_TEXTS, ...WRITTEN_TEXTS };

/** Made once: a pack may have as many findings as words. */
const SAID: FindingTexts = { ...PACKS_TEXTS, ...ALL_TEXTS };

export function lintText(finding: Finding, language: Language): string {
  return findingText(finding, language, SAID);
}
