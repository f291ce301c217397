import { useMemo } from 'react';
import type { Records } from '../../../store/readRecords';
import { nameAndLogin, namesOf, NOBODY } from '../../../store/rowNames';
import { useNames } from '../../../store/useNames';
import { FIELDS } from './tappingModel';

/** Where the sheet says who stands behind a login. */
const NAME_FIELDS: Readonly<Record<string, string>> = { [FIELDS.agent]: 'nama_agent', [FIELDS.qco]: 'nama_qco' };

/** What people call a word of a column: a login with its name beside it, any other word itself. */
export function useNamed(records: Records, field: string): (word: string) => string {
  const known = useNames();
  const nameField = NAME_FIELDS[field];
  // The sheet's own names first: a QCO may stand in no list of people.
  const own = useMemo(
    () => (nameField === undefined ? NOBODY : namesOf(records.reading.table!, [field], [nameField])),
    [records, field, nameField],
  );
  return (word) => (nameField === undefined ? word : nameAndLogin(own.get(word) || (known.get(word) ?? ''), word));
}
