/** QMS of files of any length: staged by the sheet room, counted by DuckDB. */
import { fieldSpecs, type Pack, type Verdict } from '../../../engine';
import { literal, quoted } from '../../../sql';
import { MONTH_KEY, qmsDefinition, type Qms, type QmsOptions } from '../../../measures';
import type { FieldType, TypedValue } from '../../../sheet';
import type { Input } from '../../tables/input';
import type { Inputs } from '../../tables/inputs';
import { measuredLater } from '../../tables/measured';
import { measureQms, rowsOf, withDatabase } from '../../../duckdb';
import { mustNotBeInput } from '../../source/output';
import { stageTables } from '../stageTables';
import { sheetDoubts } from './sheetDoubts';
import { judge, writeVerdicts } from '../verdicts';

export interface QmsRequest {
  sheet?: string;
  pack: Pack;
  options: QmsOptions;
  asOf?: number;
  /** A .csv or .parquet file for the verdict of every row, beside the figures. */
  verdicts?: string;
  onFile?(file: string): void;
}

/** A measured file: the figures, whose lists are rows of the file, and the keys of the rows listed. */
export interface MeasuredQms {
  input: Pick<Input, 'sheet' | 'headerRow' | 'remarks' | 'parts' | 'joined'>;
  rows: number;
  result: Qms;
  keyOf: ReadonlyMap<number, TypedValue>;
  /** Of all rows by the pack, where they were asked for. */
  counts?: Record<Verdict, number>;
}

export async function qmsOfFile(inputs: Inputs, request: QmsRequest): Promise<MeasuredQms> {
  if (request.verdicts !== undefined)
    await mustNotBeInput({ out: request.verdicts, option: '--verdicts' }, inputs.files, inputs.language);
  return withDatabase(async (connection) => {
    const { pack, options, verdicts, onFile } = request;
    const { mapping, language, name: file } = inputs;
    const definition = qmsDefinition(pack);
    const by = options.by === undefined || options.by === MONTH_KEY ? [] : [options.by];
    const wanted = new Set([...Object.values(definition.fields), ...by]);
    const form = await inputs.choose(request);
    // The figures need a handful of fields, the verdicts all of them.
    const staged = await stageTables(connection, form.sheets, {
      ...{ specs: fieldSpecs(pack), mapping },
      ...(verdicts === undefined && { wanted }),
      onSheet: (sheet) => sheet.streamed && onFile?.(sheet.file),
    });
    const input = inputs.input(request, form, staged.parts, { headerRow: 0, rows: [], columns: {} });
    const types = Object.fromEntries(
      Object.entries(pack.fields).map(([name, { type }]): [string, FieldType] => [name, type]),
    );
    const source = { ...staged.source, types, doubts: sheetDoubts(staged.parts, definition.fields.called) };
    const result = await measuredLater(() => measureQms(connection, source, definition, options), {
      file,
      sheet: input.sheet,
      parts: input.parts,
      pack,
      language,
    });
    const counts = verdicts === undefined ? undefined : await judge(connection, source, { ...request, language });
    if (verdicts !== undefined) await writeVerdicts(connection, source, pack, verdicts, language);
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
