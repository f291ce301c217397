import { Button, Select } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { Problem } from './Problem';
import { createSample } from '../store/createSample';
import { createTemplate } from '../store/createTemplate';
import { useSession, useTexts } from '../store/sessionContext';
import { useStore } from '../store/useStore';

/** An empty table with the captions of a pack, for a workbook that has none yet. */
export function Templates(): ReactNode {
  const session = useSession();
  const { t, local } = useTexts();
  const { packs } = useStore(session.packs.state);
  const [chosen, setChosen] = useState('');
  const [error, setError] = useState<unknown>(null);
  const [made, setMade] = useState('');
  const loaded = packs.find((pack) => pack.id === chosen) ?? packs[0];
  if (!loaded) return null;
  const fillSample = async (): Promise<void> => {
    try {
      setMade(await createSample(session, loaded, `${local(loaded.pack.title)} ${t('check.example')}`));
    } catch (problem) {
      setError(problem);
    }
  };
  return (
    <section className="tight" aria-label={t('home.templates')}>
      <h2 className="section">{t('home.templates')}</h2>
      <div className="row">
        <Select
          className="grow"
          size="small"
          aria-label={t('home.templates')}
          value={loaded.id}
          onChange={(_, data) => setChosen(data.value)}
        >
          {packs.map((pack) => (
            <option key={pack.id} value={pack.id}>
              {local(pack.pack.title)}
            </option>
          ))}
        </Select>
        <Button
          size="small"
          onClick={() => void createTemplate(session, loaded, local(loaded.pack.title)).catch(setError)}
        >
          {t('home.create')}
        </Button>
      </div>
      <div className="row">
        <Button size="small" appearance="subtle" onClick={() => void fillSample()}>
          {t('check.sample')}
        </Button>
        {made && <span className="quiet">{t('check.sampleDone', { sheet: made })}</span>}
      </div>
      {error !== null && <Problem error={error} />}
    </section>
  );
}
