/** `patuh read`: what the cells of a file were taken to mean. */
import { fieldSpecs, labelsOf, type Pack } from '../../engine';
import { describeReport, type Mapping, type Reading } from '../../sheet';
import { fill, type Language, type LocalText } from '../../text';
import { UsageError } from '../command/usageError';
import { readMap } from '../tables/readMap';
import { allPacks, readPack } from '../packs/readPack';
import { readingJson } from '../print/readingJson';
import type { Source } from '../source/source';
import { namedSheets } from '../tables/chooseSheet';
import { notesOf, openInputs } from '../tables/inputs';
import { seenIn } from '../tables/seen';
import { tablesOn } from '../tables/tablesOn';
import { streamTables } from '../tables/streamTables';
import type { Spec } from '../command/command';
import { defineCommand, misused } from '../run/define';
import { SHEET, PACK, MAP, RULES, JSON_FLAG } from '../command/options';
import { ABOUT } from './about';

const SPEC: Spec = {
  name: 'read',
  words: 'FILE',
  about: ABOUT.read,
  options: { sheet: SHEET, pack: PACK, map: MAP, rules: RULES, json: JSON_FLAG },
};

export const command = defineCommand(SPEC, async ({ words, values, flags }, io) => {
  const [path, ...more] = words;
  if (path === undefined || more.length > 0) throw misused(SPEC, io.language, ONE_FILE);
  const mapping = await readMap(values['map'], io.language);
  const meant = values['pack'] === undefined ? undefined : await readPack(values['pack'], io);
  const shelf = meant ? new Map([[meant.id, meant]]) : await allPacks(io);
  const inputs = await openInputs([path], { mapping, io });
  const { sources } = inputs;
  const answers: Answer[] = [];
  if (meant) {
    const { sheets } = await inputs.choose({ pack: meant, sheet: values['sheet'] });
    for (const sheet of sheets) answers.push(await answer(meant, mapping, sheet, io.language));
  } else {
    const wanted = values['sheet'] === undefined ? sources : namedSheets(sources, values['sheet'], io.language);
    for (const sheet of wanted)
      for (const table of tablesOn(sheet, [...shelf.values()], mapping))
        answers.push(await answer(table.pack, mapping, table.sheet, io.language, table.headerRow));
  }
  if (!answers.some(({ reading }) => reading.table)) {
    const seen = seenIn(sources[0]?.head ?? [], meant ? await allPacks(io) : shelf, io.language, meant);
    throw new UsageError(fill(NO_TABLE[io.language], { path, ...seen }));
  }
  if (flags.has('json')) {
    const json = answers.map(({ pack, sheet, reading, said }) => ({
      pack: pack.id,
      sheet,
      ...readingJson(reading, io.language, said),
    }));
    io.out(JSON.stringify(json.length === 1 ? json[0] : { tables: json }));
    return 0;
  }
  for (const { pack, sheet, reading, said } of answers) {
    io.out(fill(TITLE[io.language], { sheet, id: pack.id, title: pack.title[io.language] }));
    for (const note of said) io.out(`  ${note}`);
    for (const { text } of describeReport(reading.report, io.language, {
      questions: reading.questions,
      labels: labelsOf(pack),
    }))
      io.out(`  ${text}`);
  }
  return 0;
});

interface Answer {
  pack: Pack;
  sheet: string;
  reading: Reading;
  /** What the file itself says: links, hidden rows, formulas without a result. */
  said: readonly string[];
}

async function answer(
  pack: Pack,
  mapping: Mapping,
  sheet: Source,
  language: Language,
  headerRow?: number,
): Promise<Answer> {
  const nowhere = { append: () => undefined, forget: async () => undefined };
  const parts = await streamTables([sheet], { specs: fieldSpecs(pack), mapping, headerRow }, nowhere);
  return { pack, sheet: sheet.name, reading: parts[0]!.reading, said: notesOf(parts, language) };
}

const TITLE: LocalText = {
  id: 'Lembar "{{sheet}}" · pack {{id}} ({{title}})',
  en: 'Sheet "{{sheet}}" · pack {{id}} ({{title}})',
};
const ONE_FILE: LocalText = { id: 'Sebut satu berkas: patuh {{usage}}', en: 'Name one file: patuh {{usage}}' };
const NO_TABLE: LocalText = {
  id: '{{path}}: tidak ada tabel yang judul kolomnya dikenal. Judul yang terlihat: {{seen}}.{{near}} Sebut pack-nya dengan --pack, dan kolomnya dengan --map, misalnya {{map}}.',
  en: '{{path}}: there is no table with known captions. Captions seen: {{seen}}.{{near}} Name the pack with --pack, and the columns with --map, for instance {{map}}.',
};
