/** The RETURN board's rows: who re-calls whom, for which parameter, and since when (MNOP 1.3.13). */
import { holdsWords } from '../../../src/grid';
import { ageBands, openReturns, qmsDefinition, readCalls } from '../../../src/measures';
import type { Pack } from '../../../src/engine';
import type { SheetTable } from '../../../src/sheet';
import type { LocalText } from '../../../src/text';
import { setFor, failedFields, FIELDS } from './shared/tappingModel';
import { tappingExtension } from './shared/tappingExtension';
import { marksOf } from './shared/marksOf';
import type { LoadedPack } from '../../store/packShelf';

export interface ReturnRow {
  row: number;
  /** The agent who re-calls: the one named for it, else the call's own. */
  agent: string;
  /** The call's id, else the customer's number. */
  call: string;
  customer: string;
  /** Parameters that failed: by the marks, else by the reason. */
  parameters: readonly LocalText[];
  reason: string;
  recommendation: string;
  /** Name, site and team leader, where the sheet has them. */
  who: string;
  /** Who owes the next step: the team leader until a day of theirs is recorded, where the sheet keeps one. */
  owner: 'tl' | 'agent';
  /** Re-calls so far that settled nothing. */
  attempts: number;
  /** Days since the tapping; null without its date. */
  days: number | null;
}

export interface AgeBand {
  /** Days up to and with; null is beyond the last. */
  upTo: number | null;
  count: number;
}

export function returnRows({ pack }: Pick<LoadedPack, 'pack'>, table: SheetTable, asOf: number): ReturnRow[] {
  const definition = qmsDefinition(pack);
  const text = (field: string, row: number) => String(table.columns[field]?.values[row] ?? '');
  return openReturns(readCalls(table, definition), asOf).map(({ row, days, attempts }) => {
    const record = Object.fromEntries(
      Object.entries(table.columns).map(([name, column]) => [name, column.values[row]]),
    );
    const set = setFor(tappingExtension(pack)!, record);
    const marked = failedFields(set, marksOf(record, set.fields));
    const parameters = marked.length > 0 ? marked : parameterOfReason(pack, text(FIELDS.reason, row));
    const customer = text(definition.fields.line, row);
    return {
      row,
      agent: text(FIELDS.recallAgent, row) || text(FIELDS.agent, row) || '—',
      call: text(definition.fields.id, row),
      customer,
      parameters: parameters.map((field) => pack.fields[field]!.label),
      reason: text(FIELDS.reason, row),
      who: ['nama_agent', 'site', 'tl']
        .map((field) => text(field, row))
        .filter(Boolean)
        .join(' · '),
      owner: table.columns['tgl_tl']?.source && text('tgl_tl', row) === '' ? 'tl' : 'agent',
      recommendation: text(FIELDS.recommendation, row),
      attempts,
      days,
    };
  });
}

/** Counts by age, in the pack's own bands. */
export function returnBands(pack: Pack, rows: readonly { row: number; days: number | null }[]): AgeBand[] {
  const limits = pack.parameters['returnAgeBands']?.value;
  return ageBands(rows, Array.isArray(limits) ? limits.filter((limit) => typeof limit === 'number') : []);
}

/** The returns in which every word stands somewhere, counted by age; of the chosen band alone where one is chosen. */
export function narrowedReturns(
  pack: Pack,
  all: readonly ReturnRow[],
  words: string,
  band: number | null,
): { bands: AgeBand[]; rows: ReturnRow[] } {
  const worded = all.filter(({ agent, who, customer, call, reason }) =>
    holdsWords([agent, who, customer, call, reason].join(' '), words),
  );
  const bands = returnBands(pack, worded);
  const bandOf = (days: number | null) =>
    bands.findIndex(({ upTo }) => days !== null && (upTo === null || days <= upTo));
  return { bands, rows: worded.filter(({ days }) => band === null || bandOf(days) === band) };
}

function parameterOfReason(pack: Pack, reason: string): string[] {
  const field = pack.lookups?.['parameterOfReason']?.values[reason];
  return typeof field === 'string' && Object.hasOwn(pack.fields, field) ? [field] : [];
}
