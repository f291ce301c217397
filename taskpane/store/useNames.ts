import { useMemo } from 'react';
import { namesOf, NOBODY, type Names } from './rowNames';
import { useJoined } from './useJoined';

/** Names by login, from the workbook's lists of people. */
export function useNames(): Names {
  const { table } = useJoined('staffing');
  return useMemo(() => (table ? namesOf(table) : NOBODY), [table]);
}
