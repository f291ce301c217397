/** `patuh measure it FILE|FOLDER… --asof DAY`: where each IT-tools request stands, open accounts of leavers, accounts shared. */
import { isoOf } from '../../calendar';
import type { Pack } from '../../engine';
import {
  accountWords,
  orphans,
  sharing,
  stageFigures,
  stagesOf,
  type Orphan,
  type StageFigures,
  type SharedAccount,
} from '../../measures';
import type { SheetTable } from '../../sheet';
import { fill, type Language, type LocalText } from '../../text';
import { UsageError } from '../command/usageError';
import type { Arguments, Io } from '../command/command';
import { formatTable } from '../print/formatTable';
import { placeOf, placeText, rowName } from '../tables/placeOf';
import { joinRemarks, type Input } from '../tables/input';
import { readPack } from '../packs/readPack';
import { measured } from '../tables/measured';
import { doubtJson, doubtLines, movesInFile, trailJson } from './doubt';
import { requestOf } from './request';
import { SHEET, PACK } from '../command/options';
import { PEOPLE, defineMeasure } from './measure';

export const measure = defineMeasure(
  {
    name: 'measure it',
    about: {
      id: 'Tahap setiap pengajuan IT tools, akun terbuka milik yang sudah keluar, akun dipakai bersama.',
      en: 'Where each IT-tools request stands, open accounts of leavers, accounts shared.',
    },
    options: { sheet: SHEET, people: PEOPLE, pack: PACK },
    needs: ['asof'],
  },
  run,
);

interface Found {
  stages: StageFigures;
  orphans: Orphan[];
  shared: SharedAccount[];
}

async function run(parsed: Arguments, io: Io): Promise<number> {
  const request = await requestOf(parsed, io);
  const { file, language, asOf, values } = request;
  if (asOf === undefined) throw new UsageError(TEXT.noDay[language]);
  const pack = await request.pack('it-tools');
  const input = await request.read(pack, values.sheet);
  const people = values.people === undefined ? null : await request.read(await readPack('staffing', io), values.people);
  const found = measured(() => take(input.table, people?.table ?? null, pack, asOf), {
    file,
    sheet: input.sheet,
    parts: input.parts,
    pack,
    language,
  });
  const remarks = joinRemarks([input.remarks, ...(people ? [people.remarks] : [])]);
  const late = found.orphans.some((orphan) => orphan.overdue);
  return request.answer(jsonOf(found, input, people, asOf), () => linesOf(found, input, language), remarks, !late);
}

function take(requests: SheetTable, people: SheetTable | null, pack: Pack, asOf: number): Found {
  return {
    stages: stageFigures(requests, stagesOf(pack), pack.recordKey, asOf),
    orphans: orphans(requests, people, accountWords(pack), asOf),
    shared: sharing(requests, asOf),
  };
}

function jsonOf(found: Found, input: Input, people: Input | null, asOf: number): object {
  const { sheet, headerRow, table } = input;
  const place = (i: number) => placeOf(input, table.rows[i]!);
  const { doubt, trail } = movesInFile(found.stages, input);
  return {
    sheet,
    headerRow,
    rows: table.rows.length,
    asOf: isoOf(asOf),
    requests: found.stages.entries.map(({ row, reached, next, skipped, since, ...rest }) => ({
      ...place(row),
      key: keyAt(table, row),
      ...rest,
      reached: reached?.id ?? null,
      since: since === null ? null : isoOf(since),
      next: next && { id: next.id, clause: next.clause, owner: next.actor.id },
      skipped: skipped.map((stage) => stage.id),
    })),
    orphans: found.orphans.map(({ row, person, left, ...rest }) => ({
      ...place(row),
      key: keyAt(table, row),
      person: person === null ? null : rowName(people!, people!.table.rows[person]!),
      left: left === null ? null : isoOf(left),
      ...rest,
    })),
    shared: found.shared.map(({ rows, ...rest }) => ({
      ...rest,
      rows: rows.map((i) => rowName(input, table.rows[i]!)),
    })),
    doubt: doubtJson(doubt, NAMES, input),
    trail: trailJson(trail, NAMES, input),
  };
}

const NAMES = { part: 'done', whole: 'requests' };

function linesOf({ stages, orphans: open, shared }: Found, input: Input, language: Language): string[] {
  const { table } = input;
  const { doubt, trail } = movesInFile(stages, input);
  const rows = stages.entries
    .filter((stage) => !stage.done && stage.next)
    .map(({ row, kind, reached, calendarDays, workingDays, next, skipped }) => [
      placeText(input, table.rows[row]!),
      keyAt(table, row) ?? '',
      kind ?? '',
      reached ? `${reached.id} ${reached.title[language]}` : '-',
      calendarDays,
      workingDays,
      `${next!.id} ${next!.title[language]} (${next!.actor[language]})`,
      skipped.map((stage) => stage.id).join(', '),
    ]);
  const lines = [
    fill(TEXT.counts[language], {
      requests: stages.entries.length,
      done: stages.done,
      orphans: open.length,
      overlapping: shared.filter((each) => each.overlapping).length,
      shared: shared.length,
    }),
  ];
  if (doubt.rows > 0) lines.push(...doubtLines(doubt, trail, input, language));
  if (rows.length > 0) lines.push('', ...formatTable(TEXT.columns[language], rows));
  for (const { row, calendarDays } of open)
    lines.push(
      fill(TEXT.orphan[language], {
        row: placeText(input, table.rows[row]!),
        key: keyAt(table, row),
        days: calendarDays ?? '?',
      }),
    );
  return lines;
}

function keyAt(table: SheetTable, row: number): string | null {
  const value = table.columns['id_pengajuan']?.values[row] ?? table.columns['user_id']?.values[row];
  return value === null || value === undefined ? null : String(value);
}

const TEXT = {
  noDay: {
    id: 'Sebutkan tanggal acuannya, misalnya --asof 2025-08-31.',
    en: 'Name the as-of day, for example --asof 2025-08-31.',
  },
  counts: {
    id: '{{requests}} pengajuan · selesai {{done}} · akun terbuka milik yang sudah keluar {{orphans}} · akun dipakai bersama {{overlapping}} (berganti pemakai {{shared}})',
    en: '{{requests}} requests · done {{done}} · open accounts of leavers {{orphans}} · accounts shared {{overlapping}} (passed on {{shared}})',
  },
  orphan: {
    id: 'Baris {{row}}, {{key}}: akun masih terbuka {{days}} hari setelah pemiliknya keluar',
    en: 'Row {{row}}, {{key}}: the account is still open {{days}} days after its owner left',
  },
  columns: {
    id: ['Baris', 'Kunci', 'Jenis', 'Tahap', 'Hari', 'Hari kerja', 'Berikutnya', 'Terlewati'],
    en: ['Row', 'Key', 'Kind', 'Stage', 'Days', 'Working days', 'Next', 'Skipped'],
  },
} satisfies Record<string, LocalText | Record<Language, string[]>>;
