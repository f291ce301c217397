/** A command: says the name of its file until you make it yours. */
import type { Kind } from './scaffold';

export const command: Kind = {
  name: /^[a-z]{3,}$/,
  example: 'inspect',
  make: (name) => ({
    files: {
      [`src/cli/commands/${name}.ts`]: `/** \`patuh ${name} FILE\`: names the file. */
import { fill, type LocalText } from '../../text';
import type { Spec } from '../command/command';
import { defineCommand, usageOf } from '../run/define';
import { onlyFile } from '../command/onlyFile';
import { JSON_FLAG } from '../command/options';
import { ABOUT } from './about';

const SPEC: Spec = {
  name: '${name}',
  words: 'FILE',
  about: ABOUT.${name},
  options: { json: JSON_FLAG },
};

export const command = defineCommand(SPEC, async ({ words, flags }, io) => {
  const file = onlyFile(words, usageOf(SPEC), io.language);
  io.out(flags.has('json') ? JSON.stringify({ file }) : fill(NAMED[io.language], { file }));
  return 0;
});

const NAMED: LocalText = { id: 'Berkas: {{file}}', en: 'File: {{file}}' };
`,
      [`test/cli/commands/${name}.test.ts`]: `import { command } from '../../../src/cli/commands/${name}';

const run = async (...args: string[]) => {
  const out: string[] = [];
  const code = await command.run(args, { out: (line) => out.push(line), err: () => {}, language: 'id' });
  return { code, out };
};

it('${name} names its file, and refuses none or two in one sentence', async () => {
  expect(await run('a.csv')).toEqual({ code: 0, out: ['Berkas: a.csv'] });
  expect(await run('a.csv', '--json')).toEqual({ code: 0, out: ['{"file":"a.csv"}'] });
  await expect(run()).rejects.toThrow('Sebutkan tepat satu berkas');
  await expect(run('a.csv', 'b.csv')).rejects.toThrow('bukan 2');
});
`,
    },
    lines: [
      {
        file: 'src/cli/commands/about.ts',
        before: '  completion: {',
        line: `  ${name}: {\n    id: 'Menyebut nama berkas (${name}).',\n    en: 'Names the file (${name}).',\n  },\n`,
      },
      {
        file: 'src/cli/commands/index.ts',
        before: '  completion: async',
        line: `  ${name}: () => import('./${name}'),\n`,
      },
      { file: 'docs/cli.md', before: '    patuh completion ', line: `    patuh ${name} FILE [--json]\n` },
    ],
    afterwards: [],
    tests: [`test/cli/commands/${name}.test.ts`],
  }),
};
