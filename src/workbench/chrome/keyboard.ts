/**
 * Keys of the page as a whole: F6 goes round ribbon, grid and pane as in Excel; Ctrl+O and Ctrl+S open and save; and the
 * add-in's own shortcuts.
 */
export interface KeyboardActions {
  /** The regions F6 visits, in order; each takes the focus when called. */
  regions: readonly { holds(focused: Element | null): boolean; focus(): void }[];
  open(): void;
  save(): void;
  /** Runs the add-in's shortcut that these keys are; false where there is none. */
  runShortcut(event: KeyboardEvent): boolean;
}

/** Listen on the page's window, and on the pane's, whose keys the page would not see otherwise. */
export function listenToKeys(window: Window, actions: KeyboardActions): void {
  // Capturing: the grid would take the keys first.
  window.addEventListener(
    'keydown',
    (event) => {
      const command = event.ctrlKey || event.metaKey;
      if (event.key === 'F6') nextRegion(actions, event.shiftKey ? -1 : 1);
      else if (command && event.key.toLowerCase() === 'o') actions.open();
      else if (command && event.key.toLowerCase() === 's') actions.save();
      else if (!actions.runShortcut(event)) return;
      event.preventDefault();
      event.stopPropagation();
    },
    { capture: true },
  );
}

function nextRegion({ regions }: KeyboardActions, step: 1 | -1): void {
  const at = regions.findIndex((region) => region.holds(document.activeElement));
  regions[(at + step + regions.length) % regions.length]?.focus();
}
