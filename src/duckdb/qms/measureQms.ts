/** QMS of a staged tapping table: counted by DuckDB, and made into figures by the measure itself. */
import type { DuckDBConnection } from '@duckdb/node-api';
import { quoted } from '../../sql';
import {
  countsOf,
  emptyTally,
  groupKey,
  groupValues,
  MissingColumn,
  MONTH_KEY,
  monthName,
  parseMonth,
  qmsOf,
  type Qms,
  type QmsCounts,
  type QmsDefinition,
  type QmsOptions,
  type Tally,
  placedWays,
  type WayOut,
} from '../../measures';
import { rowsOf, type Row } from '../database/database';
import { judgeEntangled } from './judgeEntangled';
import { rowsSql, UNDATED, type QmsSource } from './rowsSql';

/** Rows named in the lists of undated and contradicting calls. */
const LISTED = 1000;

/** `undated` and `conflicts` are rows of the file, the first thousand. */
export async function measureQms(
  connection: DuckDBConnection,
  source: QmsSource,
  definition: QmsDefinition,
  options: QmsOptions,
): Promise<Qms> {
  const { by, month } = options;
  if (by !== undefined && by !== MONTH_KEY && !source.fields.has(by)) throw new MissingColumn(by);
  const wanted = month === undefined ? null : parseMonth(month);
  await connection.run(rowsSql(source, definition, wanted));
  const own = await judgeEntangled(connection, source, definition, by);
  /** Rows of the file, of rows of the part that the measure has seen. */
  const inFile = (rows: readonly number[]) => rows.map((row) => own.table.rows[row]!);

  const counts = wanted === null ? 'TRUE' : `counted_in = ${wanted}`;
  const strict = wanted === null ? 'TRUE' : `month = ${wanted}`;
  const tallies = tallySql(counts, strict);
  const [total] = await rowsOf(connection, `SELECT ${tallies} FROM calls`);
  const hasDates = source.fields.has(definition.fields.called);
  const isUndated = `status <> 0 AND counted_in = ${UNDATED}`;
  const listed = async (where: string): Promise<number[]> =>
    (await rowsOf(connection, `SELECT _row FROM calls WHERE ${where} ORDER BY _row LIMIT ${LISTED}`)).map((row) =>
      Number(row['_row']),
    );
  const [noted] = await rowsOf(
    connection,
    `SELECT count(*) FILTER (WHERE valid_undated AND ${counts}) AS undated_valid, count(*) FILTER (WHERE without_result AND ${counts}) AS without_result,
      count(*) FILTER (WHERE conflict AND ${counts}) AS conflicts, count(*) FILTER (WHERE ${isUndated}) AS undated,
      coalesce(bool_or(counted_in <> ${UNDATED}), FALSE) AS dated, (SELECT max(called) FROM rows) AS last_call FROM calls`,
  );
  const count = (name: string) => Number(noted![name]);
  const partly = countsOf({ ...own, hasCallDates: hasDates }, options);
  return qmsOf(
    {
      total: tallyOf(total!),
      groups: by === undefined ? [] : await groupsOf(connection, source, by, tallies, partly),
      doubt: partly.doubt,
      causes: partly.causes.map((cause) => ({ ...cause, rows: inFile(cause.rows) })),
      ways: await waysOf(connection, definition, wanted, placedWays(partly.ways, own.table.rows)),
      lastCall: (noted!['last_call'] as number | null) ?? null,
      undated: hasDates ? await listed(isUndated) : [],
      conflicts: await listed(`conflict AND ${counts}`),
      noted: {
        validUndated: count('undated_valid'),
        tappedWithoutResult: count('without_result'),
        conflicts: count('conflicts'),
        undated: hasDates ? count('undated') : 0,
        anyDated: noted!['dated'] === true,
        hasTappingDates: source.fields.has(definition.fields.tapped),
        canFindDuplicates:
          source.fields.has(definition.fields.id) || (source.fields.has(definition.fields.line) && hasDates),
      },
    },
    definition,
    options,
  );
}

