/**
 * Compares our answers with json-rules-engine's. It knows true and false only, so a condition is compared where none of
 * its leaves is open; on complete records that is every condition.
 */
import type { TypedValue } from '../../sheet';
import type { Node } from '../compile/node';
import { createDatedJudge } from '../dated/datedJudge';
import type { Context } from '../environment';
import { T, U } from '../tri';
import type { Pack } from '../types';
import { createReference, type NativeNode } from './createReference';

export interface Difference {
  /** Index of the record. */
  record: number;
  /** `scope NAME` or `rule NAME`, with the leaf where it is one. */
  where: string;
  ours: boolean;
  reference: boolean;
}

export type Records = readonly { record: Readonly<Record<string, TypedValue>>; context?: Context }[];

export async function differences(pack: Pack, records: Records): Promise<Difference[]> {
  const judge = createDatedJudge(pack);
  const reference = createReference(pack);
  const found: Difference[] = [];
  for (const [index, { record, context = {} }] of records.entries()) {
    const answer = await reference.run(record, context);
    const { program } = judge(record, context);
    const compare = (where: string, node: Node, theirs: boolean) => {
      if (isOpen(node)) return;
      const ours = node.lane.bytes[0] === T;
      if (ours !== theirs) found.push({ record: index, where, ours, reference: theirs });
    };
    program.scopes
      .filter(({ scope }) => scope !== null)
      .forEach(({ scope, node }, i) => compare(`scope ${scope!.name}`, node, answer.scopes[i]!));
    program.rules.forEach(({ rule, cases }, r) => {
      cases.forEach(({ when, conditions }, c) => {
        if ((when && isOpen(when)) || isOpen(conditions)) return;
        const ours = when?.lane.bytes[0] === 0 || conditions.lane.bytes[0] === T;
        const theirs = answer.cases[r]![c]!;
        if (ours !== theirs) found.push({ record: index, where: `rule ${rule.name}`, ours, reference: theirs });
      });
      const tree = answer.trees[r];
      const { when, conditions } = cases[0]!;
      if (!tree) return;
      // The native rule is {any: [{not: when}, conditions]}, or {all: [conditions]}.
      const [first, second] = tree.any ?? tree.all ?? [];
      if (when && first?.not) compareLeaves(when, first.not, compare, `rule ${rule.name}`);
      const body = when ? second : first;
      if (body) compareLeaves(conditions, body, compare, `rule ${rule.name}`);
    });
  }
  return found;
}

function isOpen(node: Node): boolean {
  return node.kind === 'leaf' ? node.lane.bytes[0] === U : node.children.some(isOpen);
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
