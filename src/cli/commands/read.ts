/** `patuh read`: what the cells of a file were taken to mean. */
import { fieldSpecs, type Pack } from '../../engine';
import { describeReport, readTable, recogniseTables, type FieldSpec, type Mapping, type Reading } from '../../sheet';
import { fill, type LocalText } from '../../text';
import { parseArguments } from '../arguments';
import { UsageError, type Command } from '../command';
import { chooseSheet, namedSheet } from '../input/chooseSheet';
import { readMap } from '../input/readMap';
import { packIds, readPack } from '../input/readPack';
import { openFile, type OpenSheet } from '../openFile';
import { readingJson } from '../readingJson';

export const command: Command = {
  name: 'read',
  usage: 'read FILE [--sheet NAME] [--pack PACK] [--map MAP.json] [--json]',
  about: {
    id: 'Menunjukkan bagaimana sel sebuah berkas dibaca: kolom, perbaikan, yang kosong dan yang tidak dipahami.',
    en: 'Shows how the cells of a file are read: columns, repairs, blanks and what was not understood.',
  },
  async run(args, io) {
    const { words, values, flags } = parseArguments(args, SHAPE, io.language);
    const [path, ...more] = words;
    if (path === undefined || more.length > 0)
      throw new UsageError(fill(ONE_FILE[io.language], { usage: command.usage }));
    const mapping = await readMap(values['map'], io.language);
    const packs = await Promise.all(
      (values['pack'] === undefined ? await packIds() : [values['pack']]).map((id) => readPack(id, io.language)),
    );
    const { sheets } = await openFile(path, io.language);
    const known = packs.map((pack) => ({ id: pack.id, pack, specs: fieldSpecs(pack), mapping }));
    const [first] = known;
    const answers =
      values['pack'] !== undefined && first
        ? [
            answer(
              first,
              chooseSheet(sheets, values['sheet'], {
                what: first.id,
                specs: first.specs,
                mapping,
                language: io.language,
              }),
            ),
          ]
        : (values['sheet'] === undefined ? sheets : [namedSheet(sheets, values['sheet'], io.language)]).flatMap(
            (sheet) => everyTable(sheet, known),
          );
    if (!answers.some(({ reading }) => reading.table)) throw new UsageError(fill(NO_TABLE[io.language], { path }));
    if (flags.has('json')) {
      const json = answers.map(({ pack, sheet, reading }) => ({
        pack: pack.id,
        sheet,
        ...readingJson(reading, io.language),
      }));
      io.out(JSON.stringify(json.length === 1 ? json[0] : { tables: json }));
      return 0;
    }
    for (const { pack, sheet, reading } of answers) {
      io.out(fill(TITLE[io.language], { sheet, id: pack.id, title: pack.title[io.language] }));
      const labels = Object.fromEntries(Object.entries(pack.fields).map(([name, field]) => [name, field.label]));
      for (const { text } of describeReport(reading.report, io.language, { questions: reading.questions, labels }))
        io.out(`  ${text}`);
    }
    return 0;
  },
};

interface Known {
  id: string;
  pack: Pack;
  specs: readonly FieldSpec[];
  mapping: Mapping;
}

interface Answer {
  pack: Pack;
  sheet: string;
  reading: Reading;
}

function answer({ pack, specs, mapping }: Known, sheet: OpenSheet, headerRow?: number): Answer {
  const options = { mapping, date1904: sheet.date1904, ...(headerRow === undefined ? {} : { headerRow }) };
  return { pack, sheet: sheet.name, reading: readTable(sheet.matrix, specs, options) };
}

/** No pack was named: every table of the sheet with the pack that knows it best. */
function everyTable(sheet: OpenSheet, known: readonly Known[]): Answer[] {
  return recogniseTables(sheet.matrix, known).map(({ id, headerRow }) =>
    answer(
      known.find((each) => each.id === id)!,
      sheet,
      headerRow,
    ),
  );
}

const SHAPE = { values: { sheet: '"Data"', pack: 'tapping', map: 'map.json' }, flags: ['json'] };
const TITLE: LocalText = {
  id: 'Lembar "{{sheet}}" · paket {{id}} ({{title}})',
  en: 'Sheet "{{sheet}}" · pack {{id}} ({{title}})',
};
const ONE_FILE: LocalText = { id: 'Sebut satu berkas: patuh {{usage}}', en: 'Name one file: patuh {{usage}}' };
const NO_TABLE: LocalText = {
  id: '{{path}}: tidak ada tabel yang judul kolomnya dikenal. Sebut paketnya dengan --pack, atau kolomnya dengan --map.',
  en: '{{path}}: there is no table with known captions. Name the pack with --pack, or the columns with --map.',
};
