/** The developer menu: things that go wrong in a real Excel, on demand. */
import type { Workbook } from '../../host';
import type { MenuItem } from '../chrome/menu';
import type { TextKey } from '../shared/texts';
import type { RunningAddin } from './runningAddin';

/** How much longer a sync takes while the slow fault is on. */
const SLOW_MS = 2000;

/** @param reload loads the pane again @param tell says which fault was set */
export function faultItems(
  workbook: Workbook,
  addin: RunningAddin,
  say: (key: TextKey) => string,
  reload: () => void,
  tell: (fault: string) => void,
): MenuItem[] {
  const host = addin.installed?.host;
  const item = (id: TextKey, run: () => void, checked?: boolean): MenuItem => ({
    id,
    label: say(id),
    ...(checked === undefined ? {} : { checked }),
    run: () => {
      run();
      tell(say(id));
    },
  });
  const reloadItem = item('faultReload', reload);
  if (!host) return [reloadItem];
  const { faults } = host;
  return [
    item('faultSlow', () => (faults.delayMs = faults.delayMs > 0 ? 0 : SLOW_MS), faults.delayMs > 0),
    item('faultBefore', () => faults.failNextSync('before')),
    item('faultAfter', () => faults.failNextSync('after')),
    item('faultLostEvent', () => faults.loseEvents()),
    item('faultCoAuthorBetween', () => faults.beforeNextWrite(() => coAuthorEdit(workbook))),
    item('faultCoAuthor', () => void coAuthorEdit(workbook)),
    item('faultEditing', () => (host.cellEditMode = !host.cellEditMode), host.cellEditMode),
    item('faultClose', () => faults.closeWorkbook(), faults.closed),
    reloadItem,
  ];
}

/** Somebody else types into the active cell: its value with a mark behind it, or one more where it is a number. */
function coAuthorEdit(workbook: Workbook): Promise<void> {
  const { sheet, area } = workbook.selection.activeCell();
  const value = workbook.cells.values(sheet, area)[0]?.[0] ?? null;
  return workbook.asCoAuthor(() =>
    workbook.cells.setValues(sheet, area, typeof value === 'number' ? value + 1 : `${value ?? ''}*`),
  );
}
