/** json-rules-engine's own condition dialect, without `path`. */
import type { TypedValue } from '../../sheet';

export type Operand =
  TypedValue | readonly (string | number | boolean)[] | { fact: string; params?: Record<string, unknown> };

export interface Leaf {
  fact: string;
  operator: string;
  value: Operand;
  /** Override the options of the derived fact. */
  params?: Record<string, unknown>;
  priority?: number;
}

export type Condition =
  { all: readonly Condition[] } | { any: readonly Condition[] } | { not: Condition } | { condition: string } | Leaf;

/** The keys of a leaf, all of them. */
export const LEAF_KEYS = Object.keys({
  fact: true,
  operator: true,
  value: true,
  params: true,
  priority: true,
} satisfies Record<keyof Leaf, true>);
