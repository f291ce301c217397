/** `patuh rules excel PACK --out FILE.xlsx`: a workbook that judges by plain formulas, in any Excel and in LibreOffice. */
import { readFile } from 'node:fs/promises';
import { fieldSpecs, type Pack } from '../../../engine';
import type { FormulaBook } from '../../../formula';
import { furtherDoubt } from '../../../packs';
import { readTable, recogniseTables, type Mapping } from '../../../sheet';
import { fill, type LocalText } from '../../../text';
import { extendXlsx, readXlsx, writeXlsx } from '../../../xlsx';
import type { Spec } from '../../command/command';
import { defineCommand, misused } from '../../run/define';
import { ASOF, JSON_FLAG, MAP, RULES, SHEET } from '../../command/options';
import { parseDay } from '../../command/parseDay';
import { UsageError } from '../../command/usageError';
import { missingColumns, teamFormulas, templateWorkbook, type TeamTable } from '../../excel/formulaWorkbook';
import { openRunnable } from '../../packs/openPack';
import { checkTarget } from '../../reports/writeReport';
import { kindOf } from '../../source/kinds';
import { writeAside } from '../../source/output';
import type { Source } from '../../source/source';
import { chosenSheets } from '../../tables/further';
import type { Input } from '../../tables/input';
import { openInputs, type Inputs } from '../../tables/inputs';
import { readMap } from '../../tables/readMap';

/** Staffing is held against a plan, which is a sheet of its own. */
const PLANS: Readonly<Record<string, string>> = { sdmTarget: 'caplan' };

/** Rows of the template, and free rows below the team's last record. */
const [ROOM, SPARE] = [1000, 200];
const MOST_ROWS = 100_000;

const SPEC: Spec = {
  name: 'rules excel',
  words: 'PACK',
  about: {
    id: 'Menulis pack sebagai rumus Excel biasa: buku kerja yang menilai barisnya sendiri, tanpa add-in.',
    en: 'Writes a pack as plain Excel formulas: a workbook that judges its own rows, without the add-in.',
  },
  options: {
    out: {
      value: 'FILE.xlsx',
      example: 'closing-rumus.xlsx',
      about: { id: 'berkas tujuan', en: 'the file it is written to' },
    },
    from: {
      value: 'TEAM.xlsx',
      example: 'tiket.xlsx',
      about: {
        id: 'lembar tim yang diberi rumus; tanpa ini templat kosong',
        en: 'the team’s sheet that gets the formulas; without it an empty template',
      },
    },
    sheet: SHEET,
    map: MAP,
    rows: {
      value: 'N',
      example: '500',
      about: {
        id: `baris kosong yang sudah berumus; tanpa ini ${ROOM} di templat, ${SPARE} di bawah lembar tim`,
        en: `empty rows that have formulas already; without it ${ROOM} in a template, ${SPARE} below the team’s sheet`,
      },
    },
    asof: ASOF,
    rules: RULES,
    json: JSON_FLAG,
  },
  needs: ['out'],
};

