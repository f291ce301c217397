import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fitsKeys, shortcutsOf } from '../../src/workbench/addin/shortcuts';

const file = JSON.parse(readFileSync(join(__dirname, '../../assets/shortcuts.json'), 'utf8')) as Parameters<
  typeof shortcutsOf
>[0];
const press = (key: string, ...down: ('ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey')[]) => ({
  key,
  code: `Key${key.toUpperCase()}`,
  ctrlKey: false,
  altKey: false,
  shiftKey: false,
  metaKey: false,
  ...Object.fromEntries(down.map((name) => [name, true])),
});

describe('shortcutsOf', () => {
  it('gives the keys of every action of the add-in', () => {
    expect(shortcutsOf(file).map(({ action }) => action)).toEqual(['showPane', 'checkTable', 'nextCall', 'checkRow']);
  });
});

describe('fitsKeys', () => {
  it.each([
    ['all three modifiers and the letter', press('P', 'ctrlKey', 'altKey', 'shiftKey'), true],
    [
      'another sign on the same key, as Alt gives on a Mac',
      { ...press('p', 'ctrlKey', 'altKey', 'shiftKey'), key: '∏' },
      true,
    ],
    ['a modifier too few', press('P', 'ctrlKey', 'altKey'), false],
    ['a modifier too many', press('P', 'ctrlKey', 'altKey', 'shiftKey', 'metaKey'), false],
    ['another letter', press('K', 'ctrlKey', 'altKey', 'shiftKey'), false],
  ])('%s', (_, event, fits) => {
    expect(fitsKeys(event, 'Ctrl+Alt+Shift+P')).toBe(fits);
  });
});
