/** Entry of `patuh COMMAND …`: finds the command, runs it, turns its mistakes into one sentence and exit code 2. */
import { fill, languageOf, type LocalText } from '../text';
import type { Io } from './command/command';
import { helpOfGroup } from './command/parse';
import { refusalOf, UsageError } from './command/usageError';
import { commands } from './commands';

const io: Io = {
  out: (line) => process.stdout.write(line + '\n'),
  err: (line) => process.stderr.write(line + '\n'),
  language: languageOf(process.env.PATUH_LANG ?? 'id'),
};

const UNKNOWN: LocalText = {
  id: 'Perintah "{{found}}" tidak dikenal. Pilih: {{known}}.',
  en: 'There is no command "{{found}}". Choose: {{known}}.',
};

// A reader that closes early (`| head`) has read enough; that is no mistake of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

// Whoever stops the program leaves no customer's data behind: what lies in temporary files goes when the process ends.
for (const [signal, number] of [
  ['SIGINT', 2],
  ['SIGTERM', 15],
  ['SIGHUP', 1],
] as const)
  process.once(signal, () => process.exit(128 + number));

async function main([name = 'help', ...args]: string[]): Promise<number> {
  const command = commands.find((each) => each.name === name);
  if (command) return command.run(args, io);
  if (name === '--version' || name === '-V') {
    const { ABOUT_SELF } = await import('./packs/library');
    io.out(ABOUT_SELF.version);
    return 0;
  }
  const isHelp = ['help', '--help', '-h'].includes(name);
  // `patuh help rules lint` is `patuh rules lint --help`.
  if (isHelp && args.length > 0) return main([...args, '--help']);
  if (!isHelp)
    throw new UsageError(
      fill(UNKNOWN[io.language], { found: name, known: commands.map((each) => each.name).join(', ') }),
    );
  for (const line of helpOfGroup('patuh', null, commands, io.language)) io.out(line);
  return 0;
}

main(process.argv.slice(2))
  .catch((error: unknown) => {
    const refusal = refusalOf(error, io.language);
    if (!refusal) throw error;
    io.err(refusal.message);
    return 2;
  })
  .then((code) => {
    process.exitCode = code;
  });
