/** The shipped packs, proved: what is found is mended, or kept with a reason in the pack. */
import { provePack } from '../../src/author';
import { open, PACK_IDS } from './shipped';

describe('rules prove', () => {
  it.each(PACK_IDS)('%s: nothing found that is not kept with a reason, nothing left undecided', async (id) => {
    const { pack, examples } = await open(id);
    const { findings, undecided } = provePack(pack, examples);
    expect(findings.map(({ code, of }) => `${code}: ${of}`)).toEqual([]);
    expect(undecided.map(({ code, subject }) => `${code}: ${subject}`)).toEqual([]);
  });
});
