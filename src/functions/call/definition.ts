/** What a custom function is: its arguments as data, its texts, and a body that sees clean values only. */
import type { LocalText } from '../../text';
import type { Arguments, ValuesOf } from '../shared/argument';
import type { Result } from '../shared/cells';
import type { Session } from './session';

export type ExampleCell = string | number | boolean | null;

/** A worked table for the help page and its test: the cells, the formula over them, and the call it stands for. */
export interface WorkedExample {
  /** Ranges by the name used in the formula. */
  ranges: Readonly<Record<string, readonly (readonly ExampleCell[])[]>>;
  /** As an Indonesian Excel shows it, with `;`. */
  formula: string;
  /** The values handed over, in order; `{ range: 'Tiket' }` stands for the cells of that name. */
  call: readonly (ExampleCell | { range: string })[];
}

export interface FunctionDefinition<A extends Arguments = Arguments> {
  /** The name after `PATUH.`, and the id. Never translated, never changed. */
  name: string;
  /** What it was called before: workbooks that say so go on calculating. */
  formerly?: string;
  about: LocalText;
  /** In the order Excel shows them. Metadata is cached for a day: arguments are only ever appended, and then optional. */
  arguments: A;
  result: 'value' | 'spill';
  /** What the result holds, for the help page. */
  gives: LocalText;
  example: WorkedExample;
  run(values: ValuesOf<A>, session: Session): Promise<Result> | Result;
}

/** Every name a definition answers to: today's first, then the one it had before. */
export function namesOf({ name, formerly }: FunctionDefinition): string[] {
  return formerly === undefined ? [name] : [name, formerly];
}

/** Ties the arguments to the body, so that the body sees `bulan` with its own type. */
export function defineFunction<A extends Arguments>(definition: FunctionDefinition<A>): FunctionDefinition {
  return definition as unknown as FunctionDefinition;
}
