/** A pack on the bench: its program, its examples, records tried at random, and the search for those that none of them shows. */
import { compileProgram, type Context, Judged, type Pack, type Program, type Value } from '../../engine';
import type { SheetTable, TypedValue } from '../../sheet';
import { bitOf } from './answers';
import type { Example, ExampleSet } from '../examples/example';
import { mend } from './mend';
import { partsOf, type Part } from './parts';
import { meets, Solver, type Candidate, type Found, type Question } from './solver';

/** Records tried before anything is searched for. */
const TRIED = 6000;
/** Records of one search that are brought nearer to what is asked. */
const MENDED = 4;

export class Bench {
  readonly program: Program;
  readonly parts: readonly (readonly Part[])[];
  private readonly solver: Solver;
  private readonly tried: { candidate: Candidate; answers: Uint8Array }[] = [];
  private readonly looksAtItself: boolean;
  private readonly like: Candidate;

  /** @param pack one without earlier values: the pack of one period */
  constructor(
    readonly pack: Pack,
    private readonly examples: ExampleSet | null,
  ) {
    this.program = compileProgram(pack);
    const list = examples?.examples ?? [];
    this.parts = partsOf(this.program, list);
    this.solver = new Solver(this.program, this.parts);
    this.looksAtItself = Object.values(pack.derived ?? {}).some(({ function: made, options }) => made.endsWith('InTable') && (options?.table ?? 'self') === 'self');
    const likes = [...list].sort((a, b) => rank(a) - rank(b)).map(candidateOf);
    this.like = likes[0] ?? { record: {}, asOf: undefined };
    for (const candidate of mixed(likes, this.program, this.parts, TRIED)) this.tried.push({ candidate, answers: this.answersOf(candidate) });
  }

  /** @param among whether the record stands among the examples, as it will once it is pasted there */
  judge({ record, asOf }: Candidate, among = true): Judged {
    const tables = this.examples ? { ...this.examples.tables, self: this.self(among ? record : null) } : {};
    const context: Context = { ...(asOf !== undefined && { asOf }), tables };
    return new Judged(this.program, record, context);
  }

  private self(record: Candidate['record'] | null): SheetTable {
    const table = (this.examples!.examples[0]?.context.tables?.self ?? { rows: [], columns: {} }) as SheetTable;
    return this.looksAtItself && record ? withRow(table, record) : table;
  }

  private answersOf(candidate: Candidate): Uint8Array {
    // Making a table for each of thousands of records would take longer than all the rest.
    const judged = this.judge(candidate, false);
    return Uint8Array.from(this.program.nodes, (node) => bitOf(judged.answer(node)));
  }

  /** A record that answers the question; none, where there is no such record at all. */
  find(question: Question): Found<Candidate> {
    const { want, differ } = question;
    const seen = this.tried.find(
      ({ answers, candidate }) =>
        want.every(([node, set]) => answers[node.id]! & set) &&
        (!differ || answers[differ[0].id] !== answers[differ[1].id]) &&
        (!this.looksAtItself || meets(this.judge(candidate), question)),
    );
    if (seen) return { found: seen.candidate };
    let mended = 0;
    return this.solver.solve(question, this.like, (near) => {
      const judge = (one: Candidate) => this.judge(one);
      const candidate = meets(judge(near), question) ? near : mended++ < MENDED ? mend(question, near, this.parts, judge) : null;
      if (!candidate) return null;
      this.tried.push({ candidate, answers: this.answersOf(candidate) });
      return candidate;
    });
  }
}

const rank = ({ verdict }: Example) => ['pass', 'warn', 'fail', 'incomplete', 'unregulated'].indexOf(verdict);

const candidateOf = ({ record, context }: Example): Candidate => ({ record: { ...record }, asOf: context.asOf });

/** The examples, each with one cell changed, then with two and three: the same ones every time. */
function* mixed(
  likes: readonly Candidate[],
  { fields }: Program,
  parts: readonly (readonly Part[])[],
  count: number,
): Generator<Candidate> {
  yield* likes;
  if (likes.length === 0 || fields.length === 0) return;
  let seed = 1;
  const random = (below: number) => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % below;
  };
  for (let made = 0; made < count; made++) {
    const { record, asOf } = likes[random(likes.length)]!;
    const changed = { ...record };
    for (let change = 0; change <= made % 3; change++) {
      const { id, name } = fields[random(fields.length)]!;
      changed[name] = parts[id]![random(parts[id]!.length)]!.value as TypedValue;
    }
    yield { record: changed, asOf };
  }
}

function withRow({ rows, columns, ...rest }: SheetTable, record: Readonly<Record<string, Value>>): SheetTable {
  const longer = Object.entries(columns).map(([name, column]) => [
    name,
    column.source ? { ...column, values: [...column.values, record[name] as TypedValue] } : column,
  ]);
  return { ...rest, rows: [...rows, (rows.at(-1) ?? 0) + 1], columns: Object.fromEntries(longer) as SheetTable['columns'] };
}

