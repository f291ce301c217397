/** `patuh doctor FILE …`: what a workbook or export suffers from, on a page; `--mend` writes a copy with what is certain. */
import { basename } from 'node:path';
import { fill, type Language, type LocalText } from '../../text';
import { KINDS, type Complaint } from '../doctor/complaint';
import { examine, type Examine, type Examined } from '../doctor/examine';
import { mend } from '../doctor/mend';
import { repeatsBetween } from '../doctor/repeatsBetween';
import { onlyFile } from '../command/onlyFile';
import type { Spec } from '../command/command';
import { defineCommand, usageOf } from '../run/define';
import { MAP, RULES, JSON_FLAG } from '../command/options';
import { allPacks } from '../packs/readPack';
import { inputFiles } from '../source/inputFiles';
import { readMap } from '../tables/readMap';
import { ABOUT } from './about';

const SPEC: Spec = {
  name: 'doctor',
  words: 'FILE|FOLDER…',
  about: ABOUT.doctor,
  options: {
    mend: {
      value: 'COPY',
      example: 'salinan.xlsx',
      about: {
        id: 'menulis salinan dengan yang dapat diperbaiki dengan pasti; sumbernya tetap',
        en: 'writes a copy with what can be mended for certain; the source stays',
      },
    },
    map: MAP,
    rules: RULES,
    json: JSON_FLAG,
  },
};

export const command = defineCommand(SPEC, async ({ words, values, flags }, io) => {
  const { language } = io;
  const copy = values['mend'];
  if (copy !== undefined || words.length === 0) onlyFile(words, usageOf(SPEC), language);
  const mapping = await readMap(values['map'], language);
  const asked: Examine = { packs: [...(await allPacks(io)).values()], mapping, io };
  const examined: Examined[] = [];
  for (const { path } of await inputFiles(words, language)) examined.push(await examine(path, asked));
  const between = repeatsBetween(examined.flatMap(({ tables }) => tables));
  const done = copy === undefined ? null : await mend(examined[0]!, copy, asked);
  if (flags.has('json')) {
    const said = (all: readonly Complaint[]) => all.map(({ text, ...rest }) => ({ ...rest, text: text[language] }));
    const files = examined.map(({ file, kind, complaints }) => ({ file, kind, complaints: said(complaints) }));
    const mended = done && done.map((text) => text[language]);
    io.out(
      JSON.stringify({ files, between: said(between), ...(mended && { mended, copy: done.length > 0 ? copy : null }) }),
    );
  } else {
    for (const each of examined) for (const line of pageOf(each, language)) io.out(line);
    for (const { text } of between) io.out(`• ${text[language]}`);
    if (done) for (const line of mendedLines(done, copy!, language)) io.out(line);
  }
  return examined.some(({ complaints }) => complaints.some(({ code }) => code === 'unreadable')) ? 2 : 0;
});

/** What somebody should look after; the rest is said to be known. */
const ASKED_AFTER: ReadonlySet<Complaint['kind']> = new Set(['damage', 'content', 'repeats']);
/** Lines of one section on the page; --json has them all. */
const MOST_LINES = 12;

function pageOf({ file, complaints }: Examined, language: Language): string[] {
  const lines = [basename(file)];
  for (const kind of KINDS) {
    const own = complaints.filter((each) => each.kind === kind);
    if (own.length === 0) continue;
    lines.push(`  ${HEADINGS[kind][language]}`, ...own.slice(0, MOST_LINES).map(({ text }) => `  • ${text[language]}`));
    if (own.length > MOST_LINES) lines.push(`    ${fill(TEXT.more[language], { count: own.length - MOST_LINES })}`);
  }
  if (!complaints.some(({ kind }) => ASKED_AFTER.has(kind))) lines.push(`  ${TEXT.well[language]}`);
  return [...lines, ''];
}

function mendedLines(done: readonly LocalText[], copy: string, language: Language): string[] {
  if (done.length === 0) return [TEXT.nothing[language]];
  return [fill(TEXT.mended[language], { copy }), ...done.map((text) => `• ${text[language]}`)];
}

const HEADINGS: Readonly<Record<Complaint['kind'], LocalText>> = {
  program: { id: 'Programnya', en: 'Its program' },
  damage: { id: 'Kerusakan dan yang tidak tampak', en: 'Damage and what nobody sees' },
  content: { id: 'Tabelnya', en: 'Its tables' },
  repeats: { id: 'Baris ganda', en: 'Repeated rows' },
  inside: { id: 'Milik Patuh di dalamnya', en: 'Patuh’s own inside' },
};
const TEXT = {
  more: { id: '… dan {{count}} lagi; --json memuat semuanya.', en: '… and {{count}} more; --json has them all.' },
  well: { id: 'Tidak ditemukan apa pun yang perlu diperbaiki.', en: 'Nothing found that needs mending.' },
  nothing: {
    id: 'Tidak ada yang dapat diperbaiki dengan pasti; salinan tidak ditulis.',
    en: 'There is nothing that can be mended for certain; no copy is written.',
  },
  mended: { id: 'Salinan {{copy}}; yang dilakukan:', en: 'Copy {{copy}}; what was done:' },
} satisfies Record<string, LocalText>;
