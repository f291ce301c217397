/** A command that holds others: `patuh rules lint`. */
import { fill, type LocalText } from '../../text';
import type { Command } from './command';
import { helpOfGroup } from './parse';
import { UsageError } from './usageError';

const UNKNOWN: LocalText = {
  id: 'Perintah "{{found}}" tidak dikenal. Pilih: {{known}}.',
  en: 'There is no command "{{found}}". Choose: {{known}}.',
};

const MISSING: LocalText = {
  id: 'Sebutkan perintah yang diminta setelah "{{name}}": {{known}}.',
  en: 'Say which command is meant after "{{name}}": {{known}}.',
};

export function defineGroup(name: string, about: LocalText, parts: readonly Command[]): Command {
  return {
    name,
    about,
    specs: async () => (await Promise.all(parts.map((part) => part.specs()))).flat(),
    async run([asked, ...args], io) {
      const part = parts.find((each) => each.name === asked);
      if (part) return part.run(args, io);
      const known = parts.map((each) => each.name).join(', ');
      if (asked === undefined) throw new UsageError(fill(MISSING[io.language], { name, known }));
      if (!['help', '-h', '--help'].includes(asked))
        throw new UsageError(fill(UNKNOWN[io.language], { found: `${name} ${asked}`, known }));
      for (const line of helpOfGroup(`patuh ${name}`, about, parts, io.language)) io.out(line);
      return 0;
    },
  };
}