export const excel = defineCommand(SPEC, async ({ words, values, flags }, io) => {
  const { language } = io;
  const [id, ...more] = words;
  if (id === undefined || more.length > 0 || values.out === undefined) throw misused(SPEC, language);
  const target = { out: values.out, option: '--out' };
  const from = values.from;
  if (from === undefined || !keepsMacros(values.out))
    await checkTarget(target, from === undefined ? [] : [from], language);
  const { pack } = await openRunnable(id, io);
  const room = values.rows === undefined ? undefined : Number(values.rows);
  if (room !== undefined && !(Number.isInteger(room) && room >= 0 && room <= MOST_ROWS))
    throw new UsageError(fill(TEXT.rows[language], { found: values.rows, most: MOST_ROWS }));
  const asked = { language, ...(values.asof !== undefined && { asOf: parseDay(values.asof, language) }) };
  const said: string[] = [];
  let made: Made;
  const planId = Object.keys(PLANS).find((parameter) => pack.parameters[parameter]);
  const plan = planId === undefined ? undefined : (await openRunnable(PLANS[planId]!, io)).pack;
  if (from === undefined) {
    const { book, formulas, rows } = templateWorkbook(pack, room ?? ROOM, asked, plan);
    made = { bytes: await writeXlsx(book), formulas, rows };
  } else {
    if ((await kindOf(from, language)) !== 'workbook') throw new UsageError(fill(TEXT.notXlsx[language], { from }));
    const mapping = await readMap(values.map, language);
    const inputs = await openInputs([from], { mapping, io });
    const input = await inputs.read({ pack, sheet: values.sheet });
    const team = teamTable(input, language);
    const bytes = await readFile(from);
    const book = await readXlsx(bytes);
    const macros = keepsMacros(values.out);
    if (macros && !book.hasMacros) throw new UsageError(fill(TEXT.noMacros[language], { from }));
    const { others, doubts } = otherTables(pack, inputs, team.sheet, mapping);
    said.push(...doubts.map((doubt) => doubt[language]));
    const planned = plan && tableBeside(inputs, { id: plan.id, specs: fieldSpecs(plan), mapping }, team.sheet);
    const { extension, formulas, rows } = teamFormulas(
      ...([pack, book, team, others, room ?? SPARE, asked] as const),
      ...(planned ? [{ ...planned, pack: plan }] : []),
    );
    made = { bytes: await extendXlsx(bytes, { ...extension, macros }), formulas, rows };
    if (plan && !planned) said.push(fill(TEXT.noPlan[language], { plan: plan.title[language] }));
    const missing = missingColumns(pack, input.table, language);
    if (missing.length > 0) said.push(fill(TEXT.missing[language], { columns: missing.join(', ') }));
    if (input.remarks.repaired > 0) said.push(fill(TEXT.repaired[language], { count: input.remarks.repaired }));
    if (book.hasMacros && !macros) said.push(fill(TEXT.leftMacros[language], { from }));
  }
  await writeAside(target, language, made.bytes);
  const refused = made.formulas.refusals.map(({ sentence }) => sentence[language]);
  const columns = made.formulas.working[0]!.columns.length;
  if (flags.has('json'))
    io.out(
      JSON.stringify({
        file: values.out,
        pack: pack.id,
        version: pack.version,
        rows: made.rows,
        columns,
        refused,
        notes: said,
      }),
    );
  else {
    io.out(fill(TEXT.written[language], { file: values.out, rows: made.rows, columns }));
    for (const line of [...refused, ...said]) io.out(line);
  }
  return 0;
});

interface Made {
  bytes: Uint8Array;
  formulas: FormulaBook;
  rows: number;
}

const keepsMacros = (out: string): boolean => /\.xlsm$/i.test(out);

/** One sheet of the workbook; several that are one table elsewhere have to be told apart here. */
function teamTable({ table, parts }: Input, language: 'id' | 'en'): TeamTable {
  const [part, ...others] = parts;
  if (others.length > 0) {
    if (new Set(parts.map(({ sheet }) => sheet.title)).size === 1)
      throw new UsageError(fill(TEXT.blocks[language], { sheet: part!.sheet.title }));
    const names = parts.map(({ sheet }) => `"${sheet.title}"`).join(', ');
    throw new UsageError(fill(TEXT.several[language], { names }));
  }
  return { sheet: part!.sheet.title, table };
}

/** The tables a pack looks into, each on one sheet: a formula has one range. */
function otherTables(
  pack: Pack,
  { sources }: Inputs,
  own: string,
  mapping: Mapping,
): { others: Record<string, TeamTable>; doubts: LocalText[] } {
  const others: Record<string, TeamTable> = {};
  const doubts: LocalText[] = [];
  const beside = sources.filter(({ title }) => title !== own);
  for (const { name, from, rivals } of chosenSheets(pack, beside, mapping)) {
    const [{ head, facts, title }, ...also] = from as [Source, ...Source[]];
    const { table } = readTable(head, fieldSpecs(pack, name), { ...facts, mapping });
    if (table) others[name] = { sheet: title, table };
    const doubt = furtherDoubt(pack, { name, from: [title], rivals: [...also, ...rivals].map((each) => each.title) });
    if (doubt) doubts.push(doubt);
  }
  return { others, doubts };
}

