/** Which rules a place of pack.json is about: the one it stands in, or those that lean on what is named there. */
import type { Condition, Program } from '../../engine';
import { wordsIn } from './tree';

/** Names of rules. @param program of the last text that could run */
export function rulesAt(text: string, offset: number, { pack, rules }: Program): string[] {
  const words = wordsIn(text);
  const path = words.find(({ from, to }) => from <= offset && offset <= to)?.path ?? [];
  const [part, name] = path;
  switch (part) {
    case 'rules':
      return words.flatMap((word) => (!word.isKey && word.path.join('/') === `rules/${name}/name` ? [word.text] : []));
    case 'conditions':
      return pack.rules
        .filter(({ when, conditions }) => [when, conditions].some((each) => each && leansOn(each, String(name))))
        .map((rule) => rule.name);
    case 'fields':
    case 'derived':
    case 'parameters':
    case 'lookups':
      return rules.filter(({ leans }) => leans[part].has(String(name))).map(({ rule }) => rule.name);
    default:
      return [];
  }

  function leansOn(condition: Condition, wanted: string): boolean {
    if ('all' in condition) return condition.all.some((each) => leansOn(each, wanted));
    if ('any' in condition) return condition.any.some((each) => leansOn(each, wanted));
    if ('not' in condition) return leansOn(condition.not, wanted);
    if (!('condition' in condition)) return false;
    const named = pack.conditions?.[condition.condition];
    return condition.condition === wanted || (named !== undefined && leansOn(named, wanted));
  }
}
