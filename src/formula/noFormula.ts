/** What a formula cannot say, told where it is met; `packToFormulas` adds pack and rule and makes the sentence. */
import { fill, type LocalText } from '../text';

export type NoFormulaCode =
  'function' | 'type' | 'table' | 'pattern' | 'changingPattern' | 'pair' | 'list' | 'words' | 'long';

export class NoFormula extends Error {
  /**
   * @param operator the operator or function that is refused
   * @param found the fact, pattern or table it stumbles over
   */
  constructor(
    readonly code: NoFormulaCode,
    readonly operator: string,
    readonly found: string,
  ) {
    super(`${code}: ${operator} ${found}`);
  }
}

/** A part of a pack that is left unknown, so that it can neither accuse nor clear anybody. */
export interface Refusal {
  code: NoFormulaCode;
  /** The rule, scope or derived fact. */
  place: string;
  sentence: LocalText;
}

export function refusalOf(pack: string, place: string, { code, operator, found }: NoFormula): Refusal {
  const holes = { pack, place, operator, found };
  const { id, en } = TEXTS[code];
  return { code, place, sentence: { id: fill(`${id} ${OPEN.id}`, holes), en: fill(`${en} ${OPEN.en}`, holes) } };
}

const OPEN: LocalText = {
  id: 'Bagian ini dibiarkan tidak diketahui; yang lain tetap ditulis.',
  en: 'That part is left unknown; the rest is written.',
};

const TEXTS = {
  function: {
    id: 'Pack "{{pack}}", {{place}}: "{{operator}}" atas "{{found}}" tidak punya bentuk rumus.',
    en: 'Pack "{{pack}}", {{place}}: "{{operator}}" of "{{found}}" has no form as a formula.',
  },
  type: {
    id: 'Pack "{{pack}}", {{place}}: isi sel jenis "{{operator}}" tidak dapat dibaca dengan rumus.',
    en: 'Pack "{{pack}}", {{place}}: a formula cannot read cells of the type "{{operator}}".',
  },
  table: {
    id: 'Pack "{{pack}}", {{place}}: "{{operator}}" mencari di tabel "{{found}}" yang tidak ada di buku kerja ini.',
    en: 'Pack "{{pack}}", {{place}}: "{{operator}}" looks into the table "{{found}}", which this workbook does not have.',
  },
  pattern: {
    id: 'Pack "{{pack}}", {{place}}: "{{operator}}" dengan pola {{found}} terlalu luwes untuk rumus; tulis bagian-bagian tetap dengan paling banyak satu pengulangan yang panjangnya berubah.',
    en: 'Pack "{{pack}}", {{place}}: "{{operator}}" with the pattern {{found}} is too free for a formula; write fixed pieces with at most one repetition of changing length.',
  },
  changingPattern: {
    id: 'Pack "{{pack}}", {{place}}: "{{operator}}" atas "{{found}}" memakai pola dari field lain; rumus butuh pola tetap.',
    en: 'Pack "{{pack}}", {{place}}: "{{operator}}" on "{{found}}" takes its pattern from another field; a formula needs a fixed one.',
  },
  pair: {
    id: 'Pack "{{pack}}", {{place}}: "{{operator}}" atas "{{found}}" butuh dua batas tetap di rumus; pakai dua parameter dengan greaterThanInclusive dan lessThanInclusive.',
    en: 'Pack "{{pack}}", {{place}}: "{{operator}}" on "{{found}}" needs two fixed bounds in a formula; use two parameters with greaterThanInclusive and lessThanInclusive.',
  },
  list: {
    id: 'Pack "{{pack}}", {{place}}: "{{operator}}" atas "{{found}}" membandingkan daftar dengan daftar; pakai contains atau oneOf.',
    en: 'Pack "{{pack}}", {{place}}: "{{operator}}" on "{{found}}" compares a list with a list; use contains or oneOf.',
  },
  words: {
    id: 'Pack "{{pack}}", {{place}}: daftar "{{found}}" (dipakai "{{operator}}") berisi garis tegak atau angka pecahan, yang tidak dapat ditulis sebagai daftar dalam satu sel.',
    en: 'Pack "{{pack}}", {{place}}: the list "{{found}}" (used by "{{operator}}") holds a vertical bar or a fraction, which a list in one cell cannot.',
  },
  long: {
    id: 'Pack "{{pack}}", {{place}}: "{{operator}}" atas "{{found}}" melebihi 8.192 huruf atau 64 tingkat yang boleh dimuat satu rumus.',
    en: 'Pack "{{pack}}", {{place}}: "{{operator}}" on "{{found}}" exceeds the 8,192 characters or 64 levels one formula may have.',
  },
} satisfies Record<NoFormulaCode, LocalText>;
