import { folder } from './patuh';
import { walkFirstPack } from './walkFirstPack';

/** What comes of it in the pane: test/e2e/packs.e2e.ts. */
it('leads to a pack that lints, is tested, proved, sealed and judges a sheet', async () => {
  const { blocks, steps } = await walkFirstPack(folder().missing('.'));
  expect(blocks).toBeGreaterThan(12);
  expect(steps).toEqual(steps.map(({ line }) => ({ line, code: 0, said: '' })));
}, 60_000);
