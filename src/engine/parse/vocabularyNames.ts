/** The shared vocabularies that JSON of a pack names: by its fields, and by conditions that ask for the words of one. */
import { operatorNamed } from '../operators';

/** Walks whatever is there: the text is not known to be a pack yet, for checking it needs these vocabularies. */
export function vocabularyNames(json: unknown): string[] {
  const names = new Set<string>();
  const visit = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    const { vocabulary, operator, value } = part as Record<string, unknown>;
    if (typeof vocabulary === 'string') names.add(vocabulary);
    if (typeof value === 'string' && operatorNamed(String(operator))?.right === 'words') names.add(value);
    Object.values(part).forEach(visit);
  };
  visit(json);
  return [...names];
}
