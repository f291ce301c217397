import { useRef, type ReactNode, type Ref } from 'react';
import type { TypedValue } from '../../../../src/sheet';
import type { LoadedPack } from '../../../store/packShelf';
import { tappingExtension } from '../shared/tappingExtension';
import type { Stamp } from '../shared/stamps';
import { FIELDS } from '../shared/tappingModel';
import type { PlayerHandle } from './Deck';
import { Player } from './Player';
import { namesOf, recordings } from './recordingShelf';

interface Props {
  loaded: LoadedPack;
  record: Readonly<Record<string, TypedValue>>;
  /** Seconds to jump to; none where the call is heard without knowing what others marked. */
  stamps?: readonly Stamp[];
  handle?: Ref<PlayerHandle>;
}

const NONE: readonly Stamp[] = [];

/** The recording of a call that the sheet holds, with the seconds that were marked in it. */
export function CallPlayer({ loaded, record, stamps = NONE, handle }: Props): ReactNode {
  const own = useRef<PlayerHandle>(null);
  return (
    <Player
      shelf={recordings}
      call={namesOf(record, String(record[FIELDS.recording] ?? ''))}
      link={tappingExtension(loaded.pack)!.recording?.link}
      record={record}
      stamps={stamps}
      handle={handle ?? own}
    />
  );
}
