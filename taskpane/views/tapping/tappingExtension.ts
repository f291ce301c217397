/** What the tapping pack says about marking a call besides its rules: the sets of parameters and the words of the result. */
import type { Pack } from '../../../src/engine';
import type { LocalText } from '../../../src/text';

export interface ParameterSet {
  id: string;
  title: LocalText;
  campaigns: readonly string[];
  fields: readonly string[];
  mandatory: readonly string[];
  passMarks: readonly string[];
  failMarks: readonly string[];
}

export interface TappingExtension {
  sets: readonly ParameterSet[];
  result: { field: string; pass: string; fail: string };
}

/** Null where the pack brings no parameters: then nothing can be tapped with it. */
export function tappingExtension(pack: Pack): TappingExtension | null {
  const form = (pack.extensions?.form ?? {}) as Partial<TappingExtension>;
  return form.sets && form.sets.length > 0 && form.result ? { sets: form.sets, result: form.result } : null;
}
