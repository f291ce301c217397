/** `patuh measure retention FILE|FOLDER… --asof DAY`: until when each record must be kept, and which are past that day. */
import { isoOf } from '../../calendar';
import { retention, retentionMonths } from '../../measures';
import { fill, type Language, type LocalText } from '../../text';
import { UsageError } from '../command/usageError';
import type { Arguments, Io } from '../command/command';
import { formatTable } from '../print/formatTable';
import { placeOf, placeText } from '../tables/placeOf';
import { measured } from '../tables/measured';
import { requestOf } from './request';
import { SHEET, PACK } from '../command/options';
import { defineMeasure } from './measure';

export const measure = defineMeasure(
  {
    name: 'measure retention',
    about: {
      id: 'Sampai kapan setiap rekaman disimpan, dan mana yang lewat.',
      en: 'Until when each record is kept, and which are past that day.',
    },
    options: { sheet: SHEET, pack: PACK },
    needs: ['asof'],
  },
  run,
);

async function run(parsed: Arguments, io: Io): Promise<number> {
  const request = await requestOf(parsed, io);
  const { file, language, asOf } = request;
  if (asOf === undefined) throw new UsageError(TEXT.noDay[language]);
  const pack = await request.pack('documents');
  const input = await request.read(pack, request.values.sheet);
  const { sheet, headerRow, table, remarks, parts } = input;
  const records = measured(() => retention(table, retentionMonths(pack), asOf), { file, sheet, parts, pack, language });
  const count = (state: string): number => records.filter((each) => each.state === state).length;
  const form = (row: number): string | null => (table.columns['kode_form']?.values[row] as string | undefined) ?? null;
  const listed = records.map(({ row, keepUntil, ...rest }) => ({
    ...placeOf(input, table.rows[row]!),
    form: form(row),
    keepUntil: keepUntil === null ? null : isoOf(keepUntil),
    ...rest,
  }));
  const counts = { keep: count('keep'), past: count('past'), unknown: count('unknown') };
  const lines = () => [
    fill(TEXT.counts[language], counts),
    ...formatTable(
      TEXT.columns[language],
      records.map(({ row }, i) => {
        const each = listed[i]!;
        return [
          placeText(input, table.rows[row]!),
          each.form,
          each.keepUntil ?? '?',
          each.daysLeft,
          TEXT[each.state][language],
        ];
      }),
    ),
  ];
  const json = { sheet, headerRow, rows: records.length, asOf: isoOf(asOf), ...counts, records: listed };
  return request.answer(json, lines, remarks, null);
}

const TEXT = {
  noDay: {
    id: 'Sebutkan tanggal acuannya, misalnya --asof 2025-08-31.',
    en: 'Name the as-of day, for example --asof 2025-08-31.',
  },
  counts: {
    id: 'Masih disimpan {{keep}} · lewat masa simpan {{past}} · tidak diketahui {{unknown}}',
    en: 'To be kept {{keep}} · past retention {{past}} · unknown {{unknown}}',
  },
  keep: { id: 'SIMPAN', en: 'KEEP' },
  past: { id: 'LEWAT MASA SIMPAN', en: 'PAST RETENTION' },
  unknown: { id: 'TIDAK DIKETAHUI', en: 'UNKNOWN' },
  columns: {
    id: ['Baris', 'Form', 'Simpan sampai', 'Sisa hari', 'Status'],
    en: ['Row', 'Form', 'Keep until', 'Days left', 'Status'],
  },
} satisfies Record<string, LocalText | Record<Language, string[]>>;
