/** A file's records for one pack, as explain and diff need them. */
import type { Pack } from '../../../engine';
import { NO_MAPPING, type SheetTable } from '../../../sheet';
import type { Io } from '../../command/command';
import { readMap } from '../../tables/readMap';
import { openInputs } from '../../tables/inputs';

export interface FileRecords {
  table: SheetTable;
  tables: Record<string, SheetTable>;
}

export interface RecordsChoice {
  file: string;
  pack: Pack;
  sheet?: string;
  map?: string;
  io: Io;
}

export async function readRecords({ file, pack, sheet, map, io }: RecordsChoice): Promise<FileRecords> {
  const mapping = map === undefined ? NO_MAPPING : await readMap(map, io.language);
  const inputs = await openInputs([file], { mapping, io });
  const input = await inputs.read({ pack, sheet });
  const { tables, doubts } = await inputs.others(pack, input);
  for (const doubt of doubts) io.err(doubt[io.language]);
  return { table: input.table, tables: { self: input.table, ...tables } };
}
