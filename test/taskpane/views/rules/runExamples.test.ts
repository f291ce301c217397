import { isBroken } from '../../../../src/packs';
import type { Pack } from '../../../../src/engine';
import { loadExamples, runExamples, type ExamplesRun } from '../../../../taskpane/views/rules/runExamples';
import { withParameter } from '../../../../taskpane/views/rules/packEdits';
import { shippedPacks } from '../../shelf';

/** The first examples are enough here; `patuh rules test` runs them all. */
const FEW = 20;

async function ran(
  pack: Pack,
  readText: (path: string) => Promise<string>,
  only: (verdict: string) => boolean = () => true,
): Promise<ExamplesRun> {
  const set = (await loadExamples(pack, readText))!;
  const examples = set.examples.filter(({ verdict }) => only(verdict)).slice(0, FEW);
  let last: ExamplesRun | undefined;
  for await (const run of runExamples(pack, { ...set, examples })) last = run;
  return last!;
}

describe('the examples of a pack in the pane', () => {
  it('come out as their authors expect, and alike in both engines, other tables included', async () => {
    const shelf = await shippedPacks();
    for (const id of ['it-tools', 'tier2']) {
      expect(await ran(shelf.get(id)!.pack, shelf.readText)).toEqual({
        done: FEW,
        all: FEW,
        failures: [],
        differences: [],
      });
    }
  }, 30_000);

  it('show what a changed number turns, with the line of the example', async () => {
    const shelf = await shippedPacks();
    const closing = shelf.get('closing')!;
    const changed = await shelf.tryText('closing', withParameter(closing.text, 'minAttempts', 4, null));
    if (isBroken(changed)) throw new Error('the changed pack must run');
    const { failures, differences } = await ran(changed.pack, shelf.readText, (verdict) => verdict === 'pass');
    expect(failures.length).toBeGreaterThan(0);
    expect(failures[0]!.example.line).toBeGreaterThan(1);
    expect(differences).toEqual([]);
  }, 30_000);

  it('are missing for a pack that brings none', async () => {
    const shelf = await shippedPacks();
    expect(await loadExamples(shelf.get('closing')!.pack, () => Promise.reject(new Error('404')))).toBeNull();
  });
});
