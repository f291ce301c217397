/** The tables of the corpus, as any program may read them: operators.json and functions.json. "#N/A" is what nobody can read. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FactType, Leaf, Value } from '../../src/engine';
import type { TypedValue } from '../../src/sheet';

export interface OperatorCase {
  operator: string;
  type: FactType;
  value: Leaf['value'];
  /** What it is asked of, where that is not the field itself. */
  fact?: string;
  yes: readonly TypedValue[];
  no: readonly TypedValue[];
}

export interface FunctionCase {
  function: string;
  args: Value[];
  options?: Record<string, unknown>;
  /** What a `valueOr` around it has in reserve: what is given is its answer. */
  orElse?: string | number | boolean;
  gives: Value;
  because?: string;
}

/** JSON has no word for what is unknown. */
function read<Of>(file: string): Of {
  const known = (value: unknown): unknown => {
    if (value === '#N/A') return undefined;
    if (Array.isArray(value)) return value.map(known);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, known(each)]));
  };
  return known(JSON.parse(readFileSync(join(__dirname, file), 'utf8'))) as Of;
}

export const OPERATOR_CASES = read<readonly OperatorCase[]>('operators.json');
export const FUNCTIONS = read<{ asOf: number; people: Record<string, TypedValue[]>; cases: readonly FunctionCase[] }>(
  'functions.json',
);
