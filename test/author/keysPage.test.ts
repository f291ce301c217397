import { keysPage } from '../../src/author';

it('the page of keys says what every key is for, in both languages', () => {
  const rows = keysPage()
    .split('\n')
    .filter((line) => /^\| `/.test(line));
  expect(rows.length).toBeGreaterThan(150);
  expect(rows.filter((line) => /\|\s*\|$/.test(line))).toEqual([]);
});
