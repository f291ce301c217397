import { useMemo, type ReactNode } from 'react';
import { groupBy, MONTH_KEY, type Calls } from '../../../../src/measures';
import { RowList } from '../../../rows/RowList';
import type { TypedPlace } from '../../../rows/typedPlace';
import { useTexts } from '../../../store/sessionContext';
import { callRows } from '../../../rows/figureRows';

interface Props {
  typed: TypedPlace;
  calls: Calls;
  by: string;
  /** The group whose calls they are; undefined for all of them. */
  group: string | null | undefined;
  /** `2026-10`; '' for every month. */
  month: string;
  title: string;
}

/** The calls behind one line of the scores, by what they count as in its QMS. */
export function ScoreRows({ typed, calls, by, group, month, title }: Props): ReactNode {
  const { language } = useTexts();
  const groups = useMemo(() => {
    if (by === MONTH_KEY) return callRows(calls, group ?? '', language);
    const rows = callRows(calls, month, language);
    if (group === undefined) return rows;
    const { codes, keys } = groupBy(calls.table, by);
    const own = keys.indexOf(group);
    return rows.flatMap((each) => {
      const kept = each.rows.filter((row) => codes[row] === own);
      return kept.length > 0 ? { ...each, rows: kept } : [];
    });
  }, [calls, by, group, month, language]);
  return <RowList title={title} places={[typed]} groups={groups} />;
}
