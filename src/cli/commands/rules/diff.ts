/** `patuh rules diff OLD NEW [FILE]`: what another version of a pack changes, of all records there could be, or of the rows of a file. */
import {
  diffPacks,
  textChangeText,
  turnText,
  undecidedText,
  witnessRow,
  type PackDiff,
  type Turn,
} from '../../../author';
import { readTable } from '../../../sheet';
import { fill, type LocalText } from '../../../text';
import type { Io, Spec } from '../../command/command';
import { defineCommand, misused } from '../../run/define';
import { ASOF, JSON_FLAG, MAP, RULES, SHEET } from '../../command/options';
import { today } from '../../../calendar';
import { parseDay } from '../../command/parseDay';
import { openRunnable } from '../../packs/openPack';
import { formatTable } from '../../print/formatTable';
import { rowJson, rowPrinter } from './printRow';
import { diffRows, type RowChange, type RowsDiff } from './diffRows';

const TEXT = {
  headline: { id: '{{count}} baris berubah, dari {{rows}} baris.', en: '{{count}} rows change, of {{rows}}.' },
  stays: { id: 'Putusan tetap, aturan yang dilanggar berubah:', en: 'The verdict stays, the rules broken change:' },
  months: { id: 'Per bulan: {{months}}', en: 'By month: {{months}}' },
  closed: { id: 'ditutup', en: 'closed' },
  undated: { id: 'tanpa tanggal', en: 'undated' },
  kinds: {
    id: '{{count}} jenis baris berubah, dari semua baris yang mungkin ada:',
    en: '{{count}} kinds of records change, of all there could be:',
  },
  none: { id: 'Tidak ada putusan yang berubah, baris apa pun.', en: 'No verdict changes, whatever the record.' },
  open: { id: 'Tidak ditemukan putusan yang berubah.', en: 'No verdict was found to change.' },
  texts: { id: 'Yang tertulis lain:', en: 'What is written otherwise:' },
} satisfies Record<string, LocalText>;

const COLUMNS = {
  id: ['Baris', 'Kunci', 'Dari', 'Menjadi', 'Karena aturan'],
  en: ['Row', 'Key', 'From', 'To', 'By rule'],
};

const SPEC: Spec = {
  name: 'rules diff',
  words: 'OLD NEW [FILE]',
  about: {
    id: 'Apa yang berubah bila pack diganti: jenis baris yang mana, atau baris mana dari sebuah berkas.',
    en: 'What changes when a pack is replaced: which kinds of records, or which rows of a file.',
  },
  options: { sheet: SHEET, map: MAP, asof: ASOF, rules: RULES, json: JSON_FLAG },
};

export const diff = defineCommand(SPEC, async ({ words, values, flags }, io) => {
  const [before, after, file] = words;
  if (before === undefined || after === undefined) throw misused(SPEC, io.language);
  const [old, fresh] = [await openRunnable(before, io), await openRunnable(after, io)];
  if (file === undefined) {
    const found = diffPacks(old.pack, fresh.pack, old.examples);
    if (flags.has('json')) io.out(JSON.stringify(asJson(found, fresh, io)));
    else printPacks(found, fresh, io);
    return 0;
  }
  const asOf = values.asof === undefined ? today() : parseDay(values.asof, io.language);
  const found = await diffRows([old.pack, fresh.pack], { file, sheet: values.sheet, map: values.map, io }, asOf);
  if (flags.has('json')) {
    const [changes, stays] = split(found);
    const months = byMonth(changes);
    const closed = Object.keys(months).filter((month) => found.closed.has(month));
    io.out(JSON.stringify({ changed: changes.length, rows: found.rows, changes, stays, months, closed }));
  } else printRows(found, io);
  return 0;
});

type Runnable = Awaited<ReturnType<typeof openRunnable>>;

const turned = ({ from, to }: RowChange) => from !== to;
const split = ({ changes }: RowsDiff) => [changes.filter(turned), changes.filter((change) => !turned(change))] as const;

function byMonth(changes: readonly RowChange[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { month } of changes) counts[month ?? ''] = (counts[month ?? ''] ?? 0) + 1;
  return Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function printRows(found: RowsDiff, io: Io): void {
  const { language } = io;
  const [changes, stays] = split(found);
  io.out(fill(TEXT.headline[language], { count: changes.length, rows: found.rows }));
  const months = Object.entries(byMonth(changes)).map(
    ([month, count]) =>
      `${month || TEXT.undated[language]} ${count}${found.closed.has(month) ? ` (${TEXT.closed[language]})` : ''}`,
  );
  if (months.length > 0) io.out(fill(TEXT.months[language], { months: months.join(', ') }));
  const table = (list: readonly RowChange[]) => {
    const lines = list.map(({ row, key, from, to, rules }) => [row, key ?? '', from, to, rules.join(', ')]);
    for (const line of formatTable(COLUMNS[language], lines)) io.out(line);
  };
  if (changes.length > 0) table(changes);
  if (stays.length === 0) return;
  io.out(TEXT.stays[language]);
  table(stays);
}

function printPacks({ turns, texts, undecided }: PackDiff, fresh: Runnable, io: Io): void {
  const { language } = io;
  if (turns.length > 0) io.out(fill(TEXT.kinds[language], { count: turns.length }));
  else io.out((undecided.length === 0 ? TEXT.none : TEXT.open)[language]);
  const print = rowPrinter(io);
  for (const turn of turns) {
    io.out(`  ${turnText(turn, language)}`);
    print(rowOf(turn, fresh, io));
  }
  for (const one of undecided) io.out(`  ${undecidedText(one, language)}`);
  if (texts.length > 0) io.out(TEXT.texts[language]);
  for (const change of texts) io.out(`  ${textChangeText(change, language)}`);
}

function asJson({ turns, texts, undecided }: PackDiff, fresh: Runnable, io: Io) {
  const { language } = io;
  return {
    turns: turns.map((turn) => {
      const { rule, clause, from, to, broken, kind } = turn;
      return {
        rule,
        clause,
        from,
        to,
        broken,
        kind: kind[language],
        message: turnText(turn, language),
        ...rowJson(rowOf(turn, fresh, io)),
      };
    }),
    texts,
    undecided: undecided.map((one) => ({ ...one, message: undecidedText(one, language) })),
  };
}

/** The witness as it comes out by the newer version. */
function rowOf(turn: Turn, { pack, examples }: Runnable, { language }: Io) {
  const captions = examples?.captions ?? ['note', 'verdict', 'failing'];
  return witnessRow(pack, captions, turn.witness, turn.witness.context, turnText(turn, language), readTable);
}
