/** Judges one record: facts and conditions are worked out when asked for, each once, so that explaining costs what is read. */
import type { TypedValue } from '../../sheet';
import { isInForce, type Node } from '../compile/node';
import type { Program } from '../compile/program';
import type { Slot } from '../compile/slot';
import type { Context } from '../model/environment';
import { F, NOT, T, type Tri } from '../model/tri';
import type { Verdict } from '../model/types';
import { UNREAD, type Value } from '../model/value';
import { appliesFlags, flagsOf, outcome, SCOPE_FLAGS, verdictAt } from './flags';

export type DataRecord = Readonly<Record<string, TypedValue>>;

/** What stands for an answer, and for a value, that nobody has asked for. */
const UNASKED = 2;
const UNASKED_VALUE: Value = [];

/** A record with the program that judges it; it goes on answering for its own record whatever is judged after it. */
export class Judged {
  private readonly values: Value[];
  private readonly answers: number[];
  /** Numbers of the fields whose cells nobody could read. */
  private readonly unread = new Set<number>();

  constructor(
    readonly program: Program,
    record: DataRecord,
    private readonly context: Context,
  ) {
    const { slots, nodes, fields } = program;
    this.values = new Array<Value>(slots.length).fill(UNASKED_VALUE);
    this.answers = new Array<number>(nodes.length).fill(UNASKED);
    // The cells are taken now: whoever hands over the record may use it for the next one.
    for (const { id, name } of fields) {
      const isThere = Object.hasOwn(record, name);
      this.values[id] = isThere ? record[name] : undefined;
      if (isThere && record[name] === undefined) this.unread.add(id);
    }
  }

  get verdict(): Verdict {
    const { applies } = this.program;
    return verdictAt(
      this.scopeState | this.ruleState | (applies ? appliesFlags(applies)[this.answer(applies.node)]! : 0),
    );
  }

  /** What the scope comes to, as flags (see ./flags). */
  get scopeState(): number {
    let state = 0;
    for (const { node } of this.program.scopes) state |= SCOPE_FLAGS[this.answer(node)]!;
    return state;
  }

  /** What the rules come to, as flags: those of a pack's parts add up. */
  get ruleState(): number {
    let state = 0;
    for (const group of this.program.verdicts)
      state |= flagsOf(group)[(this.answer(group.low) << 2) | this.answer(group.high)]!;
    return state;
  }

  value(slot: Slot): Value {
    const value = this.values[slot.id];
    return value === UNASKED_VALUE ? (this.values[slot.id] = this.find(slot)) : value;
  }

  answer(node: Node): Tri {
    const answer = this.answers[node.id] as Tri | typeof UNASKED;
    return answer === UNASKED ? (this.answers[node.id] = this.ask(node)) : answer;
  }

  private find({ kind, value, compute, sources, tellsUnread }: Slot): Value {
    if (kind === 'asOf') return this.context.asOf;
    if (!compute) return value;
    const args = sources.map((source) => (tellsUnread && this.unread.has(source.id) ? UNREAD : this.value(source)));
    this.program.environment.context = this.context;
    return compute(...args);
  }

  private ask(node: Node): Tri {
    switch (node.kind) {
      case 'leaf': {
        const { left, right } = node;
        return node.ask(this.value(left), 'slot' in right ? this.value(right.slot) : undefined);
      }
      case 'not':
        return NOT[this.answer(node.children[0]!)]!;
      case 'inForce':
        return isInForce(node, node.day && this.value(node.day), this.context.asOf);
      case 'all': {
        let all: number = T;
        for (const child of node.children) if ((all &= this.answer(child)) === F) break;
        return all as Tri;
      }
      case 'any': {
        let any: number = F;
        for (const child of node.children) if ((any |= this.answer(child)) === T) break;
        return any as Tri;
      }
    }
  }
}

/** What a rule, a group of readings or a joint comes to for a record. */
export function outcomeOf(judged: Judged, { low, high }: { low: Node; high: Node }): number {
  return outcome(judged.answer(low), judged.answer(high));
}
