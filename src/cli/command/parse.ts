/** Arguments by commander: what it refuses becomes one sentence in the user's language, and its help speaks it, too. */
import { Command as Parser, CommanderError, Option as ParserOption } from 'commander';
import { fill, type Language, type LocalText } from '../../text';
import type { Arguments, Command, Spec } from './command';
import { UsageError } from './usageError';

const TEXT = {
  unknown: {
    id: 'Pilihan "{{found}}" tidak dikenal. Yang ada: {{known}}.',
    en: 'There is no option "{{found}}". There are: {{known}}.',
  },
  noValue: {
    id: 'Pilihan --{{name}} butuh nilai, misalnya --{{name}} {{example}}.',
    en: 'The option --{{name}} needs a value, for example --{{name}} {{example}}.',
  },
  version: { id: 'menampilkan versi', en: 'shows the version' },
  help: { id: 'menampilkan bantuan ini', en: 'shows this help' },
} satisfies Record<string, LocalText>;

/** Commander's own headings, as `styleTitle` gives them. */
const TITLES: Readonly<Record<string, LocalText>> = {
  'Usage:': { id: 'Pemakaian:', en: 'Usage:' },
  'Options:': { id: 'Pilihan:', en: 'Options:' },
  'Commands:': { id: 'Perintah:', en: 'Commands:' },
};

/** Null where help was asked for. Throws a `UsageError` with one sentence for what it does not understand. */
export function parse(args: readonly string[], spec: Spec, language: Language): Arguments | null {
  const parser = parserOf(spec, language);
  try {
    parser.parse([...args], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.code === 'commander.helpDisplayed') return null;
    throw new UsageError(sentenceOf(error, spec, language));
  }
  const values: Record<string, string> = {};
  const flags = new Set<string>();
  for (const option of parser.options) {
    const name = option.long!.slice(2);
    const value: unknown = parser.getOptionValue(option.attributeName());
    if (value === true) flags.add(name);
    else if (typeof value === 'string') {
      // An option in its place: the value was forgotten.
      if (value === '' || value.startsWith('--')) throw noValue(name, spec, language);
      values[name] = value;
    }
  }
  for (const [name, { otherwise }] of Object.entries(spec.options)) if (otherwise) values[name] ??= otherwise();
  return { words: parser.args, values, flags };
}

export function helpOf(spec: Spec, language: Language): string[] {
  return parserOf(spec, language).helpInformation().trimEnd().split('\n');
}

/** Help of what holds other commands. @param about null for the program itself */
export function helpOfGroup(
  name: string,
  about: LocalText | null,
  parts: readonly Pick<Command, 'name' | 'about'>[],
  language: Language,
): string[] {
  const group = bare(name, language).usage(`${TITLES['Commands:']![language].slice(0, -1).toUpperCase()} …`);
  if (about) group.description(about[language]);
  else group.option('-V, --version', TEXT.version[language]);
  for (const part of parts) group.addCommand(bare(part.name, language).description(part.about[language]));
  group.helpCommand(false);
  return group.helpInformation().trimEnd().split('\n');
}

function bare(name: string, language: Language): Parser {
  return new Parser(name)
    .exitOverride()
    .configureOutput({ writeOut: () => undefined, writeErr: () => undefined, getOutHelpWidth: () => 100 })
    .configureHelp({
      styleTitle: (title) => TITLES[title]?.[language] ?? title,
      subcommandTerm: (command) => command.name(),
    })
    .helpOption('-h, --help', TEXT.help[language]);
}

function parserOf({ name, words, about, options }: Spec, language: Language): Parser {
  const parser = bare(`patuh ${name}`, language)
    .usage([words, '[--…]'].filter(Boolean).join(' '))
    .description(about[language])
    .allowExcessArguments();
  for (const [option, { value, about: text }] of Object.entries(options))
    parser.addOption(new ParserOption(value === undefined ? `--${option}` : `--${option} <${value}>`, text[language]));
  return parser;
}

/** Commander names the option in quotes: `error: unknown option '--pakc'`. */
function sentenceOf({ code, message }: CommanderError, spec: Spec, language: Language): string {
  const found = /'(?:-\w, )?(.*?)(?: <.*>)?'/.exec(message)?.[1] ?? message;
  if (code === 'commander.optionMissingArgument') return noValue(found.slice(2), spec, language).message;
  const known = Object.keys(spec.options).map((option) => `--${option}`);
  return fill(TEXT.unknown[language], { found, known: known.join(', ') });
}

function noValue(name: string, spec: Spec, language: Language): UsageError {
  return new UsageError(fill(TEXT.noValue[language], { name, example: spec.options[name]?.example ?? '…' }));
}
