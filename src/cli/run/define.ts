/** A command made from its words and options. */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fill, type Language, type LocalText } from '../../text';
import type { Arguments, Command, Run, Spec } from '../command/command';
import { helpOf, parse } from '../command/parse';
import { UsageError } from '../command/usageError';
import { mustNotBeInput } from '../source/output';

/** A command with its own words and options. */
export function defineCommand(spec: Spec, run: Run): Command {
  const { name, about } = spec;
  return {
    name: name.split(' ').at(-1)!,
    about,
    specs: async () => [spec],
    async run(args, io) {
      const parsed = parse(args, spec, io.language);
      if (!parsed) {
        for (const line of helpOf(spec, io.language)) io.out(line);
        return 0;
      }
      await overNothingRead(parsed, io.language);
      return run(parsed, { ...io, command: name, ...(await rulesOf(parsed.values.rules, io.language)) });
    },
  };
}

/** Options that name what is written. */
const WRITTEN: ReadonlySet<string> = new Set(['out', 'verdicts', 'mend', 'report']);

/** No output is a file that the same command reads: a source, a map, rules, a closure. */
async function overNothingRead({ words, values }: Arguments, language: Language): Promise<void> {
  const named = Object.entries(values);
  const read = [...words, ...named.flatMap(([option, value]) => (WRITTEN.has(option) ? [] : [value]))];
  for (const [option, out] of named)
    if (WRITTEN.has(option) && (await isFile(out)))
      await mustNotBeInput({ out, option: `--${option}` }, [...read, ...(await rulesIn(read))], language);
}

/** What packs are made of, wherever it stands in a folder of rules. */
const RULES_FILE =
  /(?:^|[\\/])(?:(?:pack|index)\.json|examples\.csv|(?:vocabularies|reports|scorecards)[\\/][^\\/]+\.json)$/;

/** The rules that a command may read of the folders it is given. */
async function rulesIn(read: readonly string[]): Promise<string[]> {
  const found = read.map(async (folder) =>
    (await readdir(folder, { recursive: true }).catch(() => []))
      .filter((name) => RULES_FILE.test(name))
      .map((name) => join(folder, name)),
  );
  return (await Promise.all(found)).flat();
}

const isFile = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isFile(),
    () => false,
  );

/** What stands behind `--rules`; a file is opened by what is loaded only then. */
async function rulesOf(path: string | undefined, language: Language): Promise<{ rules?: string }> {
  if (path === undefined) return {};
  return { rules: await (await import('../packs/rulesFrom')).rulesFrom(path, language) };
}

/** The one sentence where words or options are missing. */
export function misused(spec: Spec, language: Language, text: LocalText = WRITE): UsageError {
  return new UsageError(fill(text[language], { usage: usageOf(spec) }));
}

const WRITE: LocalText = { id: 'Tulis: {{usage}}', en: 'Write: {{usage}}' };

/** `patuh check FILE … --pack ID [--sheet NAME] …` without the program's name. */
export function usageOf({ name, words, options, needs = [] }: Spec): string {
  const shown = (option: string): string => {
    const { value } = options[option]!;
    return value === undefined ? `--${option}` : `--${option} ${value}`;
  };
  const optional = Object.keys(options).filter((option) => !needs.includes(option));
  return [name, words, ...needs.map(shown), ...optional.map((option) => `[${shown(option)}]`)]
    .filter(Boolean)
    .join(' ');
}
