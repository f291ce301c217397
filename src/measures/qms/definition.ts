/**
 * What QMS is made of. The fields are the canonical ones of a tapping sheet; target, official reading, words and follow
 * codes are parameters of the pack, so that the team changes them there.
 */
import { packOn, type Pack } from '../../engine';
import { listParameter, optionalList, shareParameter, textParameter } from '../shared/parameters';

export type ReadingName = 'ketat' | 'bersih' | 'tertapping';
export const READINGS: readonly ReadingName[] = ['ketat', 'bersih', 'tertapping'];

export interface QmsDefinition {
  /** Share that must be valid, for example 0.95, as it was on a day (a serial); of no day, the latest. */
  targetOn(day: number | null): number;
  /** The reading whose figures are the official ones. */
  official: ReadingName;
  fields: {
    outcome: string;
    result: string;
    /** The final result; decides over `result` where it is filled. */
    final: string;
    called: string;
    tapped: string;
    follow: string;
    input: string;
    id: string;
    /** One sale: the same line and kind; `login` is whoever made the call. */
    line: string;
    kind: string;
    login: string;
  };
  words: {
    agree: readonly string[];
    /** The customer no longer wants it: a re-call that ends so closes the RETURN for good. */
    declined: readonly string[];
    valid: readonly string[];
    /** Tapped and not valid, with `notValid` (no way back) among them. */
    return: readonly string[];
    notValid: readonly string[];
    /** `input` of a re-call. */
    recall: readonly string[];
  };
  /** Follow codes: waiting for the QCO, returned to TL or agent, tapping finished, closed or superseded. */
  follow: Readonly<Record<'waiting' | 'returned' | 'finished' | 'superseded', readonly number[]>>;
}

const FIELDS: QmsDefinition['fields'] = {
  outcome: 'hasil_call',
  result: 'hasil_tapping',
  final: 'hasil_akhir',
  called: 'tanggal_call',
  tapped: 'tgl_tapping',
  follow: 'status_wo',
  input: 'input_call',
  id: 'id_call',
  line: 'fastel',
  kind: 'jenis_call',
  login: 'login_agent',
};

export function qmsDefinition(pack: Pack): QmsDefinition {
  const words = (name: string): string[] => listParameter(pack, name).map(String);
  const codes = (name: string): number[] => listParameter(pack, name).map(Number);
  return {
    targetOn: (day) => shareParameter(day === null ? pack : packOn(pack, day), 'qmsTarget'),
    official: textParameter(pack, 'qmsOfficialReading', READINGS),
    // Caring calls their kind of call the kind of caring.
    fields: pack.fields[FIELDS.kind] ? FIELDS : { ...FIELDS, kind: 'jenis' },
    words: {
      agree: words('agreeOutcomes'),
      declined: optionalList(pack, 'declinedOutcomes').map(String),
      valid: words('validResults'),
      return: words('returnResults'),
      notValid: optionalList(pack, 'notValidResults').map(String),
      recall: words('recallInputs'),
    },
    follow: {
      waiting: codes('followUntapped'),
      returned: codes('followReturned'),
      finished: codes('followFinished'),
      superseded: codes('followSuperseded'),
    },
  };
}
