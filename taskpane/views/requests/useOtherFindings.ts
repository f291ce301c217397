import { useEffect, useState } from 'react';
import { today } from '../../../src/calendar';
import type { SheetTable } from '../../../src/sheet';
import type { LoadedPack } from '../../store/packShelf';
import { placeKey } from '../../store/placeKey';
import { readRecords } from '../../store/readRecords';
import type { Place } from '../../store/scan';
import { useSession } from '../../store/sessionContext';
import { useStore } from '../../store/useStore';
import { openAccounts, sharedAccounts } from './accountLists';

interface OtherFindings {
  place: Place;
  count: number;
}

/** How many findings the workbook's other tables of accounts hold; null until they are read. */
export function useOtherFindings(
  loaded: LoadedPack,
  place: Place,
  people: SheetTable | null,
): readonly OtherFindings[] | null {
  const session = useSession();
  const scan = useStore(session.scan.state);
  const [others, setOthers] = useState<readonly OtherFindings[] | null>(null);
  useEffect(() => {
    if (scan.status !== 'ready') return;
    let current = true;
    const places = session.scan.placesOf(loaded.id).filter(({ source }) => placeKey(source) !== placeKey(place.source));
    const counted = places.map(async (other): Promise<OtherFindings> => {
      const { table } = (await readRecords(session.book!, other.source, loaded)).reading;
      const lists = table ? [openAccounts(loaded.pack, table, people, today()), sharedAccounts(table, today())] : [];
      return { place: other, count: lists.flat().length };
    });
    Promise.all(counted).then(
      (found) => current && setOthers(found.filter(({ count }) => count > 0)),
      // A table that cannot be read says so when it is chosen.
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [session, scan, loaded, place, people]);
  return others;
}
