import { fill, type LocalText } from '../text';
import type { Io } from './command/command';
import { helpOfGroup } from './command/parse';
import { refusalOf, UsageError } from './command/usageError';
import { commands } from './commands';

const UNKNOWN: LocalText = {
  id: 'Perintah "{{found}}" tidak dikenal. Pilih: {{known}}.',
  en: 'There is no command "{{found}}". Choose: {{known}}.',
};

/** `patuh COMMAND …`: finds the command and runs it; a mistake of the caller's, or what the machine refuses, becomes one sentence. Gives the exit code. */
export async function patuh(words: string[], io: Io): Promise<number> {
  try {
    return await answer(words, io);
  } catch (error) {
    const refusal = refusalOf(error, io.language);
    if (!refusal) throw error;
    io.err(refusal.message);
    return 2;
  }
}

async function answer([name = 'help', ...args]: string[], io: Io): Promise<number> {
  const command = commands.find((each) => each.name === name);
  if (command) return command.run(args, io);
  if (name === '--version' || name === '-V') {
    const { ABOUT_SELF } = await import('./command/self');
    io.out(ABOUT_SELF.version);
    return 0;
  }
  const isHelp = ['help', '--help', '-h'].includes(name);
  // `patuh help rules lint` is `patuh rules lint --help`.
  if (isHelp && args.length > 0) return answer([...args, '--help'], io);
  if (!isHelp)
    throw new UsageError(
      fill(UNKNOWN[io.language], { found: name, known: commands.map((each) => each.name).join(', ') }),
    );
  for (const line of helpOfGroup('patuh', null, commands, io.language)) io.out(line);
  return 0;
}
