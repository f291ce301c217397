/** The lists of a pack in time: lists with one id follow each other, and every campaign has one list a day. */
import type { Scorecard, ScorecardItem } from './scorecard';

export interface Version {
  card: Scorecard;
  items: readonly ScorecardItem[];
  /** First and last day, ISO; '' without end. */
  from: string;
  to: string;
  /** The id as part of a name; a later version adds its first day. */
  slug: string;
}

/** In the order in which the pack lists them. A list holds until the day before the next one of its id. */
export function versionsOf(cards: readonly Scorecard[]): Version[] {
  return cards.map((card) => {
    const from = card.effectiveFrom ?? '';
    const same = cards.filter(({ id }) => id === card.id).map(({ effectiveFrom = '' }) => effectiveFrom);
    const next = same.filter((other) => other > from).sort()[0];
    const ends = [card.effectiveTo, next && dayBefore(next)].filter((day) => day !== undefined && day !== '');
    const first = same.every((other) => other >= from);
    const name = card.id.toLowerCase().replace(/[^a-z0-9]/g, '');
    return {
      card,
      items: card.groups.flatMap(({ items }) => items),
      from,
      to: (ends as string[]).sort()[0] ?? '',
      slug: first ? name : `${name}_${from.replaceAll('-', '')}`,
    };
  });
}

const inForce = ({ from, to }: Pick<Version, 'from' | 'to'>, day: string): boolean =>
  from <= day && (to === '' || day <= to);

export interface Listed {
  values: Record<string, string>;
  /** Last day, ISO; '' for the latest. */
  until: string;
}

/** Which list serves which campaign or kind of call, in every stretch of time, the oldest first. */
export function listedBy(versions: readonly Version[], wordsOf: (version: Version) => readonly string[]): Listed[] {
  const lasts = versions.flatMap(({ from, to }) => [
    ...(from === '' ? [] : [dayBefore(from)]),
    ...(to === '' ? [] : [to]),
  ]);
  return [...new Set(lasts)]
    .sort()
    .concat('')
    .map((until) => {
      const values: Record<string, string> = {};
      const day = until === '' ? '9999-12-31' : until;
      const there = versions.filter((version) => inForce(version, day));
      // The one that began last; where they began together, the first in the pack's order.
      for (const version of [...there].reverse().sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0)))
        for (const word of wordsOf(version)) values[word] = version.card.id;
      return { values, until };
    });
}

function dayBefore(day: string): string {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() - 1);
  return at.toISOString().slice(0, 10);
}
