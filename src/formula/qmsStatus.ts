/** What each row of a tapping sheet says by itself, and how far its own doubts could move it, as src/measures/qms/status.ts has it. */
import type { FigureWorld } from './figureSheet';
import { AGAINST, FOR, OUT } from './figureSheet';
import { QMS_TEXT as TEXT } from './qmsTexts';

export const [NOT_AGREE, VALID, RETURN, NOT_VALID, UNTAPPED] = [0, 1, 2, 3, 4];
/** A cell that nobody can read; 0 is a blank, and a word that says nothing. */
const UNREAD = -1;

export interface QmsStatus {
  status: string;
  /** What the result says, whatever date and code say. */
  said: string;
  /** "" where the row itself is not in doubt. */
  low: string;
  high: string;
}

/** Whether a cell that may be blank or unknown is in a parameter's list. */
export const isIn = (cell: string, list: string): string =>
  `IF(ISERROR(${cell}),FALSE,IF(${cell}="",FALSE,ISNUMBER(FIND("|"&${cell}&"|",${list}))))`;

export function qmsStatus({ working, say, field, parameter }: FigureWorld, outcome: string): QmsStatus {
  const step = (caption: keyof typeof TEXT, formula: string) => working.column(say(TEXT[caption]), formula);
  const [result, final] = [field('hasil_tapping'), field('hasil_akhir')];
  const [tapped, follow] = [field('tgl_tapping'), field('status_wo')];
  const kindOf = (cell: string): string =>
    `IF(ISERROR(${cell}),${UNREAD},IF(${isIn(cell, parameter('notValidResults'))},${NOT_VALID},IF(${isIn(cell, parameter('returnResults'))},${RETURN},IF(${isIn(cell, parameter('validResults'))},${VALID},0))))`;
  const first = result === null ? '0' : step('first', kindOf(result));
  const isFinal =
    final === null ? 'FALSE' : step('isFinal', result === null ? 'TRUE' : `IF(ISERROR(${final}),TRUE,${final}<>"")`);
  const kind = final === null ? first : step('value', `IF(${isFinal},${kindOf(final)},${first})`);
  const has = (name: string) => (follow === null ? 'FALSE' : isIn(follow, parameter(name)));
  const isAgree = step('agree', isIn(outcome, parameter('agreeOutcomes')));
  const settled = `AND(${isFinal},${kind}>0,${first}>=${RETURN})`;
  const returned = step('returned', `IF(${settled},FALSE,${has('followReturned')})`);
  const isDated = tapped === null ? 'FALSE' : `ISNUMBER(${tapped})`;
  const dated = step('dated', tapped === null ? `${kind}>=${RETURN}` : `OR(${isDated},AND(${isFinal},${kind}>0))`);
  const waiting = has('followUntapped');
  const status = step(
    'status',
    `IF(NOT(${isAgree}),${NOT_AGREE},IF(${waiting},${UNTAPPED},IF(${kind}=${VALID},IF(${returned},${RETURN},${VALID}),IF(OR(${kind}<=0,NOT(${dated})),${UNTAPPED},IF(${returned},${RETURN},IF(${has('followFinished')},${NOT_VALID},${kind}))))))`,
  );
  const codes = ['followUntapped', 'followReturned', 'followFinished', 'followSuperseded'].map(has);
  const strange = step(
    'strange',
    follow === null ? 'FALSE' : `IF(ISERROR(${follow}),TRUE,IF(${follow}="",FALSE,NOT(OR(${codes.join(',')}))))`,
  );
  const isOpen = `IF(${waiting},FALSE,IF(${kind}=${UNREAD},TRUE,IF(${kind}=${VALID},OR(${returned},${strange}),FALSE)))`;
  const lost = `IF(${outcome}="",AND(${isDated},${kind}>0),FALSE)`;
  const doubt = (agree: number, unread: string, blank: string) =>
    `IF(${isAgree},IF(${isOpen},${agree},""),IF(ISERROR(${outcome}),${unread},IF(${lost},${blank},"")))`;
  return {
    status,
    said: step('said', `MAX(${kind},0)`),
    low: step('ownLow', doubt(AGAINST, `${AGAINST}`, `${AGAINST}`)),
    high: step('ownHigh', doubt(FOR, `IF(ABS(${kind})=${VALID},${FOR},${OUT})`, `IF(${kind}=${VALID},${FOR},${OUT})`)),
  };
}
