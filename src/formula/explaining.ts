/** Clauses and reasons of a verdict, out of the outcomes of the rules. */
import { VERDICT_WORDS, type Pack, type Severity } from '../engine';
import { fill, type Language, type LocalText } from '../text';
import { quoted } from './fact';
import type { PeriodCells } from './judgement';
import type { RuleSheet } from './ruleSheet';
import type { WorkingSheet } from './workingSheet';

const SEPARATOR = ' · ';
/** Texts joined in one column. */
const MOST_TEXTS = 25;
const ORDER: readonly Severity[] = ['data', 'fail', 'warn', 'note'];

/** @param made cells of the working sheet: the verdict, and the outcome of each rule */
export class Explaining {
  constructor(
    private readonly pack: Pack,
    private readonly sheet: RuleSheet,
    private readonly working: WorkingSheet,
    private readonly language: Language,
    private readonly made: { verdict: string; outcomes: readonly string[]; cells: PeriodCells },
  ) {}

  /** Clauses of what is broken; rules that only leave a note are not among them. */
  clauses(): string {
    const broken = this.list('broken', this.byClause('broken'));
    return `IF(${this.is('unregulated')},"",MID(${broken},${SEPARATOR.length + 1},30000))`;
  }

  reasons(): string {
    const { severities, scopes } = this.made.cells;
    const rules = this.pack.rules
      .map((_, i) => i)
      .sort((a, b) => ORDER.indexOf(severities[a]!) - ORDER.indexOf(severities[b]!));
    const messages = this.list(
      'broken',
      rules.map((rule) => `IF(MOD(${this.made.outcomes[rule]!},3)=0,"${SEPARATOR}"&${this.sheet.message(rule)},"")`),
    );
    // The pack's own scopes come last, behind the period its document is in force.
    const first = scopes.length - this.pack.scope.length;
    const openScopes = this.pack.scope.map(
      ({ name, clause = name }, i) => `IF(${scopes[first + i]!}=1,"${SEPARATOR}"&${quoted(clause)},"")`,
    );
    const open = this.list('open', [...openScopes, ...this.byClause('open')]);
    const { document } = this.pack.source;
    const outside = scopes.map((cell, i) => {
      const reason =
        i < first ? quoted(fill(TEXT.notInForce[this.language], { document })) : this.sheet.reason(i - first);
      return [cell, reason] as const;
    });
    const noRule = quoted(fill(TEXT.noRule[this.language], { document }));
    const why = outside.reduceRight((rest, [cell, reason]) => `IF(${cell}=0,${reason},${rest})`, noRule);
    // What contradicts itself is open as well, and says so by its own message.
    const missing = `IF(${this.is('incomplete')},IF(${open}="","","${SEPARATOR}${TEXT.open[this.language]}"&MID(${open},${SEPARATOR.length + 1},30000)),"")`;
    return `IF(${this.is('unregulated')},${why},MID(${messages}&${missing},${SEPARATOR.length + 1},30000))`;
  }

  private is(verdict: 'unregulated' | 'incomplete'): string {
    return `${this.made.verdict}="${VERDICT_WORDS[verdict][this.language]}"`;
  }

  private byClause(which: 'broken' | 'open'): string[] {
    const counts = (rule: number) =>
      this.made.cells.severities[rule] !== 'note' &&
      (which === 'broken' || this.made.cells.severities[rule] !== 'data');
    const clauses = new Map<string, number[]>();
    this.pack.rules.forEach(({ clause }, i) => {
      if (counts(i)) clauses.set(clause, [...(clauses.get(clause) ?? []), i]);
    });
    return [...clauses.values()].map((rules) => {
      const tests = rules.map((rule) =>
        which === 'broken' ? `MOD(${this.made.outcomes[rule]!},3)=0` : `${this.made.outcomes[rule]!}=1`,
      );
      const test = tests.length === 1 ? tests[0]! : `OR(${tests.join(',')})`;
      return `IF(${test},"${SEPARATOR}"&${this.sheet.clause(rules[0]!)},"")`;
    });
  }

  /** Texts behind one another; many of them in several columns. */
  private list(caption: string, parts: readonly string[]): string {
    if (parts.length === 0) return '""';
    const columns: string[] = [];
    for (let from = 0; from < parts.length; from += MOST_TEXTS)
      columns.push(this.working.column(`${caption} …`, parts.slice(from, from + MOST_TEXTS).join('&')));
    return columns.join('&');
  }
}

const TEXT = {
  open: { id: 'Belum bisa dinilai: ', en: 'Cannot be judged yet: ' },
  notInForce: {
    id: 'di luar masa berlaku dokumen {{document}}',
    en: 'outside the period in which {{document}} is in force',
  },
  noRule: {
    id: 'Tidak ada aturan {{document}} yang berlaku untuk baris ini',
    en: 'No rule of {{document}} applies to this row',
  },
} satisfies Record<string, LocalText>;
