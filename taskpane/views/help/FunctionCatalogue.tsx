import { Button } from '@fluentui/react-components';
import { useEffect, useState, type ReactNode } from 'react';
import { Notice } from '../../parts/Notice';
import { Problem } from '../../parts/Problem';
import { useSession, useTexts } from '../../store/sessionContext';
import { readCatalogue, type CatalogueEntry } from './readCatalogue';

/** Every cell function with what it does, and a button that puts it into the selected blank cell. */
export function FunctionCatalogue(): ReactNode {
  const session = useSession();
  const { t, language } = useTexts();
  const [entries, setEntries] = useState<readonly CatalogueEntry[] | null>(null);
  const [status, setStatus] = useState<{ error?: unknown; text?: string; good?: boolean }>({});
  useEffect(() => {
    readCatalogue(language).then(setEntries, () => setEntries([]));
  }, [language]);

  const insert = async (entry: CatalogueEntry): Promise<void> => {
    try {
      const done = await session.book!.insertFormula(entry.formula);
      const text = done ? t('help.inserted', { formula: entry.formula }) : t('help.notBlank');
      setStatus({ text, good: done });
      session.said.set(text);
    } catch (error) {
      setStatus({ error });
    }
  };

  return (
    <section className="stack" aria-label={t('help.functions')}>
      <h2 className="section">{t('help.functions')}</h2>
      {entries?.length === 0 && <Notice>{t('help.noFunctions')}</Notice>}
      {status.error !== undefined && <Problem error={status.error} />}
      {status.text && <Notice intent={status.good ? 'success' : 'warning'}>{status.text}</Notice>}
      {entries?.map((entry) => (
        <div key={entry.formula} className="card tight">
          <code>{entry.signature}</code>
          <span className="remark">{entry.description}</span>
          {session.book && (
            <span>
              <Button size="small" onClick={() => void insert(entry)} aria-label={`${t('help.insert')}: ${entry.name}`}>
                {t('help.insert')}
              </Button>
            </span>
          )}
        </div>
      ))}
    </section>
  );
}
