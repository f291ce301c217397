/** A field named on the command line, spelled as the pack spells it. */
import { foldCase } from '../../grid';
import type { Pack } from '../../engine';
import { fill, type Language, type LocalText } from '../../text';
import { UsageError } from '../command/usageError';

const NO_FIELD: LocalText = {
  id: '--by {{found}}: field itu tidak ada di pack "{{pack}}". Pilih dari: {{known}}.',
  en: '--by {{found}}: the pack "{{pack}}" has no such field. Choose from: {{known}}.',
};

/** @param extra further names that are no fields of the pack */
export function fieldNamed(
  by: string | undefined,
  pack: Pack,
  language: Language,
  extra: readonly string[] = [],
): string | undefined {
  if (by === undefined) return undefined;
  const known = [...extra, ...Object.keys(pack.fields)];
  const field = known.find((name) => foldCase(name) === foldCase(by));
  if (field !== undefined) return field;
  throw new UsageError(fill(NO_FIELD[language], { found: by, pack: pack.id, known: known.join(', ') }));
}
