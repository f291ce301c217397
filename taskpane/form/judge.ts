/** The rules' answer to what stands in a form, sorted by the field it belongs under. */
import type { Explanation, LeafExplanation, Pack, RecordContext, RuleResult, Verdict } from '../../src/engine';
import type { LoadedPack } from '../store/packShelf';
import type { FormReading } from './readForm';

export interface FieldRemark {
  rule: string;
  tone: 'fail' | 'warn' | 'note' | 'incomplete';
  clause: string;
  message: string;
  fix: string;
}

export interface Judgement {
  verdict: Verdict;
  summary: string;
  byField: Readonly<Record<string, readonly FieldRemark[]>>;
  /** Remarks about fields the form does not show. */
  elsewhere: readonly FieldRemark[];
  /** What stands in the way of a pass: failures, contradictions and open questions. */
  blockers: readonly FieldRemark[];
  /** Labels of fields whose blanks leave the verdict open. */
  missing: readonly string[];
}

/** Judges the form. `shown` are the names of the fields the form shows, in their order. */
export function judge(
  loaded: LoadedPack,
  reading: FormReading,
  shown: readonly string[],
  context: RecordContext,
): Judgement {
  const result = loaded.compiled.checkRecord(reading.record, context);
  const byField: Record<string, FieldRemark[]> = {};
  const elsewhere: FieldRemark[] = [];
  const blockers: FieldRemark[] = [];
  for (const rule of result.broken) {
    const remark = remarkOf(rule);
    if (remark.tone === 'fail') blockers.push(remark);
    const field = fieldsOf(loaded.pack, rule).find((name) => shown.includes(name));
    if (field) (byField[field] ??= []).push(remark);
    else elsewhere.push(remark);
  }
  const language = context.language ?? 'id';
  // Those that the form shows come first.
  const open = [...result.missing].sort((a, b) => Number(shown.includes(b)) - Number(shown.includes(a)));
  const missing = open.map((name) => loaded.pack.fields[name]?.label[language] ?? name);
  return { verdict: result.verdict, summary: result.summary, byField, elsewhere, blockers, missing };
}

/** Failures about the fields shown, but for those that say so themselves: what keeps the form from being written. */
export function failuresOf(
  { byField }: Pick<Judgement, 'byField'>,
  except: ReadonlySet<string> = new Set(),
): FieldRemark[] {
  return Object.entries(byField).flatMap(([field, remarks]) =>
    except.has(field) ? [] : remarks.filter(({ tone }) => tone === 'fail'),
  );
}

function remarkOf(rule: RuleResult): FieldRemark {
  const tone = rule.severity === 'data' || rule.severity === 'fail' ? 'fail' : rule.severity;
  return {
    rule: rule.rule,
    tone,
    clause: rule.clause,
    message: rule.note ? `${rule.message} (${rule.note})` : rule.message,
    fix: rule.fix,
  };
}

/** Fields a broken rule is about: those of its false leaves first, then all it looks at. */
export function fieldsOf(pack: Pack, rule: Pick<RuleResult, 'conditions'>): string[] {
  const leaves = leavesOf(rule.conditions);
  const ordered = [...leaves.filter((leaf) => leaf.result !== true), ...leaves];
  const names = ordered.flatMap((leaf) => [
    ...sourcesOf(pack, leaf.fact),
    ...(leaf.expectedFact ? sourcesOf(pack, leaf.expectedFact) : []),
  ]);
  return [...new Set(names)];
}

function leavesOf(node: Explanation): LeafExplanation[] {
  return node.kind === 'leaf' ? [node] : node.children.flatMap(leavesOf);
}

/** The fields behind a fact: itself, or what it is derived from. */
function sourcesOf(pack: Pack, fact: string): string[] {
  if (Object.hasOwn(pack.fields, fact)) return [fact];
  return (pack.derived?.[fact]?.args ?? []).flatMap((name) => sourcesOf(pack, name));
}
