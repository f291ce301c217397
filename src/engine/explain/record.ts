/** Judges one record and explains the verdict: which rule, found what, asks what, by which clause, and what to do. */
import { fill, type Language, type LocalText } from '../../text';
import { BROKEN_CELL, NO_RESULT } from '../../grid';
import { AS_OF } from '../compile/facts';
import type { Node } from '../compile/node';
import type { Program } from '../compile/program';
import type { Slot } from '../compile/slot';
import type { Context } from '../model/environment';
import { BROKEN, MIXED, OPEN } from '../run/flags';
import { Judged, outcomeOf, type DataRecord } from '../run/judge';
import { F, T, U } from '../model/tri';
import type { Basis, Pack, Severity, Verdict } from '../model/types';
import { spelledKey, tableIndex } from '../model/tableIndex';
import { DATE_TYPES, isUnknown, type Value } from '../model/value';
import { show } from './show';
import { explainNode, labelOf, type Explanation } from './tree';
import { unreadBeside } from './unreadBeside';
import { weigh } from './weigh';
import type { SheetTable } from '../../sheet';

export type RuleStatus = 'holds' | 'broken' | 'mixed' | 'unknown' | 'notApplicable' | 'notInForce';

export interface RuleResult {
  rule: string;
  clause: string;
  basis: Basis;
  /** As it counted for this record: a failing rule that rests on an unconfirmed assumption, or whose readings differ, warns. */
  severity: Severity;
  status: RuleStatus;
  message: string;
  fix: string;
  /** Why a broken rule only warns, or one whose readings differ fails. */
  note?: string;
  when?: Explanation;
  conditions: Explanation;
}

export interface RecordResult {
  verdict: Verdict;
  /** Why the verdict is what it is, for one line of text: the reasons' messages, or why nothing was judged. */
  summary: string;
  /** Rules broken or mixed, the heaviest first. */
  broken: readonly RuleResult[];
  /** Rules a blank leaves open. */
  open: readonly RuleResult[];
  /** Every rule, in the order of the pack; outside the scope what they say does not count. */
  rules: readonly RuleResult[];
  /** Fields whose blanks, or words that nothing knows, leave a rule or the scope open. */
  missing: readonly string[];
  /** The scope the record falls outside of, or that a blank leaves open. */
  scope: { name: string; reason: string; clause?: string; conditions: Explanation }[];
}

export interface RecordContext extends Context {
  language?: Language;
  /** Where the record stands: only the sheet tells a cell nobody could read from a blank one, and a blank from no column. */
  at?: { table: Pick<SheetTable, 'columns'>; row: number };
}

const STATUS: readonly RuleStatus[] = ['holds', 'broken', 'unknown', 'mixed'];
const WEIGHT: Readonly<Record<Severity, number>> = { data: 0, fail: 1, warn: 2, note: 3 };

/** What the signs say that stand in cells nobody could read. */
const OURS: ReadonlyMap<string, LocalText> = new Map([
  [NO_RESULT, { id: '(rumus tanpa hasil)', en: '(a formula without a result)' }],
  [BROKEN_CELL, { id: '(baris berlebar lain)', en: '(a row of another width)' }],
]);
const TEXT = {
  notInForce: {
    id: 'di luar masa berlaku dokumen {{document}}',
    en: 'outside the period in which {{document}} is in force',
  },
  noRule: {
    id: 'Tidak ada aturan {{document}} yang berlaku untuk baris ini',
    en: 'No rule of {{document}} applies to this row',
  },
  missing: { id: 'Belum bisa dinilai, {{fields}}.', en: 'Cannot be judged yet, {{fields}}.' },
  unread: { id: 'tidak terbaca: {{fields}}', en: 'not understood: {{fields}}' },
  blank: { id: 'kosong: {{fields}}', en: 'blank: {{fields}}' },
  noColumn: { id: 'tidak ada kolom: {{fields}}', en: 'no column: {{fields}}' },
  noTable: { id: 'tabel tidak ada: {{fields}}', en: 'no table: {{fields}}' },
  noDay: { id: 'hari penilaian tidak diberikan', en: 'no day of judgement was given' },
  noHour: { id: 'tanpa jam: {{fields}}', en: 'without an hour: {{fields}}' },
  beside: { id: 'tidak terbaca di baris lain: {{fields}}', en: 'not understood in another row: {{fields}}' },
  unplaced: { id: 'tidak dikenal di lembar ini: {{fields}}', en: 'unknown to this sheet: {{fields}}' },
  twoWays: { id: 'satu nomor ditulis beberapa cara: {{fields}}', en: 'one number written in several ways: {{fields}}' },
  contradiction: { id: 'Data bertentangan: {{reasons}}', en: 'The data contradict each other: {{reasons}}' },
} as const;
const SPELLED: LocalText = {
  id: '{{field}} {{spellings}} di "{{table}}" (samakan penulisannya)',
  en: '{{field}} {{spellings}} in "{{table}}" (write it in one way)',
};

