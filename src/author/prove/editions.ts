/** Editions of a rule: rules of one clause that read the same fields, each in force for days of its own. */
import { compileProgram, type CompiledRule, type Pack } from '../../engine';
import type { Proved } from './proof';
import { serialOfIso } from '../../engine/operators';
import { isoOf } from '../../calendar';

const ALWAYS: readonly [number, number] = [-Infinity, Infinity];

/** Days that two editions both rule, and days between them that none does. */
export function editions(pack: Pack): Proved[] {
  const families = new Map<string, { name: string; place: number; from: number; to: number }[]>();
  compileProgram(pack).rules.forEach(({ rule, leans }: CompiledRule, place) => {
    if (rule.reading !== undefined) return;
    const key = `${rule.clause} ${[...leans.fields].sort().join()} ${JSON.stringify(rule.when ?? null)}`;
    const day = (text: string | undefined, otherwise: number) => (text === undefined ? otherwise : serialOfIso(text)!);
    const edition = {
      name: rule.name,
      place,
      from: day(rule.effectiveFrom, ALWAYS[0]),
      to: day(rule.effectiveTo, ALWAYS[1]),
    };
    families.set(key, [...(families.get(key) ?? []), edition]);
  });
  const findings: Proved[] = [];
  for (const family of families.values()) {
    if (family.length < 2 || family.every(({ from, to }) => from === ALWAYS[0] && to === ALWAYS[1])) continue;
    const [first, ...others] = family.sort((a, b) => a.from - b.from);
    let before = first!;
    for (const next of others) {
      const holes = { found: before.name, other: next.name };
      const of = `${before.name}, ${next.name}`;
      const pointer = `/rules/${next.place}/${pack.rules[next.place]!.effectiveFrom === undefined ? 'name' : 'effectiveFrom'}`;
      if (next.from <= before.to)
        findings.push({
          code: 'editions-overlap',
          of,
          pointer,
          holes: {
            ...holes,
            from: isoOf(Math.max(next.from, 1)),
            until: isoOf(Math.min(before.to, next.to, 2_958_465)),
          },
        });
      else if (next.from > before.to + 1)
        findings.push({
          code: 'editions-gap',
          of,
          pointer,
          holes: { ...holes, from: isoOf(before.to + 1), until: isoOf(next.from - 1) },
        });
      if (next.to > before.to) before = next;
    }
  }
  return findings;
}
