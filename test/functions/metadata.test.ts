import { readFileSync } from 'node:fs';
import { CATALOGUE } from '../../src/functions/catalogue';
import { metadataOf } from '../../src/functions/metadata';

const [id, en] = (['id', 'en'] as const).map((language) =>
  metadataOf(CATALOGUE, language, 'https://example.invalid/help/'),
);

describe('the metadata Excel reads', () => {
  it('has the same functions and parameters in both languages, with other descriptions', () => {
    const bare = (metadata: typeof id) =>
      metadata!.functions.map(({ name, parameters }) => [name, parameters.map((parameter) => parameter.name)]);
    expect(bare(en)).toEqual(bare(id));
    for (const [index, each] of id!.functions.entries())
      expect(each.description).not.toBe(en!.functions[index]!.description);
  });

  it('puts optional parameters last, because Excel fills them in order', () => {
    for (const { name, parameters } of id!.functions) {
      const optional = parameters.map((parameter) => parameter.optional ?? false);
      expect([name, optional]).toEqual([name, [...optional].sort()]);
    }
  });

  it('takes every argument as a matrix, so that a range never makes Excel call once a cell', () => {
    for (const { parameters } of id!.functions)
      for (const { dimensionality } of parameters) expect(dimensionality).toBe('matrix');
  });

  it('keeps descriptions short enough to be read in a tooltip', () => {
    for (const { description, parameters } of [...id!.functions, ...en!.functions]) {
      expect(description.length).toBeLessThanOrEqual(160);
      for (const parameter of parameters) expect(parameter.description.length).toBeLessThanOrEqual(255);
    }
  });

  it('names parameters as Excel allows, each once', () => {
    for (const { parameters } of id!.functions) {
      for (const { name } of parameters) expect(name).toMatch(/^[a-z][a-z0-9_]*$/);
      expect(new Set(parameters.map(({ name }) => name)).size).toBe(parameters.length);
    }
  });

  it('is what manifest.xml points to, in both languages', () => {
    const manifest = readFileSync('manifest.xml', 'utf8');
    expect(manifest).toContain('/functions.json"');
    expect(manifest).toContain('/functions.en.json"');
  });
});
