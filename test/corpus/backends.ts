/** The backends a pack can run on, each asked the same way: a judgement a record, or a sentence that says why not. */
import { brokenRules, compilePack, VERDICT_WORDS, VERDICTS, createDatedJudge, type Node } from '../../src/engine';
import { createReference } from '../../src/engine/reference';
import { U, F, T } from '../../src/engine/model/tri';
import { packToSql, SqlRefusal } from '../../src/sql';
import { recordAt } from '../../src/sheet';
import { typesOf } from '../sql/everything';
import { openDuckDb, openPostgres, postgresPrograms, stage, type Database } from '../sql/database';
import { asRead, formulaFile, judgementsOf, type FormulaFile } from '../formula/formulaFile';
import { calculated, hasLibreOffice } from '../formula/libreOffice';
import { calculatedByUniver } from '../formula/univer';
import type { Question, Suite } from './suites';

export interface Answer {
  verdict: string;
  broken: readonly string[];
}

export interface Backend {
  name: string;
  /** Null where it is installed; else what would install it. */
  missing: string | null;
  /** An answer a record of each question, or why there is none. */
  judge(questions: readonly Question[]): Promise<(readonly Answer[] | string)[]>;
}

/** The question as cells can ask it: without blanks at the ends of texts, and without words that no list knows. */
function asCells(question: Question): Question {
  const { pack, table, context } = question;
  const tables = Object.entries(context.tables ?? {}).map(([name, other]) => [name, asRead(pack, other, name)]);
  return { ...question, table: asRead(pack, table), context: { ...context, tables: Object.fromEntries(tables) } };
}

function closureAnswers({ pack, table, context }: Question): Answer[] {
  const result = compilePack(pack).checkRowsSync(table, { ...context, tables: { self: table, ...context.tables } });
  return table.rows.map((_, row) => ({ verdict: VERDICTS[result.codes[row]!]!, broken: brokenRules(result, row) }));
}

const closures: Backend = {
  name: 'closures',
  missing: null,
  judge: (questions) => Promise.resolve(questions.map(closureAnswers)),
};

const listOf = ({ table }: Question) => table.rows.map((_, row) => recordAt(table, row));

function database(name: string, missing: string | null, open: () => Promise<Database>): Backend {
  return {
    name,
    missing,
    async judge(questions) {
      const engine = await open();
      try {
        const answers: (Answer[] | string)[] = [];
        for (const question of questions) answers.push(await sqlAnswers(engine, question));
        return answers;
      } finally {
        await engine.close();
      }
    },
  };
}

async function sqlAnswers(engine: Database, question: Question): Promise<Answer[] | string> {
  const { pack, table, context } = question;
  const present = (fields: Parameters<typeof typesOf>[0]['fields'], columns: typeof table.columns) =>
    Object.fromEntries(Object.entries(typesOf({ fields })).filter(([name]) => columns[name]?.source));
  const source = await stage(engine, 'self', present(pack.fields, table.columns), listOf(question));
  const tables: Record<string, typeof source> = {};
  for (const [name, other] of Object.entries(context.tables ?? {}))
    tables[name] = await stage(
      engine,
      name,
      present(pack.tables?.[name]?.fields ?? {}, other.columns),
      listOf({ ...question, table: other }),
    );
  try {
    const sql = packToSql(pack, { dialect: engine.dialect, source, tables, asOf: context.asOf });
    const rows = await engine.rows(`${sql} ORDER BY "_row"`);
    return rows.map(({ verdict, broken }) => ({
      verdict: String(verdict),
      broken: String(broken).split(' ').filter(Boolean),
    }));
  } catch (error) {
    if (error instanceof SqlRefusal) return error.sentence.en;
    throw error;
  }
}

const WORDS = new Map(VERDICTS.map((verdict) => [VERDICT_WORDS[verdict].id, verdict]));

function formulas(
  name: string,
  missing: string | null,
  calculate: (files: readonly FormulaFile[]) => Promise<(readonly (readonly unknown[])[])[]>,
): Backend {
  return {
    name,
    missing,
    async judge(questions) {
      const answers: (Answer[] | string)[] = [];
      for (const some of inTurns(questions)) {
        const files = some.map(({ pack, table, context }) => formulaFile(pack, table, context));
        const sheets = await calculate(files);
        for (const [i, file] of files.entries()) answers.push(formulaAnswers(file, sheets[i]!));
      }
      return answers;
    },
  };
}

function formulaAnswers(file: FormulaFile, cells: readonly (readonly unknown[])[]): Answer[] | string {
  // A table that is not there is unknown to the engine as well.
  const refused = file.book.refusals.filter(({ code }) => code !== 'table');
  if (refused.length > 0) return refused.map(({ sentence }) => sentence.en).join(' ');
  return judgementsOf(file, cells).map(({ verdict, broken }) => ({
    verdict: WORDS.get(verdict) ?? verdict,
    broken: broken.split(' ').filter(Boolean),
  }));
}

