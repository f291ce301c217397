import { Button } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { Problem } from '../../parts/Problem';
import { rememberPack } from '../../store/placeMemory';
import type { Place } from '../../store/scan';
import { useSession, useTexts } from '../../store/sessionContext';

/** Several packs know a table about as well: which one it belongs to is the user's to say, once. */
export function PackQuestion({ place, onAnswer }: { place: Place; onAnswer(): void }): ReactNode {
  const session = useSession();
  const { t, local } = useTexts();
  const [error, setError] = useState<unknown>(null);
  if (place.rivals.length === 0) return null;
  const packs = [...place.packs.slice(0, 1), ...place.rivals].flatMap((id) => session.packs.get(id) ?? []);
  const answer = async (pack: string): Promise<void> => {
    try {
      await rememberPack(session.book!, place.source, pack);
      session.said.set(t('mapping.answered'));
      onAnswer();
    } catch (problem) {
      setError(problem);
    }
  };
  return (
    <div className="card tight">
      <span>{t('mapping.whichPack', { place: place.source.name })}</span>
      <div className="row">
        {packs.map(({ id, pack }) => (
          <Button key={id} size="small" onClick={() => void answer(id)}>
            {local(pack.title)}
          </Button>
        ))}
      </div>
      {error !== null && <Problem error={error} />}
    </div>
  );
}
