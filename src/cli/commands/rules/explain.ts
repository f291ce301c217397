/** `patuh rules explain PACK FILE --row N`: one row's verdict as the tree that gave it. */
import { compilePack, type Explanation, type RecordResult, type RuleResult } from '../../../engine';
import { fill, type Language, type LocalText } from '../../../text';
import { UsageError } from '../../command/usageError';
import type { Io } from '../../command/command';
import { parseDay } from '../../command/parseDay';
import { openRunnable } from '../../packs/openPack';
import { readRecords, recordAt } from './readRecords';
import type { Spec } from '../../command/command';
import { defineCommand, usageOf } from '../../command/define';
import { SHEET, MAP, ASOF, RULES, JSON_FLAG } from '../../command/options';

const TEXT = {
  usage: { id: 'Tulis: {{usage}}', en: 'Write: {{usage}}' },
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
  if (id === undefined || file === undefined || !Number.isInteger(row))
    throw new UsageError(fill(TEXT.usage[language], { usage: usageOf(SPEC) }));
  const { pack } = await openRunnable(id, io);
  const { table, tables } = await readRecords({ file, pack, sheet: values.sheet, map: values.map, io });
  const index = table.rows.indexOf(row - 1);
  if (index < 0)
    throw new UsageError(
      fill(TEXT.noRow[language], {
        found: row,
        first: (table.rows[0] ?? -1) + 1,
        last: (table.rows.at(-1) ?? -1) + 1,
      }),
    );
  const asOf = values.asof === undefined ? undefined : parseDay(values.asof, language);
  const result = compilePack(pack).checkRecord(recordAt(table, index), {
    language,
    tables,
    ...(asOf !== undefined && { asOf }),
  });
  if (flags.has('json')) io.out(JSON.stringify({ pack: pack.id, row, ...result }));
  else print(row, result, io);
  return 0;
});

function print(row: number, result: RecordResult, { out, language }: Io): void {
  out(fill(TEXT.verdict[language], { row, verdict: result.verdict, summary: result.summary }));
  for (const { name, reason, conditions } of result.scope) {
    out('');
    out(`scope ${name}: ${reason}`);
    tree(conditions, 1, out);
  }
  for (const rule of [...result.broken, ...result.open, ...result.rules.filter(({ status }) => status === 'holds')]) {
    out('');
    out(`${rule.rule} (${rule.clause}): ${STATUS[rule.status][language]}${rule.note ? `, ${rule.note}` : ''}`);
    if (rule.status === 'broken' || rule.status === 'mixed') {
      out(`  ${rule.message}`);
      out(`  ${fill(TEXT.fix[language], { fix: rule.fix })}`);
    }
    if (rule.when) part(TEXT.when, rule.when, out, language);
    part(TEXT.asks, rule.conditions, out, language);
  }
}

function part(title: LocalText, explanation: Explanation, out: Io['out'], language: Language): void {
  out(`  ${title[language]}:`);
  tree(explanation, 2, out);
}

function tree(explanation: Explanation, depth: number, out: Io['out']): void {
  out(`${'  '.repeat(depth)}${MARK[`${explanation.result}`]} ${explanation.text}`);
  if (explanation.kind !== 'leaf') for (const child of explanation.children) tree(child, depth + 1, out);
}
