/** Clauses that stand in no book: neither among those of the shipped documents nor among those a pack states of its own. */
import type { ReadText } from '../../packs';
import type { LintRule } from './lintRule';

/** The clauses of the shipped documents, from rules/coverage.json, as packs cite them; none where that cannot be read. */
export async function readClauses(readText: ReadText): Promise<string[]> {
  return readText('coverage.json').then(
    (text) => Object.keys(JSON.parse(text) as object).map(writtenClause),
    () => [],
  );
}

/** A clause as people and packs write it, "W-03 1.2.5a"; of each id another. What an id says of its place in a document goes. */
export const writtenClause = (id: string): string =>
  id
    .replace(/^([A-Z])(\d\d)-/, '$1-$2 ')
    .replace(/^MNOP-/, 'MNOP ')
    .replace(/ hdr$|-(tbl|seq)$/, '')
    .replace('BAB3-KPI', 'BAB III KPI ')
    .replace(/-F(\d\d)$/, ' F-$1')
    .replace(/(\d)-(\d)/g, '$1–$2')
    .replace(/-([a-z]+)$/, ' $1');

/** A list or a map: its places or names are the keys. */
type Parts = readonly { clause?: string }[] | Readonly<Record<string, { clause?: string }>>;

/** Of a document whose clauses nobody has listed nothing can be said. */
export const clauses: LintRule = ({ pack, book }, report) => {
  const own = pack.source.clauses ?? [];
  const known = new Set([...own, ...book]);
  const nameOf = (clause: string): string => clause.split(' ')[0]!;
  const documents = new Set(book.map(nameOf));
  const { parameters, lookups = {}, fields, tables = {}, scope, rules } = pack;
  const named = (at: string, parts: Parts): [string, string | undefined][] =>
    Object.entries(parts).map(([name, { clause }]) => [`${at}/${name}`, clause]);
  const cited = [
    ...named('/parameters', parameters),
    ...Object.entries(parameters).flatMap(([name, { earlier = [] }]) => named(`/parameters/${name}/earlier`, earlier)),
    ...named('/lookups', lookups),
    ...named('/fields', fields),
    ...Object.entries(tables).flatMap(([name, table]) => named(`/tables/${name}/fields`, table.fields)),
    ...named('/scope', scope),
    ...named('/rules', rules),
  ];
  const isListed = own.length > 0 || cited.some(([, clause]) => book.includes(clause!));
  for (const [pointer, clause] of cited)
    if (clause !== undefined && !known.has(clause) && (isListed || documents.has(nameOf(clause))))
      report({
        code: 'unknown-clause',
        pointer: `${pointer}/clause`,
        holes: { found: clause },
        choices: [...known],
      });
};
