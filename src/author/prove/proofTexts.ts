/** Sentences for what `rules prove` finds, and for what it could not decide. */
import type { Language, LocalText } from '../../text';
import { fill } from '../../text';
import { findingText } from '../../engine';
import type { Proved, Undecided, Why } from './proof';

export const PROOF_TEXTS = {
  gap: {
    id: 'ada baris di dalam lingkup yang tidak dinilai aturan mana pun; putusannya TIDAK DIATUR. Tambahkan aturan, atau persempit "scope".',
    en: 'there are records in scope that no rule speaks of; their verdict is UNREGULATED. Add a rule, or narrow the "scope".',
  },
  'never-applies': {
    id: 'aturan ini tidak pernah berlaku: {{found}} saling meniadakan. Perbaiki "when" atau "scope", atau hapus aturannya.',
    en: 'this rule never applies: {{found}} exclude each other. Mend "when" or "scope", or remove the rule.',
  },
  'never-broken': {
    id: 'aturan ini tidak dapat dilanggar: setiap baris yang dinilainya mematuhinya. Perbaiki syaratnya, atau hapus aturannya.',
    en: 'this rule cannot be broken: every record it judges keeps it. Mend its conditions, or remove it.',
  },
  'never-holds': {
    id: 'aturan ini tidak dapat dipatuhi: {{found}} saling meniadakan. Perbaiki salah satunya.',
    en: 'this rule cannot be kept: {{found}} exclude each other. Mend one of them.',
  },
  'waits-for-number': {
    id: 'aturan ini menunggu angka: selama "{{found}}" kosong, tidak ada baris yang melanggarnya. Isi "value" bila angkanya sudah ditetapkan.',
    en: 'this rule waits for a number: while "{{found}}" is not set, no record breaks it. Fill in "value" once it is settled.',
  },
  'demands-clash': {
    id: '"{{found}}" dan "{{other}}" tidak dapat dipatuhi bersama: {{clash}}. Perbaiki salah satunya, atau batasi dengan "when".',
    en: '"{{found}}" and "{{other}}" cannot both be kept: {{clash}}. Mend one of them, or limit it with "when".',
  },
  implied: {
    id: '"{{found}}" tidak menambah apa pun: setiap baris yang melanggarnya sudah melanggar "{{other}}". Hapus, atau perketat.',
    en: '"{{found}}" adds nothing: every record that breaks it breaks "{{other}}" already. Remove it, or ask for more.',
  },
  'same-demand': {
    id: '"{{found}}" dan "{{other}}" dilanggar oleh baris yang persis sama. Sisakan satu.',
    en: '"{{found}}" and "{{other}}" are broken by exactly the same records. Keep one.',
  },
  'decides-nothing': {
    id: '"{{found}}" tidak menentukan apa pun: tanpanya aturan ini berkata sama untuk setiap baris. Hapus, atau perbaiki.',
    en: '"{{found}}" decides nothing: without it this rule says the same of every record. Remove or mend it.',
  },
  'readings-agree': {
    id: 'tafsir "{{found}}" tidak pernah berselisih: "{{other}}" selalu berkata sama. Sisakan satu.',
    en: 'the reading "{{found}}" never differs: "{{other}}" always says the same. Keep one.',
  },
  'range-decides-nothing': {
    id: 'rentang "{{found}}" tidak menentukan apa pun: setiap nilainya menghasilkan putusan yang sama. Hapus "range".',
    en: 'the range of "{{found}}" decides nothing: each of its values gives the same verdicts. Remove "range".',
  },
  'editions-overlap': {
    id: '"{{found}}" dan "{{other}}" berlaku bersama dari {{from}} sampai {{until}}. Akhiri yang lama sehari sebelum yang baru.',
    en: '"{{found}}" and "{{other}}" are both in force from {{from}} to {{until}}. End the older one the day before the newer.',
  },
  'editions-gap': {
    id: 'dari {{from}} sampai {{until}} tidak ada edisi yang berlaku: "{{found}}" sudah berakhir, "{{other}}" belum mulai.',
    en: 'from {{from}} to {{until}} no edition is in force: "{{found}}" has ended, "{{other}}" has not begun.',
  },
  'kept-needlessly': {
    id: '"kept" menyimpan "{{found}}" atas "{{other}}", padahal tidak ditemukan lagi. Hapus.',
    en: '"kept" keeps "{{found}}" of "{{other}}", which is no longer found. Remove it.',
  },
  'words-unasked': {
    id: 'kata-kata "{{found}}" yang tidak dibedakan aturan mana pun: {{words}}.',
    en: 'words of "{{found}}" that no rule tells apart: {{words}}.',
  },
} as const satisfies Record<string, LocalText>;

/** What a question that stays open is about, where it is no finding. */
const ABOUT: Readonly<Record<string, LocalText>> = {
  turns: { id: 'perubahan putusan', en: 'verdicts that change' },
  'type-changed': { id: 'field yang berganti tipe', en: 'a field of another type' },
};
const OPEN: LocalText = {
  id: 'belum terjawab: {{code}} atas {{subject}} ({{why}}).',
  en: 'undecided: {{code}} of {{subject}} ({{why}}).',
};
const WHY: Readonly<Record<Why, LocalText>> = {
  effort: { id: 'terlalu banyak kemungkinan di {{facts}}', en: 'too many cases in {{facts}}' },
  unconfirmed: {
    id: 'tidak ditemukan baris yang membuktikannya, dan tidak terbukti mustahil; tergantung {{facts}}',
    en: 'no record was found that shows it, nor was it shown to be impossible; it turns on {{facts}}',
  },
};

export function proofText(finding: Proved, language: Language): string {
  return findingText(finding, language, PROOF_TEXTS);
}

export function undecidedText({ code, subject, why, facts }: Undecided, language: Language): string {
  const reason = fill(WHY[why][language], { facts: facts.join(', ') });
  return fill(OPEN[language], { code: ABOUT[code]?.[language] ?? code, subject, why: reason });
}
