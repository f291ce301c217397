/** `patuh measure closing FILE`: share of checked tickets that comply, per group, and the clauses that account for the rest. */
import { VERDICTS } from '../../engine';
import {
  clausePareto,
  compliance,
  complianceMoves,
  groupBy,
  ratioText,
  repeatedRecords,
  withDatesSwapped,
  type ClauseCount,
  type Compliance,
  type ComplianceFigures,
  type DoubtBounds,
} from '../../measures';
import { fill, type Language, type LocalText } from '../../text';
import type { Arguments, Io } from '../command/command';
import { formatTable } from '../print/formatTable';
import { boundsColumn, boundsJson, doubtJson, doubtLines, movesInFile, trailJson } from './doubt';
import { fieldNamed } from './fieldNamed';
import { measured } from '../tables/measured';
import { repeatNotes } from '../tables/repeatNotes';
import { requestOf } from './request';
import { keyText, percent } from '../print/show';
import { SHEET, PACK, ASOF_TODAY } from '../command/options';
import { BY, defineMeasure } from './measure';

export const measure = defineMeasure(
  {
    name: 'measure closing',
    about: {
      id: 'Kepatuhan closing per kelompok, dan klausul yang menyebabkan sisanya.',
      en: 'Closing compliance per group, and the clauses that account for the rest.',
    },
    options: { sheet: SHEET, pack: PACK, by: BY, asof: ASOF_TODAY },
  },
  run,
);

async function run(parsed: Arguments, io: Io): Promise<number> {
  const request = await requestOf(parsed, io);
  const { file, language } = request;
  const pack = await request.pack('closing');
  const by = fieldNamed(request.values.by, pack, language);
  const input = await request.read(pack, request.values.sheet);
  const { sheet, headerRow, table, remarks } = input;
  const checked = await request.check(pack, input);
  const groups =
    by === undefined
      ? undefined
      : measured(() => groupBy(table, by), { file, sheet, parts: input.parts, pack, language });
  const repeats = repeatedRecords(checked, table, pack);
  const result = compliance(checked, groups, repeats.extra);
  const clauses = clausePareto(checked, pack, (row) => !repeats.extra.has(row));
  const other = withDatesSwapped(table);
  const swapped = other ? (await request.check(pack, { ...input, table: other })).codes : undefined;
  const moves = complianceMoves(checked, result, table, repeats, {
    ...(swapped && { swapped }),
    ...(by !== undefined && groups && { groups: { now: groups, swapped: other ? groupBy(other, by) : undefined } }),
  });
  const { doubt, trail } = movesInFile(moves, input);
  const parts = result.groups.map((group) => ({ ...group, doubt: moves.groups.get(group.key)! }));
  const json = {
    pack: pack.id,
    sheet,
    headerRow,
    rows: table.rows.length,
    ...flat(result),
    groups: parts.map(({ key, ...group }) => ({ key, ...flat(group), doubt: boundsJson(group.doubt, NAMES) })),
    clauses,
    doubt: doubtJson(doubt, NAMES, input),
    trail: trailJson(trail, NAMES, input),
  };
  const lines = () => [
    ...linesOf({ ...result, groups: parts }, clauses, by, language),
    '',
    ...doubtLines(doubt, trail, input, language),
  ];
  const place = (row: number) => table.rows[row]!;
  const rowsOfRepeats = { extra: [...repeats.extra].map(place), conflicts: repeats.conflicts.flat().map(place) };
  const notes = [...remarks.notes, ...repeatNotes(rowsOfRepeats, input, language)];
  return request.answer(json, lines, { ...remarks, notes }, result.counts.fail === 0);
}

const NAMES = { part: 'compliant', whole: 'judged' };

function linesOf(
  result: ComplianceFigures & { groups: readonly (Compliance['groups'][number] & { doubt: DoubtBounds })[] },
  clauses: readonly ClauseCount[],
  by: string | undefined,
  language: Language,
): string[] {
  const { compliant, judged, counts, groups } = result;
  const lines = [
    fill(TEXT.figure[language], {
      ...{ percent: percent(compliant, judged, language), compliant, judged },
      all: judged + counts.incomplete + counts.unregulated,
    }),
    fill(TEXT.beside[language], counts),
  ];
  if (by !== undefined) {
    const { caption, cells } = boundsColumn(groups, language);
    const rows = groups.map((group) => [
      keyText(group.key, language),
      percent(group.compliant, group.judged, language),
      ...VERDICTS.map((verdict) => group.counts[verdict]),
      ...cells(group),
    ]);
    lines.push('', ...formatTable([by, ...TEXT.groups[language], ...caption], rows));
  }
  if (clauses.length > 0) {
    const rows = clauses.map((each) => [each.clause, each.fail, each.warn, ratioText(each.cumulative, language)]);
    lines.push('', ...formatTable(TEXT.clauses[language], rows));
  }
  return lines;
}

function flat({ counts, compliant, judged, ratio }: ComplianceFigures): object {
  return { compliant, judged, ratio, ...counts };
}

const TEXT = {
  figure: {
    id: 'Kepatuhan {{percent}} = {{compliant}} ÷ {{judged}} tiket · dinilai {{judged}} dari {{all}}',
    en: 'Compliance {{percent}} = {{compliant}} ÷ {{judged}} tickets · judged {{judged}} of {{all}}',
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
