/** `patuh measure closing FILE`: share of checked tickets that comply, per group, and the clauses that account for the rest. */
import { compilePack, VERDICTS } from '../../engine';
import { clausePareto, compliance, groupBy, type ComplianceFigures } from '../../measures';
import { fill, type Language, type LocalText } from '../../text';
import { parseArguments } from '../arguments';
import type { Io } from '../command';
import { formatTable } from '../formatTable';
import { onlyFile } from '../input/onlyFile';
import { otherTables } from '../input/otherTables';
import { parseDay } from '../input/parseDay';
import { readInput } from '../input/readInput';
import { readMap } from '../input/readMap';
import { readPack } from '../input/readPack';
import { openFile } from '../openFile';
import type { Measure } from './measure';
import { measured } from './measured';
import { exitCode, fieldNamed } from './options';
import { keyText, percent, remarkLines } from './show';

const SHAPE = {
  values: {
    sheet: '"Tiket Closing"',
    pack: 'closing',
    map: 'peta.json',
    by: 'site',
    asof: '2025-08-31',
    'fail-on': 'missed',
  },
  flags: ['json'],
};
const USAGE =
  'measure closing FILE [--sheet NAME] [--by FIELD] [--asof YYYY-MM-DD] [--map MAP.json] [--pack ID] [--fail-on missed] [--json]';

export const measure: Measure = { name: 'closing', run };

async function run(args: string[], io: Io): Promise<number> {
  const { language } = io;
  const { words, values, flags } = parseArguments(args, SHAPE, language);
  const file = onlyFile(words, USAGE, language);
  exitCode(values['fail-on'], null, language);
  const asOf = values.asof === undefined ? undefined : parseDay(values.asof, language);
  const pack = await readPack(values.pack ?? 'closing', language);
  const by = fieldNamed(values.by, pack, language);
  const mapping = await readMap(values.map, language);
  const { sheets } = await openFile(file, language);
  const input = readInput({ file, sheets, sheet: values.sheet, pack, mapping, language });
  const tables = otherTables({
    file,
    sheets: sheets.filter((sheet) => sheet.name !== input.sheet),
    pack,
    mapping,
    language,
  });
  const checked = await compilePack(pack).checkRows(input.table, { ...(asOf !== undefined && { asOf }), tables });
  const result = measured(() => compliance(checked, by === undefined ? undefined : groupBy(input.table, by)), {
    file,
    sheet: input.sheet,
    pack,
    language,
  });
  const clauses = clausePareto(checked, pack);
  if (flags.has('json')) {
    const { groups, ...figures } = result;
    io.out(
      JSON.stringify({
        pack: pack.id,
        sheet: input.sheet,
        headerRow: input.headerRow,
        rows: checked.codes.length,
        ...flat(figures),
        groups: groups.map(({ key, ...group }) => ({ key, ...flat(group) })),
        clauses,
        ...input.remarks,
      }),
    );
  } else {
    io.out(
      fill(TEXT.figure[language], {
        percent: percent(result.compliant, result.judged, language),
        compliant: result.compliant,
        judged: result.judged,
      }),
    );
    io.out(fill(TEXT.beside[language], { ...result.counts }));
    const header = TEXT.groups[language];
    if (by !== undefined) {
      const rows = result.groups.map((group) => [
        keyText(group.key, language),
        percent(group.compliant, group.judged, language),
        ...VERDICTS.map((verdict) => group.counts[verdict]),
      ]);
      for (const line of ['', ...formatTable([by, ...header], rows)]) io.out(line);
    }
    if (clauses.length > 0) {
      const rows = clauses.map(({ clause, fail, warn, cumulative }) => [
        clause,
        fail,
        warn,
        percent(Math.round(cumulative * 1e6), 1e6, language),
      ]);
      for (const line of ['', ...formatTable(TEXT.clauses[language], rows)]) io.out(line);
    }
    for (const line of ['', ...remarkLines(input.remarks, language)]) io.out(line);
  }
  return exitCode(values['fail-on'], result.counts.fail === 0, language);
}

function flat({ counts, ...figures }: ComplianceFigures): object {
  return { ...figures, ...counts };
}

const TEXT = {
  figure: {
    id: 'Kepatuhan {{percent}} = {{compliant}} ÷ {{judged}} tiket yang dapat dinilai',
    en: 'Compliance {{percent}} = {{compliant}} ÷ {{judged}} tickets that could be judged',
  },
  beside: {
    id: 'LULUS {{pass}} · PERINGATAN {{warn}} · GAGAL {{fail}} · di luar hitungan: DATA KURANG {{incomplete}}, TIDAK DIATUR {{unregulated}}',
    en: 'PASS {{pass}} · WARNING {{warn}} · FAIL {{fail}} · outside the ratio: INCOMPLETE {{incomplete}}, UNREGULATED {{unregulated}}',
  },
  groups: {
    id: ['Kepatuhan', 'Lulus', 'Gagal', 'Peringatan', 'Data kurang', 'Tidak diatur'],
    en: ['Compliance', 'Pass', 'Fail', 'Warning', 'Incomplete', 'Unregulated'],
  },
  clauses: { id: ['Klausul', 'Gagal', 'Peringatan', 'Kumulatif'], en: ['Clause', 'Fail', 'Warning', 'Cumulative'] },
} satisfies Record<string, LocalText | Record<Language, string[]>>;