function tableBeside(
  inputs: Inputs,
  sought: { id: string; specs: ReturnType<typeof fieldSpecs>; mapping: Mapping },
  own: string,
): TeamTable | null {
  const hits = ({ head, facts }: Source) =>
    Math.max(0, ...recogniseTables(head, [sought], facts.grid).map((table) => table.hits));
  const [best] = inputs.sources
    .filter(({ title }) => title !== own)
    .map((source) => ({ source, hits: hits(source) }))
    .sort((a, b) => b.hits - a.hits);
  if (!best || best.hits === 0) return null;
  const { head, facts, title } = best.source;
  const { table } = readTable(head, sought.specs, { ...facts, mapping: sought.mapping });
  return table ? { sheet: title, table } : null;
}

const TEXT = {
  rows: {
    id: '--rows butuh bilangan bulat 0 sampai {{most}}, bukan "{{found}}".',
    en: '--rows needs a whole number from 0 to {{most}}, not "{{found}}".',
  },
  notXlsx: {
    id: '"{{from}}" bukan .xlsx. Buka di Excel, simpan sebagai .xlsx, lalu jalankan lagi.',
    en: '"{{from}}" is no .xlsx. Open it in Excel, save it as .xlsx and run this again.',
  },
  several: {
    id: 'Beberapa lembar berbentuk sama: {{names}}. Pilih satu dengan --sheet.',
    en: 'Several sheets have the same form: {{names}}. Choose one with --sheet.',
  },
  blocks: {
    id: 'Lembar "{{sheet}}" berisi beberapa tabel yang urutan kolomnya berbeda; rumus hanya mengikuti satu susunan. Samakan urutan kolomnya, atau pindahkan tabel lainnya ke lembar sendiri.',
    en: 'The sheet "{{sheet}}" holds several tables with their columns in different order; formulas follow one order only. Put the columns in the same order, or move the other tables to sheets of their own.',
  },
  written: {
    id: '{{file}}: {{rows}} baris berumus, {{columns}} kolom hitungan.',
    en: '{{file}}: {{rows}} rows with formulas, {{columns}} working columns.',
  },
  missing: {
    id: 'Kolom yang tidak ada di lembar ini, sehingga aturannya tidak dapat dinilai: {{columns}}.',
    en: 'Columns this sheet does not have, so that their rules cannot be judged: {{columns}}.',
  },
  noPlan: {
    id: 'Tidak ada lembar {{plan}} di buku ini, sehingga SDM tidak dihitung dengan rumus.',
    en: 'This workbook has no sheet of {{plan}}, so that staffing is not counted by formulas.',
  },
  repaired: {
    id: '{{count}} sel diperbaiki saat dibaca oleh Patuh; rumus tidak memperbaiki, jadi baris itu DATA KURANG sampai selnya ditulis benar.',
    en: 'Patuh repaired {{count}} cells on reading; formulas repair nothing, so those rows are INCOMPLETE until the cells are written right.',
  },
  noMacros: {
    id: '"{{from}}" tidak berisi makro, jadi hasilnya .xlsx. Beri nama berakhiran .xlsx setelah --out.',
    en: '"{{from}}" holds no macros, so the result is an .xlsx. Give a name that ends in .xlsx after --out.',
  },
  leftMacros: {
    id: 'Makro di "{{from}}" tidak ikut ke berkas .xlsx; beri nama berakhiran .xlsm setelah --out bila harus ikut.',
    en: 'The macros of "{{from}}" do not go along into an .xlsx; give a name that ends in .xlsm after --out if they should.',
  },
} satisfies Record<string, LocalText>;
