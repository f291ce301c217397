import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createPackShelf } from '../../../taskpane/store/packShelf';
import { RulesUnreachable } from '../../../taskpane/store/rulesUnreachable';

const RULES = join(__dirname, '..', '..', '..', 'rules');

describe('the packs of the page', () => {
  it('ask for a vocabulary they share once a loading, and anew in the next', async () => {
    const asked: string[] = [];
    const shelf = createPackShelf((path) => {
      asked.push(path);
      return readFile(join(RULES, path), 'utf8');
    });
    await shelf.load([]);
    expect(shelf.state.get().broken).toEqual([]);
    expect(asked).toContain('vocabularies/sites.json');
    expect(asked).toHaveLength(new Set(asked).size);
    await shelf.load([]);
    expect(asked).toHaveLength(2 * new Set(asked).size);
  });

  it('say that the server could not be reached, not that Excel refused', async () => {
    const shelf = createPackShelf(() => Promise.reject(new TypeError('Failed to fetch')));
    await shelf.load([]);
    expect(shelf.state.get()).toMatchObject({ status: 'failed', error: new RulesUnreachable('index.json', null) });
  });
});
