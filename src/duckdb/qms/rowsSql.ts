/** What each row of a tapping sheet says by itself, in SQL: `statuses` of the measure, word for word. */
import { DUCKDB, foldedText, literal, monthIndex, quoted, type SqlFact, type SqlSource } from '../../sql';
import { MissingColumn, type QmsDefinition } from '../../measures';
import type { FieldType } from '../../sheet';

/** What the measure calls a month that is not known. */
export const UNDATED = -1;

export interface QmsSource extends SqlSource {
  types: Readonly<Record<string, FieldType>>;
}

/**
 * A table `rows`: status and kind (numbers as in the measure), what is worth a note, month, and what tells a sale and a
 * call from others.
 */
export function rowsSql(source: QmsSource, { fields, words, follow }: QmsDefinition): string {
  const column = (field: string): SqlFact | null =>
    source.fields.has(field) ? { name: field, type: source.types[field]!, sql: quoted(field), unread: 'FALSE' } : null;
  const required = (field: string): SqlFact => {
    const found = column(field);
    if (!found) throw new MissingColumn(field);
    return found;
  };
  const says = (fact: SqlFact, list: readonly string[]): string =>
    list.length === 0
      ? 'FALSE'
      : `${foldedText(fact, DUCKDB)} IN (${list.map((word) => literal(folded(word))).join(', ')})`;
  const outcome = required(fields.outcome);
  const result = required(fields.result);
  const [tapped, called, code, input, id] = [fields.tapped, fields.called, fields.follow, fields.input, fields.id].map(
    column,
  );
  const isCode = (codes: readonly number[]): string =>
    !code || codes.length === 0 ? 'FALSE' : `coalesce(${code.sql} IN (${codes.map(literal).join(', ')}), FALSE)`;

  const kind = `CASE WHEN ${says(result, words.notValid)} THEN 3 WHEN ${says(result, words.return)} THEN 2 WHEN ${says(result, words.valid)} THEN 1 ELSE 0 END`;
  const [lead, ...others] = fields.sale.map(column);
  const saleText = [lead, ...others.filter((fact) => fact !== null)].map((fact) => fact && foldedText(fact, DUCKDB));
  const sale = lead ? `CASE WHEN ${saleText[0]} <> '' THEN ${saleText.join(' || chr(31) || ')} END` : 'NULL';
  const canSupersede = code && input && lead;
  const double = 'CAST(NULL AS DOUBLE)';

  return `CREATE OR REPLACE TEMP TABLE rows AS
WITH cells AS (
  SELECT _row, ${says(outcome, words.agree)} AS agree, ${kind} AS kind,
    ${isCode(follow.returned)} AS returned, ${isCode(follow.waiting)} AS waiting, ${isCode(follow.finished)} AS finished,
    ${canSupersede ? isCode(follow.superseded) : 'FALSE'} AS replaced, ${canSupersede ? says(input, words.recall) : 'FALSE'} AS recall,
    ${tapped?.sql ?? double} AS tapped, ${called?.sql ?? double} AS called,
    CAST(${sale} AS TEXT) AS sale, ${id ? foldedText(id, DUCKDB) : "''"} AS id
  FROM ${source.from}
), dated AS (
  SELECT *, ${tapped ? 'tapped IS NOT NULL' : 'kind IN (2, 3)'} AS dated FROM cells
), judged AS (
  SELECT *, CASE WHEN NOT agree THEN 0 WHEN waiting THEN 4 WHEN kind = 1 THEN CASE WHEN returned THEN 2 ELSE 1 END
    WHEN NOT dated OR kind = 0 THEN 4 WHEN returned THEN 2 WHEN finished THEN 3 ELSE kind END AS status
  FROM dated
)
SELECT _row, status, tapped, called, sale, recall,
  ${called ? `coalesce(${monthIndex('called')}, ${UNDATED})` : `CAST(${UNDATED} AS INTEGER)`} AS month,
  NOT agree AND kind = 1 AS excluded,
  agree AND NOT waiting AND kind = 1 AND returned AS conflict,
  agree AND NOT waiting AND kind = 1 AND NOT dated AND ${tapped ? 'TRUE' : 'FALSE'} AS valid_undated,
  agree AND NOT waiting AND kind = 0 AND dated AS without_result,
  ${called ? 'called' : 'CAST(_row AS DOUBLE)'} AS time,
  status <> 0 AND replaced AS replaceable,
  CASE WHEN id <> '' THEN 'i' || id
    WHEN sale IS NOT NULL AND called IS NOT NULL THEN 's' || sale || chr(31) || CAST(CAST(floor(called * 86400 + 0.5) AS BIGINT) AS TEXT)
  END AS identity
FROM judged`;
}

const folded = (word: string): string => word.trim().toLowerCase();
