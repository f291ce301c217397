/** How much a rule counts for the record just judged: its severity, and why that is not the one its author wrote. */
import type { LocalText } from '../../text';
import { BROKEN, MIXED } from '../run/flags';
import { outcomeOf, type Judged } from '../run/judge';
import type { Severity } from '../model/types';

/** @param place of the rule in the program */
export function weigh(judged: Judged, place: number): { severity: Severity; note?: LocalText } {
  const { rules, groups } = judged.program;
  const compiled = rules[place]!;
  const declared = compiled.rule.event.params.severity;
  const own = outcomeOf(judged, compiled);
  const group = groups.find((one) => one.rules.includes(place))!;
  const together = outcomeOf(judged, group);
  if (own === MIXED || (own === BROKEN && together === MIXED)) {
    if (failsEitherWay(judged, place)) return { severity: 'fail', note: TEXT.eitherWay };
    return { severity: declared === 'fail' || declared === 'warn' ? 'warn' : 'note', note: TEXT.depends };
  }
  const severity = group.rules.length > 1 && together === BROKEN ? group.severity : compiled.severity;
  return own === BROKEN && severity === 'warn' && declared === 'fail' ? { severity, note: TEXT.assumed } : { severity };
}

/** Broken at every combination together with the rules that share its ranges, none of which is broken at all of them. */
function failsEitherWay(judged: Judged, place: number): boolean {
  const { groups, joints } = judged.program;
  const joint = joints.find(({ rules }) => rules.includes(place));
  if (!joint || outcomeOf(judged, joint) !== BROKEN) return false;
  return !groups.some((group) => joint.rules.includes(group.rules[0]!) && outcomeOf(judged, group) === BROKEN);
}

const TEXT = {
  eitherWay: { id: 'tafsir mana pun, ada aturan yang dilanggar', en: 'whichever the reading, a rule is broken' },
  depends: { id: 'tergantung tafsir', en: 'depends on the reading' },
  assumed: { id: 'dasar belum dikonfirmasi, hanya peringatan', en: 'basis not confirmed, warns only' },
} satisfies Record<string, LocalText>;
