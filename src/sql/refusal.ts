/** The one sentence for a pack that SQL cannot say. */
import { fillBoth, type LocalText } from '../text';
import type { NoSql, NoSqlCode } from './noSql';

export class SqlRefusal extends Error {
  readonly sentence: LocalText;

  /** @param place the rule, scope or derived fact being worked out */
  constructor(pack: string, place: string, { code, found }: NoSql) {
    const sentence = fillBoth(TEXTS[code], { pack, place, found });
    super(sentence.en);
    this.sentence = sentence;
  }
}

const TEXTS = {
  function: {
    id: 'Pack "{{pack}}", {{place}}: "{{found}}" tidak punya bentuk SQL. Periksa pack ini dengan --engine memory.',
    en: 'Pack "{{pack}}", {{place}}: "{{found}}" has no form in SQL. Check this pack with --engine memory.',
  },
  pattern: {
    id: 'Pack "{{pack}}", {{place}}: pola {{found}} (operator "matches") dibaca lain oleh mesin SQL ini. Tulis dengan huruf, [daftar], jangkar dan pengulangan saja.',
    en: 'Pack "{{pack}}", {{place}}: the pattern {{found}} (operator "matches") reads otherwise in this SQL engine. Write it with letters, [lists], anchors and repetitions only.',
  },
  changingPattern: {
    id: 'Pack "{{pack}}", {{place}}: operator "matches" atas "{{found}}" memakai pola dari field lain, dan SQL butuh pola tetap. Jadikan polanya parameter.',
    en: 'Pack "{{pack}}", {{place}}: the operator "matches" on "{{found}}" takes its pattern from another field, and SQL needs a fixed one. Make the pattern a parameter.',
  },
  kinds: {
    id: 'Pack "{{pack}}", {{place}}: "{{found}}" berisi nilai campuran (teks dan angka); kolom SQL hanya satu jenis. Pakai satu jenis nilai.',
    en: 'Pack "{{pack}}", {{place}}: "{{found}}" mixes values (texts and numbers), and an SQL column has one kind. Use one kind of value.',
  },
  changingPair: {
    id: 'Pack "{{pack}}", {{place}}: operator "between" atas "{{found}}" butuh dua batas tetap di SQL. Tulis batasnya sebagai parameter.',
    en: 'Pack "{{pack}}", {{place}}: the operator "between" on "{{found}}" needs two fixed bounds in SQL. Write the bounds as a parameter.',
  },
  list: {
    id: 'Pack "{{pack}}", {{place}}: "{{found}}" membandingkan daftar dengan daftar, yang tidak ada di SQL. Pakai contains atau oneOf.',
    en: 'Pack "{{pack}}", {{place}}: "{{found}}" compares a list with a list, which SQL has not. Use contains or oneOf.',
  },
} satisfies Record<NoSqlCode, LocalText>;
