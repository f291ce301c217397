/** The text of a pack being edited: its draft, what lint says of it, what completion knows, where its names are used. No React here. */
import { today } from '../../../src/calendar';
import { readClauses, type ExampleSet } from '../../../src/author';
import {
  BAD_NAME,
  createPackLanguage,
  isNameFor,
  occurrencesOf,
  renamed,
  reviewPack,
  rulesAt,
  symbolAt,
  type Occurrence,
  type PackLanguage,
  type PackReview,
  type PackSymbol,
} from '../../../src/author/language';
import { compileProgram, vocabularyNames, type Pack } from '../../../src/engine';
import { isBroken, loadPack, type PackFiles, type ReadText } from '../../../src/packs';
import { parseReportNames } from '../../../src/reports';
import { fill, type Language } from '../../../src/text';
import type { LoadedPack } from '../../store/packShelf';
import type { Session } from '../../store/session';
import { brokenRows, brokenText, type BrokenRows } from './brokenRows';
import { loadExamples } from './runExamples';

interface Draft {
  /** The pack's text the draft was made of. */
  base: string;
  text: string;
  /** What a name changed in the text was changed in, too. */
  files?: PackFiles;
}

/** A name under the cursor, and every place it stands in. */
export interface NameUses {
  symbol: PackSymbol;
  uses: readonly (Occurrence & { line: number })[];
}

export interface TextDesk {
  /** What to begin with: the draft, else the pack. */
  text: string;
  /** Whether that is a draft, and whether the pack has changed since it was begun. */
  restored: 'kept' | 'moved' | null;
  /** Files that go with the text; none where no name was changed. */
  files(): PackFiles;
  /** @param files null where the text came from elsewhere: what was renamed before is none of its */
  keep(text: string, files?: PackFiles | null): void;
  review(text: string, language: Language): Promise<PackReview>;
  packLanguage(language: Language): PackLanguage;
  /** What stands at the offset, and which rows of the open table break the rules it is about. */
  explain(text: string, offset: number, language: Language): ReturnType<PackLanguage['explain']>;
  /** The open table has changed. */
  forgetRows(): void;
  usesAt(text: string, offset: number): Promise<NameUses | null>;
  /** The text with another name everywhere, in the files around it, too; a sentence where the name does not fit. */
  rename(
    symbol: PackSymbol,
    text: string,
    name: string,
    language: Language,
  ): Promise<{ text: string } | { refusal: string }>;
}

export function createTextDesk(
  loaded: LoadedPack,
  { book, scan, drafts, packs }: Pick<Session, 'book' | 'scan' | 'drafts' | 'packs'>,
): TextDesk {
  const { id } = loaded;
  const own = `${id}/pack.json`;
  const key = `rules:json:${id}`;
  const kept = drafts.read<Draft>(key);
  const draft = kept && kept.text !== loaded.text ? kept : null;
  // Accepted, or typed back: nothing is left to keep.
  if (kept && !draft) drafts.drop(key);
  let files: PackFiles = draft?.files ?? {};
  const shelf = packs.textsOf(id);
  const readText: ReadText = async (path) => files[path] ?? shelf(path);
  // Names completed are those of the last text that could run.
  let known: { pack: Pack; text: string } = loaded;
  let made: { pack: Pack; language: Language; value: PackLanguage } | null = null;
  let examples: Promise<ExampleSet | null> | null = null;
  let clauses: Promise<string[]> | null = null;
  let broken: { text: string; rows: Promise<BrokenRows | null> } | null = null;

  const packLanguage = (language: Language): PackLanguage => {
    const { pack } = known;
    if (made?.pack !== pack || made.language !== language)
      made = { pack, language, value: createPackLanguage(pack, language) };
    return made.value;
  };
  const judged = async (text: string): Promise<BrokenRows | null> => {
    const next = text === loaded.text ? loaded : await packs.tryText(id, text, files);
    return isBroken(next) ? null : brokenRows({ book, scan }, next, today());
  };
  const around = async (text: string): Promise<Record<string, string>> => {
    const { pack } = known;
    const reports = [...packs.ownReports().keys(), ...parseReportNames(await packs.readText('reports/index.json'))];
    const names = [
      `${id}/examples.csv`,
      ...Object.keys(pack.tables ?? {}).map((table) => `${id}/examples-${table}.csv`),
      ...scorecardNames(pack).map((name) => `${id}/scorecards/${name}.json`),
      ...vocabularyNames(pack).map((name) => `vocabularies/${name}.json`),
      ...reports.map((name) => `reports/${name}.json`),
    ];
    const found = await Promise.all(
      [...new Set(names)].map(async (path) => [path, await textOf(path).catch(() => null)] as const),
    );
    return {
      [own]: text,
      ...Object.fromEntries(found.filter((entry): entry is [string, string] => entry[1] !== null)),
    };
  };
  /** A report may be one that another pack brought to this workbook. */
  const textOf: ReadText = async (path) =>
    files[path] ?? packs.ownReports().get(/^reports\/(.+)\.json$/.exec(path)?.[1] ?? '') ?? shelf(path);

  return {
    text: draft?.text ?? loaded.text,
    restored: draft ? (draft.base === loaded.text ? 'kept' : 'moved') : null,
    files: () => files,
    keep(text, changed = files) {
      files = text === loaded.text ? {} : (changed ?? {});
      if (text === loaded.text) drafts.drop(key);
      else drafts.save(key, { base: draft?.base ?? loaded.text, text, files } satisfies Draft);
    },
    async review(text, language) {
      clauses ??= readClauses(readText);
      if (!examples) {
        // In a draft they may carry names that only its text has.
        const { pack } = await loadPack(id, readText, text);
        // Examples that do not fit the pack are the business of their own panel.
        examples = loadExamples(pack ?? known.pack, readText).catch(() => null);
      }
      const review = await reviewPack(id, text, readText, await examples, await clauses, language);
      if (review.pack) known = { pack: review.pack, text };
      return review;
    },
    packLanguage,
    async explain(text, offset, language) {
      const about = await packLanguage(language).explain(text, offset);
      const rules = rulesAt(text, offset, compileProgram(known.pack));
      if (rules.length === 0) return about;
      if (broken?.text !== known.text) broken = { text: known.text, rows: judged(known.text) };
      // Without the rows there is still the explanation.
      const rows = await broken.rows.catch(() => null);
      if (!rows) return about;
      const said = brokenText(rows, rules, language);
      return about
        ? { ...about, about: `${about.about}\n\n${said}` }
        : { from: offset, to: offset, ...symbolAt(text, offset), about: said };
    },
    forgetRows: () => void (broken = null),
    async usesAt(text, offset) {
      const found = symbolAt(text, offset);
      if (!found) return null;
      const files = await around(text);
      const uses = occurrencesOf(found.symbol, id, files).map((use) => ({
        ...use,
        line: files[use.file]!.slice(0, use.from).split('\n').length,
      }));
      return { symbol: found.symbol, uses };
    },
    async rename(symbol, text, name, language) {
      if (!isNameFor(symbol, name, text)) return { refusal: fill(BAD_NAME[language], { name }) };
      const { [own]: next = text, ...others } = renamed(symbol, id, await around(text), name);
      this.keep(next, { ...files, ...others });
      examples = null;
      return { text: next };
    },
  };
}

/** Files of the pack's lists of what a call is judged by. */
function scorecardNames({ extensions }: Pack): string[] {
  const { lists = [] } = (extensions?.['scorecards'] ?? {}) as { lists?: readonly unknown[] };
  return lists.filter((name) => typeof name === 'string');
}
