/** QMS of a file of any length: staged by the sheet room, counted by DuckDB. */
import { fieldSpecs, type Pack, type Verdict } from '../../../engine';
import { literal, quoted } from '../../../engine/sql';
import { MONTH_KEY, qmsDefinition, type Qms, type QmsOptions } from '../../../measures';
import type { FieldType, Mapping, TypedValue } from '../../../sheet';
import type { Language } from '../../../text';
import { inputOf, type Input } from '../../input/readInput';
import { measuredLater } from '../../measures/measured';
import { rowsOf, withDatabase } from '../database';
import { stageFile } from '../stageFile';
import { judge, writeVerdicts } from '../verdicts';
import { measureQms } from './measureQms';

export interface QmsRequest {
  file: string;
  sheet?: string;
  pack: Pack;
  mapping: Mapping;
  language: Language;
  options: QmsOptions;
  asOf?: number;
  /** A .csv or .parquet file for the verdict of every row, beside the figures. */
  verdicts?: string;
  onProgress?(bytes: number): void;
}

/** A measured file: the figures, whose lists are rows of the file, and the keys of the rows listed. */
export interface MeasuredQms {
  input: Pick<Input, 'sheet' | 'headerRow' | 'remarks' | 'reading'>;
  rows: number;
  result: Qms;
  keyOf: ReadonlyMap<number, TypedValue>;
  /** Of all rows by the pack, where they were asked for. */
  counts?: Record<Verdict, number>;
}

export function qmsOfFile(request: QmsRequest): Promise<MeasuredQms> {
  return withDatabase(async (connection) => {
    const { file, pack, language, options, verdicts } = request;
    const definition = qmsDefinition(pack);
    const { sale, ...single } = definition.fields;
    const by = options.by === undefined || options.by === MONTH_KEY ? [] : [options.by];
    const wanted = new Set([...Object.values(single), ...sale, ...by]);
    const choice = { ...request, what: pack.id, specs: fieldSpecs(pack) };
    // The figures need a handful of fields, the verdicts all of them.
    const staged = await stageFile(connection, 'self', choice, verdicts === undefined ? wanted : undefined);
    const input = inputOf(staged.sheet, staged.reading, request);
    const types = Object.fromEntries(
      Object.entries(pack.fields).map(([name, { type }]): [string, FieldType] => [name, type]),
    );
    const source = { ...staged.source!, types };
    const result = await measuredLater(() => measureQms(connection, source, definition, options), {
      file,
      sheet: staged.sheet,
      pack,
      language,
    });
    const counts = verdicts === undefined ? undefined : await judge(connection, source, request);
    if (verdicts !== undefined) await writeVerdicts(connection, source, pack, verdicts);
    const listed = [...new Set([...result.undated, ...result.conflicts])];
    const { id } = definition.fields;
    const keys =
      listed.length > 0 && source.fields.has(id)
        ? await rowsOf(
            connection,
            `SELECT _row, ${quoted(id)} AS key FROM ${source.from} WHERE _row IN (${listed.map((row) => literal(row)).join(', ')})`,
          )
        : [];
    const keyOf = new Map(keys.map((row) => [Number(row['_row']), row['key'] as TypedValue]));
    return { input, rows: staged.reading.report.records, result, keyOf, counts };
  });
}
