/** What the measures' command lines share: `--fail-on missed`, and the field named with `--by`. */
import type { Pack } from '../../engine';
import { fill, type Language, type LocalText } from '../../text';
import { UsageError } from '../command';

const FAIL_ON: LocalText = {
  id: '--fail-on untuk ukuran hanya mengenal "missed" (target tidak tercapai), bukan "{{found}}".',
  en: '--fail-on knows only "missed" (target not met) for a measure, not "{{found}}".',
};
const NO_FIELD: LocalText = {
  id: '--by {{found}}: field itu tidak ada di paket "{{pack}}". Pilih dari: {{known}}.',
  en: '--by {{found}}: the pack "{{pack}}" has no such field. Choose from: {{known}}.',
};

/** Exit code of a measure: 1 where the target is missed and the caller asked to fail on it. */
export function exitCode(failOn: string | undefined, met: boolean | null, language: Language): number {
  if (failOn !== undefined && failOn !== 'missed') throw new UsageError(fill(FAIL_ON[language], { found: failOn }));
  return failOn === 'missed' && met === false ? 1 : 0;
}

/** A field name spelled as the pack spells it, whatever the case typed. */
export function fieldNamed(
  by: string | undefined,
  pack: Pack,
  language: Language,
  extra: readonly string[] = [],
): string | undefined {
  if (by === undefined) return undefined;
  const known = [...extra, ...Object.keys(pack.fields)];
  const field = known.find((name) => name.toLowerCase() === by.trim().toLowerCase());
  if (field === undefined)
    throw new UsageError(fill(NO_FIELD[language], { found: by, pack: pack.id, known: known.join(', ') }));
  return field;
}
