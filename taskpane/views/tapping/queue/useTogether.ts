import { useEffect, useState } from 'react';
import type { Records } from '../../../store/readRecords';
import { useSession } from '../../../store/sessionContext';
import { CLAIMS } from './claims';

const TOGETHER = 'tapping:together';

/** Whether open calls are kept from other QCOs: as was chosen here, else as soon as somebody claims one in this workbook. */
export function useTogether(records: Records): [boolean, (on: boolean) => void] {
  const { drafts, book } = useSession();
  const [chosen, setChosen] = useState(() => drafts.read<boolean>(TOGETHER));
  const [claimed, setClaimed] = useState(false);
  useEffect(() => {
    if (chosen !== null || claimed) return;
    let here = true;
    // A workbook whose claims cannot be read is tapped alone; who claims there is told by the claim itself.
    book!.readOwnRows(CLAIMS).then(
      (rows) => here && setClaimed(rows.length > 0),
      () => undefined,
    );
    return () => void (here = false);
  }, [book, records, chosen, claimed]);
  const choose = (on: boolean): void => {
    drafts.save(TOGETHER, on);
    setChosen(on);
  };
  return [chosen ?? claimed, choose];
}
