/** What QMS is made of: fields, words and codes, all from the pack's `extensions.measures.qms`. */
import type { Pack } from '../../engine';
import { measureExtension, numberParameter, textParameter } from '../extension';

export type ReadingName = 'ketat' | 'bersih' | 'tertapping';
export const READINGS: readonly ReadingName[] = ['ketat', 'bersih', 'tertapping'];

export interface QmsDefinition {
  /** Share that must be valid, for example 0.95. */
  target: number;
  /** The reading whose figures are the official ones. */
  official: ReadingName;
  fields: {
    outcome: string;
    result: string;
    called?: string;
    tapped?: string;
    follow?: string;
    input?: string;
    id?: string;
    /** The fields that together name one sale: a re-call carries the same ones. The first must be filled. */
    sale?: readonly string[];
  };
  words: {
    agree: readonly string[];
    valid: readonly string[];
    return: readonly string[];
    notValid: readonly string[];
    /** `input` of a re-call. */
    recall: readonly string[];
  };
  /** Follow codes: waiting for the QCO, returned to TL or agent, closed or superseded. */
  follow: { waiting: readonly number[]; returned: readonly number[]; superseded: readonly number[] };
}

interface Extension extends Omit<QmsDefinition, 'target' | 'official'> {
  parameters: { target: string; official: string };
}

export function qmsDefinition(pack: Pack): QmsDefinition {
  const { parameters, ...rest } = measureExtension<Extension>(pack, 'qms');
  const official = textParameter(pack, parameters.official) as ReadingName;
  return { ...rest, target: numberParameter(pack, parameters.target), official: READINGS.includes(official) ? official : 'bersih' };
}
