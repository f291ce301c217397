/**
 * npm run bench -- pane [--json]
 * Bytes of what Excel loads first (gzip of the production build in dist/), and how long one keystroke takes to be judged in
 * a form of 100 fields: reading the form, choosing its sections, all rules and their texts. Drawing comes on top.
 */
import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { createDrafts } from '../../src/office';
import { memoryStorage } from '../office/memoryStorage';
import { serialOf } from '../../src/calendar';
import { createFormStore } from '../../taskpane/form/formStore';
import { createPackShelf } from '../../taskpane/store/packShelf';

const FIELDS = 100;
const KEYSTROKES = 300;

const gzip = (file: string) => (existsSync(`dist/${file}`) ? gzipSync(readFileSync(`dist/${file}`)).length : null);

/** The IT-tools pack widened to 100 fields by fields no rule looks at. */
async function widePack() {
  const shelf = createPackShelf(async (file) => readFileSync(`rules/${file}`, 'utf8'));
  const began = performance.now();
  await shelf.load([]);
  const readyMs = performance.now() - began;
  const pack = JSON.parse(shelf.get('it-tools')!.text);
  for (let n = Object.keys(pack.fields).length; n < FIELDS; n++)
    pack.fields[`isian_${n}`] = { type: 'text', label: { id: `Isian ${n}`, en: `Entry ${n}` } };
  pack.extensions.form.sections.push({
    id: 'wide',
    title: { id: 'Lain', en: 'Other' },
    fields: Object.keys(pack.fields).filter((name) => name.startsWith('isian_')),
  });
  const loaded = await shelf.tryText('it-tools', JSON.stringify(pack));
  if (!('compiled' in loaded)) throw new Error('the widened pack must run');
  return { loaded, readyMs };
}

async function main(): Promise<void> {
  const { loaded, readyMs } = await widePack();
  const drafts = createDrafts(memoryStorage(), null);
  const asOf = serialOf({ year: 2026, month: 3, day: 2 })!;
  const form = createFormStore({
    loaded,
    drafts,
    draftKey: 'bench',
    initial: { jenis_pengajuan: 'CREATE' },
    asOf,
    language: 'id',
  });
  const times: number[] = [];
  for (let n = 0; n < KEYSTROKES; n++) {
    const began = performance.now();
    form.change('no_hp', `0812${n}`);
    times.push(performance.now() - began);
  }
  times.sort((a, b) => a - b);

  const firstView = ['taskpane.js', 'taskpane.css'].map(gzip);
  const line = {
    bench: 'pane',
    functionsGzip: gzip('functions.js'),
    firstViewGzip: firstView.includes(null) ? null : firstView.reduce((sum, bytes) => sum! + bytes!, 0),
    keystrokeMs: Math.round(times[Math.floor(KEYSTROKES * 0.95)]! * 100) / 100,
    readyMs: Math.round(readyMs * 10) / 10,
  };
  console.log(
    process.argv.includes('--json')
      ? JSON.stringify(line)
      : `pane: keystroke ${line.keystrokeMs} ms (95th percentile), packs ready in ${line.readyMs} ms, first view ${line.firstViewGzip} B gzip, functions ${line.functionsGzip} B gzip`,
  );
}

void main();
