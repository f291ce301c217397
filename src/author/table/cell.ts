/**
 * One cell of a decision table: what is asked of its column's fact. `TELEPON`, `>= [minContacts]`, `in TELEPON | EMAIL`,
 * `isFilled`. Nothing begins with an equals sign, which spreadsheet programs take for a formula.
 */
import type { Condition, Leaf } from '../../engine';
import { OPERATORS } from '../../engine/operators';

const SIGNS: Readonly<Record<string, string>> = {
  notEqual: '<>',
  greaterThanInclusive: '>=',
  lessThanInclusive: '<=',
  greaterThan: '>',
  lessThan: '<',
};
const BETWEEN = ' | ';
/** Several tests of one fact stand in one cell, each on its line. */
const AND = '\n';

/** Operators that need no value beside them. */
const BARE: readonly string[] = ['isFilled', 'isBlank'];

type Scalar = string | number | boolean;

/** A leaf as a cell's line; null where no line says it. */
export function printTest({ operator, value, params, priority }: Leaf): string | null {
  if (params !== undefined || priority !== undefined || value === undefined || value === null) return null;
  if (BARE.includes(operator) && value === true) return operator;
  const operand = printOperand(value);
  if (operand === null) return null;
  if (operator === 'equal' && !Array.isArray(value)) return operand;
  return `${SIGNS[operator] ?? operator} ${operand}`;
}

function printOperand(value: NonNullable<Leaf['value']>): string | null {
  // A list of one keeps its bar: without it, it would be no list.
  if (Array.isArray(value))
    return (value as Scalar[]).map(printScalar).join(BETWEEN) + (value.length === 1 ? ' |' : '');
  if (typeof value !== 'object') return printScalar(value as Scalar);
  const { fact, ...more } = value as { fact: string };
  return Object.keys(more).length > 0 ? null : `[${fact}]`;
}

/** The tests of a cell, of the column's fact; null where it is not understood. */
export function readTests(cell: string, fact: string): Leaf[] | null {
  const tests = cell
    .split(AND)
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => readTest(line, fact));
  return tests.every((test) => test !== null) ? tests : null;
}

export const joinTests = (tests: readonly string[]): string => tests.join(AND);

/** As conditions of a rule stand in a pack: one alone, or all of several. */
export const allOf = (conditions: readonly Condition[]): Condition =>
  conditions.length === 1 ? conditions[0]! : { all: conditions };

function readTest(line: string, fact: string): Leaf | null {
  const [, sign, after] = /^(>=|<=|<>|=|>|<)\s*([\s\S]*)$/.exec(line) ?? [];
  const [, word, behind = ''] = /^([A-Za-z]+)(?:\s+([\s\S]*))?$/.exec(line) ?? [];
  const signed = sign && (Object.keys(SIGNS).find((name) => SIGNS[name] === sign) ?? 'equal');
  const operator = signed ?? (isOperator(word) ? word : 'equal');
  const rest = signed ? after! : isOperator(word) ? behind : line;
  if (rest === '') return BARE.includes(operator) ? { fact, operator, value: true } : null;
  const [, named] = /^\[([\w.-]+)\]$/.exec(rest) ?? [];
  if (named !== undefined) return { fact, operator, value: { fact: named } };
  const parts = splitList(rest);
  return { fact, operator, value: parts.length > 1 ? parts.filter(Boolean).map(readScalar) : readScalar(rest) };
}

const isOperator = (word: string | undefined): word is string => OPERATORS.some(({ name }) => name === word);

/** At the bars outside quotation marks. */
function splitList(text: string): string[] {
  const parts = text.match(/(?:"(?:[^"\\]|\\.)*"|[^|"])+|\|/g) ?? [];
  const list = [''];
  for (const part of parts) {
    if (part === '|') list.push('');
    else list[list.length - 1] = part.trim();
  }
  return list;
}

/** A text as it is where it reads back as the same; in quotation marks otherwise. */
function printScalar(value: Scalar): string {
  if (typeof value !== 'string') return JSON.stringify(value);
  const begins = /^[-+=@<>]/.test(value) || isOperator(/^[A-Za-z]+/.exec(value)?.[0]);
  const plain =
    !begins && !/["|\n[\]]/.test(value) && value.trim() === value && value !== '' && readScalar(value) === value;
  return plain ? value : JSON.stringify(value);
}

function readScalar(text: string): Scalar {
  const trimmed = text.trim();
  if (/^"(?:[^"\\]|\\.)*"$/.test(trimmed)) return JSON.parse(trimmed) as string;
  if (trimmed === 'true' || trimmed === 'false') return trimmed === 'true';
  return /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/.test(trimmed) ? Number(trimmed) : trimmed;
}
