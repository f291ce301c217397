/** The add-in's keyboard shortcuts, from the JSON file that its manifest names (ExtendedOverrides), as Excel reads them. */

export interface Shortcut {
  /** Name the page gave to Office.actions.associate. */
  action: string;
  /** Such as `Ctrl+Alt+Shift+P`. */
  keys: string;
}

interface ShortcutFile {
  shortcuts: { action: string; key: { default: string } }[];
}

/** @param file beside the page; without one there are no shortcuts */
export async function readShortcuts(file: string | null): Promise<Shortcut[]> {
  if (file === null) return [];
  const answer = await fetch(file);
  if (!answer.ok) throw new Error(`${file}: ${answer.status}`);
  return shortcutsOf((await answer.json()) as ShortcutFile);
}

export function shortcutsOf({ shortcuts }: ShortcutFile): Shortcut[] {
  return shortcuts.map(({ action, key }) => ({ action, keys: key.default }));
}

type Keys = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey'>;

/** Whether exactly these keys are down. Letters go by their place on the keyboard: with Alt, `key` may be another sign. */
export function fitsKeys({ key, code, ctrlKey, altKey, shiftKey, metaKey }: Keys, keys: string): boolean {
  const parts = keys.split('+').map((part) => part.toLowerCase());
  const wants = (name: string): boolean => parts.slice(0, -1).includes(name);
  const last = parts.at(-1)!;
  return (
    ctrlKey === wants('ctrl') &&
    altKey === wants('alt') &&
    shiftKey === wants('shift') &&
    metaKey === wants('command') &&
    (key.toLowerCase() === last || code.toLowerCase() === `key${last}`)
  );
}
