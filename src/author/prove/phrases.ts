/** Conditions in one line, as findings name them. */
import type { Condition, Node } from '../../engine';
import { textOf } from '../examples/coverage';
import { NO, YES } from './answers';

/** A condition in the words of the pack, as far as one line takes it. */
export function phrase(condition: Condition): string {
  if ('condition' in condition) return condition.condition;
  if ('not' in condition) return `not ${phrase(condition.not)}`;
  if ('fact' in condition) {
    const { fact, operator, value } = condition;
    const other = typeof value === 'object' && value !== null && 'fact' in value ? value.fact : JSON.stringify(value);
    return `${fact} ${operator} ${other}`;
  }
  return 'all' in condition
    ? `all(${condition.all.map(phrase).join(', ')})`
    : `any(${condition.any.map(phrase).join(', ')})`;
}

/** What must hold one by one for the answer asked of a condition. */
export function conjuncts(node: Node, answers: number): (readonly [Node, number])[] {
  const apart = (node.kind === 'all' && answers === YES) || (node.kind === 'any' && answers === NO);
  if (apart) return node.children.flatMap((child) => conjuncts(child, answers));
  if (node.kind === 'not' && (answers === YES || answers === NO))
    return conjuncts(node.children[0]!, answers === YES ? NO : YES);
  return [[node, answers]];
}

export function said(node: Node, answers: number): string {
  if (node.kind === 'inForce') return 'effectiveFrom, effectiveTo';
  const text =
    node.kind === 'leaf' ? textOf(node) : `${node.kind}(${node.children.map((child) => said(child, YES)).join(', ')})`;
  return answers === NO ? `not ${text}` : text;
}
