/** How much a rule counts for the record just judged: its severity, and why that is not the one its author wrote. */
import type { LocalText } from '../../text';
import type { CompiledRule, Group } from '../compile/compiledRule';
import type { Program } from '../compile/program';
import { BROKEN, MIXED, outcome } from '../run/flags';
import type { Severity } from '../types';

/** @param place of the rule in the program */
export function weigh(
  program: Program,
  compiled: CompiledRule,
  place: number,
): { severity: Severity; note?: LocalText } {
  const declared = compiled.rule.event.params.severity;
  const own = outcomeOf(compiled);
  const group = program.groups.find(({ rules }) => rules.includes(place))!;
  const together = outcomeOf(group);
  if (own === MIXED || (own === BROKEN && together === MIXED)) {
    if (failsEitherWay(program, place)) return { severity: 'fail', note: TEXT.eitherWay };
    return { severity: declared === 'fail' || declared === 'warn' ? 'warn' : 'note', note: TEXT.depends };
  }
  const severity = group.rules.length > 1 && together === BROKEN ? group.severity : compiled.severity;
  return own === BROKEN && severity === 'warn' && declared === 'fail' ? { severity, note: TEXT.assumed } : { severity };
}

/** Broken at every combination together with the rules that share its ranges, none of which is broken at all of them. */
function failsEitherWay({ groups, joints }: Program, place: number): boolean {
  const joint = joints.find(({ rules }) => rules.includes(place));
  if (!joint || outcomeOf(joint) !== BROKEN) return false;
  return !groups.some((group) => joint.rules.includes(group.rules[0]!) && outcomeOf(group) === BROKEN);
}

function outcomeOf({ low, high }: Pick<Group, 'low' | 'high'>): number {
  return outcome(low.lane.bytes[0]!, high.lane.bytes[0]!);
}

const TEXT = {
  eitherWay: { id: 'tafsir mana pun, ada aturan yang dilanggar', en: 'whichever the reading, a rule is broken' },
  depends: { id: 'tergantung tafsir', en: 'depends on the reading' },
  assumed: { id: 'dasar belum dikonfirmasi, hanya peringatan', en: 'basis not confirmed, warns only' },
} satisfies Record<string, LocalText>;
