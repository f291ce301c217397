/**
 * What the tapping pack says about marking a call: the sets of parameters and the words of the result. Which marks pass and
 * fail are parameters of the pack, and which answers a set demands is said by its rules, so a change there holds here, too.
 */
import type { Pack } from '../../../../src/engine';
import type { LocalText } from '../../../../src/text';
import { demandedFields } from './demandedFields';

interface WrittenSet {
  id: string;
  title: LocalText;
  campaigns: readonly string[];
  fields: readonly string[];
}

export interface ParameterSet extends WrittenSet {
  mandatory: readonly string[];
  passMarks: readonly string[];
  failMarks: readonly string[];
}

/** What a re-call takes over from the returned call, what is asked, and what a table with one row a call keeps of it. */
export interface RecallFields {
  clause: string;
  copied: readonly string[];
  asked: readonly string[];
  stamped: readonly string[];
}

export interface TappingExtension {
  sets: readonly ParameterSet[];
  result: { field: string; pass: string; fail: string };
  recall: RecallFields;
}

const NO_RECALL: RecallFields = { clause: '', copied: [], asked: [], stamped: [] };
const ACCEPTED = 'acceptedMarks';
const FAILED = 'failedMarks';

/** Null where the pack brings no parameters: then nothing can be tapped with it. */
export function tappingExtension(pack: Pack): TappingExtension | null {
  const {
    sets = [],
    result,
    recall = NO_RECALL,
  } = (pack.extensions?.form ?? {}) as {
    sets?: readonly WrittenSet[];
    result?: TappingExtension['result'];
    recall?: RecallFields;
  };
  const marks = { passMarks: words(pack, ACCEPTED), failMarks: words(pack, FAILED) };
  if (sets.length === 0 || !result || marks.passMarks.length === 0 || marks.failMarks.length === 0) return null;
  return {
    result,
    recall,
    sets: sets.map((set) => ({ ...set, ...marks, mandatory: demandedFields(pack, set, ACCEPTED) })),
  };
}

function words(pack: Pack, parameter: string): string[] {
  const value = pack.parameters[parameter]?.value;
  return Array.isArray(value) ? value.map(String) : [];
}
