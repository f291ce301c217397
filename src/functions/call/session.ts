/** What a body may use during one call: the packs, the readings, and the pace of long work. */
import type { RangeValue } from '../arguments';
import type { Library } from '../reading/library';
import type { RunnablePack } from '../../packs';
import type { Pace } from '../shared/pace';
import { readRange } from '../reading/readRange';
import type { TableReading } from '../reading/tableReading';

export interface Session {
  library: Library;
  pace: Pace;
  /** The typed table of a range, as a pack understands it; shared by all formulas over the same content. */
  read(range: RangeValue, pack: RunnablePack): Promise<TableReading>;
}

export function sessionOf(library: Library, pace: Pace): Session {
  return { library, pace, read: (range, pack) => readRange(range, pack, library, pace) };
}
