import { isBroken, PackLibrary } from '../../src/packs';
import { readShipped } from './readShipped';

describe('the library of packs', () => {
  it('asks for every file once, vocabularies that packs share among them', async () => {
    const asked: string[] = [];
    const library = new PackLibrary((path) => {
      asked.push(path);
      return readShipped(path);
    });
    for (const id of await library.ids()) expect(isBroken(await library.get(id))).toBe(false);
    expect(await library.get('closing')).toBe(await library.get('closing'));
    expect(asked).toContain('vocabularies/sites.json');
    expect(asked).toHaveLength(new Set(asked).size);
  });

  it("takes one's own text in place of the shipped one, and goes back to it", async () => {
    const library = new PackLibrary(readShipped);
    const versionOf = async () => {
      const found = await library.get('closing');
      return isBroken(found) ? null : [found.pack.version, found.stamp];
    };
    const [version, stamp] = (await versionOf())!;
    const text = (await readShipped('closing/pack.json')).replace(`"${version}"`, '"99.0.0"');
    library.override('closing', { 'closing/pack.json': text });
    expect(await versionOf()).toEqual(['99.0.0', expect.not.stringMatching(`^${stamp}$`)]);
    library.override('closing', {});
    expect((await versionOf())![0]).toBe(version);
    library.override('punya-sendiri', { 'punya-sendiri/pack.json': '{"id":' });
    expect((await library.ids()).at(-1)).toBe('punya-sendiri');
    expect(await library.shippedIds()).not.toContain('punya-sendiri');
  });

  it.each(['index.json', 'closing/pack.json', 'vocabularies/sites.json'])(
    'tries again what could not be read: %s',
    async (lost) => {
      let connected = false;
      const library = new PackLibrary((path) =>
        path === lost && !connected ? Promise.reject(new Error('no connection')) : readShipped(path),
      );
      const works = async () => {
        const found = await Promise.all((await library.ids()).map((id) => library.get(id)));
        return !found.some(isBroken);
      };
      expect(await works().catch(() => false)).toBe(false);
      connected = true;
      expect(await works()).toBe(true);
    },
  );
});
