/** How the whole unit stands against a target: the one figure above the tables, as a PATUH function gives it. */
import { civilOf } from '../../calendar';
import type { Pack } from '../../engine';
import {
  MissingColumn,
  MissingParameter,
  qms,
  qmsDefinition,
  readCalls,
  sdm,
  sdmDefinition,
  type DoubtBounds,
} from '../../measures';
import { cutToSites } from './sites';
import type { ReportRequest, ReportSources } from './source';

export interface Achieved {
  part: number;
  whole: number;
  ratio: number | null;
  met: boolean | null;
  /** The share asked for, and what could move the figure. */
  target: number;
  doubt: DoubtBounds;
  /** The PATUH formula that gives the ratio; null where the sheet cannot be named, or only some sites are asked for. */
  formula: string | null;
}

/** Measures a target can be held against. */
export const ACHIEVEMENTS = ['qms', 'sdm'] as const;
export type Achievement = (typeof ACHIEVEMENTS)[number];

/** Null where the tables are not there, or lack what the measure needs. */
export function achieved(
  measure: Achievement,
  sources: ReportSources,
  packs: ReadonlyMap<string, Pack>,
  request: ReportRequest,
): Achieved | null {
  try {
    return measure === 'qms' ? ofCalls(sources, packs, request) : ofPlan(sources, packs, request);
  } catch (error) {
    // The block below says what is missing.
    if (error instanceof MissingColumn || error instanceof MissingParameter) return null;
    throw error;
  }
}

function ofCalls(sources: ReportSources, packs: ReadonlyMap<string, Pack>, request: ReportRequest): Achieved | null {
  const [source, pack] = [sources.get('tapping'), packs.get('tapping')];
  if (!source || !pack) return null;
  const { month, asOf, sites, live } = request;
  const calls = readCalls(cutToSites(source.table, sites), qmsDefinition(pack));
  const { valid, agree, ratio, met, target, doubt } = qms(calls, { month, asOf });
  const formula = live && !sites && source.reference ? `=PATUH.QMS(${source.reference},"${month}")` : null;
  return { part: valid, whole: agree, ratio, met, target, doubt, formula };
}

function ofPlan(sources: ReportSources, packs: ReadonlyMap<string, Pack>, request: ReportRequest): Achieved | null {
  const [plan, people, pack] = [sources.get('caplan'), sources.get('staffing'), packs.get('staffing')];
  if (!plan || !people || !pack) return null;
  const { asOf, sites, live } = request;
  const { available, target, ratio, met, required, doubt } = sdm(
    cutToSites(people.table, sites),
    cutToSites(plan.table, sites),
    sdmDefinition(pack, request.asOf),
    { asOf },
  );
  const { year, month, day } = civilOf(Math.floor(asOf));
  const named = live && !sites && people.reference && plan.reference;
  const formula = named ? `=PATUH.SDM(${people.reference},${plan.reference},DATE(${year},${month},${day}))` : null;
  return { part: available, whole: target, ratio, met, target: required, doubt, formula };
}