async function groupsOf(
  connection: DuckDBConnection,
  source: QmsSource,
  by: string,
  tallies: string,
  partly: QmsCounts,
): Promise<QmsCounts['groups']> {
  const isMonth = by === MONTH_KEY;
  const value = isMonth ? 'counted_in' : quoted(by);
  const from = isMonth ? 'calls' : `calls JOIN ${source.from} USING (_row)`;
  // Spellings that fold to one key are one group; the first of the sheet gives it its name.
  const rows = await rowsOf(
    connection,
    `SELECT ${value} AS value, ${tallies} FROM ${from} GROUP BY 1 ORDER BY min(_row)`,
  );
  const { keys, codes } = groupValues(
    rows.map((row) => row['value'] as string | number | boolean | null),
    (each) => (isMonth ? monthName(each as number) : groupKey(each, source.types[by]!)),
  );
  const fold = (key: string | null) => key?.toLowerCase() ?? null;
  const doubts = new Map(partly.groups.map(({ key, doubt }) => [fold(key), doubt]));
  const none = { rows: 0, low: { part: 0, whole: 0 }, high: { part: 0, whole: 0 } };
  const groups = keys.map((key) => ({ key, tally: emptyTally(), doubt: doubts.get(fold(key)) ?? none }));
  rows.forEach((row, i) => {
    const { tally } = groups[codes[i]!]!;
    const more = tallyOf(row);
    for (const name of Object.keys(tally) as (keyof Tally)[]) tally[name] += more[name];
  });
  return groups;
}

/** `wayOf` of the measure. @param seen ways of the rows it has seen: all that another row took the place of */
async function waysOf(
  connection: DuckDBConnection,
  { official }: QmsDefinition,
  wanted: number | null,
  seen: readonly WayOut[],
): Promise<WayOut[]> {
  const month = official === 'ketat' ? 'month' : 'counted_in';
  const way = `CASE WHEN status = 0 THEN CASE WHEN outcome_unread THEN 'notUnderstood' ELSE 'notAgree' END
    ${wanted === null ? '' : `WHEN ${month} = ${UNDATED} THEN 'undated' WHEN ${month} <> ${wanted} THEN 'otherMonth'`}
    ${official === 'ketat' ? '' : "WHEN bucket = 5 THEN 'superseded' WHEN bucket = 6 THEN 'duplicate'"}
    ${official === 'tertapping' ? "WHEN bucket = 4 THEN 'untapped'" : ''} END`;
  const found = await rowsOf(
    connection,
    `SELECT way, count(*) AS count, count(*) FILTER (WHERE kind = 1 AND status <> 2) AS part, min(_row) AS first,
      array_to_string(list(_row ORDER BY _row)[1:100], ' ') AS listed
    FROM (SELECT *, ${way} AS way FROM calls) WHERE way IS NOT NULL GROUP BY way ORDER BY first`,
  );
  return found.map((row) => ({
    way: row['way'] as WayOut['way'],
    count: Number(row['count']),
    rows: String(row['listed']).split(' ').map(Number),
    ...byOf(seen.find(({ way }) => way === row['way'])),
    own: { part: Number(row['part']), whole: Number(row['count']) },
  }));
}

const byOf = (way: WayOut | undefined): Pick<WayOut, 'by'> => (way?.by ? { by: way.by } : {});

/** The conditions under which the measure's tally counts a row. */
function tallySql(counts: string, strict: string): string {
  const whole = `${strict} AND status <> 0`;
  const parts: Record<keyof Tally, string> = {
    rows: `bucket <> 0 AND (${counts} OR ${strict})`,
    strict: whole,
    strictValid: `${whole} AND status = 1`,
    strictReturn: `${whole} AND status IN (2, 3)`,
    strictNotValid: `${whole} AND status = 3`,
    valid: `${counts} AND bucket = 1`,
    return: `${counts} AND bucket IN (2, 3)`,
    notValid: `${counts} AND bucket = 3`,
    untapped: `${counts} AND bucket = 4`,
    superseded: `${counts} AND bucket = 5`,
    duplicates: `${counts} AND bucket = 6`,
    excluded: `${counts} AND bucket = 7`,
    firstPassValid: `${counts} AND first_pass = 1`,
    firstPassTapped: `${counts} AND first_pass > 0`,
  };
  return Object.entries(parts)
    .map(([name, where]) => `count(*) FILTER (WHERE ${where}) AS ${quoted(name)}`)
    .join(', ');
}

function tallyOf(row: Row): Tally {
  const tally = emptyTally();
  for (const name of Object.keys(tally) as (keyof Tally)[]) tally[name] = Number(row[name]);
  return tally;
}
