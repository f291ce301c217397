/** From a file to typed columns, as every command reads it. */
import { NO_MAPPING } from '../../../src/sheet';
import { readPack } from '../../../src/cli/packs/readPack';
import { openInputs } from '../../../src/cli/tables/inputs';

const io = { language: 'id', out: () => undefined, err: () => undefined } as const;
/** Read once: it is no part of the file. */
const closing = readPack('closing', io);

export async function typed(file: string, rows: number): Promise<void> {
  const pack = await closing;
  const inputs = await openInputs([file], { mapping: NO_MAPPING, io });
  const { table } = await inputs.read({ pack, needsRecordKey: true });
  if (table.rows.length !== rows) throw new Error(`${file}: ${table.rows.length} rows, not ${rows}.`);
}
