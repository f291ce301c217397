/** From rows to calls: which row a re-call replaced, which is entered twice, and where each one counts. After `rowsSql`. */
import { UNDATED } from './rowsSql';

/** Each statement makes a temporary table; the last, `calls`, holds what `readCalls` of the measure holds. */
export const CALLS_SQL: readonly string[] = [
  // The first later re-call of the sale replaces a row that was closed for it; the chain ends at one that nothing replaced.
  `CREATE OR REPLACE TEMP TABLE superseded AS
WITH sales AS (
  SELECT _row, sale, time, recall, replaceable FROM rows
  WHERE sale IS NOT NULL AND time IS NOT NULL AND (recall OR replaceable)
), replaced AS (
  SELECT *, replaceable AND coalesce(bool_or(recall) OVER later, FALSE) AS superseded FROM sales
  WINDOW later AS (PARTITION BY sale ORDER BY time, recall, _row ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING)
), ends AS (
  SELECT *, first_value(CASE WHEN recall AND NOT superseded THEN _row END IGNORE NULLS) OVER later AS final FROM replaced
  WINDOW later AS (PARTITION BY sale ORDER BY time, recall, _row ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING)
)
SELECT _row, final FROM ends WHERE superseded`,
  // The row tapped last stands for a call entered more than once, the lower one among equals.
  `CREATE OR REPLACE TEMP TABLE repeated AS
WITH single AS (
  SELECT _row, identity, coalesce(tapped, -1) AS tapped FROM rows ANTI JOIN superseded USING (_row)
  WHERE status <> 0 AND identity IS NOT NULL
), several AS (
  SELECT hash(identity) AS mark FROM single GROUP BY mark HAVING count(*) > 1
), candidates AS (
  SELECT single.* FROM single SEMI JOIN several ON hash(identity) = mark
), standing AS (
  SELECT _row, first_value(_row) OVER (PARTITION BY identity ORDER BY tapped DESC, _row DESC) AS final FROM candidates
)
SELECT _row, final FROM standing WHERE _row <> final`,
  `CREATE OR REPLACE TEMP TABLE chained AS
SELECT rows.*, superseded.final IS NOT NULL AS is_superseded, coalesce(repeated.final, superseded.final, rows._row) AS stands
FROM rows LEFT JOIN superseded ON superseded._row = rows._row
LEFT JOIN repeated ON repeated._row = coalesce(superseded.final, rows._row)`,
  // Calls of several rows: the month of the first AGREE one, and what the first tapping said.
  `CREATE OR REPLACE TEMP TABLE joined AS
WITH heads AS (SELECT DISTINCT stands FROM chained WHERE stands <> _row),
members AS (SELECT chained.* FROM chained SEMI JOIN heads ON heads.stands = chained.stands)
SELECT stands,
  coalesce(min(month) FILTER (WHERE status <> 0 AND month <> ${UNDATED}), ${UNDATED}) AS begun,
  min({'at': coalesce(tapped, called, _row), 'row': _row, 'pass': CASE WHEN status = 1 THEN 1 ELSE 2 END})
    FILTER (WHERE status NOT IN (0, 4)).pass AS first_pass
FROM members GROUP BY stands`,
  `CREATE OR REPLACE TEMP TABLE calls AS
SELECT _row, status, month, conflict, valid_undated, without_result,
  CASE WHEN is_superseded THEN 5 WHEN chained.stands <> _row THEN 6 WHEN excluded THEN 7 ELSE status END AS bucket,
  CASE WHEN status = 0 THEN month ELSE coalesce(joined.begun, month) END AS counted_in,
  CASE WHEN chained.stands <> _row OR status IN (0, 4) THEN 0
    ELSE coalesce(joined.first_pass, CASE WHEN status = 1 THEN 1 ELSE 2 END) END AS first_pass
FROM chained LEFT JOIN joined ON joined.stands = chained.stands`,
];
