/** What the scripts came to in an Excel, for whoever sends it back. */
import type { ConformanceResult } from './run';

export interface ConformanceReport {
  host: string;
  platform: string;
  version: string;
  /** ISO 8601, UTC. */
  date: string;
  /** How many scripts there are; fewer results mean that the run was stopped. */
  scripts: number;
  results: readonly ConformanceResult[];
}

/** How many scripts came to each outcome. */
export function outcomes({
  results,
}: Pick<ConformanceReport, 'results'>): Record<ConformanceResult['outcome'], number> {
  const counts = { holds: 0, differs: 0, skipped: 0 };
  for (const { outcome } of results) counts[outcome]++;
  return counts;
}
