import { coverageOf, lintPack, mutate, readClauses, testExamples } from '../../src/author';
import { open, PACK_IDS } from './shipped';

describe.each(PACK_IDS)('%s', (id) => {
  it('has nothing to mend', async () => {
    const { parsed, file, examples, readText } = await open(id);
    expect(lintPack(parsed, file, examples, await readClauses(readText))).toEqual([]);
  });

  it('comes out as its examples say', async () => {
    const { pack, examples } = await open(id);
    expect(
      testExamples(pack, examples!.examples).map(({ example, found }) => ({
        line: example.line,
        note: example.note,
        found,
      })),
    ).toEqual([]);
  });

  it('has seen every condition true, false and unknown', async () => {
    const { pack, examples } = await open(id);
    expect(coverageOf(pack, examples!.examples).leaves.filter(({ missing }) => missing.length > 0)).toEqual([]);
  });

  it('has examples that notice every small change of it, but for those it keeps with a reason', async () => {
    const { pack, examples } = await open(id);
    const { survivors, needless } = mutate(pack, examples!.examples, examples);
    expect(survivors.map(({ where, change }) => `${where}: ${change}`)).toEqual([]);
    expect(needless).toEqual([]);
  });
});

describe('test vectors', () => {
  const notes = async (id: string) => (await open(id)).examples!.examples.map(({ note }) => note);

  it('of closing tickets (A.3) all stand among the examples', async () => {
    const names = await notes('closing');
    for (let n = 1; n <= 27; n++)
      expect(names.filter((note) => note.startsWith(`A.3-${String(n).padStart(2, '0')}`))).toHaveLength(1);
  });

  it('of the age limit (A.1) all stand among the examples', async () => {
    expect((await notes('staffing')).filter((note) => note.startsWith('A.1'))).toHaveLength(6);
  });
});
