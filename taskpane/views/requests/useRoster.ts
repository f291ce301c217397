import { useEffect, useState } from 'react';
import { joinTables } from '../../../src/measures';
import type { SheetTable } from '../../../src/sheet';
import { readRecords } from '../../store/readRecords';
import { useSession } from '../../store/sessionContext';
import { useStore } from '../../store/useStore';

/** Who works here and who has left, from all staff tables of the workbook; `absent` where it has none. */
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
    const places = session.scan.placesOf('staffing');
    const loaded = session.packs.get('staffing');
    if (places.length === 0 || !loaded) return setRoster({ table: null, absent: true, error: null });
    let current = true;
    Promise.all(places.map(({ source }) => readRecords(session.book!, source, loaded))).then(
      (read) => {
        const tables = read.flatMap(({ reading }) => reading.table ?? []);
        if (current)
          setRoster({ table: tables.length > 0 ? joinTables(tables) : null, absent: tables.length === 0, error: null });
      },
      (error: unknown) => current && setRoster({ table: null, absent: false, error }),
    );
    return () => {
      current = false;
    };
  }, [session, scan]);
  return roster;
}
