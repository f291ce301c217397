/** `patuh rules export|import PACK --table FILE`: the rules as a decision table, and back; examples green and red beside it. pack.json stays the truth. */
import { readFile } from 'node:fs/promises';
import {
  createTester,
  agrees,
  csvLine,
  formatPack,
  lintText,
  readRuleTable,
  ruleTable,
  type Example,
} from '../../../author';
import { VERDICT_WORDS, type Pack } from '../../../engine';
import { loadPack } from '../../../packs';
import { parseCsv } from '../../../sheet';
import { fill, type Language, type LocalText } from '../../../text';
import { writeXlsx, type XlsxCell, type XlsxSheet } from '../../../xlsx';
import type { Io, Option, Spec } from '../../command/command';
import { defineCommand, misused } from '../../run/define';
import { JSON_FLAG, RULES } from '../../command/options';
import { readPackText } from '../../packs/library';
import { openRunnable, type OpenPack } from '../../packs/openPack';
import { checkTarget } from '../../reports/writeReport';
import { writeAside } from '../../source/output';
import { readWorkbook } from '../../source/workbook';

type Rules = Pack['rules'];

const TABLE: Option = {
  value: 'FILE.csv|.xlsx',
  example: 'aturan.xlsx',
  about: { id: 'tabel keputusan: satu aturan per baris', en: 'the decision table: one rule a row' },
};
const EXPORT: Spec = {
  name: 'rules export',
  words: 'PACK',
  about: {
    id: 'Menulis aturan sebuah pack sebagai tabel keputusan; di .xlsx contohnya hijau dan merah di lembar sebelahnya.',
    en: 'Writes the rules of a pack as a decision table; in an .xlsx its examples stand green and red on the next sheet.',
  },
  options: { table: TABLE, rules: RULES, json: JSON_FLAG },
  needs: ['table'],
};
const IMPORT: Spec = {
  name: 'rules import',
  words: 'PACK',
  about: {
    id: 'Membaca tabel keputusan kembali ke pack.json, bila pack itu dapat dijalankan; --check hanya menunjukkan.',
    en: 'Reads a decision table back into pack.json, where that can run; --check only shows.',
  },
  options: {
    table: TABLE,
    check: { about: { id: 'tidak menulis apa pun', en: 'writes nothing' } },
    rules: RULES,
    json: JSON_FLAG,
  },
  needs: ['table'],
};

export const exportTable = defineCommand(EXPORT, async ({ words: [id], values: { table: file }, flags }, io) => {
  if (id === undefined || file === undefined) throw misused(EXPORT, io.language);
  const open = await openRunnable(id, io);
  const target = { out: file, option: '--table' };
  const { head, rows, left } = ruleTable(rulesOf(open.text));
  if (/\.xlsx$/i.test(file)) {
    await checkTarget(target, [], io.language);
    const sheets = [tableSheet(TEXT.rules[io.language], [head, ...rows]), ...examplesSheet(open, io.language)];
    const bytes = await writeXlsx({ sheets, date1904: false, definedNames: [] });
    await writeAside(target, io.language, bytes);
  } else {
    const text = [head, ...rows].map(csvLine).join('\r\n') + '\r\n';
    // Without the mark Excel takes UTF-8 for the computer's own code page.
    await writeAside(target, io.language, '\uFEFF' + text);
  }
  if (flags.has('json')) io.out(JSON.stringify({ file, rules: rows.length, left }));
  else {
    io.out(fill(TEXT.written[io.language], { file, count: rows.length }));
    if (left.length > 0) io.out(fill(TEXT.left[io.language], { rules: left.join(', ') }));
  }
  return 0;
});

export const importTable = defineCommand(IMPORT, async ({ words: [id], values: { table: file }, flags }, io) => {
  if (id === undefined || file === undefined) throw misused(IMPORT, io.language);
  const open = await openRunnable(id, io);
  const read = readRuleTable(await cellsOf(file, io.language), rulesOf(open.text));
  if ('faults' in read) {
    for (const { row, text } of read.faults)
      io.err(fill(TEXT.fault[io.language], { file, row, fault: text[io.language] }));
    return 2;
  }
  const { changed, removed, rules } = read;
  const text = formatPack({ ...(JSON.parse(open.text) as Pack), rules });
  const pack = await runnable(id, open, text, io);
  if (!pack) return 2;
  const examples = examplesBy(pack, open.examples?.examples ?? []);
  const writes = !flags.has('check') && changed.length + removed.length > 0;
  if (writes) {
    const target = { out: (await readPackText(id, io)).path, option: '--table' };
    await writeAside(target, io.language, text);
  }
  const red = examples.filter(({ good }) => !good);
  if (flags.has('json'))
    io.out(
      JSON.stringify({
        changed,
        removed,
        written: writes,
        green: examples.length - red.length,
        red: red.map(({ example }) => example.line),
      }),
    );
  else {
    const what = changed.length + removed.length === 0 ? TEXT.same : writes ? TEXT.imported : TEXT.wouldImport;
    io.out(
      fill(what[io.language], {
        changed: changed.join(', ') || '–',
        removed: removed.join(', ') || '–',
        file: open.file,
      }),
    );
    for (const each of examples) io.out(exampleLine(each, io.language));
  }
  return red.length > 0 ? 1 : 0;
});

