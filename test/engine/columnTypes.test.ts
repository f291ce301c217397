import { parsePack } from '../../src/engine';
import { packSchema, skeleton } from '../../src/author';
import { COLUMN_TYPES } from '../../src/sheet/columnTypes';

/** Where the compiler cannot look: what is checked while the program runs. */
describe('every type of columns that sheets are read by', () => {
  it.each(Object.keys(COLUMN_TYPES))('%s may stand in a pack, and the editors’ schema offers it', (type) => {
    const pack = JSON.parse(skeleton('types').pack);
    const label = { id: 'Kolom baru', en: 'New column' };
    pack.fields.baru = { type, label, ...(type === 'enum' && { values: { A: [] } }) };
    expect(parsePack(JSON.stringify(pack), { file: 'pack.json' }).findings).toEqual([]);
    const { properties } = packSchema() as {
      properties: Record<string, { additionalProperties: { properties: object } }>;
    };
    expect(properties.fields!.additionalProperties.properties).toMatchObject({
      type: { enum: expect.arrayContaining([type]) },
    });
  });

  it('and no other', () => {
    const pack = JSON.parse(skeleton('types').pack);
    pack.fields.baru = { type: 'uang', label: { id: 'Uang', en: 'Money' } };
    expect(parsePack(JSON.stringify(pack), { file: 'pack.json' }).findings).toMatchObject([
      { code: 'unknown-word', pointer: '/fields/baru/type' },
    ]);
  });
});