/** What is not read is not worked out: most callers read the verdict and one line. */
export function createRecordChecker(program: Program): (record: DataRecord, context?: RecordContext) => RecordResult {
  return (record, context = {}) => {
    const judged = new Judged(program, record, context);
    const { verdict } = judged;
    const language = context.language ?? 'id';
    const say = (text: LocalText) => filled(judged, text, language);
    const made: RuleResult[] = [];
    const rule = (index: number) => (made[index] ??= explainRule(judged, index, say, language));
    const ofOutcome = (one: number, other = one): RuleResult[] => {
      const found: RuleResult[] = [];
      if (verdict === 'unregulated') return found;
      program.rules.forEach((own, index) => {
        const came = outcomeOf(judged, own);
        if (came === one || came === other) found.push(rule(index));
      });
      return found;
    };
    let broken: readonly RuleResult[] | null = null;
    return {
      verdict,
      get summary() {
        return summarise(judged, this, language, record, context);
      },
      get broken() {
        return (broken ??= ofOutcome(BROKEN, MIXED).sort((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity]));
      },
      get open() {
        return ofOutcome(OPEN);
      },
      get rules() {
        return program.rules.map((_, index) => rule(index));
      },
      get missing() {
        return verdict === 'unregulated' ? [] : missingFields(judged);
      },
      get scope() {
        return explainScopes(judged, say, language);
      },
    };
  };
}

/** A text with its holes filled by what the record holds. */
function filled(judged: Judged, text: LocalText, language: Language): string {
  return fill(text[language], (name) => {
    const slot = judged.program.shown.get(name);
    return slot && show(judged.value(slot), slot.type, language);
  });
}

function explainScopes(judged: Judged, say: (text: LocalText) => string, language: Language): RecordResult['scope'] {
  const { scopes, pack, applies } = judged.program;
  const document = { document: pack.source.document };
  const outside = scopes
    .filter(({ node }) => judged.answer(node) !== T)
    .sort((a, b) => judged.answer(a.node) - judged.answer(b.node))
    .map(({ scope, node }) => ({
      name: scope?.name ?? 'inForce',
      reason: scope ? say(scope.reason) : fill(TEXT.notInForce[language], document),
      ...(scope?.clause === undefined ? {} : { clause: scope.clause }),
      conditions: explainNode(judged, node, language),
    }));
  if (outside.length > 0 || !applies || judged.answer(applies.node) !== F) return outside;
  const reason = fill(TEXT.noRule[language], document);
  return [{ name: 'noRule', reason, conditions: explainNode(judged, applies.node, language) }];
}

function explainRule(judged: Judged, index: number, say: (text: LocalText) => string, language: Language): RuleResult {
  const compiled = judged.program.rules[index]!;
  const { rule, cases } = compiled;
  const { message, fix } = rule.event.params;
  const { when, conditions, inForce } = cases[0]!;
  const { severity, note } = weigh(judged, index);
  let status: RuleStatus = STATUS[outcomeOf(judged, compiled)]!;
  if (status === 'holds' && inForce && judged.answer(inForce) === F) status = 'notInForce';
  else if (status === 'holds' && when && judged.answer(when) === F) status = 'notApplicable';
  const result: RuleResult = {
    rule: rule.name,
    clause: rule.clause,
    basis: rule.basis,
    severity,
    status,
    get message() {
      return say(message);
    },
    get fix() {
      return say(fix);
    },
    ...(note === undefined ? {} : { note: note[language] }),
    get conditions() {
      return explainNode(judged, conditions, language);
    },
  };
  if (!when) return result;
  return Object.defineProperty(result, 'when', {
    enumerable: true,
    get: () => explainNode(judged, when, language),
  });
}

/** Fields that are blank (and the day of judgement, where none was given), derived from blanks, or looked up in vain, under the open leaves of open rules and scopes. */
function missingFields(judged: Judged): string[] {
  const { scopes, joints, rules, applies, needs } = judged.program;
  const missing = new Set<string>();
  const visit = (node: Node): void => {
    if (judged.answer(node) !== U) return;
    if (node.kind !== 'leaf') return node.children.forEach(visit);
    fields(node.left);
    if ('slot' in node.right) fields(node.right.slot);
  };
  const open = (slot: Slot): boolean => isUnknown(judged.value(slot));
  const fields = (slot: Slot): void => {
    if ((slot.kind === 'field' || slot.kind === 'asOf') && open(slot)) missing.add(slot.name);
    slot.sources.forEach(fields);
    // Everything is there, and yet it comes to nothing: a name or a kind that no row and no list knows.
    if (slot.sources.length > 0 && open(slot) && !slot.sources.some(open)) lookedUp(slot.sources[0]!);
  };
  const lookedUp = (slot: Slot): void => {
    const known = slot.sources.find((source) => !open(source));
    if (slot.kind === 'field') missing.add(slot.name);
    else if (known) lookedUp(known);
  };
  for (const { node } of scopes) visit(node);
  if (applies && !applies.lenient) visit(applies.node);
  const counts = (rule: number) => needs[rule]!.length === 0;
  for (const own of joints) if (own.rules.every(counts) && outcomeOf(judged, own) === OPEN) visit(own.high);
  rules.forEach((own, index) => {
    const matters = own.severity !== 'note' && own.severity !== 'data' && counts(index);
    if (matters && outcomeOf(judged, own) === OPEN) visit(own.low);
  });
  return [...missing];
}

