import type { Book } from './book';
import type { Calculation } from './calculation';
import type { SheetCells } from './cells';
import type { Charts } from './charts';
import type { Comments } from './comments';
import type { Filters } from './filters';
import type { History } from './history';
import type { Names } from './names';
import type { Protection } from './protection';
import type { Remembered } from './remembered';
import type { Settings } from './settings';
import type { Sheets } from './sheets';
import type { Tables } from './tables';
import type { XmlParts } from './xmlParts';

/** The parts of a workbook that loading and saving have to do with. */
export interface WorkbookParts {
  readonly book: Book;
  readonly calculation: Calculation;
  readonly cells: SheetCells;
  readonly charts: Charts;
  readonly comments: Comments;
  readonly filters: Filters;
  readonly history: History;
  readonly names: Names;
  readonly parts: XmlParts;
  readonly protection: Protection;
  readonly remembered: Remembered;
  readonly settings: Settings;
  readonly sheets: Sheets;
  readonly tables: Tables;
  settled(timeoutMs?: number): Promise<void>;
}
