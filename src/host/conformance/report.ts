/** What the scripts came to in an Excel, for whoever sends it back. */
import type { HabitName, ProbedHabit } from '../profiles/habits';
import { PROFILES, type ProfileName } from '../profiles/profiles';
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
  /** The profile that plays such an Excel in our tests, and whether the two agree, habit by habit. */
  profile: ProfileName;
  habits: readonly MarkedHabit[];
}

export interface MarkedHabit extends ProbedHabit {
  /** Whether the profile has the habit. */
  played: boolean;
}

/** What was found in an Excel beside what its profile does. */
export function markHabits(profile: ProfileName, probed: readonly ProbedHabit[]): MarkedHabit[] {
  const habits: readonly HabitName[] = PROFILES[profile].habits;
  return probed.map((each) => ({ ...each, played: habits.includes(each.habit) }));
}

/** How many scripts came to each outcome. */
export function outcomes({
  results,
}: Pick<ConformanceReport, 'results'>): Record<ConformanceResult['outcome'], number> {
  const counts = { holds: 0, differs: 0, skipped: 0 };
  for (const { outcome } of results) counts[outcome]++;
  return counts;
}
