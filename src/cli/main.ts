/** Entry of the command line as a program of its own. */
import { languageOf } from '../text';
import { patuh } from './patuh';

// A reader that closes early (`| head`) has read enough; that is no mistake of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

void patuh(process.argv.slice(2), {
  out: (line) => process.stdout.write(line + '\n'),
  err: (line) => process.stderr.write(line + '\n'),
  language: languageOf(process.env.PATUH_LANG ?? 'id'),
}).then((code) => {
  process.exitCode = code;
});
