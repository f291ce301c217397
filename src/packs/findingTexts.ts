/** Sentences for the findings of this room: a pack's name, and its scorecards. */
import { findingText, LOADING_TEXTS, type Finding, type FindingTexts } from '../engine';
import type { Language } from '../text';

export const PACKS_TEXTS: FindingTexts = {
  'id-and-folder': {
    id: 'id "{{found}}" bukan nama foldernya, "{{expected}}". Samakan keduanya.',
    en: 'the id "{{found}}" is not the name of its folder, "{{expected}}". Make them the same.',
  },
  'parcel-edited': {
    id: 'isi parcel "{{found}}" di buku kerja ini berubah sesudah disegel, jadi tidak dipakai. Tambahkan lagi dari berkas aslinya.',
    en: 'the parcel "{{found}}" in this workbook was changed after it was sealed and is not used. Add it again from the original file.',
  },
  'unknown-scorecard': {
    id: 'daftar parameter "{{found}}" tidak ada di folder scorecards. Periksa namanya.',
    en: 'there is no parameter list "{{found}}" in the folder scorecards. Check its name.',
  },
  'scorecard-item': {
    id: 'parameter "{{found}}" belum punya "label" di daftar ini, di daftar lain, atau di pack. Tambahkan "label".',
    en: 'the parameter "{{found}}" has no "label" in this list, another list, or the pack. Add a "label".',
  },
  'scorecard-twice': {
    id: 'parameter "{{found}}" ada dua kali di daftar ini. Hapus salah satu.',
    en: 'the parameter "{{found}}" is twice in this list. Remove one.',
  },
  'scorecard-reason': {
    id: 'alasan return "{{found}}" tidak ada di kosakata. Tambahkan di kosakata, atau perbaiki ejaannya.',
    en: 'the return reason "{{found}}" is not in the vocabulary. Add it there, or correct its spelling.',
  },
  'scorecard-campaign': {
    id: 'campaign "{{found}}" tidak dikenal. Pilih dari: {{expected}}.',
    en: 'the campaign "{{found}}" is not known. Choose from: {{expected}}.',
  },
  'scorecard-weights': {
    id: 'bobot berjumlah {{found}}, dan {{missing}} parameter tanpa bobot. Beri semua parameter bobot sehingga jumlahnya 100, atau hapus semua bobot.',
    en: 'the weights add up to {{found}}, and {{missing}} parameters have none. Give every parameter one so that they add up to 100, or remove all weights.',
  },
  'scorecard-harmless': {
    id: 'tidak ada parameter fatal dan tidak ada skor minimum, jadi VALID tidak pernah gagal. Tandai satu parameter fatal, atau beri "leastScore".',
    en: 'no parameter is fatal and no least score is asked for, so VALID can never fail. Mark a parameter as fatal, or give a "leastScore".',
  },
  'scorecard-never': {
    id: 'daftar berakhir {{found}}, sebelum mulai {{expected}}. Perbaiki salah satu tanggalnya.',
    en: 'the list ends on {{found}}, before it starts on {{expected}}. Correct one of the dates.',
  },
  'scorecard-same-day': {
    id: 'dua daftar "{{found}}" mulai pada hari yang sama ({{expected}}). Beri salah satunya hari mulai yang lain.',
    en: 'two lists "{{found}}" start on the same day ({{expected}}). Give one of them another first day.',
  },
};

const TEXTS: FindingTexts = { ...LOADING_TEXTS, ...PACKS_TEXTS };

/** Why a pack cannot run, lists included: `pack.json:48:21 rule "x": sentence [code]`. */
export const packFindingText = (finding: Finding, language: Language): string => findingText(finding, language, TEXTS);
