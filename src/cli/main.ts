/** Entry of `npm run patuh -- COMMAND …`: finds the command, runs it, turns its mistakes into one sentence and exit code 2. */
import { languageOf } from '../text';
import { UsageError, type Io } from './command';
import { commands } from './commands';

const io: Io = {
  out: (line) => process.stdout.write(line + '\n'),
  err: (line) => process.stderr.write(line + '\n'),
  language: languageOf(process.env.PATUH_LANG ?? 'id'),
};

// A reader that closes early (`| head`) has read enough; that is no mistake of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

async function main(argv: string[]): Promise<number> {
  const [name, ...args] = argv;
  const command = commands.find((candidate) => candidate.name === name);
  if (!command) {
    const help = commands.map((c) => `  ${c.usage}\n      ${c.about[io.language]}`).join('\n');
    if (name === undefined || name === 'help' || name === '--help') {
      io.out(help);
      return 0;
    }
    io.err(
      io.language === 'id'
        ? `Perintah "${name}" tidak dikenal. Pilih: ${commands.map((c) => c.name).join(', ')}.`
        : `There is no command "${name}". Choose: ${commands.map((c) => c.name).join(', ')}.`,
    );
    return 2;
  }
  return command.run(args, io);
}

main(process.argv.slice(2))
  .catch((error: unknown) => {
    if (!(error instanceof UsageError)) throw error;
    io.err(error.message);
    return 2;
  })
  .then((code) => {
    process.exitCode = code;
  });
