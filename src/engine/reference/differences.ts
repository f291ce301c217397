/**
 * Compares our answers with json-rules-engine's. It knows true and false only, so a condition is compared where none of
 * its leaves is open; on complete records that is every condition.
 */
import type { TypedValue } from '../../sheet';
import type { Node } from '../compile/node';
import { createDatedJudge } from '../dated/datedJudge';
import type { Context } from '../model/environment';
import { F, T, U } from '../model/tri';
import type { Pack } from '../model/types';
import { createReference, type NativeNode } from './createReference';

export interface Difference {
  /** `scope NAME` or `rule NAME`, with the leaf where it is one. */
  where: string;
  ours: boolean;
  reference: boolean;
}

type Record_ = Readonly<Record<string, TypedValue>>;
export type ComparedRecords = readonly { record: Record_; context?: Context }[];

/** Compares record by record, for callers that show progress between them. */
export function createComparison(pack: Pack): (record: Record_, context?: Context) => Promise<Difference[]> {
  const judge = createDatedJudge(pack);
  const reference = createReference(pack);
  return async (record, context = {}) => {
    const answer = await reference.run(record, context);
    const judged = judge(record, context);
    const { program } = judged;
    const isOpen = (node: Node): boolean =>
      node.kind === 'leaf' ? judged.answer(node) === U : node.children.some(isOpen);
    const found: Difference[] = [];
    const note = (where: string, ours: boolean, theirs: boolean) => {
      if (ours !== theirs) found.push({ where, ours, reference: theirs });
    };
    const compare = (where: string, node: Node, theirs: boolean) => {
      if (!isOpen(node)) note(where, judged.answer(node) === T, theirs);
    };
    program.scopes
      .filter(({ scope }) => scope !== null)
      .forEach(({ scope, node }, i) => compare(`scope ${scope!.name}`, node, answer.scopes[i]!));
    const { applies } = program;
    if (applies && answer.applies !== null) compare('some rule applies', applies.node, answer.applies);
    program.rules.forEach(({ rule, cases }, r) => {
      const where = `rule ${rule.name}`;
      cases.forEach(({ when, conditions }, c) => {
        if ((when && isOpen(when)) || isOpen(conditions)) return;
        note(where, (when && judged.answer(when) === F) || judged.answer(conditions) === T, answer.cases[r]![c]!);
      });
      const tree = answer.trees[r];
      const { when, conditions } = cases[0]!;
      if (!tree) return;
      // The native rule is {any: [{not: when}, conditions]}, or {all: [conditions]}.
      const [first, second] = tree.any ?? tree.all ?? [];
      if (when && first?.not) compareLeaves(when, first.not, compare, where);
      const body = when ? second : first;
      if (body) compareLeaves(conditions, body, compare, where);
    });
    return found;
  };
}

/** All differences, each with the index of its record. */
export async function differences(pack: Pack, records: ComparedRecords): Promise<(Difference & { record: number })[]> {
  const compare = createComparison(pack);
  const found: (Difference & { record: number })[] = [];
  for (const [index, { record, context }] of records.entries()) {
    for (const difference of await compare(record, context)) found.push({ record: index, ...difference });
  }
  return found;
}

function compareLeaves(
  node: Node,
  theirs: NativeNode,
  compare: (where: string, node: Node, result: boolean) => void,
  where: string,
): void {
  if (node.kind === 'leaf') {
    if (theirs.result !== undefined && theirs.fact !== undefined)
      compare(`${where}: ${theirs.fact} ${theirs.operator}`, node, theirs.result);
    return;
  }
  const others = theirs.all ?? theirs.any ?? (theirs.not ? [theirs.not] : []);
  // A named condition is wrapped once more.
  if (others.length === 1 && node.children.length !== 1) return compareLeaves(node, others[0]!, compare, where);
  node.children.forEach((child, i) => others[i] && compareLeaves(child, others[i], compare, where));
}