/** Records whose workbooks are held at once. */
const AT_ONCE = 2_000;

function inTurns(questions: readonly Question[]): Question[][] {
  const turns: Question[][] = [];
  let room = 0;
  for (const question of questions) {
    const count = question.table.rows.length;
    if (room < count || turns.length === 0) {
      turns.push([]);
      room = AT_ONCE;
    }
    turns.at(-1)!.push(question);
    room -= count;
  }
  return turns;
}

const WORKING = 'Hitungan';

const libreOffice = formulas(
  'formulas in LibreOffice',
  hasLibreOffice() ? null : 'apt-get install libreoffice-calc',
  async (files) => {
    const books = await calculated(Object.fromEntries(files.map(({ sheets }, i) => [String(i), sheets])));
    return files.map((_, i) => books[String(i)]!.sheets.find(({ name }) => name === WORKING)!.matrix);
  },
);

const univer = formulas('formulas in Univer', null, async (files) => {
  const matrices = [];
  for (const { sheets } of files)
    matrices.push((await calculatedByUniver(sheets)).sheets.find(({ name }) => name === WORKING)!.matrix);
  return matrices;
});

const programs = postgresPrograms();

export const BACKENDS: readonly Backend[] = [
  closures,
  database('DuckDB', null, openDuckDb),
  database('PostgreSQL', programs ? null : 'apt-get install postgresql', () => openPostgres(programs!)),
  libreOffice,
  univer,
];

export interface Tally {
  run: number;
  refused: number;
  /** Why, each sentence once. */
  reasons: readonly string[];
  different: readonly string[];
}

/** What a backend makes of a suite, beside the closures and what the corpus itself expects. */
export async function tallies(backend: Backend, suites: readonly Suite[]): Promise<Tally[]> {
  const onCells = backend.name.startsWith('formulas');
  const asked = suites.map(({ questions }) => questions.map((question) => (onCells ? asCells(question) : question)));
  const answers = await backend.judge(asked.flat());
  let at = 0;
  return suites.map(({ name }, s) => {
    const tally = { run: 0, refused: 0, reasons: new Set<string>(), different: [] as string[] };
    for (const question of asked[s]!) {
      const found = answers[at++]!;
      const cases = question.expected.filter((each) => each !== null).length;
      if (typeof found === 'string') {
        tally.refused += cases;
        tally.reasons.add(found);
        continue;
      }
      const engine = closureAnswers(question);
      question.expected.forEach((expected, row) => {
        if (expected === null) return;
        tally.run++;
        const [ours, theirs] = [engine[row]!, found[row]!];
        const wanted = expected.broken ?? ours.broken;
        const said = (verdict: string, broken: readonly string[]) => [verdict, ...broken].join(' ');
        const isEqual = said(ours.verdict, ours.broken) === said(theirs.verdict, theirs.broken);
        const isExpected = said(expected.verdict ?? ours.verdict, wanted) === said(theirs.verdict, theirs.broken);
        if (!isEqual || !isExpected)
          tally.different.push(
            `${name} ${row}: expected ${said(expected.verdict ?? ours.verdict, wanted)}, closures ${said(ours.verdict, ours.broken)}, ${backend.name} ${said(theirs.verdict, theirs.broken)}`,
          );
      });
    }
    return { ...tally, reasons: [...tally.reasons] };
  });
}

/**
 * json-rules-engine decides conditions, not records: a rule or scope of a record counts where json-rules-engine's own operators
 * decide it and no blank leaves it open. All others stand on both sides as ours, or are open, and are told as refused.
 */
export async function referenceTallies(suites: readonly Suite[]): Promise<Tally[]> {
  const all: Tally[] = [];
  for (const { name, questions } of suites) {
    const tally = { run: 0, refused: 0, reasons: [NOT_ITS_OWN], different: [] as string[] };
    for (const question of questions) {
      const { pack, context, expected } = question;
      const reference = createReference(pack);
      const judge = createDatedJudge(pack);
      const tables = { self: question.table, ...context.tables };
      for (const [row, each] of expected.entries()) {
        if (each === null) continue;
        const record = recordAt(question.table, row);
        const answer = await reference.run(record, { ...context, tables });
        const judged = judge(record, { ...context, tables });
        judged.program.rules.forEach(({ rule, cases }, r) => {
          const { when, conditions } = cases[0]!;
          const decides = (node: Node): boolean =>
            node.kind === 'leaf'
              ? node.operator.native === true && judged.answer(node) !== U
              : node.children.every(decides);
          if (!decides(conditions) || (when && !decides(when))) return void tally.refused++;
          tally.run++;
          const ours = (when !== null && judged.answer(when) === F) || judged.answer(conditions) === T;
          if (ours !== answer.cases[r]![0]) tally.different.push(`${name} ${row}: ${rule.name}`);
        });
      }
    }
    all.push(tally);
  }
  return all;
}

const NOT_ITS_OWN = 'open, or by an operator that json-rules-engine does not have';
