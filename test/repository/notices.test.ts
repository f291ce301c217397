/** Notices of packages by others, and what docs/licences.md says of them. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '..', '..');
const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');

const SCRIPT: string = path.join(ROOT, 'scripts', 'notices.cjs');

describe('notices', () => {
  let notices: { noticesOf(files: string[]): string };
  beforeAll(async () => {
    notices = ((await import(SCRIPT)) as { default: typeof notices }).default;
  });

  it('name every package once, with version and the text of its licence, and nothing of our own', () => {
    const text = notices.noticesOf([
      'node_modules/papaparse/papaparse.js',
      'node_modules/papaparse/README.md',
      'node_modules/@fluentui/react-components/lib/index.js',
      'src/cli/main.ts',
    ]);
    const { version } = JSON.parse(read('node_modules/papaparse/package.json')) as { version: string };
    expect(text.match(new RegExp(`^papaparse ${version} \\(MIT\\)$`, 'gm'))).toHaveLength(1);
    expect(text).toMatch(/^@fluentui\/react-components [\d.]+ \(MIT\)$/m);
    expect(text).toContain('Permission is hereby granted, free of charge');
    expect(text.match(/^-{78}$/gm)).toHaveLength(2);
  });

  it('hold the terms of office.js where its files are copied along', () => {
    expect(notices.noticesOf(['node_modules/@microsoft/office-js/package.json'])).toContain(
      'MICROSOFT SOFTWARE LICENSE TERMS',
    );
  });
});

it('the page of licences speaks of files and terms that are there', () => {
  const page = read('docs/licences.md');
  const terms = read('node_modules/@microsoft/office-js/LICENSE.md');
  expect(terms).toMatch(/SOLELY IN APPS DEVELOPED BY YOU THAT INTEROPERATE WITH MICROSOFT 365/);
  expect(terms).toMatch(/design, develop and test Authorized Apps/);
  for (const [, file] of page.matchAll(/`((?:node_modules|assets|scripts)\/[\w@./-]+)`/g))
    expect([file, existsSync(path.join(ROOT, file!))]).toEqual([file, true]);
  expect(JSON.parse(read('package.json')).files).toContain('bin/THIRD-PARTY.txt');
});
