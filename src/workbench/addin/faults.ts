/** The developer menu: things that go wrong in a real Excel, on demand. */
import type { Workbook } from '../../host';
import type { MenuItem } from '../chrome/menu';
import type { TextKey } from '../texts';
import type { RunningAddin } from './runningAddin';

export function faultItems(workbook: Workbook, addin: RunningAddin, reload: () => void, say: (key: TextKey, holes?: Record<string, unknown>) => string): MenuItem[] {
  const host = addin.installed?.host;
  const item = (id: TextKey, run: () => void, checked?: boolean): MenuItem => ({ id, label: say(id), run, ...(checked === undefined ? {} : { checked }) });
  return [
    ...(host ? [item('faultEditing', () => (host.cellEditMode = !host.cellEditMode), host.cellEditMode)] : []),
    item('faultCoAuthor', () => void coAuthorEdit(workbook)),
    item('faultReload', reload),
  ];
}

/** Somebody else types into the active cell: its value with a mark behind it, or one more where it is a number. */
function coAuthorEdit(workbook: Workbook): Promise<void> {
  const { sheet, area } = workbook.selection.activeCell();
  const value = workbook.cells.values(sheet, area)[0]?.[0] ?? null;
  return workbook.asCoAuthor(() => workbook.cells.setValues(sheet, area, typeof value === 'number' ? value + 1 : `${value ?? ''}*`));
}
