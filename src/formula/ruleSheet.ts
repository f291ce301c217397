/** The sheet of rules: clause, severity, message and remedy, which the columns beside the table quote. */
import { parameterType, type Pack, type Severity } from '../engine';
import { holesOf, type Language, type LocalText } from '../text';
import { quoted } from './fact';
import type { ParameterSheet } from './parameterSheet';
import { sheetName, type PlainCell, type PlainSheet } from './plainSheet';

const [CLAUSE, MESSAGE] = ['$B', '$E'];

export class RuleSheet {
  constructor(
    private readonly name: string,
    private readonly pack: Pack,
    private readonly parameters: ParameterSheet,
    private readonly language: Language,
  ) {}

  clause(rule: number): string {
    return `${sheetName(this.name)}!${CLAUSE}$${rule + 2}`;
  }

  message(rule: number): string {
    return `${sheetName(this.name)}!${MESSAGE}$${rule + 2}`;
  }

  /** Why a scope leaves a record out. */
  reason(scope: number): string {
    return this.message(this.pack.rules.length + scope);
  }

  /** @param severities as they count for the latest numbers */
  sheet(severities: readonly Severity[]): PlainSheet {
    const { rules, scope } = this.pack;
    const row = (cells: PlainCell[], message: LocalText, fix: LocalText | null) => [
      ...cells,
      this.filled(message),
      fix && this.filled(fix),
    ];
    return {
      name: this.name,
      rows: [
        HEADINGS.map((heading) => heading[this.language]),
        ...rules.map(({ name, clause, basis, event: { params } }, i) =>
          row([name, clause, severities[i]!, basis], params.message, params.fix),
        ),
        ...scope.map(({ name, clause = null, reason }) => row([name, clause, 'scope', null], reason, null)),
      ],
      widths: [30, 18, 10, 10, 90, 60],
    };
  }

  /** Parameters are quoted from their cells; what differs from row to row is named. */
  private filled(text: LocalText): PlainCell {
    const template = text[this.language];
    if (holesOf(template).length === 0) return template;
    const parts = template.split(/\{\{\s*([\w.-]+)\s*\}\}/).flatMap((piece, i) => {
      if (i % 2 === 0) return piece === '' ? [] : [quoted(piece)];
      const { fields, derived = {}, parameters } = this.pack;
      if (!Object.hasOwn(parameters, piece)) {
        const label = (fields[piece] ?? derived[piece])?.label[this.language];
        return [quoted(`[${label ?? piece}]`)];
      }
      const parameter = parameters[piece]!;
      const { text: cell } = this.parameters.latest(piece);
      const type = parameterType(parameter);
      return [
        type === 'time'
          ? `TEXT(${cell},"hh:mm")`
          : type === 'list'
            ? `SUBSTITUTE(MID(${cell},2,LEN(${cell})-2),"|",", ")`
            : cell,
      ];
    });
    return { formula: parts.join('&') };
  }
}

const HEADINGS: readonly LocalText[] = [
  { id: 'Aturan', en: 'Rule' },
  { id: 'Klausul', en: 'Clause' },
  { id: 'Bobot', en: 'Severity' },
  { id: 'Dasar', en: 'Basis' },
  { id: 'Alasan', en: 'Reason' },
  { id: 'Perbaikan', en: 'Remedy' },
];