/** As pack.json has them: those that parameter lists add are not its own. */
const rulesOf = (text: string): Rules => (JSON.parse(text) as Pack).rules;

async function runnable(id: string, open: OpenPack, text: string, io: Io): Promise<Pack | null> {
  const { vocabularies } = await readPackText(id, io);
  const { pack, findings } = await loadPack(open.id, vocabularies, text, open.file);
  if (pack) return pack;
  io.err(fill(TEXT.broken[io.language], { file: open.file }));
  // The places are those of a text that is not written; the rule is what its author finds again.
  for (const { file: _, line: __, column: ___, ...finding } of findings) io.err(lintText(finding, io.language));
  return null;
}

async function cellsOf(file: string, language: Language): Promise<XlsxCell[][]> {
  if (!/\.xls[xm]$/i.test(file)) return parseCsv(await readFile(file)).matrix as XlsxCell[][];
  const { sheets } = await readWorkbook(file, language);
  return (sheets.find(({ matrix }) => matrix[0]?.includes('name')) ?? sheets[0])?.matrix ?? [];
}

interface Judged {
  example: Example;
  found: ReturnType<ReturnType<typeof createTester>>;
  good: boolean;
}

function examplesBy(pack: Pack, examples: readonly Example[]): Judged[] {
  const test = createTester(pack);
  return examples.map((example) => {
    const found = test(example);
    return { example, found, good: agrees(example, found) };
  });
}

function exampleLine({ example, found, good }: Judged, language: Language): string {
  return fill((good ? TEXT.green : TEXT.red)[language], {
    line: example.line,
    note: example.note,
    expected: VERDICT_WORDS[example.verdict][language],
    found: [VERDICT_WORDS[found.verdict][language], ...found.failing].join(' '),
  });
}

const GREEN = 'C6EFCE';
const RED = 'FFC7CE';

function examplesSheet({ pack, examples }: OpenPack & { pack: Pack }, language: Language): XlsxSheet[] {
  const judged = examplesBy(pack, examples?.examples ?? []);
  if (judged.length === 0) return [];
  const rows = judged.map(({ example, found, good }) => [
    good ? '✓' : '✗',
    example.line,
    example.note,
    VERDICT_WORDS[example.verdict][language],
    VERDICT_WORDS[found.verdict][language],
    found.failing.join(', '),
  ]);
  const sheet = tableSheet(TEXT.examples[language], [TEXT.captions[language].split('|'), ...rows]);
  const looks = new Map(sheet.looks);
  judged.forEach(({ good }, i) => {
    for (let column = 0; column < 6; column++) looks.set(`${i + 1},${column}`, { fill: good ? GREEN : RED });
  });
  return [{ ...sheet, looks }];
}

function tableSheet(name: string, matrix: XlsxCell[][]): XlsxSheet {
  const looks: [`${number},${number}`, { bold: true }][] = matrix[0]!.map((_, column) => [
    `0,${column}`,
    { bold: true },
  ]);
  return { name, matrix, frozen: { rows: 1, columns: 1 }, looks: new Map(looks) };
}

const TEXT = {
  rules: { id: 'Aturan', en: 'Rules' },
  examples: { id: 'Contoh', en: 'Examples' },
  captions: {
    id: '|Baris|Catatan|Diharapkan|Hasilnya|Dilanggar',
    en: '|Line|Note|Expected|Found|Broken',
  },
  written: { id: '{{count}} aturan ditulis ke {{file}}.', en: '{{count}} rules written to {{file}}.' },
  left: {
    id: 'Tidak muat dalam satu baris (any, not, params) dan tetap hanya di pack.json: {{rules}}',
    en: 'Fit in no row (any, not, params) and stay in pack.json alone: {{rules}}',
  },
  fault: { id: '{{file}}, baris {{row}}: {{fault}}', en: '{{file}}, row {{row}}: {{fault}}' },
  broken: {
    id: 'Dengan tabel ini {{file}} tidak dapat dijalankan, jadi tidak ditulis:',
    en: 'With this table {{file}} cannot run, so it is not written:',
  },
  same: { id: 'Tabel ini sama dengan {{file}}.', en: 'The table says what {{file}} says.' },
  imported: {
    id: '{{file}} ditulis. Berubah: {{changed}}. Dihapus: {{removed}}.',
    en: '{{file}} written. Changed: {{changed}}. Removed: {{removed}}.',
  },
  wouldImport: {
    id: '{{file}} tidak ditulis. Akan berubah: {{changed}}. Akan dihapus: {{removed}}.',
    en: '{{file}} not written. Would change: {{changed}}. Would go: {{removed}}.',
  },
  green: { id: '  ✓ {{line}} {{note}}: {{found}}', en: '  ✓ {{line}} {{note}}: {{found}}' },
  red: {
    id: '  ✗ {{line}} {{note}}: diharapkan {{expected}}, hasilnya {{found}}',
    en: '  ✗ {{line}} {{note}}: expected {{expected}}, got {{found}}',
  },
} satisfies Record<string, LocalText>;
