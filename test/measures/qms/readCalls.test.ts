import { readCalls, readCallsInTurns } from '../../../src/measures';
import { tableOf } from '../tables';
import { DEFINITION } from './definition';

describe('readCallsInTurns', () => {
  it('reads the same calls as in one go, and gives the page its turns', async () => {
    const table = tableOf({ called: 'datetime' }, [
      ['outcome', 'result', 'called', 'follow', 'input', 'line'],
      ['YES', 'BAD', 45_000, 1, 'New', '021'],
      ['YES', 'GOOD', 45_001, 6, 'Again', '021'],
      ['NO', 'GOOD', 45_001, 6, 'New', '022'],
    ]);
    let turns = 0;
    const calls = await readCallsInTurns(table, DEFINITION, async () => void turns++);
    expect(calls).toEqual(readCalls(table, DEFINITION));
    expect(turns).toBeGreaterThan(3);
  });

  it('stops where the page has lost interest', async () => {
    const stopped = readCallsInTurns(
      tableOf({}, [
        ['outcome', 'result'],
        ['YES', 'GOOD'],
      ]),
      DEFINITION,
      () => Promise.reject(new Error('cancelled')),
    );
    await expect(stopped).rejects.toThrow('cancelled');
  });
});
