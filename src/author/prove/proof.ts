/** What a proof comes to. */
import type { Context, Finding } from '../../engine';
import type { Candidate } from './solver';

/** Why a question stays open: too many cases, or no record the engine confirms. */
export type Why = 'effort' | 'unconfirmed';

export interface Proof {
  findings: readonly Proved[];
  undecided: readonly Undecided[];
  /** What is no mistake, but good to know. */
  notes: readonly Proved[];
  /** Findings that the pack keeps, with its reason. */
  kept: readonly Proved[];
  /** Questions asked. */
  asked: number;
}

/** A record with the tables and the day it was judged by. */
export interface Witness extends Candidate {
  context: Context;
}

export interface Proved extends Finding {
  /** What it is about, as a pack that keeps it says: names of rules, or of a parameter. */
  of: string;
  /** A record that shows it, where there can be one. */
  witness?: Witness;
}

export interface Undecided {
  /** The finding that could neither be made nor excluded. */
  code: string;
  subject: string;
  why: Why;
  facts: readonly string[];
}
