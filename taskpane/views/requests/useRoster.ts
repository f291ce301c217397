import { useEffect, useState } from 'react';
import type { SheetTable } from '../../../src/sheet';
import { readRecords } from '../../store/readRecords';
import { useSession } from '../../store/sessionContext';
import { useStore } from '../../store/useStore';

/** Who works here and who has left, from the workbook's staff table; `absent` where it has none. */
export function useRoster(): { table: SheetTable | null; absent: boolean; error: unknown } {
  const session = useSession();
  const scan = useStore(session.scan.state);
  const [roster, setRoster] = useState<{ table: SheetTable | null; absent: boolean; error: unknown }>({
    table: null,
    absent: false,
    error: null,
  });
  useEffect(() => {
    if (scan.status !== 'ready') return;
    const [place] = session.scan.placesOf('staffing');
    const loaded = session.packs.get('staffing');
    if (!place || !loaded) return setRoster({ table: null, absent: true, error: null });
    let current = true;
    readRecords(session.book!, place.source, loaded).then(
      ({ reading }) => current && setRoster({ table: reading.table, absent: reading.table === null, error: null }),
      (error: unknown) => current && setRoster({ table: null, absent: false, error }),
    );
    return () => {
      current = false;
    };
  }, [session, scan]);
  return roster;
}
