import type { Chart } from '../charts';
import type { Comment } from '../comments';
import type { SheetArea } from '../types';
import type { WorkbookParts } from '../workbookParts';
import { conditionalsOfSheet } from './conditionals';
import { headerRecords } from './headersFooters';
import { linksOfSheet } from './links';
import { validationsOfSheet } from './validations';

type Id = [id: string, name: string];

/** What the .xlsx's own parts cannot say whole: threads, how charts look, and all that is remembered of sheets, tables and cells. */
export interface KeptObjects {
  /** Loading gives new ids; these say which sheet or table an id in the records means. */
  sheets: Id[];
  tables: Id[];
  threads: Comment[];
  /** Notes are in the file itself; that they show all the time is not. */
  shownNotes: SheetArea[];
  charts: Chart[];
  remembered: [key: string, record: Record<string, unknown>][];
}

/** null when there is nothing to keep. */
export function keptObjects(workbook: WorkbookParts): KeptObjects | null {
  const sheets = workbook.sheets.list();
  const kept: KeptObjects = {
    sheets: sheets.map(({ id, name }) => [id, name]),
    tables: workbook.tables.list().map(({ id, name }) => [id, name]),
    threads: workbook.comments.list('comment'),
    shownNotes: workbook.comments.list('note').flatMap(({ visible, place }) => (visible ? [place] : [])),
    charts: sheets.flatMap(({ id }) => workbook.charts.list(id)),
    remembered: unsaid(workbook),
  };
  return [kept.threads, kept.shownNotes, kept.charts, kept.remembered].some((list) => list.length > 0) ? kept : null;
}

/** Records but for those that the file says in its own way: what is deleted there by Excel must not come back from here. */
function unsaid(workbook: WorkbookParts): KeptObjects['remembered'] {
  const ids = workbook.sheets.list().map(({ id }) => id);
  const said = new Set(ids.flatMap((id) => [...linksOfSheet(workbook, id).records, ...headerRecords(id)]));
  const validations = new Set(ids.flatMap((id) => [...validationsOfSheet(workbook, id).keys()]));
  const formats = new Set(ids.flatMap((id) => [...conditionalsOfSheet(workbook, id).keys()]));
  return workbook.remembered.list().flatMap(([key, record]): KeptObjects['remembered'] => {
    const format = /^conditional\/(\{[^}]*\})/.exec(key)?.[1];
    if (key === 'properties' || said.has(key) || validations.has(key) || (format && formats.has(format))) return [];
    if (!key.startsWith('conditional:')) return Object.keys(record).length > 0 ? [[key, record]] : [];
    const entries = ((record['entries'] ?? []) as { id: string }[]).filter(({ id }) => !formats.has(id));
    return entries.length > 0 ? [[key, { entries }]] : [];
  });
}

/** Put back what was kept, and forget what the workbook had before. Sheets and tables are there already, notes are not. */
export function restoreObjects(workbook: WorkbookParts, saved: KeptObjects | undefined): void {
  const kept = saved && withNewIds(workbook, saved);
  workbook.remembered.replaceAll(kept?.remembered ?? []);
  const here = ({ sheet }: { sheet: string }): boolean => workbook.sheets.find(sheet) !== null;
  workbook.comments.replaceAll((kept?.threads ?? []).filter(({ place }) => here(place)));
  workbook.charts.replaceAll((kept?.charts ?? []).filter(here));
}

/** Called when the notes are back. */
export function showNotes(workbook: WorkbookParts, saved: KeptObjects | undefined): void {
  for (const place of saved ? withNewIds(workbook, saved).shownNotes : []) {
    const note = workbook.comments.at('note', place);
    if (note) note.visible = true;
  }
}

/** Ids are unlike any other text, so they can be exchanged in the text as a whole. */
function withNewIds(workbook: WorkbookParts, saved: KeptObjects): KeptObjects {
  let text = JSON.stringify(saved);
  const exchange = (ids: Id[], find: (name: string) => { id: string } | null): void => {
    for (const [old, name] of ids) text = text.replaceAll(old, find(name)?.id ?? old);
  };
  exchange(saved.sheets, (name) => workbook.sheets.find(name));
  exchange(saved.tables, (name) => workbook.tables.find(name));
  return JSON.parse(text) as KeptObjects;
}
