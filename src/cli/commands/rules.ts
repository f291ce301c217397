/** `patuh rules …`: the rule author's bench. One file a part in rules/. */
import { fill, type LocalText } from '../../text';
import { UsageError, type Command } from '../command';
import { diff } from './rules/diff';
import { docs } from './rules/docs';
import { explain } from './rules/explain';
import { fmt } from './rules/fmt';
import { lint } from './rules/lint';
import { create } from './rules/new';
import { schema } from './rules/schema';
import { sql } from './rules/sql';
import type { Subcommand } from './rules/subcommand';
import { test } from './rules/test';

const PARTS: readonly Subcommand[] = [lint, test, explain, docs, diff, create, fmt, schema, sql];

const UNKNOWN: LocalText = {
  id: 'Perintah "rules {{found}}" tidak dikenal. Pilih: {{known}}.',
  en: 'There is no command "rules {{found}}". Choose: {{known}}.',
};

export const command: Command = {
  name: 'rules',
  usage: `rules ${PARTS.map(({ name }) => name).join('|')} …`,
  about: { id: 'Meja kerja penulis aturan.', en: 'The rule author’s bench.' },
  run: async ([name = '', ...args], io) => {
    const part = PARTS.find((candidate) => candidate.name === name);
    if (part) return part.run(args, io);
    if (name === '' || name === 'help') {
      for (const { usage, about } of PARTS) io.out(`${usage}\n    ${about[io.language]}`);
      return 0;
    }
    throw new UsageError(fill(UNKNOWN[io.language], { found: name, known: PARTS.map((each) => each.name).join(', ') }));
  },
};