/** Tables of the pack in which a fact is looked up, and that nobody gave. */
function absentTables({ derived = {}, tables: own = {} }: Pack, fact: string, given: object): string[] {
  return Object.values(derived).flatMap(({ args = [], options }) => {
    const table = String(options?.table);
    return args.includes(fact) && Object.hasOwn(own, table) && !Object.hasOwn(given, table) ? [table] : [];
  });
}

/** How tables of the pack spell what a fact is looked up by, where one of them spells it in more than one way. */
function spelledInTwoWays(
  { derived = {}, tables: own = {} }: Pack,
  fact: string,
  value: Value,
  given: Readonly<Record<string, SheetTable>>,
): { table: string; spellings: string[] }[] {
  const names = Object.values(derived).flatMap(({ args = [], options }) => {
    const table = String(options?.table);
    return args[0] === fact && Object.hasOwn(own, table) && Object.hasOwn(given, table)
      ? [[table, ...[options?.key ?? fact].flat().map(String)].join('\n')]
      : [];
  });
  return [...new Set(names)].flatMap((name) => {
    const [table = '', ...keys] = name.split('\n');
    const index = tableIndex(given[table]!, keys);
    const cells = keys.length === 1 ? index?.column(keys[0]!) : undefined;
    const spellings = cells ? [...new Set(index!.rows(value).map((row) => spelledKey(cells[row])))] : [];
    return spellings.length > 1 ? [{ table, spellings }] : [];
  });
}

function summarise(
  judged: Judged,
  { verdict, broken, missing, scope }: Pick<RecordResult, 'verdict' | 'broken' | 'missing' | 'scope'>,
  language: Language,
  record: DataRecord,
  { at, tables = {} }: RecordContext,
): string {
  const { pack } = judged.program;
  const say = (severities: readonly Severity[]) =>
    broken
      .filter((rule) => severities.includes(rule.severity))
      .map((rule) => (rule.note ? `${rule.message} (${rule.note})` : rule.message))
      .join(' · ');
  switch (verdict) {
    case 'unregulated':
      return scope[0]?.reason ?? '';
    case 'fail':
      return say(['fail']);
    case 'warn':
      return say(['warn']);
    case 'pass':
      return say(['note']);
    case 'incomplete': {
      const contradiction = say(['data']);
      if (contradiction) return fill(TEXT.contradiction[language], { reasons: contradiction });
      const label = (name: string) => labelOf(pack, name, language);
      const shown = (text: string) => OURS.get(text)?.[language] ?? `"${text}"`;
      const kinds: Record<
        'noDay' | 'unread' | 'beside' | 'noHour' | 'noTable' | 'twoWays' | 'unplaced' | 'noColumn' | 'blank',
        string[]
      > = {
        ...{
          noDay: [],
          unread: [],
          beside: [],
          noHour: [],
          noTable: [],
          twoWays: [],
          unplaced: [],
          noColumn: [],
          blank: [],
        },
      };
      for (const name of missing) {
        const column = at?.table.columns[name];
        const text = at && column?.unread?.get(at.row);
        const value = record[name];
        if (name === AS_OF) kinds.noDay.push(name);
        else if (text !== undefined) kinds.unread.push(`${label(name)} ${shown(text)}`);
        else if (DATE_TYPES.includes(pack.fields[name]!.type) && Number.isInteger(value))
          kinds.noHour.push(`${label(name)} ${show(value, pack.fields[name]!.type, language)}`);
        else if (value !== null && value !== undefined) {
          const absent = absentTables(pack, name, tables);
          const twoWays = spelledInTwoWays(pack, name, value, tables);
          for (const { table, spellings } of twoWays) {
            const shown = spellings.map((spelling) => `"${spelling}"`).join(', ');
            const holes = { field: label(name), spellings: shown, table: pack.tables![table]!.title[language] };
            kinds.twoWays.push(fill(SPELLED[language], holes));
          }
          const beside = unreadBeside(judged, name, tables, language, shown);
          kinds.beside.push(...beside);
          if (twoWays.length + beside.length > 0) continue;
          if (absent.length > 0) kinds.noTable.push(...absent.map((table) => pack.tables![table]!.title[language]));
          else kinds.unplaced.push(`${label(name)} "${String(value)}"`);
        } else (at && !column?.source ? kinds.noColumn : kinds.blank).push(label(name));
      }
      const parts = Object.entries(kinds).flatMap(([kind, names]) =>
        names.length > 0
          ? [fill(TEXT[kind as keyof typeof kinds][language], { fields: [...new Set(names)].join(', ') })]
          : [],
      );
      return fill(TEXT.missing[language], { fields: parts.join('; ') });
    }
  }
}
