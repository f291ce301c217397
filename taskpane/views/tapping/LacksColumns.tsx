import { Button } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { Notice } from '../../parts/Notice';
import type { LoadedPack } from '../../store/packShelf';
import { placeKey } from '../../store/placeKey';
import type { Place } from '../../store/scan';
import { useSession, useTexts } from '../../store/sessionContext';

interface Props {
  loaded: LoadedPack;
  place: Place;
  /** Fields with a value and no column. */
  fields: readonly string[];
}

/** What this sheet has no column for: said once a sheet, not at every call. */
export function LacksColumns({ loaded, place, fields }: Props): ReactNode {
  const { drafts } = useSession();
  const { t, local } = useTexts();
  const key = `tapping:lacks:${placeKey(place.source)}`;
  const [known, setKnown] = useState(() => drafts.read<string[]>(key) ?? []);
  const said = fields.filter((field) => !known.includes(field));
  if (said.length === 0) return null;
  const names = said.map((field) => local(loaded.pack.fields[field]!.label)).join(', ');
  return (
    <div className="tight">
      <Notice intent="warning">{t('place.missingColumns', { fields: names })}</Notice>
      <Button
        size="small"
        onClick={() => {
          drafts.save(key, [...known, ...said]);
          setKnown([...known, ...said]);
        }}
      >
        {t('tapping.lacksKnown')}
      </Button>
    </div>
  );
}
