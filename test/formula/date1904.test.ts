/** A workbook that counts its days from 1904 judges as any other: calendars, bounds and working days are of the day itself. */
import { brokenRules, compilePack, VERDICT_WORDS, VERDICTS } from '../../src/engine';
import { readXlsx, writeXlsx } from '../../src/xlsx';
import { shipped, tables } from '../corpus/suites';
import { asRead, formulaFile, judgementsOf } from './formulaFile';
import { calculatedFiles, hasLibreOffice } from './libreOffice';

jest.setTimeout(240_000);

/** Packs with ages in months, days of judgement, and numbers that change from a day on. */
const PACKS = ['functions', 'staffing', 'briefing'];

async function agrees(): Promise<void> {
  const suites = [...tables(), ...(await shipped())].filter(({ name }) => PACKS.includes(name));
  const asked = suites.flatMap(({ name, questions }) =>
    questions.map(({ pack, table: typed, context }) => {
      const table = asRead(pack, typed);
      return { name, pack, table, context, file: formulaFile(pack, table, context, {}, undefined, true) };
    }),
  );
  const written = await Promise.all(asked.map(({ file }) => writeXlsx({ sheets: file.sheets, date1904: true })));
  const books = await Promise.all(calculatedFiles(written).map((bytes) => readXlsx(bytes)));
  const different = asked.flatMap(({ name, pack, table, context, file }, i) => {
    const engine = compilePack(pack).checkRowsSync(table, { ...context, tables: { self: table, ...context.tables } });
    const cells = books[i]!.sheets.find((sheet) => sheet.name === 'Hitungan')!.matrix;
    return judgementsOf(file, cells).flatMap(({ verdict, broken }, row) => {
      const ours = `${VERDICT_WORDS[VERDICTS[engine.codes[row]!]!].id} ${brokenRules(engine, row).join(' ')}`;
      const theirs = `${verdict} ${broken}`;
      return ours === theirs ? [] : [`${name} ${row}: engine ${ours}, formulas ${theirs}`];
    });
  });
  expect(different).toEqual([]);
}

if (hasLibreOffice()) it('in LibreOffice', agrees);
else it.skip('in LibreOffice: skipped, it is not installed (apt-get install libreoffice-calc)', () => {});
