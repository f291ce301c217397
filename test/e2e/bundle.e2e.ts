/** What Excel loads: small enough, and without code made from text, which a task pane's security policy forbids. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';

const dist = path.resolve(__dirname, '../../dist');
const source = (name: string) => readFileSync(path.join(dist, name), 'utf8');
const gzip = (name: string) => gzipSync(source(name), { level: 9 }).length;

/** Files that taskpane.html names, that is, what is loaded before anything can be seen. */
const firstView = Array.from(
  source('taskpane.html').matchAll(/(?:src|href)="?([\w./-]+\.(?:js|css))/g),
  (match) => match[1]!,
).filter((name) => !name.startsWith('office/'));
/** Chunks loaded on demand; those of the spreadsheet engine are the workbench's own, which Excel never loads. */
const chunks = readdirSync(path.join(dist, 'chunks'))
  .filter((name) => name.endsWith('.js'))
  .map((name) => `chunks/${name}`)
  .filter((name) => !/univer/i.test(source(name)));

test('functions.js, which holds what the pane shares with it, is at most 107 kB compressed', () => {
  expect(gzip('functions.js')).toBeLessThanOrEqual(107_000);
});

test('the first view of the pane, functions and all, is at most 242 kB compressed', () => {
  expect(firstView).toContain('taskpane.js');
  expect(firstView.reduce((sum, name) => sum + gzip(name), 0)).toBeLessThanOrEqual(242_000);
});

for (const name of firstView.filter((file) => file.endsWith('.js')))
  test(`${name} makes no code from text and carries no jsonpath`, () => {
    expect(source(name)).not.toMatch(/\beval\s*\(|new Function\s*\(|jsonpath/i);
  });

test('recordings are played from this page and from files, unless a pack names a host of theirs', () => {
  expect(source('taskpane.html')).toMatch(/media-src 'self' blob:;/);
});

test('no chunk of the pane makes code from text', () => {
  expect(chunks.length).toBeGreaterThan(1);
  expect(chunks.filter((name) => /new Function\s*\(|jsonpath-plus/.test(source(name)))).toEqual([]);
});
