/** The shipped layouts: listed, valid for editors and for the product, and fit to be sheets of a workbook. */
import Ajv from 'ajv';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Pack } from '../../src/engine';
import { layoutSchema } from '../../src/reports/author';
import { LANGUAGES } from '../../src/text';
import { layoutText, shippedLayout, shippedNames, shippedPacks } from './shipped';

const FOLDER = join(__dirname, '..', '..', 'rules', 'reports');

const validate = new Ajv({ strict: false, allErrors: true }).compile(layoutSchema());
let packs: ReadonlyMap<string, Pack>;
beforeAll(async () => {
  packs = await shippedPacks();
});

describe('shipped layouts', () => {
  it('are all in the list, and nothing else is', () => {
    const files = readdirSync(FOLDER).filter((name) => !['index.json', 'report.schema.json'].includes(name));
    expect([...shippedNames].sort()).toEqual(files.map((name) => name.replace(/\.json$/, '')).sort());
  });

  it.each(shippedNames)('%s is understood, by its own name, and by an editor’s schema', (id) => {
    expect(shippedLayout(id, packs).id).toBe(id);
    validate(JSON.parse(layoutText(id)));
    expect(validate.errors ?? []).toEqual([]);
  });

  it.each(shippedNames)('%s names its sheets as Excel allows, each once, in both languages', (id) => {
    for (const language of LANGUAGES) {
      const names = shippedLayout(id).sheets.map(({ name }) => name[language]);
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
      for (const name of names) expect(name).toMatch(/^[^[\]:*?/\\']{1,31}$/);
    }
  });

  it('have the schema that their editors load', () => {
    const text = readFileSync(join(FOLDER, 'report.schema.json'), 'utf8');
    expect(text).toBe(JSON.stringify(layoutSchema(), null, 1) + '\n');
  });
});
