import { brokenRules, VERDICTS } from '../../engine';
import {
  clausePareto,
  compliance,
  complianceMoves,
  groupBy,
  ratioOf,
  repeatedRecords,
  type ComplianceFigures,
  type DoubtBounds,
} from '../../measures';
import { optionalDate, optionalText, text } from '../arguments';
import { share, type ResultCell } from '../shared/cells';
import { defineFunction } from '../call/definition';
import { ANY_TABLE } from './shared/commonArguments';
import { fieldNamed } from './shared/fieldNamed';
import { TICKETS } from './shared/examples';
import { judge, swappedBack, type Judged } from './shared/judge';
import { FURTHER_TABLE, PACK_ARGUMENT } from './shared/packArgument';
import { CELL_WORDS } from './shared/verdictWords';

const WORDS = CELL_WORDS.id;
const VERDICT_COLUMNS = ['pass', 'warn', 'fail', 'incomplete', 'unregulated'] as const;
const BOUNDS = ['terendah', 'tertinggi', 'belum jelas'];

export const RINGKAS = defineFunction({
  name: 'RINGKAS',
  about: {
    id: 'Ringkasan pemeriksaan sebuah tabel: jumlah per putusan, kelompok, aturan, atau klausul.',
    en: 'Summary of a checked table: counts by verdict, group, rule or clause.',
  },
  arguments: {
    pack: text(PACK_ARGUMENT),
    data: ANY_TABLE,
    per: optionalText({
      id: '"putusan" (bawaan), "aturan", "klausul", atau judul kolom pengelompok, misalnya "Site".',
      en: '"putusan" (when omitted), "aturan" for rules, "klausul" for clauses, or the caption of a grouping column.',
    }),
    tanggal: optionalDate({
      id: 'Tanggal acuan, untuk aturan yang menghitung hari.',
      en: 'As-of date, for rules that count days.',
    }),
    lain: FURTHER_TABLE,
  },
  result: 'spill',
  gives: {
    id: 'Tabel dengan judul. Per kelompok: kelima putusan, kepatuhan, terendah, tertinggi, dan banyaknya baris yang belum jelas; per klausul: jumlah, bagian, kumulatif.',
    en: 'A table with its header. By group: the five verdicts, compliance, lowest, highest and the rows in doubt; by clause: count, share, cumulative.',
  },
  example: {
    ranges: { Tiket: TICKETS },
    formula: '=PATUH.RINGKAS("closing";Tiket[#All];"Site")',
    call: ['closing', { range: 'Tiket' }, 'Site'],
  },
  async run({ pack: asked, data, per, tanggal, lain }, session) {
    const pack = await session.library.namedPack(asked, { place: 1, name: 'pack' });
    const judged = await judge(pack, data, tanggal, session, lain);
    switch (per?.toLowerCase() ?? 'putusan') {
      case 'putusan':
        return byVerdict(judged);
      case 'aturan':
        return byRule(judged);
      case 'klausul':
        return byClause(judged);
    }
    const field = fieldNamed(per!, judged.reading, pack, { place: 3, name: 'per' });
    return byGroup(judged, field);
  },
});

async function byGroup(judged: Judged, field: string): Promise<ResultCell[][]> {
  const { result, reading } = judged;
  const { table } = reading;
  const repeats = repeatedRecords(result, table, judged.pack.pack);
  const now = groupBy(table, field);
  const figures = compliance(result, now, repeats.extra);
  const { groups, ...total } = figures;
  const swapped = await swappedBack(judged);
  const moves = complianceMoves(result, figures, table, repeats, {
    ...(swapped && { swapped: swapped.codes }),
    groups: { now, swapped: swapped ? groupBy(swapped.table, field) : undefined },
  });
  return [
    ['kelompok', ...VERDICT_COLUMNS.map((verdict) => WORDS[verdict]), 'kepatuhan', ...BOUNDS],
    ...groups.map((group) => verdictLine(group.key ?? '(kosong)', group, moves.groups.get(group.key)!)),
    verdictLine('TOTAL', total, moves.doubt),
  ];
}

function verdictLine(
  key: string,
  { counts, ratio }: ComplianceFigures,
  { low, high, rows }: DoubtBounds,
): ResultCell[] {
  const bounds = [low, high].map(({ part, whole }) => share(ratioOf(part, whole)));
  return [key, ...VERDICT_COLUMNS.map((verdict) => counts[verdict]), share(ratio), ...bounds, rows];
}

/** A record given twice counts once, as in CLOSING.RASIO. */
const repeated = ({ result, reading, pack }: Judged): ReadonlySet<number> =>
  repeatedRecords(result, reading.table, pack.pack).extra;

function byVerdict(judged: Judged): ResultCell[][] {
  const extra = repeated(judged);
  const { counts, ratio } = compliance(judged.result, undefined, extra);
  return [
    ['putusan', 'jumlah'],
    ...VERDICT_COLUMNS.map((verdict) => [WORDS[verdict], counts[verdict]]),
    ['jumlah', judged.result.codes.length - extra.size],
    ['kepatuhan', share(ratio)],
  ];
}

/** Every rule of the pack, also those nobody broke; rows outside the pack's scope are left out. */
function byRule(judged: Judged): ResultCell[][] {
  const { pack, result } = judged;
  const extra = repeated(judged);
  const outside = VERDICTS.indexOf('unregulated');
  const counts = new Map<string, number>();
  for (let record = 0; record < result.codes.length; record++) {
    if (result.codes[record] === outside || extra.has(record)) continue;
    for (const rule of brokenRules(result, record)) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  }
  return [
    ['aturan', 'klausul', 'tingkat', 'baris'],
    ...pack.pack.rules.map((rule) => [rule.name, rule.clause, rule.event.params.severity, counts.get(rule.name) ?? 0]),
  ];
}

function byClause(judged: Judged): ResultCell[][] {
  const extra = repeated(judged);
  const clauses = clausePareto(judged.result, judged.pack.pack, (row) => !extra.has(row));
  return [
    ['klausul', 'GAGAL', 'lainnya', 'bagian', 'kumulatif'],
    ...clauses.map((each) => [each.clause, each.fail, each.warn, share(each.share), share(each.cumulative)]),
  ];
}
