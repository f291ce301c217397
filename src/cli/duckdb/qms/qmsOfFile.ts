/** QMS of files of any length: staged by the sheet room, counted by DuckDB. */
import { fieldSpecs, type Pack, type Verdict } from '../../../engine';
import { literal, quoted } from '../../../sql';
import { MONTH_KEY, qmsDefinition, type Qms, type QmsOptions } from '../../../measures';
import type { FieldType, Mapping, TypedValue } from '../../../sheet';
import type { Language } from '../../../text';
import { noneFits } from '../../input/chooseSheet';
import type { JoinedFiles } from '../../input/joinedFiles';
import { inputOf, type Input } from '../../input/readInput';
import { fileRows } from '../../input/sheetRows';
import type { Part } from '../../input/streamTables';
import { measuredLater } from '../../measures/measured';
import { measureQms, rowsOf, withDatabase } from '../../../duckdb';
import { stageTables } from '../stageTables';
import { judge, writeVerdicts } from '../verdicts';

export interface QmsRequest {
  file: string;
  /** Several files that count as one, instead of the file. */
  joined: JoinedFiles | null;
  sheet?: string;
  pack: Pack;
  mapping: Mapping;
  language: Language;
  options: QmsOptions;
  asOf?: number;
  /** A .csv or .parquet file for the verdict of every row, beside the figures. */
  verdicts?: string;
  onProgress?(bytes: number): void;
  onFile?(file: string): void;
}

/** A measured file: the figures, whose lists are rows of the file, and the keys of the rows listed. */
export interface MeasuredQms {
  input: Pick<Input, 'sheet' | 'headerRow' | 'remarks' | 'reading' | 'parts'>;
  rows: number;
  result: Qms;
  keyOf: ReadonlyMap<number, TypedValue>;
  /** Of all rows by the pack, where they were asked for. */
  counts?: Record<Verdict, number>;
}

export function qmsOfFile(request: QmsRequest): Promise<MeasuredQms> {
  return withDatabase(async (connection) => {
    const { file, joined, pack, language, options, verdicts, onFile } = request;
    const definition = qmsDefinition(pack);
    const { sale, ...single } = definition.fields;
    const by = options.by === undefined || options.by === MONTH_KEY ? [] : [options.by];
    const wanted = new Set([...Object.values(single), ...sale, ...by]);
    const choice = { ...request, what: pack.id, specs: fieldSpecs(pack) };
    // The figures need a handful of fields, the verdicts all of them.
    const form = await joined?.choose(request);
    const sheets = form?.sheets ?? [await fileRows(choice)];
    if (sheets.length === 0) throw noneFits(choice);
    const staged = await stageTables(connection, 'self', sheets, {
      ...choice,
      ...(verdicts === undefined && { wanted }),
      onSheet: (sheet) => sheet.streamed && onFile?.(sheet.file),
    });
    const [{ reading }] = staged.parts as [Part];
    const input = form
      ? joined!.input(request, form, staged.parts, reading.table!)
      : inputOf(sheets[0]!.name, reading, request);
    const types = Object.fromEntries(
      Object.entries(pack.fields).map(([name, { type }]): [string, FieldType] => [name, type]),
    );
    const source = { ...staged.source, types };
    const result = await measuredLater(() => measureQms(connection, source, definition, options), {
      file,
      sheet: input.sheet,
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
    const rows = staged.parts.reduce((sum, part) => sum + part.reading.report.records, 0);
    return { input, rows, result, keyOf, counts };
  });
}
