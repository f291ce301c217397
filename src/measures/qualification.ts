/** Who qualifies for a position (MNOP 2.1): verdicts of the staffing pack per position, with the clauses people miss most. */
import type { Pack, RowsResult } from '../engine';
import type { SheetTable } from '../sheet';
import { clausePareto, compliance, type ClauseCount, type ComplianceGroup } from './compliance';
import { groupBy } from './shared/groups';

export interface PositionQualification extends ComplianceGroup {
  clauses: ClauseCount[];
}

export function qualification(people: SheetTable, checked: RowsResult, pack: Pack): PositionQualification[] {
  const groups = groupBy(people, 'jabatan');
  return compliance(checked, groups).groups.map((group) => {
    const code = groups.keys.indexOf(group.key);
    return { ...group, clauses: clausePareto(checked, pack, (row) => groups.codes[row] === code) };
  });
}
