/** A template filled in by hand in LibreOffice judges as the engine judges the file that was saved there. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { templateWorkbook } from '../../src/cli/excel/formulaWorkbook';
import { brokenRules, compilePack, fieldSpecs, VERDICT_WORDS, VERDICTS } from '../../src/engine';
import { columnLetters } from '../../src/grid';
import {
  compliance,
  complianceMoves,
  qms,
  qmsDefinition,
  readCalls,
  repeatedRecords,
  type Share,
} from '../../src/measures';
import { parseCsv, readTable } from '../../src/sheet';
import { readXlsx, writeXlsx } from '../../src/xlsx';
import { shippedPack } from '../measures/packs';
import { hasLibreOffice } from './libreOffice';
import { typedByHand } from './typedByHand';

jest.setTimeout(240_000);

/** Of the examples every so-many-th is typed in. */
const EVERY = { closing: 6, tapping: 6 };
const ASOF = 45_900;

const installed = hasLibreOffice();
const LACKS = 'LibreOffice is not installed (apt-get install libreoffice-calc), so that no template was filled in';

(installed ? it.each(['closing', 'tapping'] as const) : it.skip.each([LACKS]))(
  'the template of %s, filled in by hand in LibreOffice, gives the verdicts, clauses and figures of the engine',
  async (id) => {
    const folder = mkdtempSync(join(tmpdir(), 'patuh-hand-'));
    const file = join(folder, 'filled.xlsx');
    const pack = await shippedPack(id);
    const { matrix } = parseCsv(readFileSync(join(__dirname, '..', '..', 'rules', id, 'examples.csv')));
    const [captions, ...examples] = matrix;
    const typed = examples.filter((_, i) => i % EVERY[id as keyof typeof EVERY] === 0);
    const fields = Object.keys(pack.fields);
    const cells = new Map<string, string>();
    typed.forEach((row, i) =>
      row.forEach((value, column) => {
        const field = fields.indexOf(String(captions![column]));
        if (field >= 0 && value !== null && value !== '') cells.set(`${columnLetters(field)}${i + 2}`, String(value));
      }),
    );
    const { book } = templateWorkbook(pack, typed.length, { language: 'id', asOf: ASOF });
    typedByHand(await writeXlsx(book), cells, file);
    const { sheets } = await readXlsx(readFileSync(file), { numberFormats: true });
    const [sheet] = sheets;
    rmSync(folder, { recursive: true });

    const { table, report } = readTable(sheet!.matrix, fieldSpecs(pack));
    const result = compilePack(pack).checkRowsSync(table!, { asOf: ASOF, tables: { self: table! } });
    // Formulas repair nothing: where reading had to, they may say less.
    const repaired = new Set(report.columns.flatMap(({ repairs }) => repairs.flatMap(({ rows }) => rows)));
    const captionRow = sheet!.matrix[0]!;
    const [verdict, clauses] = ['Putusan', 'Klausul'].map((caption) => captionRow.indexOf(caption)) as [number, number];
    const ruled = new Map(pack.rules.map((rule) => [rule.name, rule]));
    const different = table!.rows.flatMap((row, record) => {
      const engine = VERDICTS[result.codes[record]!]!;
      const named = brokenRules(result, record).filter((name) => ruled.get(name)!.event.params.severity !== 'note');
      const ours = [VERDICT_WORDS[engine].id, ...new Set(named.map((name) => ruled.get(name)!.clause))]
        .sort()
        .join(' ');
      const cell = (column: number) => String(sheet!.matrix[row]![column] ?? '');
      const theirs = [cell(verdict), ...cell(clauses).split(' · ').filter(Boolean)].sort().join(' ');
      const saysLess = repaired.has(row) && theirs === VERDICT_WORDS.incomplete.id;
      return ours === theirs || saysLess ? [] : [`row ${row + 1}: engine ${ours}, formulas ${theirs}`];
    });
    expect(table!.rows.length).toBe(typed.length);
    expect(different).toEqual([]);
    const reasons = table!.rows.map((row) => String(sheet!.matrix[row]![captionRow.indexOf('Alasan')] ?? ''));
    expect(reasons.filter((reason) => /: ?$/.test(reason))).toEqual([]);

    const figures = (name: string) => sheets.find((each) => each.name === name)!.matrix.map((row) => row[1]);
    const ratio = ({ part, whole }: Share) => expect.closeTo(part / whole, 9);
    if (id === 'closing') {
      const repeats = repeatedRecords(result, table!, pack);
      const counted = compliance(result, undefined, repeats.extra);
      const { doubt } = complianceMoves(result, counted, table!, repeats);
      expect(figures('Ringkasan').slice(7)).toEqual([
        expect.closeTo(counted.ratio!, 9),
        ratio(doubt.low),
        ratio(doubt.high),
      ]);
    } else {
      const { agree, valid, ratio: official, doubt } = qms(readCalls(table!, qmsDefinition(pack)));
      expect(figures('QMS').slice(5, 10)).toEqual([
        agree,
        valid,
        expect.closeTo(official!, 9),
        ratio(doubt.low),
        ratio(doubt.high),
      ]);
    }
  },
);
