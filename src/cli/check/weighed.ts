/** Rules a record breaks, as an answer lists them: those that count, their clauses, and those that only leave a note. */
import type { Pack } from '../../engine';

export function weighed(
  pack: Pack,
  broken: readonly string[],
): { failed: string[]; clauses: string[]; notes: string[] } {
  const rules = pack.rules.filter(({ name }) => broken.includes(name));
  const isNote = ({ event }: Pack['rules'][number]): boolean => event.params.severity === 'note';
  const failed = rules.filter((rule) => !isNote(rule));
  return {
    failed: failed.map(({ name }) => name),
    clauses: [...new Set(failed.map(({ clause }) => clause))],
    notes: rules.filter(isNote).map(({ name }) => name),
  };
}
