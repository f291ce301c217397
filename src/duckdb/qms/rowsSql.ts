/** What each row of a tapping sheet says by itself, in SQL: `statuses` of the measure, word for word. */
import { foldCase } from '../../grid';
import {
  DUCKDB,
  foldedText,
  identityText,
  literal,
  monthIndex,
  quoted,
  swappedMonthIndex,
  UNREAD,
  type SqlFact,
  type SqlSource,
} from '../../sql';
import { MissingColumn, type QmsDefinition } from '../../measures';
import type { FieldType } from '../../sheet';

/** What the measure calls a month that is not known. */
export const UNDATED = -1;

export interface QmsSource extends SqlSource {
  types: Readonly<Record<string, FieldType>>;
  doubts?: readonly SheetDoubt[];
}

/** What a sheet makes doubtful: rows that nobody sees, or the days and months of calls from one row up to another. */
export type SheetDoubt =
  { cause: 'hidden'; rows: ReadonlySet<number> } | { cause: 'dayMonth'; from: number; until: number };

/**
 * A table `rows`: status as in the measure, the month, and `entangled` for every row that the measure itself must see: one
 * that shares its line or its call id with another, that holds a cell nobody understood, that has no date, or that the sheet
 * makes doubtful.
 * @param wanted index of the month asked for, or null
 */
export function rowsSql(source: QmsSource, { fields, words, follow }: QmsDefinition, wanted: number | null): string {
  const column = (field: string): SqlFact | null =>
    source.fields.has(field) ? { name: field, type: source.types[field]!, sql: quoted(field), unread: 'FALSE' } : null;
  const says = (fact: SqlFact, list: readonly string[]): string =>
    list.length === 0
      ? 'FALSE'
      : `${foldedText(fact, DUCKDB)} IN (${list.map((word) => literal(foldCase(word))).join(', ')})`;
  const outcome = column(fields.outcome);
  if (!outcome) throw new MissingColumn(fields.outcome);
  const [own, final] = [column(fields.result), column(fields.final)];
  if (!own && !final) throw new MissingColumn(fields.result);
  const result = { ...(own ?? final)!, sql: own && final ? `coalesce(${final.sql}, ${own.sql})` : (own ?? final)!.sql };
  const [tapped, called, code, id, line] = [fields.tapped, fields.called, fields.follow, fields.id, fields.line].map(
    column,
  );
  const isCode = (codes: readonly number[]): string =>
    !code || codes.length === 0 ? 'FALSE' : `coalesce(${code.sql} IN (${codes.map(literal).join(', ')}), FALSE)`;
  const kind = `CASE WHEN ${says(result, words.notValid)} THEN 3 WHEN ${says(result, words.return)} THEN 2 WHEN ${says(result, words.valid)} THEN 1 ELSE 0 END`;
  const settled =
    own && final
      ? `(${final.sql} IS NOT NULL AND ${kind} > 0 AND ${says(own, [...words.notValid, ...words.return])})`
      : 'FALSE';
  const isDated = tapped ? '(tapped IS NOT NULL OR (is_final AND kind > 0))' : 'kind IN (2, 3)';
  const double = 'CAST(NULL AS DOUBLE)';

  return `CREATE OR REPLACE TEMP TABLE rows AS
WITH cells AS (
  SELECT _row, ${says(outcome, words.agree)} AS agree, ${kind} AS kind, ${final ? `${final.sql} IS NOT NULL` : 'FALSE'} AS is_final, ${outcome.sql} IS NULL AS no_outcome,
    ${code ? `coalesce(${code.sql} NOT IN (${Object.values(follow).flat().map(literal).join(', ')}), FALSE)` : 'FALSE'} AS strange,
    ${isCode(follow.returned)} AND NOT coalesce(${settled}, FALSE) AS returned, ${isCode(follow.waiting)} AS waiting, ${isCode(follow.finished)} AS finished,
    ${tapped?.sql ?? double} AS tapped, ${called?.sql ?? double} AS called, ${quoted(UNREAD)} IS NOT NULL AS unread,
    coalesce(contains(${quoted(UNREAD)}, '|${fields.outcome}|'), FALSE) AS outcome_unread,
    ${line ? identityText(line.sql) : "''"} AS line_key, ${id ? identityText(id.sql) : "''"} AS id_key
  FROM ${source.from}
), judged AS (
  SELECT *, ${isDated} AS dated,
    CASE WHEN NOT agree THEN 0 WHEN waiting THEN 4 WHEN kind = 1 THEN CASE WHEN returned THEN 2 ELSE 1 END
    WHEN NOT ${isDated} OR kind = 0 THEN 4 WHEN returned THEN 2 WHEN finished THEN 3 ELSE kind END AS status,
    line_key <> '' AND count(*) OVER (PARTITION BY line_key) > 1 AND bool_or(agree OR unread) OVER (PARTITION BY line_key) AS line_shared,
    id_key <> '' AND count(*) OVER (PARTITION BY id_key) > 1 AND bool_or(agree OR unread) OVER (PARTITION BY id_key)
      AND bool_or(line_key = '') OVER (PARTITION BY id_key) AS id_shared
  FROM cells
)
SELECT _row, status, called, kind, outcome_unread,
  ${called ? `coalesce(${monthIndex('called')}, ${UNDATED})` : `CAST(${UNDATED} AS INTEGER)`} AS month,
  NOT agree AND kind = 1 AS excluded,
  agree AND NOT waiting AND kind = 1 AND NOT ${tapped ? 'tapped IS NOT NULL' : 'TRUE'} AS valid_undated,
  agree AND NOT waiting AND kind = 0 AND tapped IS NOT NULL AS without_result,
  unread OR line_shared OR id_shared OR (agree AND called IS NULL) OR (agree AND (returned OR strange) AND kind = 1)
    OR (no_outcome AND kind > 0)${suspects(source.doubts ?? [], called ? wanted : null)} AS entangled
FROM judged`;
}

/** Rows that what the sheet makes doubtful could move. */
function suspects(doubts: readonly SheetDoubt[], wanted: number | null): string {
  const found = doubts.map((doubt) => {
    if (doubt.cause === 'hidden') return `_row IN (${[...doubt.rows].join(', ')})`;
    if (wanted === null) return 'FALSE';
    const months = [monthIndex('called'), swappedMonthIndex('called')].map((month) => `${month} = ${wanted}`);
    const until = doubt.until === Infinity ? '' : ` AND _row < ${doubt.until}`;
    return `(_row >= ${doubt.from}${until} AND coalesce(${months.join(' OR ')}, FALSE))`;
  });
  return found.map((each) => ` OR ${each}`).join('');
}
