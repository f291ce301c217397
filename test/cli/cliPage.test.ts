/** docs/cli.md against what the commands say of themselves. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Spec } from '../../src/cli/command/command';
import { usageOf } from '../../src/cli/run/define';
import { commands } from '../../src/cli/commands';
import { folder, patuh, patuhJson } from './patuh';

const PAGE = readFileSync(join(__dirname, '..', '..', 'docs', 'cli.md'), 'utf8');

const allSpecs = async (): Promise<Spec[]> => (await Promise.all(commands.map((each) => each.specs()))).flat();

it('the page has the usage of every command, and no other', async () => {
  const shown = [
    ...PAGE.matchAll(new RegExp(`^    patuh (?:${commands.map(({ name }) => name).join('|')}) .*$`, 'gm')),
  ];
  expect(shown.map(([line]) => line.trim())).toEqual((await allSpecs()).map((spec) => `patuh ${usageOf(spec)}`));
});

it('the page explains every option with its value, and no other', async () => {
  const rows = [...PAGE.matchAll(/^\| `--([a-z-]+)(?: ([^`]+))?` \|/gm)].map(
    ([, name, value = '']) => `${name} ${value}`,
  );
  const known = (await allSpecs()).flatMap(({ options }) =>
    Object.entries(options).map(([name, { value = '' }]) => `${name} ${value.replaceAll('|', '\\|')}`),
  );
  expect([...new Set(rows)].sort()).toEqual([...new Set(known)].sort());
});

it('every command answers --help in both languages with each of its options', async () => {
  for (const spec of await allSpecs()) {
    const [id, en] = await Promise.all(
      (['id', 'en'] as const).map((each) => patuh([...spec.name.split(' '), '--help'], each)),
    );
    expect([id!.code, en!.code]).toEqual([0, 0]);
    expect(id!.out).toContain(spec.about.id.slice(0, 40));
    expect(en!.out).toContain(spec.about.en.slice(0, 40));
    for (const name of Object.keys(spec.options)) expect(en!.out).toContain(`--${name}`);
  }
}, 60_000);

it('completions know every command, part and option, and the shell can read them', async () => {
  const { out } = await patuh(['completion', 'bash']);
  for (const { name, options } of await allSpecs()) {
    expect(out).toContain(`"${name}") options=`);
    for (const option of Object.keys(options)) expect(out).toContain(`--${option}`);
  }
  expect((await patuh(['completion', 'fish'])).code).toBe(2);
});

it('--rules finds packs of a folder elsewhere before the shipped ones, and says what it cannot open', async () => {
  const files = folder();
  const own = files.missing('aturan');
  expect((await patuh(['rules', 'new', 'latihan', '--rules', own])).code).toBe(0);
  const { packs, findings } = await patuhJson(['rules', 'lint', 'latihan', 'closing', '--rules', own]);
  expect({ packs, findings }).toEqual({ packs: ['latihan', 'closing'], findings: [] });
  const missing = await patuh(['read', files.csv('a.csv', [['a'], [1]]), '--rules', files.missing('tidak-ada')]);
  expect(missing).toMatchObject({ code: 2, out: '', err: expect.stringMatching(/^Folder --rules .*tidak-ada.*\n$/) });
});
