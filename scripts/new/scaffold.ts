/** What `npm run new` makes of a name: new files, lines in the lists that know the others, and pages made anew. */

/** A line put in front of the first place where `before` stands. */
export interface Line {
  file: string;
  before: string;
  line: string;
}

export interface Scaffold {
  /** Path → text. */
  files: Readonly<Record<string, string>>;
  lines: readonly Line[];
  /** Scripts run afterwards, for pages that are made from the code. */
  afterwards: readonly (readonly string[])[];
  /** Test files that speak of it. */
  tests: readonly string[];
}

export interface Kind {
  /** What a name looks like, and one for the sentence that asks for it. */
  name: RegExp;
  example: string;
  make(name: string): Scaffold;
}

/** `IT.AKUN` and `it-akun` as `itAkun`. */
export function camel(name: string): string {
  return name.toLowerCase().replace(/[.-](\w)/g, (_, letter: string) => letter.toUpperCase());
}
