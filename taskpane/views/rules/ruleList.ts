/** The rules of a pack as people read and search them. */
import { holdsWords } from '../../../src/grid';
import type { Basis, Pack, Severity } from '../../../src/engine';
import { fill, type Language } from '../../../src/text';

export interface RuleLine {
  name: string;
  clause: string;
  basis: Basis;
  severity: Severity;
  /** What is wrong when it is broken, with the names of what it looks at in the holes. */
  message: string;
  fix: string;
  /** Rests on no document and is not confirmed: it can only warn. */
  needsConfirming: boolean;
}

/** Rules whose words, clause or name hold every word of the query. */
export function ruleLines(pack: Pack, query: string, language: Language): RuleLine[] {
  const labels = Object.fromEntries(
    [pack.fields, pack.derived ?? {}, pack.parameters].flatMap((facts) =>
      Object.entries(facts).map(([name, { label }]) => [name, `[${label[language]}]`]),
    ),
  );
  return pack.rules
    .map((rule) => ({
      name: rule.name,
      clause: rule.clause,
      basis: rule.basis,
      severity: rule.event.params.severity,
      message: fill(rule.event.params.message[language], labels),
      fix: fill(rule.event.params.fix[language], labels),
      needsConfirming: (rule.basis === 'assumed' || rule.basis === 'practice') && rule.confirmed !== true,
    }))
    .filter(({ name, clause, message, fix }) => holdsWords(`${name} ${clause} ${message} ${fix}`, query));
}
