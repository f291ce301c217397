/** Brings a record that nearly answers a question to answer it: cell by cell, as long as more of what is asked comes out. */
import { familyOf, type Judged, type Node } from '../../engine';
import type { TypedValue } from '../../sheet';
import { bitOf, negated, NO, YES } from './answers';
import type { Part } from './parts';
import { coneOf, type Candidate, type Question } from './solver';

const ROUNDS = 8;
/** Days by which one moment is moved from another. */
const STEPS = [0, 1 / 1440, -1 / 1440, 1 / 24, -1 / 24, 0.5, 1, -1, 2, 31, -31, 366, -366];

/** @param judge the engine's answers for a record */
export function mend(
  question: Question,
  from: Candidate,
  parts: readonly (readonly Part[])[],
  judge: (candidate: Candidate) => Judged,
): Candidate | null {
  const { slots } = coneOf([...question.want.map(([node]) => node), ...(question.differ ?? [])]);
  const fields = slots.filter(({ kind }) => kind === 'field');
  const texts = slots.flatMap(({ id, type }) =>
    familyOf(type) === 'words' ? parts[id]!.map(({ value }) => value) : [],
  );
  let best = from;
  let left = missing(judge(best), question);
  for (let round = 0; round < ROUNDS && left > 0; round++) {
    let next: Candidate | null = null;
    for (const { id, name, type } of fields) {
      const family = familyOf(type);
      const others = fields.filter((field) => familyOf(field.type) === family).map((field) => best.record[field.name]);
      const near =
        family === 'moment'
          ? others.flatMap((other) => (typeof other === 'number' ? STEPS.map((step) => other + step) : []))
          : [...others, ...(family === 'words' && type !== 'enum' ? texts : [])];
      const own = parts[id]!.map(({ value }) => value as TypedValue);
      for (const value of new Set([...own, ...(near as TypedValue[])])) {
        if (value === best.record[name] || (type === 'date' && typeof value === 'number' && !Number.isInteger(value)))
          continue;
        const changed = { ...best, record: { ...best.record, [name]: value } };
        const still = missing(judge(changed), question);
        if (still >= left) continue;
        [next, left] = [changed, still];
        if (left === 0) return next;
      }
    }
    if (!next) return null;
    best = next;
  }
  return left === 0 ? best : null;
}

/** How many comparisons stand between the record and what is asked. */
function missing(judged: Judged, { want, differ }: Question): number {
  const apart = !differ || judged.answer(differ[0]) !== judged.answer(differ[1]) ? 0 : 1;
  return want.reduce((sum, [node, answers]) => sum + distance(judged, node, answers), apart);
}

function distance(judged: Judged, node: Node, answers: number): number {
  if (bitOf(judged.answer(node)) & answers) return 0;
  if (node.kind === 'inForce') return 1;
  if (node.kind === 'leaf') {
    // Numbers that come nearer are worth going on with.
    const [found, expected] = [
      judged.value(node.left),
      'slot' in node.right ? judged.value(node.right.slot) : node.right.constant,
    ];
    const apart = typeof found === 'number' && typeof expected === 'number' ? Math.abs(found - expected) : Infinity;
    return apart === Infinity ? 1 : 0.5 + (0.5 * apart) / (1 + apart);
  }
  if (node.kind === 'not') return distance(judged, node.children[0]!, negated(answers));
  const each = node.children.map((child) => distance(judged, child, answers));
  const together = answers === (node.kind === 'all' ? YES : NO);
  return together ? each.reduce((sum, one) => sum + one, 0) : Math.min(...each);
}
