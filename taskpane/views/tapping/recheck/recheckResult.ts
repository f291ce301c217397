/** What a re-check came to: how far QA and QCO agree, in verdicts and parameter by parameter, and where they do not. */
import type { Pack } from '../../../../src/engine';
import {
  agreementByName,
  agreementFigures,
  type AgreementFigures,
  type ParameterAgreement,
} from '../shared/agreementFigures';
import type { Stamp } from '../shared/stamps';
import { tappingExtension } from '../shared/tappingExtension';

/** One call marked by both. The QCO's side is kept as it stood when the QA saved, so that a later correction changes no figure. */
export interface Rechecked {
  key: string;
  set: string;
  /** Parameter → the vocabulary's word, by the QA and by the QCO; the QCO's may be missing. */
  marks: Readonly<Record<string, string>>;
  qcoMarks: Readonly<Record<string, string>>;
  /** The QA's result, and the QCO's as the sheet had it. */
  verdict: string;
  qcoVerdict: string;
  qco: string;
  note: string;
  /** Seconds of the recording that QCO and QA marked. */
  stamps?: readonly Stamp[];
  /** The sheet's result was changed to the QA's afterwards. */
  changed?: boolean;
}

export interface RecheckResult extends AgreementFigures {
  calls: number;
  parameters: readonly ParameterAgreement[];
  /** Calls on whose result the two differ. */
  differing: readonly Rechecked[];
}

export function recheckResult(pack: Pack, checked: readonly Rechecked[]): RecheckResult {
  const { result } = tappingExtension(pack)!;
  const side = (word: string) => (word === result.pass ? result.pass : result.fail);
  const verdicts = checked.map((call) => ({ name: '', marks: [side(call.qcoVerdict), side(call.verdict)] }));
  const parameters = checked.flatMap((call) =>
    Object.entries(call.marks).flatMap(([name, mark]) =>
      call.qcoMarks[name] ? [{ name, marks: [call.qcoMarks[name], mark] }] : [],
    ),
  );
  return {
    calls: checked.length,
    ...agreementFigures(verdicts, 2),
    parameters: agreementByName(parameters),
    differing: checked.filter((call) => side(call.qcoVerdict) !== side(call.verdict)),
  };
}

/** Parameters both marked, and differently. */
export function disputedFields({ marks, qcoMarks }: Pick<Rechecked, 'marks' | 'qcoMarks'>): string[] {
  return Object.keys(marks).filter((field) => qcoMarks[field] && qcoMarks[field] !== marks[field]);
}
