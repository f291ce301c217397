/**
 * What JSON must look like, as data. The check on loading, the editors' JSON Schema and the TypeScript type all come from one
 * shape: `TypeOf<typeof SHAPE>` is the type of what passed the check.
 */
import type { LocalText } from '../../text';
import type { Condition } from './condition';

type Form =
  | { is: 'text' | 'name' | 'number' | 'boolean' | 'date' | 'local' | 'setting' | 'end' | 'condition' | 'any' }
  | { is: 'word'; words: readonly string[] }
  | { is: 'list' | 'map'; of: Shape }
  | { is: 'object'; name: string; keys: Readonly<Record<string, Key>> };

declare const TYPE: unique symbol;

/** `Of` is there for the compiler only: nothing stands under the key. */
export type Shape<Of = unknown> = Form & { readonly [TYPE]?: Of };

export interface Key<Of = unknown, Required extends boolean = boolean> {
  shape: Shape<Of>;
  required: Required;
}

export type TypeOf<Of extends Shape> = NonNullable<Of[typeof TYPE]>;

type Keys = Readonly<Record<string, Key>>;
type OfKey<Of> = Of extends Key<infer Value> ? Value : never;
type ObjectOf<Own extends Keys> = Flat<
  { [Name in keyof Own as Own[Name]['required'] extends true ? Name : never]: OfKey<Own[Name]> } & {
    [Name in keyof Own as Own[Name]['required'] extends true ? never : Name]?: OfKey<Own[Name]>;
  }
>;
type Flat<Of> = { [Name in keyof Of]: Of[Name] };

export const text: Shape<string> = { is: 'text' };
/** What names a folder or a file, and never leads out of one. */
export const name: Shape<string> = { is: 'name' };
export const number: Shape<number> = { is: 'number' };
export const flag: Shape<boolean> = { is: 'boolean' };
/** A day, "YYYY-MM-DD". */
export const date: Shape<string> = { is: 'date' };
/** A text in both languages. */
export const local: Shape<LocalText> = { is: 'local' };
export const setting: Shape<number | string | boolean | null | readonly (string | number)[]> = { is: 'setting' };
/** The lowest and the highest value; whether there are two of them, in order, is looked at where their unit is known. */
export const range: Shape<readonly [low: number | string, high: number | string]> = { is: 'list', of: { is: 'end' } };
export const condition: Shape<Condition> = { is: 'condition' };
export const any: Shape<unknown> = { is: 'any' };

export const word = <Word extends string>(...words: readonly Word[]): Shape<Word> => ({ is: 'word', words });
export const list = <Of>(of: Shape<Of>): Shape<readonly Of[]> => ({ is: 'list', of });
export const map = <Of>(of: Shape<Of>): Shape<Readonly<Record<string, Of>>> => ({ is: 'map', of });
/** @param name under which hover texts know its keys */
export const object = <Own extends Keys>(name: string, keys: Own): Shape<ObjectOf<Own>> => ({
  is: 'object',
  name,
  keys,
});

export const required = <Of>(shape: Shape<Of>): Key<Of, true> => ({ shape, required: true });
export const optional = <Of>(shape: Shape<Of>): Key<Of, false> => ({ shape, required: false });
