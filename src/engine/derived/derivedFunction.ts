/** What a derived function is: one file each, from known values to a value, or `undefined` where nothing can be said. */

import type { LocalText } from '../../text';
import type { FactType, Value } from '../model/value';
import type { Environment } from '../model/environment';
import type { Lookup } from '../model/types';

export interface DerivedArgument {
  name: string;
  types: readonly FactType[] | 'any';
}

export interface DerivedOption {
  type: 'text' | 'scalar' | 'flag' | 'list' | 'table' | 'column' | 'key' | 'lookup' | 'map' | 'where';
  required?: boolean;
  about: LocalText;
}

export type DerivedOptions = Readonly<Record<string, unknown>>;

export interface DerivedFunction {
  name: string;
  args: readonly DerivedArgument[];
  /** The last argument may be repeated. */
  variadic?: boolean;
  options?: Readonly<Record<string, DerivedOption>>;
  /** Type of the result; `first` is the first argument's own type. */
  returns: FactType | 'first' | ((options: DerivedOptions, source: TypeSource) => FactType);
  /** True when it is called with blank and unknown arguments, too; otherwise those make the result unknown. */
  readsBlank?: boolean;
  /** It is given `UNREAD` for what is there and could not be read: a cell, rows of another table that say no one thing. */
  tellsUnread?: boolean;
  about: LocalText;
  example: string;
  /** `names` are the facts of the arguments. */
  compile(options: DerivedOptions, environment: Environment, names: readonly string[]): (...args: Value[]) => Value;
}

/** What `returns` may ask of the pack. */
export interface TypeSource {
  lookup(name: string): Lookup | undefined;
  column(table: string, column: string): FactType | undefined;
}
