/** What the user has said about a table of this workbook: which pack it belongs to, what its columns mean, what it is counted with. */
import type { OfficeApi } from './shared/types';
import { createXmlStore } from './xmlStore';

export interface StoredPlace {
  /** The table's or sheet's own key. */
  id: string;
  /** The pack the user chose where several fit. */
  pack: string | null;
  /** By pack: the text of a mapping file. */
  mappings: Readonly<Record<string, string>>;
  /** Counted as one with the other places of its pack that say so, too. */
  joined?: true;
}

const store = createXmlStore<StoredPlace>(
  'urn:patuh:place:1',
  ({ mappings }) => typeof mappings === 'object' && mappings !== null,
);

export const readPlaces = (api: OfficeApi): Promise<StoredPlace[]> => store.read(api);

export const keepPlace = (api: OfficeApi, place: StoredPlace): Promise<void> => store.keep(api, place, place.id);

export const dropPlace = (api: OfficeApi, id: string): Promise<void> => store.drop(api, id);
