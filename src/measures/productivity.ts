/**
 * Productivity as the practice reports print it, per day × site × rule:
 * RPA = revenue of VALID agrees ÷ agents present; PPA = VALID agrees ÷ agents present; and PPA in its second meaning,
 * agrees ÷ all calls of the rule. Both meanings go by one name in the reports, so each figure carries its label.
 */
import { dayOf } from '../calendar';
import type { LocalText } from '../text';
import { foldCase } from '../grid';
import { numberIn, requiredValues, valuesOf } from './shared/columns';
import { Bucket, type Calls } from './qms/calls';
import type { QmsDefinition } from './qms/definition';
import { Status } from './qms/status';
import { ratioOf } from './shared/share';

export interface ProductivityRow {
  /** Serial; null where the call has no date. */
  day: number | null;
  site: string | null;
  rule: string | null;
  calls: number;
  agree: number;
  valid: number;
  /** Rupiah of valid agrees. */
  revenue: number;
  /** Agents present that day at that site. */
  present: number;
  rpa: number | null;
  ppa: number | null;
  /** agree ÷ calls: the second meaning of PPA. */
  agreePerCall: number | null;
}

export const PRODUCTIVITY_LABELS: Readonly<Record<'rpa' | 'ppa' | 'agreePerCall', LocalText>> = {
  rpa: { id: 'RPA: pendapatan agree valid per agent hadir', en: 'RPA: revenue of valid agrees per agent present' },
  ppa: { id: 'PPA: agree valid per agent hadir', en: 'PPA: valid agrees per agent present' },
  agreePerCall: { id: 'PPA (arti kedua): agree per call', en: 'PPA (second meaning): agrees per call' },
};

/** The columns it looks into: of a million calls the others need not be held. */
export const productivityFields = ({ fields }: QmsDefinition): ReadonlySet<string> =>
  new Set([...Object.values(fields), 'site', 'jenis_call', 'revenue', 'login_agent']);

/** Agents present, by day and site. */
export type Presence = (day: number, site: string | null) => number;

/** @param presence from attendance; without it, the agents who called that day at that site count as present */
export function productivity(calls: Calls, presence?: Presence): ProductivityRow[] {
  const { table, definition, status, bucket } = calls;
  const called = requiredValues(table, definition.fields.called);
  const sites = valuesOf(table, 'site');
  const rules = valuesOf(table, 'jenis_call');
  const revenue = valuesOf(table, 'revenue');
  const present = presence ?? callersPresent(calls);
  const found = new Map<string, Omit<ProductivityRow, 'present' | 'rpa' | 'ppa' | 'agreePerCall'>>();
  for (let row = 0; row < status.length; row++) {
    const time = numberIn(called, row);
    const day = time === null ? null : dayOf(time);
    const key = [day, foldCase(sites?.[row]), foldCase(rules?.[row])].join('\u0001');
    const entry = found.get(key) ?? {
      day,
      site: word(sites?.[row]),
      rule: word(rules?.[row]),
      calls: 0,
      agree: 0,
      valid: 0,
      revenue: 0,
    };
    found.set(key, entry);
    // A superseded or repeated row is no further call of the sale.
    if (bucket[row] === Bucket.superseded || bucket[row] === Bucket.duplicate) continue;
    entry.calls++;
    if (status[row] === Status.notAgree) continue;
    entry.agree++;
    if (bucket[row] !== Bucket.valid) continue;
    entry.valid++;
    entry.revenue += numberIn(revenue, row) ?? 0;
  }
  return [...found.values()]
    .map((entry) => {
      const agents = entry.day === null ? 0 : present(entry.day, entry.site);
      return {
        ...entry,
        present: agents,
        rpa: ratioOf(entry.revenue, agents),
        ppa: ratioOf(entry.valid, agents),
        agreePerCall: ratioOf(entry.agree, entry.calls),
      };
    })
    .sort(
      (a, b) =>
        (a.day ?? Infinity) - (b.day ?? Infinity) ||
        (a.site ?? '').localeCompare(b.site ?? '') ||
        (a.rule ?? '').localeCompare(b.rule ?? ''),
    );
}

function callersPresent({ table, definition }: Calls): Presence {
  const called = requiredValues(table, definition.fields.called);
  const logins = valuesOf(table, 'login_agent');
  const sites = valuesOf(table, 'site');
  const agents = new Map<string, Set<string>>();
  for (let row = 0; row < called.length; row++) {
    const time = numberIn(called, row);
    const login = foldCase(logins?.[row]);
    if (time === null || login === '') continue;
    const key = `${dayOf(time)}\u0001${foldCase(sites?.[row])}`;
    const there = agents.get(key) ?? new Set();
    agents.set(key, there.add(login));
  }
  return (day, site) => agents.get(`${day}\u0001${foldCase(site)}`)?.size ?? 0;
}

function word(value: unknown): string | null {
  return value === null || value === undefined ? null : String(value).trim() || null;
}
