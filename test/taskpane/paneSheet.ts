/** A sheet page whose window is the test's own, as it is for the pane: the pane tells the cells what it was told. */
import { openSheetPage, type SheetPage } from '../office/sheetPage';

export async function openPaneSheet(): Promise<SheetPage> {
  const sheet = await openSheetPage();
  globalThis.window = sheet.page.window as unknown as typeof globalThis.window;
  return {
    ...sheet,
    close() {
      delete (globalThis as { window?: unknown }).window;
      return sheet.close();
    },
  };
}
