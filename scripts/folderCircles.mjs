/**
 * Folders of one room that import each other in a circle: `npm test -- lint` refuses them. A room's root holds its door and
 * what only the door needs; what its folders share has a folder of its own.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { root } from './setup.mjs';

const files = ['src', 'taskpane'].flatMap((top) =>
  readdirSync(path.join(root, top), { recursive: true })
    .map((file) => path.posix.join(top, String(file).replaceAll(path.sep, '/')))
    .filter((file) => /\.tsx?$/.test(file)),
);
const known = new Set(files);
const roomOf = (folder) => (folder.startsWith('src/') ? folder.split('/')[1] : 'taskpane');

/** Folder → folder of the same room it imports → one import that shows it. */
const imports = new Map();
for (const file of files) {
  const from = path.posix.dirname(file);
  for (const { fileName } of ts.preProcessFile(readFileSync(path.join(root, file), 'utf8')).importedFiles) {
    if (!fileName.startsWith('.')) continue;
    const base = path.posix.join(from, fileName);
    const target = [`${base}.ts`, `${base}.tsx`, `${base}/index.ts`].find((each) => known.has(each));
    const to = target && path.posix.dirname(target);
    if (!to || to === from || roomOf(to) !== roomOf(from)) continue;
    if (!imports.has(from)) imports.set(from, new Map());
    if (!imports.get(from).has(to)) imports.get(from).set(to, `${file} → ${target}`);
  }
}

/** The shortest way from one folder to another, as the imports on it. */
function wayBetween(from, to) {
  const seen = new Set([from]);
  let ways = [{ at: from, steps: [] }];
  while (ways.length > 0) {
    const next = [];
    for (const { at, steps } of ways)
      for (const [folder, shown] of imports.get(at) ?? []) {
        if (folder === to) return [...steps, shown];
        if (!seen.has(folder)) next.push({ at: folder, steps: [...steps, shown] });
        seen.add(folder);
      }
    ways = next;
  }
  return null;
}

const circles = new Map();
for (const folder of imports.keys()) {
  const way = wayBetween(folder, folder);
  if (way) circles.set([...way].sort().join('\n'), way);
}
for (const way of circles.values())
  console.error(`Folders of a room import each other in a circle:\n  ${way.join('\n  ')}`);
if (circles.size > 0) process.exit(1);
