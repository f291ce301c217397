import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writtenClause } from '../../src/author';
import { documentOf, readClauseBook, type ClauseBook } from '../../src/cli/clauses/coverage';
import { renderClauses } from '../../src/cli/clauses/renderClauses';
import type { Pack } from '../../src/engine';
import { CLAUSE_IDS } from './clauseIds';
import { open, PACK_IDS, RULES } from './shipped';

let book: ClauseBook;
let packs: Pack[];
beforeAll(async () => {
  book = await readClauseBook(RULES);
  packs = (await Promise.all(PACK_IDS.map(open))).map(({ pack }) => pack);
});

describe('coverage.json', () => {
  it('holds every clause of the five documents, once', () => {
    const written = Array.from(
      readFileSync(join(RULES, 'coverage.json'), 'utf8').matchAll(/^ {2}"([^"]+)": /gm),
      (match) => match[1],
    );
    expect(written).toEqual(CLAUSE_IDS);
    expect(CLAUSE_IDS).toHaveLength(125);
  });

  it('names for every clause the rules that cite it, and only rules there are', () => {
    const ids = new Map(CLAUSE_IDS.map((id) => [writtenClause(id), id]));
    expect(ids.size).toBe(CLAUSE_IDS.length);
    const served = (clause = '') => book.coverage[ids.get(clause) ?? ''];
    for (const pack of packs) {
      for (const { name, clause } of pack.rules)
        expect([clause, served(clause)?.rules ?? []]).toEqual([clause, expect.arrayContaining([`${pack.id}/${name}`])]);
      for (const { name, clause } of pack.scope) expect(served(clause)?.scopes ?? []).toContain(`${pack.id}/${name}`);
    }
    const rules = packs.flatMap((pack) => pack.rules.map(({ name }) => `${pack.id}/${name}`));
    const scopes = packs.flatMap((pack) => pack.scope.map(({ name }) => `${pack.id}/${name}`));
    for (const { rules: named = [], scopes: limits = [] } of Object.values(book.coverage)) {
      for (const name of named) expect(rules).toContain(name);
      for (const name of limits) expect(scopes).toContain(name);
    }
  });

  it('says what serves a clause without rules, why it cannot be checked, or the safe default', () => {
    for (const [clause, { served, rules = [], scopes = [], note }] of Object.entries(book.coverage)) {
      expect([clause, served === 'rules']).toEqual([clause, rules.length + scopes.length > 0]);
      if (served !== 'rules')
        expect([clause, note]).toEqual([clause, { id: expect.stringMatching(/\S/), en: expect.stringMatching(/\S/) }]);
    }
  });

  it('knows the documents of all its clauses and questions', () => {
    const documents = Object.keys(book.sources);
    for (const clause of CLAUSE_IDS) expect(documents).toContain(documentOf(clause));
    for (const { documents: asked } of book.questions)
      for (const document of asked) expect(documents).toContain(document);
    expect(book.questions).toHaveLength(28);
  });
});

it('packs, reports, forms and lists write a clause as their sentences do', () => {
  const files = readdirSync(RULES, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'));
  const cited = files.flatMap((name) =>
    Array.from(readFileSync(join(RULES, name), 'utf8').matchAll(/"clause": "([^"]+)"/g), ([, clause]) => clause!),
  );
  expect(cited.length).toBeGreaterThan(500);
  expect(cited.filter((clause) => !/^([WP]-\d\d|MNOP)(?= |$)/.test(clause))).toEqual([]);
});

describe('docs/clauses.md', () => {
  it('is what `npm run patuh -- clauses` writes', () => {
    expect(readFileSync(join(RULES, '..', 'docs', 'clauses.md'), 'utf8')).toBe(renderClauses(book));
  });

  it('holds every clause in both languages', () => {
    const page = renderClauses(book);
    for (const { text } of Object.values(book.coverage))
      for (const words of Object.values(text)) expect(page).toContain(words);
  });
});
