/** What has changed since a month was closed: figures, rules and source rows, each by name. */
import type { Report, ReportSheet, ReportValue } from '../../reports';
import { closedPack, closedSource, recordsOf, type MonthSource, type MonthState } from './closeMonth';
import type { ClosedPack, ClosedRecord, ClosedSource, Closure } from './closure';
import { openLock } from './lock';
import { differingChecks } from './rowChecks';

export interface Changes {
  values: ValueChange[];
  packs: PackDifference[];
  sources: SourceChange[];
}

export interface ValueChange {
  sheet: string;
  /** 0-based. */
  row: number;
  column: number;
  /** The first text of the row, for people. */
  label: string;
  from: ReportValue;
  to: ReportValue;
}

export interface PackDifference {
  id: string;
  /** Null where the pack was not there. The same on both sides where its content changed without a new version. */
  from: string | null;
  to: string | null;
}

export interface SourceChange {
  id: string;
  name: string;
  kind: 'changed' | 'gone' | 'new';
  rows: RowChange[];
  /** Rows dated before the month have changed. */
  earlier: boolean;
  /** The content differs though no row can be named for it. */
  unnamed: boolean;
}

export interface RowChange {
  change: 'added' | 'removed' | 'changed';
  key: string;
  /** As Excel counts it: now, or for a removed row when the month was closed. */
  row: number;
  /** Fields that differ. */
  fields: string[];
  /** Personal fields differ, too (or only). */
  personal: boolean;
}

/** `now` is made with the closure's own month, sites and time of making, so that only what changed differs. */
export async function compareClosure(closure: Closure, now: MonthState): Promise<Changes> {
  const packs = await Promise.all(now.packs.map(closedPack));
  const sources: SourceChange[] = [];
  for (const was of closure.sources) {
    const source = now.sources.find(({ id }) => id === was.id);
    if (!source) sources.push({ id: was.id, name: was.name, kind: 'gone', rows: [], earlier: false, unnamed: false });
    else sources.push(...(await compareSource(was, source, closure.month)));
  }
  for (const { id, name } of now.sources)
    if (!closure.sources.some((was) => was.id === id))
      sources.push({ id, name, kind: 'new', rows: [], earlier: false, unnamed: false });
  return { values: compareReports(closure.report, now.report), packs: comparePacks(closure.packs, packs), sources };
}

export function countChanges({ values, packs, sources }: Changes): number {
  return (
    values.length +
    packs.length +
    sources.reduce(
      (sum, { rows, kind, earlier, unnamed }) =>
        sum + rows.length + Number(kind !== 'changed') + Number(earlier) + Number(unnamed),
      0,
    )
  );
}

function compareReports(from: Report, to: Report): ValueChange[] {
  return Array.from({ length: Math.max(from.sheets.length, to.sheets.length) }, (_, index) =>
    compareSheets(from.sheets[index], to.sheets[index]),
  ).flat();
}

/** What a sheet says; of what it says about its making (times, rows read) the rows and rules themselves give a better account. */
function compareSheets(was: ReportSheet | undefined, is: ReportSheet | undefined): ValueChange[] {
  const changes: ValueChange[] = [];
  const sheet = (was ?? is)!.name;
  for (let row = 0; row < Math.max(endOf(was), endOf(is)); row++) {
    const [old, next] = [was?.rows[row] ?? [], is?.rows[row] ?? []];
    const texts = [...old, ...next].map((cell) => cell?.value).filter((value) => typeof value === 'string');
    const label = texts.find((text) => text !== '') ?? '';
    for (let column = 0; column < Math.max(old.length, next.length); column++) {
      const [a, b] = [old[column]?.value ?? null, next[column]?.value ?? null];
      const isMaking = (old[column] ?? next[column])?.style === 'subtitle';
      if (a !== b && !isMaking) changes.push({ sheet, row, column, label, from: a, to: b });
    }
  }
  return changes;
}

const endOf = (sheet: ReportSheet | undefined): number => sheet?.traceRow ?? sheet?.rows.length ?? 0;

function comparePacks(from: readonly ClosedPack[], to: readonly ClosedPack[]): PackDifference[] {
  const ids = [...new Set([...from, ...to].map(({ id }) => id))];
  return ids.flatMap((id) => {
    const [was, is] = [from.find((pack) => pack.id === id), to.find((pack) => pack.id === id)];
    return was?.digest === is?.digest ? [] : [{ id, from: was?.version ?? null, to: is?.version ?? null }];
  });
}

async function compareSource(was: ClosedSource, source: MonthSource, month: string): Promise<SourceChange[]> {
  // Without the key, because hardly a row is as it was, only rows that came or went have names.
  const secret = await openLock(was.lock, was.records, recordsOf(source, month).records);
  const is = await closedSource(source, month, secret ?? '');
  const earlier = was.earlier.digest !== is.earlier.digest;
  if (was.digest === is.digest && !earlier) return [];
  const sameFields = was.fields.join('\n') === is.fields.join('\n');
  const rows = was.digest === is.digest || !sameFields ? [] : compareRows(was, is, secret !== null);
  return [
    {
      id: was.id,
      name: is.name,
      kind: 'changed',
      rows,
      earlier,
      unnamed: was.digest !== is.digest && (rows.length === 0 || secret === null),
    },
  ];
}

function compareRows(was: ClosedSource, is: ClosedSource, opened: boolean): RowChange[] {
  const before = new Map(was.records.map((record) => [record.key, record]));
  const after = new Set(is.records.map(({ key }) => key));
  const plain = (change: RowChange['change'], { key, row }: ClosedRecord): RowChange => ({
    change,
    key,
    row,
    fields: [],
    personal: false,
  });
  const now = is.records.flatMap((record): RowChange[] => {
    const old = before.get(record.key);
    if (!old) return [plain('added', record)];
    if (!opened) return [];
    const different = differingChecks(old.checks, record.checks);
    if (different.length === 0) return [];
    const fields = different.flatMap((at) => is.fields[at] ?? []);
    return [{ ...plain('changed', record), fields, personal: different.includes(is.fields.length) }];
  });
  return [...now, ...was.records.filter(({ key }) => !after.has(key)).map((record) => plain('removed', record))];
}
