/** Which waiting calls a QCO sees, and in what order. */
import { dayOf, isoOf } from '../../../../src/calendar';
import type { Pack } from '../../../../src/engine';
import { foldCase, holdsWords } from '../../../../src/grid';
import { Bucket, byKey, wilson, type Calls } from '../../../../src/measures';
import type { TypedValue } from '../../../../src/sheet';
import { TAPPED } from '../shared/tappingModel';

/** As on the sheet, the oldest call first, or first the agents whose calls were returned most. */
export const ORDERS = ['sheet', 'oldest', 'risk'] as const;

export interface QueueView {
  /** Words that site, campaign, agent, TL or month of a call have somewhere. */
  words: string;
  /** Logins, names or TLs, separated by commas; blank is everybody. */
  mine: string;
  site: string;
  campaign: string;
  /** `2026-10` */
  month: string;
  /** At least so many days old; blank is any age. */
  age: string;
  order: (typeof ORDERS)[number];
}

export const WHOLE_QUEUE: QueueView = {
  words: '',
  mine: '',
  site: '',
  campaign: '',
  month: '',
  age: '',
  order: 'sheet',
};

export const isWhole = (view: QueueView): boolean =>
  Object.entries(view).every(([key, value]) => key === 'order' || value.trim() === '');

const AGENT = ['login_agent', 'nama_agent', 'tl', 'login_tl', 'spv'] as const;
const WORDS = ['site', 'campaign', ...AGENT, 'jenis_call', 'jenis'] as const;

type Read = (row: number, field: string) => TypedValue;
const reader =
  ({ table }: Calls): Read =>
  (row, field) =>
    table.columns[field]?.values[row];

/** @param rows waiting calls in the order of the sheet */
export function viewed(calls: Calls, rows: readonly number[], view: QueueView, asOf: number): number[] {
  const at = reader(calls);
  const { called } = calls.definition.fields;
  const text = (row: number, field: string) => foldCase(at(row, field));
  const mine = view.mine
    .split(/[,;\n]+/)
    .map(foldCase)
    .filter(Boolean);
  const least = Number(view.age);
  const found = rows.filter((row) => {
    const day = dayIn(calls, row);
    const month = day === null ? '' : isoOf(day).slice(0, 7);
    const all = [month, ...WORDS.map((field) => at(row, field) ?? '')].join(' ');
    return (
      holdsWords(all, view.words) &&
      (mine.length === 0 || AGENT.some((field) => mine.includes(text(row, field)))) &&
      (view.site === '' || text(row, 'site') === foldCase(view.site)) &&
      (view.campaign === '' || text(row, 'campaign') === foldCase(view.campaign)) &&
      (view.month === '' || month === view.month) &&
      (view.age.trim() === '' || Number.isNaN(least) || (day !== null && dayOf(asOf) - day >= least))
    );
  });
  if (view.order === 'sheet') return found;
  const moment = (row: number) => (typeof at(row, called) === 'number' ? (at(row, called) as number) : Infinity);
  const risks = view.order === 'risk' ? agentRisks(calls) : null;
  const risk = (row: number) => risks?.get(text(row, calls.definition.fields.login)) ?? 0;
  return found.sort((a, b) => risk(b) - risk(a) || moment(a) - moment(b) || a - b);
}

/** Agent → the least share of their tapped calls that is returned, as far as so few calls can tell (Wilson). */
export function agentRisks(calls: Calls): Map<string, number> {
  const at = reader(calls);
  const counts = new Map<string, { tapped: number; returned: number }>();
  calls.bucket.forEach((bucket, row) => {
    if (!TAPPED.includes(bucket)) return;
    const agent = foldCase(at(row, calls.definition.fields.login));
    const own = counts.get(agent) ?? { tapped: 0, returned: 0 };
    counts.set(agent, { tapped: own.tapped + 1, returned: own.returned + Number(bucket !== Bucket.valid) });
  });
  return new Map([...counts].map(([agent, { tapped, returned }]) => [agent, wilson(returned, tapped)!.low]));
}

function dayIn({ table, definition }: Calls, row: number): number | null {
  const called = table.columns[definition.fields.called]?.values[row];
  return typeof called === 'number' ? dayOf(called) : null;
}

/** Days since the call; null without its date. */
export function ageOf(calls: Calls, row: number, asOf: number): number | null {
  const day = dayIn(calls, row);
  return day === null ? null : dayOf(asOf) - day;
}

export type Choices = Readonly<Record<'site' | 'campaign' | 'month', readonly string[]>>;

/** What the waiting calls can be narrowed to. */
export function choicesOf(calls: Calls, rows: readonly number[]): Choices {
  const at = reader(calls);
  const distinct = (values: readonly string[]) => [...new Set(values)].filter(Boolean).sort();
  return {
    site: distinct(rows.map((row) => String(at(row, 'site') ?? ''))),
    campaign: distinct(rows.map((row) => String(at(row, 'campaign') ?? ''))),
    month: distinct(rows.map((row) => (dayIn(calls, row) === null ? '' : isoOf(dayIn(calls, row)!).slice(0, 7)))),
  };
}

interface AgentCoverage {
  key: string;
  agree: number;
  tapped: number;
  /** Calls that the plan asks for and nobody has tapped; null where the plan names no figure for the campaigns. */
  lacking: number | null;
}

/** Tapped of AGREE by agent in a month, against the plan: every AGREE of the campaigns that are tapped whole. */
export function coverageOf(calls: Calls, pack: Pack, month: string): AgentCoverage[] {
  const at = reader(calls);
  const plan = pack.parameters['fullyTappedCampaigns']?.value;
  const whole = Array.isArray(plan) ? plan.map(String) : [];
  const ofKind = pack.lookups?.['campaignOfKind']?.values ?? {};
  const campaign = (row: number) =>
    String(at(row, 'campaign') ?? ofKind[String(at(row, calls.definition.fields.kind) ?? '')] ?? '');
  const agents = new Map<string, AgentCoverage>();
  calls.bucket.forEach((bucket, row) => {
    const isTapped = TAPPED.includes(bucket);
    const day = dayIn(calls, row);
    if (!isTapped && bucket !== Bucket.untapped) return;
    if (month !== '' && (day === null || isoOf(day).slice(0, 7) !== month)) return;
    const key = String(at(row, calls.definition.fields.login) ?? '');
    const own = agents.get(key) ?? { key, agree: 0, tapped: 0, lacking: null };
    const planned = whole.includes(campaign(row));
    agents.set(key, {
      key,
      agree: own.agree + 1,
      tapped: own.tapped + Number(isTapped),
      lacking: planned ? (own.lacking ?? 0) + Number(!isTapped) : own.lacking,
    });
  });
  return [...agents.values()].sort((a, b) => (b.lacking ?? -1) - (a.lacking ?? -1) || byKey(a, b));
}
