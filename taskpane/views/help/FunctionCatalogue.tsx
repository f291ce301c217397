import { Button, Input } from '@fluentui/react-components';
import { useEffect, useState, type ReactNode } from 'react';
import { Notice } from '../../parts/Notice';
import { holdsWords } from '../../../src/grid';
import { useSession, useTexts } from '../../store/sessionContext';
import { FunctionForm } from './FunctionForm';
import { readCatalogue, type CatalogueEntry } from './readCatalogue';

/** Every cell function with what it does and asks for, found by any word, and a form that puts it into the selected blank cell. */
export function FunctionCatalogue(): ReactNode {
  const session = useSession();
  const { t, language } = useTexts();
  const [entries, setEntries] = useState<readonly CatalogueEntry[] | null>(null);
  const [sought, setSought] = useState('');
  const [open, setOpen] = useState('');
  useEffect(() => {
    readCatalogue(language).then(setEntries, () => setEntries([]));
  }, [language]);
  const shown = (entries ?? []).filter(({ signature, description, arguments: given }) =>
    holdsWords([signature, description, ...given.map((each) => each.description)].join(' '), sought),
  );

  return (
    <section className="stack" aria-label={t('help.functions')}>
      <h2 className="section">{t('help.functions')}</h2>
      {entries?.length === 0 && <Notice>{t('help.noFunctions')}</Notice>}
      {entries && entries.length > 0 && (
        <Input
          size="small"
          type="search"
          aria-label={t('help.searchFunctions')}
          placeholder={t('help.searchFunctions')}
          value={sought}
          onChange={(_, data) => setSought(data.value)}
        />
      )}
      {sought.trim() !== '' && shown.length === 0 && <Notice>{t('help.noFunction', { query: sought })}</Notice>}
      {shown.map((entry) => (
        <div key={entry.name} className="card tight">
          <code>{entry.signature}</code>
          <span className="remark">{entry.description}</span>
          <div className="row">
            {session.book && (
              <Button
                size="small"
                aria-expanded={open === entry.name}
                aria-label={`${t('help.insert')}: ${entry.name}`}
                onClick={() => setOpen(open === entry.name ? '' : entry.name)}
              >
                {t('help.insert')}
              </Button>
            )}
            <a className="remark" href={`help/${entry.name}.html`} target="_blank" rel="noreferrer">
              {t('help.page')}
            </a>
          </div>
          {open === entry.name && <FunctionForm entry={entry} />}
        </div>
      ))}
    </section>
  );
}
