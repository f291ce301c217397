/** docs/clauses.md from the clause book: one table a document, then the open questions, in both languages. */
import { LANGUAGES, type Language, type LocalText } from '../../text';
import { documentOf, type ClauseBook, type Coverage, type Served } from './coverage';

const TITLE: LocalText = { id: 'Klausul dan yang melayaninya', en: 'Clauses and what serves them' };
const LANGUAGE: LocalText = { id: 'Bahasa Indonesia', en: 'English' };
const INTRO: LocalText = {
  id: 'Setiap klausul dari kelima dokumen berdiri sekali di bawah ini. Halaman ini dibuat dari `rules/coverage.json` dengan `npm run patuh -- clauses`; jangan diubah dengan tangan.',
  en: 'Every clause of the five documents stands once below. This page is made from `rules/coverage.json` by `npm run patuh -- clauses`; do not edit it by hand.',
};
const HEADS: LocalText = {
  id: '| Klausul | Isi | Dilayani oleh | Catatan |',
  en: '| Clause | What it says | Served by | Note |',
};
const QUESTIONS: LocalText = {
  id: 'Pertanyaan terbuka kepada pemilik dokumen',
  en: 'Open questions to the documents’ owners',
};
const SCOPE: LocalText = { id: 'lingkup', en: 'scope' };
const SERVED: Readonly<Record<Served, LocalText>> = {
  rules: { id: 'aturan', en: 'rules' },
  measure: { id: 'fungsi atau laporan', en: 'a function or report' },
  reference: { id: 'data acuan', en: 'reference data' },
  notCheckable: { id: 'tidak dapat diperiksa', en: 'not checkable' },
  sourceMissing: { id: 'sumber tidak ada', en: 'source missing' },
};

export function renderClauses(book: ClauseBook): string {
  const parts = LANGUAGES.map((language) => `## ${LANGUAGE[language]}\n\n${page(book, language)}`);
  return `# ${LANGUAGES.map((language) => TITLE[language]).join(' · ')}\n\n${parts.join('\n')}`;
}

function page(book: ClauseBook, language: Language): string {
  const clauses = Object.entries(book.coverage);
  const tables = Object.entries(book.sources).map(([code, { document, title }]) => {
    const rows = clauses
      .filter(([clause]) => documentOf(clause) === code)
      .map(([clause, coverage]) => row(clause.slice(code.length + 1), coverage, language));
    return `### ${document}: ${title[language]}\n\n${HEADS[language]}\n|---|---|---|---|\n${rows.join('\n')}\n`;
  });
  const questions = book.questions.map(
    ({ documents, question }, i) => `${i + 1}. ${documents.join(', ')}: ${question[language]}`,
  );
  return `${INTRO[language]}\n\n${tables.join('\n')}\n### ${QUESTIONS[language]}\n\n${questions.join('\n')}\n`;
}

function row(
  clause: string,
  { text, served, rules = [], scopes = [], proofs = [], note }: Coverage,
  language: Language,
): string {
  const names = [
    ...rules.map((name) => `\`${name}\``),
    ...scopes.map((name) => `\`${name}\` (${SCOPE[language]})`),
    ...proofs.map(
      (proof) => `${KIND[proof.slice(0, proof.indexOf(':'))]![language]} \`${proof.slice(proof.indexOf(':') + 1)}\``,
    ),
  ];
  const by = names.length > 0 ? names.join(', ') : SERVED[served][language];
  return `| ${[clause, text[language], by, note?.[language] ?? ''].join(' | ').replaceAll(/\n/g, ' ')} |`;
}

const KIND: Readonly<Record<string, LocalText>> = {
  function: { id: 'fungsi', en: 'function' },
  measure: { id: 'ukuran', en: 'measure' },
  dataset: { id: 'himpunan data', en: 'data set' },
  report: { id: 'laporan', en: 'report' },
  view: { id: 'panel', en: 'pane' },
  pack: { id: 'pack', en: 'pack' },
  vocabulary: { id: 'kosakata', en: 'vocabulary' },
  parameter: { id: 'parameter', en: 'parameter' },
  lookup: { id: 'tabel', en: 'table' },
};
