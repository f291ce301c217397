/** A pack on the bench: its program, its examples, records tried at random, and the search for those that none of them shows. */
import {
  compileProgram,
  type Context,
  Judged,
  type Node,
  type Pack,
  periodOf,
  periodsOf,
  type Program,
  type Value,
} from '../../engine';
import type { SheetTable, TypedValue } from '../../sheet';
import { bitOf } from './answers';
import type { Example, ExampleSet } from '../examples/example';
import { mend } from './mend';
import { partsOf, type Part } from './parts';
import { meets, Solver, type Candidate, type Found, type Question } from './solver';

/** Key of a record that is none of the examples. */
const NEW_KEY = 'BUKTI-1';
/** Records tried before anything is searched for. */
const TRIED = 6000;
/** Records of one search that are brought nearer to what is asked. */
const MENDED = 4;

interface Tried {
  candidate: Candidate;
  /** By node, as bits. */
  answers: Uint8Array;
  /** Whether it was judged as one of the examples: making a table for each of thousands takes longer than all the rest. */
  exact: boolean;
}

export class Bench {
  /** The pack of one period: without earlier values. */
  readonly pack: Pack;
  readonly program: Program;
  /** True of records that the period judges; null where the pack has one period only. */
  readonly period: Node | null;
  readonly parts: readonly (readonly Part[])[];
  private readonly solver: Solver;
  private readonly tried: Tried[] = [];
  private readonly looksAtItself: boolean;
  private readonly like: Candidate;
  /** Whether a record is judged by this period. */
  private readonly ours: (candidate: Candidate) => boolean;

  /**
   * @param at which of the pack's periods; the latest by default
   * @param tries records tried before anything is searched for
   */
  constructor(
    whole: Pack,
    private readonly examples: ExampleSet | null,
    at = periodsOf(whole).length - 1,
    tries = TRIED,
  ) {
    const periods = periodsOf(whole);
    const { pack, from, until } = periods[at]!;
    const periodAt = periodOf(whole, periods);
    this.pack = pack;
    this.ours = ({ record, asOf }) =>
      periods.length === 1 || periodAt((field) => record[field], asOf === undefined ? {} : { asOf }) === at;
    const program = compileProgram(pack);
    const day = program.slots.find(({ name, kind }) => name === pack.recordDate && kind !== 'parameter') ?? null;
    this.period =
      periods.length === 1 ? null : { id: program.nodes.length, kind: 'inForce', children: [], day, from, to: until };
    this.program = this.period ? { ...program, nodes: [...program.nodes, this.period] } : program;
    const list = examples?.examples ?? [];
    this.parts = partsOf(this.program, list);
    this.solver = new Solver(this.program, this.parts);
    this.looksAtItself = program.slots.some(
      ({ function: made, options }) => made?.endsWith('InTable') && (options?.table ?? 'self') === 'self',
    );
    const likes = list.length > 0 ? [...list].sort((a, b) => rank(a) - rank(b)).map(candidateOf) : [NOTHING];
    this.like = this.named(likes[0]!);
    for (const candidate of [
      ...likes,
      ...mixed(
        likes.map((like) => this.named(like)),
        this.program,
        this.parts,
        tries,
      ),
    ])
      if (this.ours(candidate))
        this.tried.push({ candidate, answers: this.answersOf(candidate, false), exact: !this.looksAtItself });
  }

  /** With a key of its own: what shares its key with an example is a record twice. */
  private named({ record, asOf }: Candidate): Candidate {
    const { recordKey, fields } = this.pack;
    const free = fields[recordKey]?.type === 'id' || fields[recordKey]?.type === 'text';
    return { record: free ? { ...record, [recordKey]: NEW_KEY } : record, asOf };
  }

  /** @param among whether the record stands among the examples, as it will once it is pasted there */
  judge(candidate: Candidate, among = true): Judged {
    return new Judged(this.program, candidate.record, this.contextOf(candidate, among));
  }

