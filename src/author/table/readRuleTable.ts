/** A decision table back into the rules of a pack: rows that say what they said keep their JSON to the letter. */
import { fillBoth, type LocalText } from '../../text';
import { allOf, readTests } from './cell';
import { FIXED_COLUMNS, fixedCell, setFixed, type FixedColumn, type RuleJson } from './columns';
import { conditionCells, ROLES, type Role } from './ruleTable';

export interface TableFault {
  /** As the sheet counts it, from 1. */
  row: number;
  text: LocalText;
}

type Cells = readonly (readonly (string | number | boolean | null)[])[];

/** The rules with the table's in their places, or what is not understood in it. */
export function readRuleTable(
  matrix: Cells,
  rules: readonly RuleJson[],
): { rules: RuleJson[]; changed: string[]; removed: string[] } | { faults: TableFault[] } {
  const [head = [], ...body] = matrix.map((row) => row.map((cell) => String(cell ?? '').trim()));
  const faults = headFaults(head);
  if (faults.length > 0) return { faults };
  const known = new Map(rules.map((rule) => [rule.name, rule]));
  const read = new Map<string, RuleJson>();
  body.forEach((cells, i) => {
    if (cells.every((cell) => cell === '')) return;
    const row = Object.fromEntries(head.map((name, column) => [name, cells[column] ?? '']));
    const [at, name] = [i + 2, row['name']!];
    const found =
      name === ''
        ? say(at, TEXT.noName)
        : read.has(name)
          ? say(at, TEXT.twice, { name })
          : ruleOf(row, known.get(name), at);
    if (Array.isArray(found)) faults.push(...found);
    else read.set(name, found);
  });
  if (faults.length > 0) return { faults };
  const fits = (rule: RuleJson): boolean => conditionCells(rule) !== null;
  return {
    rules: placed(rules, [...read.values()], fits),
    changed: [...read].filter(([name, rule]) => known.get(name) !== rule).map(([name]) => name),
    removed: rules.filter((rule) => fits(rule) && !read.has(rule.name)).map(({ name }) => name),
  };
}

/** Rules that fit in no row keep their places; the table's own stand in its order around them. */
function placed(old: readonly RuleJson[], table: readonly RuleJson[], fits: (rule: RuleJson) => boolean): RuleJson[] {
  const waiting = [...table];
  const kept = old.flatMap((rule) => {
    if (!fits(rule)) return waiting.some(({ name }) => name === rule.name) ? [] : [rule];
    const next = waiting.shift();
    return next ? [next] : [];
  });
  return [...kept, ...waiting];
}

/** A rule of the table; the one of that name as it was, where the row still says the same. */
function ruleOf(
  row: Readonly<Record<string, string>>,
  before: RuleJson | undefined,
  at: number,
): RuleJson | TableFault[] {
  const faults: TableFault[] = [];
  const rule: Record<string, unknown> = { ...before, event: { ...(before?.event ?? { type: 'violation' }) } };
  const asked = Object.entries(row).filter(([column, cell]) => cell !== '' && !isFixed(column));
  const cells = before && conditionCells(before);
  const same =
    cells !== undefined &&
    cells !== null &&
    Object.keys(cells).length === asked.length &&
    asked.every(([column, cell]) => cells[column] === cell) &&
    Object.keys(row).every((column) => !isFixed(column) || fixedCell(before!, column) === row[column]);
  if (same) return before!;
  for (const [column, cell] of Object.entries(row)) if (isFixed(column)) setFixed(rule, column, cell);
  for (const role of Object.keys(ROLES) as Role[]) {
    const tests = asked.flatMap(([column, cell]) => {
      const [of, fact] = column.split(' ') as [string, string];
      if (of !== role) return [];
      const found = readTests(cell, fact);
      if (!found) faults.push(...say(at, TEXT.noTest, { column, cell }));
      return found ?? [];
    });
    if (tests.length > 0) rule[ROLES[role]] = allOf(tests);
    else delete rule[ROLES[role]];
  }
  if (rule['conditions'] === undefined && faults.length === 0)
    faults.push(...say(at, TEXT.asksNothing, { name: row['name']! }));
  return faults.length > 0 ? faults : (rule as unknown as RuleJson);
}

const isFixed = (column: string): column is FixedColumn => (FIXED_COLUMNS as string[]).includes(column);

function headFaults(head: readonly string[]): TableFault[] {
  if (!head.includes('name')) return say(1, TEXT.noTable);
  return head.flatMap((column, i) => {
    if (head.indexOf(column) < i) return say(1, TEXT.columnTwice, { column });
    return column === '' || isFixed(column) || /^(when|then) [\w.-]+$/.test(column)
      ? []
      : say(1, TEXT.noColumn, { column });
  });
}

const say = (row: number, text: LocalText, holes: Record<string, string> = {}): TableFault[] => [
  { row, text: fillBoth(text, holes) },
];

const TEXT = {
  noTable: {
    id: 'tidak ada kolom "name". Buat tabelnya dengan: patuh rules export PACK --table BERKAS',
    en: 'there is no column "name". Make the table with: patuh rules export PACK --table FILE',
  },
  noColumn: {
    id: 'kolom "{{column}}" tidak dikenal. Tulis "when FAKTA" (kapan berlaku) atau "then FAKTA" (yang diminta).',
    en: 'the column "{{column}}" is not known. Write "when FACT" (where it applies) or "then FACT" (what is asked).',
  },
  columnTwice: {
    id: 'kolom "{{column}}" ada dua kali. Gabungkan; beberapa syarat dalam satu sel berdiri di baris masing-masing.',
    en: 'the column "{{column}}" stands there twice. Join them; several tests of one cell stand on lines of their own.',
  },
  noName: { id: 'aturan tanpa "name". Beri nama tetap.', en: 'a rule without "name". Give it a stable one.' },
  twice: {
    id: 'aturan "{{name}}" ada dua kali. Hapus salah satu.',
    en: 'the rule "{{name}}" stands there twice. Remove one.',
  },
  noTest: {
    id: 'kolom "{{column}}": "{{cell}}" tidak dimengerti. Tulis misalnya "TELEPON", ">= [minContacts]", "in A | B", "isFilled".',
    en: 'column "{{column}}": "{{cell}}" is not understood. Write for example "TELEPON", ">= [minContacts]", "in A | B", "isFilled".',
  },
  asksNothing: {
    id: 'aturan "{{name}}" tidak meminta apa pun. Isi sedikitnya satu kolom "then FAKTA".',
    en: 'the rule "{{name}}" asks for nothing. Fill in at least one column "then FACT".',
  },
} satisfies Record<string, LocalText>;
