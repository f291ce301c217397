import { holesOf } from '../../../src/text';
import { en } from '../../../taskpane/text/en';
import { id } from '../../../taskpane/text/id';

type Tree = { readonly [key: string]: string | Tree };
const flat = (tree: Tree, prefix = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[prefix + key, value] as [string, string]] : flat(value, `${prefix}${key}.`),
  );

describe('the texts of the pane', () => {
  const indonesian = flat(id);
  const english = new Map(flat(en));

  it('exist in both languages and are not empty', () => {
    expect(indonesian.map(([key]) => key)).toEqual([...english.keys()]);
    for (const [key, text] of [...indonesian, ...english]) expect(`${key} ${text}`).toMatch(/\S+ \S/);
  });

  it.each(indonesian)('have the same holes: %s', (key, text) => {
    expect(holesOf(english.get(key)!).sort()).toEqual(holesOf(text).sort());
  });
});
