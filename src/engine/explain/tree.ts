/** The explanation of a condition for one record: the same tree that was evaluated, with what was found. */
import { fill, type Language } from '../../text';
import type { Node } from '../compile/node';
import { AS_OF } from '../compile/facts';
import type { Judged } from '../run/judge';
import { answerOf, type Answer } from '../model/tri';
import type { Pack } from '../model/types';
import type { Value } from '../model/value';
import { show } from './show';

export interface LeafExplanation {
  kind: 'leaf';
  result: Answer;
  fact: string;
  operator: string;
  found: Value;
  expected: Value;
  /** The fact on the right-hand side, where there is one. */
  expectedFact?: string;
  /** The condition as a sentence, with what was found. */
  text: string;
}

export interface BranchExplanation {
  kind: 'all' | 'any' | 'not';
  result: Answer;
  text: string;
  children: readonly Explanation[];
}

export type Explanation = LeafExplanation | BranchExplanation;

const BRANCH = {
  all: { id: 'semua dari ini', en: 'all of these' },
  any: { id: 'salah satu dari ini', en: 'any of these' },
  not: { id: 'bukan', en: 'not' },
} as const;

const TODAY = { id: 'hari penilaian', en: 'day of judgement' } as const;

/** What stands for a blank has its brackets already. */
const bracketed = (text: string): string => (text.startsWith('(') ? text : `(${text})`);

/** A fact's name for people. */
export function labelOf(pack: Pack, name: string, language: Language): string {
  for (const facts of [pack.fields, pack.parameters, pack.derived])
    if (facts && Object.hasOwn(facts, name)) return facts[name]!.label[language];
  return name === AS_OF ? TODAY[language] : name;
}

/** Explains a condition for the record that was judged. */
export function explainNode(judged: Judged, node: Node, language: Language): Explanation {
  const { pack } = judged.program;
  const result = answerOf(judged.answer(node));
  if (node.kind !== 'leaf') {
    const kind = node.kind === 'inForce' ? 'all' : node.kind;
    return {
      kind,
      result,
      text: BRANCH[kind][language],
      children: node.children.map((child) => explainNode(judged, child, language)),
    };
  }
  const { left, right, operator } = node;
  const found = judged.value(left);
  const other = 'slot' in right ? right.slot : null;
  const expected = other ? judged.value(other) : (right as { constant: Value }).constant;
  const name = other?.name ?? ('slot' in right ? '' : right.parameter);
  // A constant date is a serial by now: it is shown as the date it was written as.
  const shown = show(expected, other?.type ?? left.type, language);
  const text = fill(operator.phrase[language], {
    fact: `${labelOf(pack, left.name, language)} ${bracketed(show(found, left.type, language))}`,
    expected: name ? `${labelOf(pack, name, language)} ${bracketed(shown)}` : shown,
  });
  return {
    kind: 'leaf',
    result,
    fact: left.name,
    operator: operator.name,
    found,
    expected,
    text,
    ...(name ? { expectedFact: name } : {}),
  };
}
