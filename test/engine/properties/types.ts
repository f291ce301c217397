export type { Condition, Field, Leaf, Pack, Parameter, Rule } from '../../../src/engine';
export type { SheetTable, TypedValue as TypedValueOf } from '../../../src/sheet';
