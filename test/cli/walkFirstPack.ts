/** docs/first-pack.md, walked from the page alone: its commands run in order, its pieces are put where it says. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { patuh } from './patuh';

const [PAGE] = readFileSync(join(__dirname, '..', '..', 'docs', 'first-pack.md'), 'utf8').split('\n---\n');

type Tree = Record<string, unknown>;

/** Puts a piece of JSON where the page says: into an object, behind a list. */
function put(pack: Tree, path: string, piece: unknown): void {
  const keys = path.split('.');
  const last = keys.pop()!;
  const at = keys.reduce((node, key) => node[key] as Tree, pack);
  at[last] = Array.isArray(piece)
    ? [...((at[last] as unknown[]) ?? []), ...(piece as unknown[])]
    : { ...(at[last] as Tree), ...(piece as Tree) };
}

export interface Step {
  line: string;
  code: number;
  /** What was said of a command that failed. */
  said: string;
}

/** Walks the page in a folder; what it makes lies in `latihan` there. */
export async function walkFirstPack(folder: string): Promise<{ blocks: number; steps: Step[] }> {
  const home = process.cwd();
  process.chdir(folder);
  const steps: Step[] = [];
  try {
    const blocks = [...PAGE!.matchAll(/^```(\w+) ?(\S*)\n([\s\S]*?)^```$/gm)];
    for (const [, kind, where = '', text] of blocks) {
      const own = (name: string) => join('latihan', 'shift', name);
      if (kind === 'csv') writeFileSync(own(where), text!);
      if (kind === 'json') {
        const pack = JSON.parse(readFileSync(own('pack.json'), 'utf8')) as Tree;
        put(pack, where, JSON.parse(text!));
        writeFileSync(own('pack.json'), JSON.stringify(pack));
      }
      for (const line of kind === 'sh' ? text!.trim().split('\n') : []) {
        const words = line.replace('npm run --silent patuh -- ', '').match(/"[^"]*"|\S+/g)!;
        const { code, out, err } = await patuh(words.map((word) => word.replaceAll('"', '')));
        steps.push({ line, code, said: code === 0 ? '' : out + err });
      }
    }
    return { blocks: blocks.length, steps };
  } finally {
    process.chdir(home);
  }
}
