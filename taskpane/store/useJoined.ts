import { useEffect, useState } from 'react';
import { joinTables } from '../../src/measures';
import type { SheetTable } from '../../src/sheet';
import { readRecords } from './readRecords';
import { useSession } from './sessionContext';
import { useStore } from './useStore';

interface Joined {
  table: SheetTable | null;
  /** The workbook has no such table. */
  absent: boolean;
  error: unknown;
}

/** All tables of the workbook that a pack is about, as one: the roster, the list of briefings. */
export function useJoined(pack: string): Joined {
  const session = useSession();
  const scan = useStore(session.scan.state);
  const [joined, setJoined] = useState<Joined>({ table: null, absent: false, error: null });
  useEffect(() => {
    if (scan.status !== 'ready') return;
    const places = session.scan.placesOf(pack);
    const loaded = session.packs.get(pack);
    if (places.length === 0 || !loaded) return setJoined({ table: null, absent: true, error: null });
    let current = true;
    Promise.all(places.map(({ source }) => readRecords(session.book!, source, loaded))).then(
      (read) => {
        const tables = read.flatMap(({ reading }) => reading.table ?? []);
        if (current)
          setJoined({ table: tables.length > 0 ? joinTables(tables) : null, absent: tables.length === 0, error: null });
      },
      (error: unknown) => current && setJoined({ table: null, absent: false, error }),
    );
    return () => {
      current = false;
    };
  }, [session, scan, pack]);
  return joined;
}
