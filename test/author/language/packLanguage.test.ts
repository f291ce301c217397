import { getLanguageService, TextDocument, type JSONSchema } from 'vscode-json-languageservice';
import { packSchema, skeleton } from '../../../src/author';
import { parsePack, type Pack } from '../../../src/engine';
import { createPackLanguage } from '../../../src/author/language';
import { shipped } from '../../taskpane/shelf';

/** A closing pack with one rule under the cursor, which stands at `▮`. */
async function at(rule: string) {
  const { pack } = await shipped('closing');
  const { vocabularies: _, ...written } = pack;
  const text = JSON.stringify({ ...written, rules: ['RULE'] }, null, 2).replace('"RULE"', rule);
  const offset = text.indexOf('▮');
  return { pack, text: text.replace('▮', ''), offset };
}

async function labels(rule: string, language: 'id' | 'en' = 'id') {
  const { pack, text, offset } = await at(rule);
  return (await createPackLanguage(pack, language).suggest(text, offset)).map(({ label }) => label.replaceAll('"', ''));
}

describe('completion in a pack', () => {
  it('knows the facts of this pack: fields, derived facts and parameters', async () => {
    const { pack } = await shipped('closing');
    const found = await labels('{ "conditions": { "fact": "▮" } }');
    for (const facts of [pack.fields, pack.derived!, pack.parameters])
      for (const name of Object.keys(facts)) expect(found).toContain(name);
  });

  it('offers the operators that fit the fact, and no other', async () => {
    const found = await labels('{ "conditions": { "fact": "kontak_1", "operator": "▮", "value": 1 } }');
    expect(found).toEqual(expect.arrayContaining(['greaterThanInclusive', 'isBlank', 'equal']));
    expect(found).not.toContain('startsWith');
    expect(found).not.toContain('before');
  });

  it('offers the words of the field, and the keys of a rule', async () => {
    expect(await labels('{ "conditions": { "fact": "layanan", "operator": "equal", "value": "▮" } }')).toContain(
      'INDIHOME',
    );
    expect(await labels('{ ▮ }')).toEqual(
      expect.arrayContaining(['clause', 'basis', 'when', 'conditions', 'effectiveFrom']),
    );
  });

  it('puts in what was chosen, with the caret where the author goes on', async () => {
    const { pack, text, offset } = await at('{ "cla▮" }');
    const clause = (await createPackLanguage(pack, 'id').suggest(text, offset)).find(
      ({ label }) => label === 'clause',
    )!;
    const after = text.slice(0, clause.from) + clause.insert + text.slice(clause.to);
    expect(after).toContain('{ "clause": ');
    expect(clause.insert).not.toContain('$');
    expect(text.slice(clause.from, offset)).toBe('"cla');
    expect(clause.match).toBe('"clause"');
    expect(clause.caret).toBeGreaterThan('"clause"'.length);
  });
});

describe('explanations in a pack', () => {
  it.each([
    { language: 'id' as const, says: 'Klausul yang dinilai aturan ini.' },
    { language: 'en' as const, says: 'The clause this rule judges.' },
  ])('are in the language of the user ($language), and in that only', async ({ language, says }) => {
    const { pack, text, offset } = await at('{ "cl▮ause": "X" }');
    const found = await createPackLanguage(pack, language).explain(text, offset);
    expect(found!.about).toBe(says);
    expect(text.slice(found!.from, found!.to)).toContain('clause');
  });

  it('say what a fact is where it is named, and in a message', async () => {
    const { pack, text } = await shipped('closing');
    const language = createPackLanguage(pack, 'en');
    for (const place of ['"kontak_1": {', '{{kontak_1}}']) {
      const { about, from, to } = (await language.explain(text, text.indexOf(place) + 4))!;
      expect([text.slice(from, to), about]).toEqual(['kontak_1', `integer: ${pack.fields['kontak_1']!.label.en}`]);
    }
  });

  it('follow the names of the pack they were made for', async () => {
    const { pack } = await shipped('closing');
    const more: Pack = {
      ...pack,
      parameters: {
        ...pack.parameters,
        angkaBaru: { value: 1, label: { id: 'b', en: 'n' }, clause: '1', basis: 'written' },
      },
    };
    const { text, offset } = await at('{ "conditions": { "fact": "▮" } }');
    expect(
      (await createPackLanguage(more, 'id').suggest(text, offset)).map(({ label }) => label.replaceAll('"', '')),
    ).toContain('angkaBaru');
  });
});

describe('the schema beside a pack', () => {
  it('has no red line for a name, a word or a type that is newer than it', async () => {
    const text = skeleton('shift').pack.replace(/"\$schema".*\n/, '');
    const service = getLanguageService({});
    const schema = packSchema(parsePack(text, { file: 'pack.json' }).pack) as JSONSchema;
    service.configure({ validate: true, schemas: [{ uri: 'file:///s.json', fileMatch: ['*'], schema }] });
    const problems = async (now: string) => {
      const document = TextDocument.create('file:///pack.json', 'json', 1, now);
      const found = await service.doValidation(document, service.parseJSONDocument(document));
      return found.map(({ message }) => message);
    };
    const newer = text
      .replaceAll('kontak"', 'catatan"')
      .replace('"integer"', '"text"')
      .replace('"greaterThanInclusive", "value": { "fact": "minContacts" }', '"startsWith", "value": "ok"')
      .replace('"EMAIL": [', '"WA": [], "EMAIL": [')
      .replace('"operator": "equal", "value": "TELEPON"', '"operator": "in", "value": ["TELEPON", "WA"]');
    expect(await problems(newer)).toEqual([]);
    expect(await problems(text.replace('"basis"', '"bassis"'))).not.toEqual([]);
  });
});
