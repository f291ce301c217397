import { loadPack } from '../../src/packs';
import { skeleton } from '../../src/author';

const VOCABULARY = JSON.stringify({
  id: 'kanal',
  title: { id: 'Kanal', en: 'Channels' },
  values: { TELEPON: ['telp'], EMAIL: [] },
});

/** Every order in which the keys of a condition can stand. */
const ORDERS = [
  ['fact', 'operator', 'value'],
  ['fact', 'value', 'operator'],
  ['operator', 'fact', 'value'],
  ['operator', 'value', 'fact'],
  ['value', 'fact', 'operator'],
  ['value', 'operator', 'fact'],
];

/** Where a condition may stand in a pack. */
const PLACES = ['rules', 'when', 'scope', 'conditions', 'nested'] as const;

function packWith(place: (typeof PLACES)[number], order: readonly string[]): string {
  const all: Record<string, string> = { fact: 'jenis', operator: 'oneOf', value: 'kanal' };
  const asked = Object.fromEntries(order.map((key) => [key, all[key]]));
  const pack = JSON.parse(skeleton('kosakata').pack);
  const [rule] = pack.rules;
  if (place === 'rules') rule.conditions = asked;
  if (place === 'when') rule.when = asked;
  if (place === 'scope') pack.scope = [{ name: 'kanal', conditions: asked, reason: { id: 'x', en: 'x' } }];
  if (place === 'nested') rule.conditions = { any: [{ all: [{ not: asked }] }] };
  if (place === 'conditions') {
    pack.conditions = { diatur: asked };
    rule.when = { condition: 'diatur' };
  }
  return JSON.stringify(pack);
}

const load = (text: string, files: Record<string, string> = { 'vocabularies/kanal.json': VOCABULARY }) =>
  loadPack(
    'kosakata',
    async (path) => {
      const file = files[path];
      if (file === undefined) throw new Error(path);
      return file;
    },
    text,
  );

describe('a vocabulary that a condition names', () => {
  it.each(PLACES.flatMap((place) => ORDERS.map((order) => [place, order.join(', ')] as const)))(
    'is loaded for %s, its keys in the order %s',
    async (place, order) => {
      const { pack, findings } = await load(packWith(place, order.split(', ')));
      expect(findings).toEqual([]);
      expect(Object.keys(pack!.vocabularies!)).toEqual(['kanal']);
    },
  );

  it('is loaded, too, where the file begins with a byte order mark', async () => {
    expect((await load(`\ufeff${packWith('rules', ORDERS[0]!)}`)).findings).toEqual([]);
  });

  it('is named with its place where there is no such file', async () => {
    const { findings } = await load(packWith('when', ORDERS[4]!), {});
    expect(findings).toMatchObject([{ code: 'unknown-vocabulary', pointer: '/rules/0/when/value' }]);
  });
});

describe('a vocabulary that a field names', () => {
  it('is missed in a further table of the pack as in the pack itself', async () => {
    const pack = JSON.parse(skeleton('kosakata').pack);
    const field = { type: 'enum', vocabulary: 'hilang', label: { id: 'x', en: 'x' } };
    const tables = { lain: { title: { id: 'x', en: 'x' }, fields: { kata: field } } };
    const { findings } = await load(JSON.stringify({ ...pack, tables }));
    expect(findings).toMatchObject([{ code: 'unknown-vocabulary', pointer: '/tables/lain/fields/kata/vocabulary' }]);
  });
});
