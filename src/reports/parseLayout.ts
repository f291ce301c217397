/** From the text of a layout to a layout that can be built, or the findings that say where it cannot: never both, never an exception. */
import { findingText, LOADING_TEXTS, readShaped, type Finding, type FindingTexts, type Pack } from '../engine';
import type { Language, LocalText } from '../text';
import { checkLayout } from './checkLayout';
import type { Layout } from './model/layout';
import { LAYOUT_SHAPE } from './model/layoutShape';

export interface ParsedLayout {
  layout?: Layout;
  findings: readonly Finding[];
}

/**
 * @param json the text of `rules/reports/<id>.json`
 * @param options `file` is its name in findings; with `packs` the names of fields, targets and parameters are checked too
 */
export function parseLayout(
  json: string,
  { file = 'layout', packs }: { file?: string; packs?: ReadonlyMap<string, Pack> } = {},
): ParsedLayout {
  const { json: read, findings } = readShaped(json, LAYOUT_SHAPE, file);
  if (!read || findings.length > 0) return { findings };
  const layout = read.value as Layout;
  const found: Finding[] = [];
  checkLayout(layout, packs, (finding) =>
    found.push({ ...finding, file, ...read.place(finding.pointer, finding.onKey) }),
  );
  return found.length > 0 ? { findings: found } : { layout, findings: [] };
}

/** `qms-bulanan.json:12:20 sentence`, in the reader's language. */
export function layoutFindingText(finding: Finding, language: Language): string {
  return findingText(finding, language, LAYOUT_TEXTS);
}

const LAYOUT_TEXTS: FindingTexts = {
  ...LOADING_TEXTS,
  'unknown-dataset': { id: 'tidak ada data bernama "{{found}}".', en: 'there is no data set "{{found}}".' },
  'unknown-figure': {
    id: 'data "{{dataset}}" tidak punya angka "{{found}}".',
    en: 'the data set "{{dataset}}" has no figure "{{found}}".',
  },
  'unknown-field': {
    id: 'field "{{found}}" tidak ada di pack "{{pack}}" maupun di data "{{dataset}}".',
    en: 'the field "{{found}}" is neither in the pack "{{pack}}" nor in the data set "{{dataset}}".',
  },
  'wrong-pack': {
    id: 'data "{{dataset}}" tidak membaca lembar pack "{{found}}". Pilih: {{expected}}.',
    en: 'the data set "{{dataset}}" does not read sheets of the pack "{{found}}". Choose: {{expected}}.',
  },
  'unknown-column': {
    id: 'tidak ada kolom dengan "id" "{{found}}" di blok ini.',
    en: 'no column of this block has the "id" "{{found}}".',
  },
  'duplicate-column': {
    id: 'id kolom "{{found}}" dipakai dua kali di blok ini. Beri nama lain.',
    en: 'the column id "{{found}}" is used twice in this block. Give one another name.',
  },
  'one-kind': {
    id: 'sebuah kolom punya tepat satu dari: {{expected}}. Ditemukan: {{found}}.',
    en: 'a column has exactly one of: {{expected}}. Found: {{found}}.',
  },
  'needs-field': {
    id: 'angka "{{found}}" melihat satu field: tambahkan "field".',
    en: 'the figure "{{found}}" looks at a field: add "field".',
  },
  'two-columns': {
    id: '"{{found}}" menyebut dua kolom: ["bagian", "seluruhnya"].',
    en: '"{{found}}" names two columns: ["part", "whole"].',
  },
  'unknown-target': {
    id: 'tidak ada target "{{found}}" di "targets" tata letak ini.',
    en: 'this layout has no target "{{found}}" in "targets".',
  },
  'unknown-parameter': {
    id: 'pack "{{pack}}" tidak punya parameter "{{found}}".',
    en: 'the pack "{{pack}}" has no parameter "{{found}}".',
  },
  'unknown-period': {
    id: '"{{found}}" bukan periode. Tulis N, N-1 sampai N-99, weeks, atau growth.',
    en: '"{{found}}" is no period. Write N, N-1 up to N-99, weeks, or growth.',
  },
  'no-months': {
    id: 'data "{{dataset}}" adalah keadaan pada satu hari dan tidak punya bulan. Hapus "{{found}}".',
    en: 'the data set "{{dataset}}" is how things stand on a day and has no months. Remove "{{found}}".',
  },
  'not-together': {
    id: '"{{found}}" tidak berlaku bersama "periods". Hapus salah satu.',
    en: '"{{found}}" does not go with "periods". Remove one of them.',
  },
  'words-only': {
    id: '"where" menyebut kata-kata dalam daftar: ["AGREE"].',
    en: '"where" names words in a list: ["AGREE"].',
  },
  'sheet-name': {
    id: 'nama lembar "{{found}}": paling panjang 31 huruf, tanpa [ ] : * ? / \\ \', bukan "History" (milik Excel), dan setiap lembar namanya sendiri.',
    en: 'the sheet name "{{found}}": at most 31 letters, none of [ ] : * ? / \\ \', not "History" (Excel’s own), and every sheet a name of its own.',
  },
  'whole-number': { id: '"{{found}}" harus bilangan bulat mulai 1.', en: '"{{found}}" must be a whole number from 1.' },
  'week-starts': {
    id: '"weekStarts" adalah tanggal-tanggal naik mulai 1, paling tinggi 31.',
    en: '"weekStarts" are rising days of the month from 1, at most 31.',
  },
} satisfies Record<string, LocalText>;
