/** Why a pack cannot run: data first, the sentence is made last (faultTexts.ts). */

export interface Finding {
  /** Stable, never reused; docs/rule-authors.md explains each. */
  code: string;
  /** Where in the pack: "/rules/3/conditions/all/0/operator". */
  pointer: string;
  /** Name of the rule, parameter, field or derived fact it stands in. */
  subject?: string;
  holes?: Readonly<Record<string, string | number>>;
}

export class PackFault extends Error implements Finding {
  constructor(
    readonly code: string,
    readonly pointer: string,
    readonly holes: Readonly<Record<string, string | number>> = {},
  ) {
    super(`${code} at ${pointer}`);
  }
}
