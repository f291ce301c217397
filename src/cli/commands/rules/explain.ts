/** `patuh rules explain PACK FILE --row N`: one row's verdict as the tree that gave it. */
import { basename, dirname } from 'node:path';
import {
  compilePack,
  createDatedJudge,
  labelOf,
  show,
  type Context,
  type Explanation,
  type Judged,
  type Pack,
  type RecordResult,
  type RuleResult,
  type Slot,
} from '../../../engine';
import type { Example } from '../../../author';
import { recordAt } from '../../../sheet';
import { fill, type Language, type LocalText } from '../../../text';
import { UsageError } from '../../command/usageError';
import type { Io } from '../../command/command';
import { today } from '../../../calendar';
import { parseDay } from '../../command/parseDay';
import { openRunnable } from '../../packs/openPack';
import { readExamples } from '../../packs/readExamples';
import { readRecords, type RecordsChoice } from './readRecords';
import type { Spec } from '../../command/command';
import { defineCommand, misused } from '../../run/define';
import { SHEET, MAP, ASOF, RULES, JSON_FLAG } from '../../command/options';

const TEXT = {
  noRow: {
    id: 'Baris {{found}} bukan baris data. Baris data: {{first}} sampai {{last}}.',
    en: 'Row {{found}} is no record. Records stand in rows {{first}} to {{last}}.',
  },
  verdict: { id: 'Baris {{row}}: {{verdict}}. {{summary}}', en: 'Row {{row}}: {{verdict}}. {{summary}}' },
  when: { id: 'berlaku bila', en: 'applies where' },
  asks: { id: 'diminta', en: 'asks for' },
  fix: { id: 'perbaikan: {{fix}}', en: 'to mend it: {{fix}}' },
} satisfies Record<string, LocalText>;

const STATUS: Readonly<Record<RuleResult['status'], LocalText>> = {
  holds: { id: 'dipatuhi', en: 'holds' },
  broken: { id: 'dilanggar', en: 'broken' },
  mixed: { id: 'tergantung tafsir', en: 'depends on the reading' },
  unknown: { id: 'belum bisa dinilai', en: 'open' },
  notApplicable: { id: 'tidak berlaku', en: 'does not apply' },
  notInForce: { id: 'di luar masa berlaku', en: 'not in force' },
};

const MARK = { true: '✓', false: '✗', null: '?' } as const;

const SPEC: Spec = {
  name: 'rules explain',
  words: 'PACK FILE',
  about: {
    id: 'Menjelaskan putusan satu baris, syarat demi syarat.',
    en: 'Explains one row’s verdict, condition by condition.',
  },
  options: {
    row: {
      value: 'N',
      example: '12',
      about: { id: 'baris, dihitung seperti Excel', en: 'the row as Excel counts it' },
    },
    sheet: SHEET,
    map: MAP,
    asof: ASOF,
    rules: RULES,
    json: JSON_FLAG,
  },
  needs: ['row'],
};

export const explain = defineCommand(SPEC, async ({ words, values, flags }, io) => {
  const { language } = io;
  const [id, file] = words;
  const row = Number(values.row);
  if (id === undefined || file === undefined || !Number.isInteger(row)) throw misused(SPEC, language);
  const { pack } = await openRunnable(id, io);
  const asked = values.asof === undefined ? {} : { asOf: parseDay(values.asof, language) };
  const found = await recordOf(pack, { file, sheet: values.sheet, map: values.map, io }, row);
  const context = { ...found.context, ...asked, language };
  const result = compilePack(pack).checkRecord(found.record, context);
  if (flags.has('json')) io.out(JSON.stringify({ pack: pack.id, row, ...result }));
  else print(row, result, derivedLines(createDatedJudge(pack)(found.record, context), language), io);
  return 0;
});

interface Found {
  record: Example['record'];
  context: Context;
}

/** A row of a sheet; one of examples.csv with the day and the tables it is judged by. */
async function recordOf(pack: Pack, choice: Omit<RecordsChoice, 'pack'>, row: number): Promise<Found> {
  const { file, io } = choice;
  const refuse = (rows: readonly number[]): never => {
    const [first, last] = [rows[0] ?? 0, rows.at(-1) ?? 0];
    throw new UsageError(fill(TEXT.noRow[io.language], { found: row, first, last }));
  };
  if (basename(file) === 'examples.csv') {
    const examples = (await readExamples(dirname(file), pack, io.language))!.examples;
    return examples.find(({ line }) => line === row) ?? refuse(examples.map(({ line }) => line));
  }
  const { table, tables } = await readRecords({ ...choice, pack });
  const index = table.rows.indexOf(row - 1);
  if (index < 0) refuse(table.rows.map((at) => at + 1));
  return { record: recordAt(table, index), context: { tables, asOf: today() } };
}

/** How a derived fact came about: its function and what went into it, down to the cells. */
function derivedLines(judged: Judged, language: Language): (fact: string, depth: number) => string[] {
  const { pack, slots } = judged.program;
  const said = (slot: Slot): string =>
    `${labelOf(pack, slot.name, language)} (${show(judged.value(slot), slot.type, language)})`;
  const open = (slot: Slot, depth: number): string[] =>
    slot.kind === 'derived'
      ? [
          `${'  '.repeat(depth)}${said(slot)} = ${slot.function}: ${slot.sources.map(said).join(', ') || '–'}`,
          ...slot.sources.flatMap((source) => open(source, depth + 1)),
        ]
      : [];
  return (fact, depth) =>
    slots
      .filter(({ name, kind }) => name === fact && kind === 'derived')
      .slice(0, 1)
      .flatMap((slot) => open(slot, depth));
}

type Opens = ReturnType<typeof derivedLines>;

function print(row: number, result: RecordResult, opens: Opens, { out, language }: Io): void {
  out(fill(TEXT.verdict[language], { row, verdict: result.verdict, summary: result.summary }));
  for (const { name, reason, conditions } of result.scope) {
    out('');
    out(`scope ${name}: ${reason}`);
    tree(conditions, 1, opens, out);
  }
  for (const rule of [...result.broken, ...result.open, ...result.rules.filter(({ status }) => status === 'holds')]) {
    out('');
    out(`${rule.rule} (${rule.clause}): ${STATUS[rule.status][language]}${rule.note ? `, ${rule.note}` : ''}`);
    if (rule.status === 'broken' || rule.status === 'mixed') {
      out(`  ${rule.message}`);
      out(`  ${fill(TEXT.fix[language], { fix: rule.fix })}`);
    }
    if (rule.when) part(TEXT.when, rule.when, opens, { out, language });
    part(TEXT.asks, rule.conditions, opens, { out, language });
  }
}

function part(
  title: LocalText,
  explanation: Explanation,
  opens: Opens,
  { out, language }: Pick<Io, 'out' | 'language'>,
): void {
  out(`  ${title[language]}:`);
  tree(explanation, 2, opens, out);
}

function tree(explanation: Explanation, depth: number, opens: Opens, out: Io['out']): void {
  out(`${'  '.repeat(depth)}${MARK[`${explanation.result}`]} ${explanation.text}`);
  if (explanation.kind !== 'leaf') return explanation.children.forEach((child) => tree(child, depth + 1, opens, out));
  const { fact, expectedFact } = explanation;
  for (const name of [fact, ...(expectedFact === undefined ? [] : [expectedFact])])
    opens(name, depth + 1).forEach((line) => out(line));
}
