/** What an argument is: a description for Excel and the help page, and how it is read from what Excel hands over. */
import type { LocalText } from '../../text';
import type { HostValue } from './cells';

/** Where an argument stands, for sentences that name it. */
export interface ArgumentPlace {
  /** 1-based position. */
  place: number;
  name: string;
  /** A number that is a day counts from 1904. */
  date1904?: boolean;
}

export interface Argument<T> {
  about: LocalText;
  optional: boolean;
  /** Words a user may write, with what they mean. */
  choices?: Readonly<Record<string, LocalText>>;
  /** Reads what Excel handed over; throws a Failure that names `at`. An omitted argument arrives as null. */
  read(value: HostValue, at: ArgumentPlace): T;
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- each argument keeps its own type; `any` lets one record hold them all.
export type Arguments = Readonly<Record<string, Argument<any>>>;
export type ValuesOf<A extends Arguments> = { [K in keyof A]: A[K] extends Argument<infer T> ? T : never };
