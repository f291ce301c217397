/** `patuh rules diff OLD NEW FILE`: the rows whose verdict another version of a pack would change. */
import { brokenRules, compilePack, VERDICTS, type Pack, type RowsResult, type Verdict } from '../../../engine';
import { fill, type LocalText } from '../../../text';
import { UsageError } from '../../command/usageError';
import { formatTable } from '../../print/formatTable';
import { openRunnable } from '../../packs/openPack';
import { readRecords, type FileRecords } from './readRecords';
import type { Spec } from '../../command/command';
import { defineCommand, usageOf } from '../../command/define';
import { SHEET, MAP, RULES, JSON_FLAG } from '../../command/options';

const TEXT = {
  usage: { id: 'Tulis: {{usage}}', en: 'Write: {{usage}}' },
  headline: { id: '{{count}} baris berubah, dari {{rows}} baris.', en: '{{count}} rows change, of {{rows}}.' },
} satisfies Record<string, LocalText>;

const COLUMNS = {
  id: ['Baris', 'Kunci', 'Dari', 'Menjadi', 'Karena aturan'],
  en: ['Row', 'Key', 'From', 'To', 'By rule'],
};

interface Change {
  /** Row as Excel counts it. */
  row: number;
  key: string | null;
  from: Verdict;
  to: Verdict;
  /** Rules broken under one pack and not under the other. */
  rules: string[];
}

const SPEC: Spec = {
  name: 'rules diff',
  words: 'OLD NEW FILE',
  about: {
    id: 'Baris mana yang putusannya berubah bila pack diganti.',
    en: 'Which rows change their verdict when a pack is replaced.',
  },
  options: { sheet: SHEET, map: MAP, rules: RULES, json: JSON_FLAG },
};

export const diff = defineCommand(SPEC, async ({ words, values, flags }, io) => {
  const { language } = io;
  const [before, after, file] = words;
  if (before === undefined || after === undefined || file === undefined)
    throw new UsageError(fill(TEXT.usage[language], { usage: usageOf(SPEC) }));
  const judged = [];
  for (const id of [before, after]) {
    const { pack } = await openRunnable(id, io);
    const records = await readRecords({ file, pack, sheet: values.sheet, map: values.map, io });
    judged.push(judge(pack, records));
  }
  const [old, fresh] = judged as [Judged, Judged];
  const changes = changesOf(old, fresh);
  if (flags.has('json')) {
    io.out(JSON.stringify({ changed: changes.length, rows: fresh.records.table.rows.length, changes }));
    return 0;
  }
  io.out(fill(TEXT.headline[language], { count: changes.length, rows: fresh.records.table.rows.length }));
  const lines = changes.map(({ row, key, from, to, rules }) => [row, key ?? '', from, to, rules.join(', ')]);
  if (lines.length > 0) for (const line of formatTable(COLUMNS[language], lines)) io.out(line);
  return 0;
});

interface Judged {
  pack: Pack;
  records: FileRecords;
  result: RowsResult;
}

function judge(pack: Pack, records: FileRecords): Judged {
  return { pack, records, result: compilePack(pack).checkRowsSync(records.table, { tables: records.tables }) };
}

/** Rows are matched by their place in the file: both packs read the same one. */
function changesOf(old: Judged, fresh: Judged): Change[] {
  const places = new Map(old.records.table.rows.map((row, i) => [row, i]));
  const keys = fresh.records.table.columns[fresh.pack.recordKey]?.values;
  return fresh.records.table.rows.flatMap((row, i): Change[] => {
    const was = places.get(row);
    if (was === undefined || old.result.codes[was] === fresh.result.codes[i]) return [];
    const before = brokenRules(old.result, was);
    const after = brokenRules(fresh.result, i);
    const rules = [
      ...before.filter((name) => !after.includes(name)),
      ...after.filter((name) => !before.includes(name)),
    ];
    const key = keys?.[i];
    return [
      {
        row: row + 1,
        key: key === null || key === undefined ? null : String(key),
        from: VERDICTS[old.result.codes[was]!]!,
        to: VERDICTS[fresh.result.codes[i]!]!,
        rules,
      },
    ];
  });
}
