/** Why a pack cannot run, or reads badly: data first, the sentence is made last (findingText.ts). */

export interface Finding {
  /** Stable, never reused; docs/rule-authors.md shows each wrong and right. */
  code: string;
  /** Where in the pack: "/rules/3/conditions/all/0/operator". */
  pointer: string;
  /** It is about the key there, not its value. */
  onKey?: boolean;
  /** What the sentence names. */
  holes?: Readonly<Record<string, string | number>>;
  /** What could have been meant: the nearest is proposed. */
  choices?: readonly string[];
  file?: string;
  line?: number;
  column?: number;
  /** The rule, parameter, field or derived fact it stands in. */
  subject?: string;
}

export class PackFault extends Error implements Finding {
  constructor(
    readonly code: string,
    readonly pointer: string,
    readonly holes: Readonly<Record<string, string | number>> = {},
    readonly choices?: readonly string[],
  ) {
    super(`${code} at ${pointer}`);
  }
}
