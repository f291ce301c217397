/** The examples of a pack through both engines: ours against what the author expects, json-rules-engine against ours. */
import { turnTaker } from '../../../src/grid';
import type { Pack } from '../../../src/engine';
import { agrees, createTester, readExamples, type Example, type ExampleSet, type Outcome } from '../../../src/author';
import { parseCsv, readTable } from '../../../src/sheet';
import type { ReadText } from '../../../src/packs';

export interface ExamplesRun {
  done: number;
  all: number;
  failures: readonly { example: Example; found: Outcome }[];
  differences: readonly { example: Example; where: string; ours: boolean; reference: boolean }[];
}

/** The examples shipped with a pack; null where it has none. Throws ExamplesFault where they do not fit the pack. */
export async function loadExamples(pack: Pack, readText: ReadText): Promise<ExampleSet | null> {
  const file = async (name: string) => {
    const text = await readText(`${pack.id}/${name}`).catch(() => null);
    return text === null ? null : { file: name, matrix: parseCsv(text).matrix };
  };
  const own = await file('examples.csv');
  if (!own) return null;
  const tables = await Promise.all(
    Object.keys(pack.tables ?? {}).map(async (name) => [name, await file(`examples-${name}.csv`)] as const),
  );
  return readExamples(
    own,
    Object.fromEntries(tables.flatMap(([name, found]) => (found ? [[name, found]] : []))),
    pack,
    readTable,
  );
}

const SLICE_MS = 12;

/** Yields what is known so far, often enough that the page stays alive. json-rules-engine is fetched on the first run. */
export async function* runExamples(pack: Pack, { examples }: ExampleSet): AsyncGenerator<ExamplesRun> {
  const { createComparison } = await import('../../../src/engine/reference');
  const test = createTester(pack);
  const compare = createComparison(pack);
  const run = {
    done: 0,
    all: examples.length,
    failures: [] as ExamplesRun['failures'][number][],
    differences: [] as ExamplesRun['differences'][number][],
  };
  const soFar = (): ExamplesRun => ({ ...run, failures: [...run.failures], differences: [...run.differences] });
  const turn = turnTaker(SLICE_MS);
  for (const example of examples) {
    const found = test(example);
    if (!agrees(example, found)) run.failures.push({ example, found });
    for (const difference of await compare(example.record, example.context))
      run.differences.push({ example, ...difference });
    run.done++;
    const wait = turn();
    if (!wait) continue;
    yield soFar();
    await wait;
  }
  yield soFar();
}
