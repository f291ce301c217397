/** Sentences of what two versions of a pack come to. */
import { verdictWords } from '../../engine';
import { fill, type Language, type LocalText } from '../../text';
import type { Turn } from './diffPacks';
import type { TextChange } from './textChanges';

const T = {
  turns: { id: '{{by}}: {{from}} → {{to}}: {{kind}}', en: '{{by}}: {{from}} → {{to}}: {{kind}}' },
  stays: { id: '{{by}}: tetap {{from}}, {{broken}}: {{kind}}', en: '{{by}}: still {{from}}, {{broken}}: {{kind}}' },
  newly: { id: 'tetapi kini melanggar aturan ini', en: 'but now breaks this rule' },
  nolonger: { id: 'tetapi tidak lagi melanggar aturan ini', en: 'but no longer breaks this rule' },
  others: { id: 'dengan aturan lain yang dilanggar', en: 'with other rules broken' },
  scope: { id: 'lingkup atau masa berlaku', en: 'scope or days in force' },
  change: { id: '{{where}}, {{what}}: {{from}} → {{to}}', en: '{{where}}, {{what}}: {{from}} → {{to}}' },
  one: { id: '{{where}} {{what}}', en: '{{where}} {{what}}' },
} satisfies Record<string, LocalText>;

const WHAT: Readonly<Record<TextChange['what'], LocalText>> = {
  added: { id: 'ditambahkan', en: 'added' },
  removed: { id: 'dihapus', en: 'removed' },
  renamed: { id: 'berganti nama', en: 'renamed' },
  clause: { id: 'klausul', en: 'clause' },
  basis: { id: 'dasar', en: 'basis' },
  severity: { id: 'bobot', en: 'severity' },
  message: { id: 'pesan', en: 'message' },
  fix: { id: 'perbaikan', en: 'remedy' },
  value: { id: 'nilai', en: 'value' },
  label: { id: 'judul', en: 'caption' },
  version: { id: 'versi', en: 'version' },
};

export function turnText({ rule, clause, from, to, broken, kind }: Turn, language: Language): string {
  const by = rule === null ? T.scope[language] : clause === '' ? rule : `${rule} (${clause})`;
  const words = verdictWords(language);
  const holes = { by, from: words[from], to: words[to], kind: kind[language] };
  if (from !== to) return fill(T.turns[language], holes);
  const which = broken[0] === broken[1] ? T.others : broken[1] ? T.newly : T.nolonger;
  return fill(T.stays[language], { ...holes, broken: which[language] });
}

export function textChangeText({ where, what, from, to }: TextChange, language: Language): string {
  const holes = { where, what: WHAT[what][language], from, to };
  return fill((what === 'added' || what === 'removed' ? T.one : T.change)[language], holes);
}