  contextOf({ record, asOf }: Candidate, among = true): Context {
    const tables = this.examples ? { ...this.examples.tables, self: this.self(among ? record : null) } : {};
    return { ...(asOf !== undefined && { asOf }), tables };
  }

  private self(record: Candidate['record'] | null): SheetTable {
    const table = (this.examples!.examples[0]?.context.tables?.self ?? { rows: [], columns: {} }) as SheetTable;
    return this.looksAtItself && record ? withRow(table, record) : table;
  }

  private answersOf(candidate: Candidate, among: boolean): Uint8Array {
    const judged = this.judge(candidate, among);
    return Uint8Array.from(this.program.nodes, (node) => bitOf(judged.answer(node)));
  }

  /**
   * A record that answers the question; none, where there is no such record at all.
   * @param accept what else a record must be, beyond the question: with it, none is never said for want of such
   */
  find(question: Question, accept: (candidate: Candidate) => boolean = () => true): Found<Candidate> {
    const seen = this.among(question, accept);
    if (seen) return { found: seen };
    let mended = 0;
    const came = this.solver.solve(question, this.like, (near) => {
      if (!this.ours(near)) return null;
      const judge = (one: Candidate) => this.judge(one);
      const candidate = meets(judge(near), question)
        ? near
        : mended++ < MENDED
          ? mend(question, near, this.parts, judge)
          : null;
      if (!candidate || !this.ours(candidate) || !accept(candidate)) return null;
      return this.remember(candidate);
    });
    return 'undecided' in came ? (this.fromNearest(question, accept) ?? came) : came;
  }

  /** One of the records tried so far; null where none of them answers. */
  among({ want, differ }: Question, accept: (candidate: Candidate) => boolean): Candidate | null {
    const fits = ({ answers }: Tried) =>
      want.every(([node, set]) => answers[node.id]! & set) &&
      (!differ || answers[differ[0].id] !== answers[differ[1].id]);
    const seen = this.tried.find((tried) => {
      if (!fits(tried)) return false;
      if (!tried.exact) Object.assign(tried, { answers: this.answersOf(tried.candidate, true), exact: true });
      return fits(tried) && accept(tried.candidate);
    });
    return seen?.candidate ?? null;
  }

  private remember(candidate: Candidate): Candidate {
    this.tried.push({ candidate, answers: this.answersOf(candidate, true), exact: true });
    return candidate;
  }

  /** From records that give most of the answers already. */
  private fromNearest(question: Question, accept: (candidate: Candidate) => boolean): { found: Candidate } | null {
    const missing = ({ answers }: Tried) => question.want.filter(([node, set]) => !(answers[node.id]! & set)).length;
    const near = this.tried.map((tried) => ({ tried, left: missing(tried) })).sort((a, b) => a.left - b.left);
    for (const { tried } of near.slice(0, 2 * MENDED)) {
      const found = mend(question, tried.candidate, this.parts, (one) => this.judge(one));
      if (found && this.ours(found) && accept(found)) return { found: this.remember(found) };
    }
    return null;
  }
}

const NOTHING: Candidate = { record: {}, asOf: undefined };

const rank = ({ verdict }: Example) => ['pass', 'warn', 'fail', 'incomplete', 'unregulated'].indexOf(verdict);

const candidateOf = ({ record, context }: Example): Candidate => ({ record: { ...record }, asOf: context.asOf });

/** The examples, each with one cell changed, then with two and three: the same ones every time. */
function* mixed(
  likes: readonly Candidate[],
  { fields }: Program,
  parts: readonly (readonly Part[])[],
  count: number,
): Generator<Candidate> {
  if (fields.length === 0) return;
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
  return {
    ...rest,
    rows: [...rows, (rows.at(-1) ?? 0) + 1],
    columns: Object.fromEntries(longer) as SheetTable['columns'],
  };
}
