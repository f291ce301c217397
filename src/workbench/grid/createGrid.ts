/** The workbook model with Univer's grid drawn into an element. */
import '@univerjs/design/lib/index.css';
import '@univerjs/ui/lib/index.css';
import '@univerjs/docs-ui/lib/index.css';
import '@univerjs/sheets-ui/lib/index.css';
import '@univerjs/sheets-formula-ui/lib/index.css';
import '@univerjs/sheets-table-ui/lib/index.css';
import { LocaleService } from '@univerjs/core';
import { IEditorBridgeService } from '@univerjs/sheets-ui';
import { ILayoutService } from '@univerjs/ui';
import { createWorkbook, type Workbook } from '../../host';
import type { Language } from '../../text';
import type { Preferences } from '../shared/preferences';
import { GRID_LOCALE } from './cellMenu';
import { gridLocales, gridPlugins } from './gridPlugins';
import { startTheme } from './gridTheme';
import { readAndShowNumbers, writeNumbersIn } from './numbers';
import { readTypedFormulas } from './typedFormula';

export function createGrid(container: HTMLElement, { language, theme }: Preferences): Workbook {
  const workbook = createWorkbook({
    plugins: gridPlugins(container),
    locale: GRID_LOCALE[language],
    locales: gridLocales,
    ...startTheme(theme),
    firstSheet: 'Sheet1',
  });
  readAndShowNumbers(workbook);
  readTypedFormulas(workbook);
  writeNumbersIn(workbook, language);
  return workbook;
}

export function applyGridLanguage(workbook: Workbook, language: Language): void {
  workbook.book.engine.get(LocaleService).setLocale(GRID_LOCALE[language]);
  writeNumbersIn(workbook, language);
}

/** Puts the keyboard into the grid: what is typed next goes into the active cell. */
export function focusGrid(workbook: Workbook): void {
  workbook.book.engine.get(ILayoutService).focus();
}

/** Tells when somebody begins and ends typing into a cell. */
export function watchCellEditing(workbook: Workbook, tell: (editing: boolean) => void): void {
  workbook.book.engine.get(IEditorBridgeService).visible$.subscribe(({ visible }) => tell(visible));
}
