/** Entry of the command line as a program of its own. */
import { removeOrphans } from '../duckdb/temporary';
import { languageOf } from '../text';
import { patuh } from './patuh';

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

/** Takes away first what a run that was killed left behind. */
async function start(): Promise<void> {
  await removeOrphans();
  process.exitCode = await patuh(process.argv.slice(2), {
    out: (line) => process.stdout.write(line + '\n'),
    err: (line) => process.stderr.write(line + '\n'),
    language: languageOf(process.env.PATUH_LANG ?? 'id'),
  });
}

void start();
