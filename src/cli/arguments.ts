/** The command line's words as values: one file first, then `--name value` and `--flag`. Anything else is one sentence. */
import { fill, type Language, type LocalText } from '../text';
import { UsageError } from './command';

export interface Shape {
  /** Options that take a value, each with an example for the sentence. */
  values: Readonly<Record<string, string>>;
  flags: readonly string[];
}

export interface Arguments {
  words: string[];
  values: Readonly<Record<string, string>>;
  flags: ReadonlySet<string>;
}

const UNKNOWN: LocalText = {
  id: 'Pilihan "{{found}}" tidak dikenal. Yang ada: {{known}}.',
  en: 'There is no option "{{found}}". There are: {{known}}.',
};
const NO_VALUE: LocalText = {
  id: 'Pilihan --{{name}} butuh nilai, misalnya --{{name}} {{example}}.',
  en: 'The option --{{name}} needs a value, for example --{{name}} {{example}}.',
};

export function parseArguments(args: readonly string[], shape: Shape, language: Language): Arguments {
  const words: string[] = [];
  const values: Record<string, string> = {};
  const flags = new Set<string>();
  for (let i = 0; i < args.length; i++) {
    const word = args[i]!;
    if (!word.startsWith('--')) {
      words.push(word);
      continue;
    }
    const [name, inline] = split(word.slice(2));
    if (shape.flags.includes(name) && inline === undefined) {
      flags.add(name);
    } else if (Object.hasOwn(shape.values, name)) {
      const next = args[i + 1];
      const value = inline ?? (next === undefined || next.startsWith('--') ? undefined : args[++i]);
      if (value === undefined || value === '')
        throw new UsageError(fill(NO_VALUE[language], { name, example: shape.values[name] }));
      values[name] = value;
    } else {
      const known = [...Object.keys(shape.values), ...shape.flags].map((each) => `--${each}`).join(', ');
      throw new UsageError(fill(UNKNOWN[language], { found: word, known }));
    }
  }
  return { words, values, flags };
}

function split(option: string): [string, string | undefined] {
  const at = option.indexOf('=');
  return at < 0 ? [option, undefined] : [option.slice(0, at), option.slice(at + 1)];
}
