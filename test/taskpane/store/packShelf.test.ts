import { createPackShelf } from '../../../taskpane/store/packShelf';
import { RulesUnreachable } from '../../../taskpane/store/rulesUnreachable';

describe('the packs of the page', () => {
  it('say that the server could not be reached, not that Excel refused', async () => {
    const shelf = createPackShelf(() => Promise.reject(new TypeError('Failed to fetch')));
    await shelf.load([]);
    expect(shelf.state.get()).toMatchObject({ status: 'failed', error: new RulesUnreachable('index.json', null) });
  });
});
