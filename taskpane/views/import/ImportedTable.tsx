import { Button, Spinner } from '@fluentui/react-components';
import { useEffect, useState, type ReactNode } from 'react';
import { Notice } from '../../parts/Notice';
import { Problem } from '../../parts/Problem';
import type { LoadedPack } from '../../store/packShelf';
import { placeKey } from '../../store/placeKey';
import { readRecords, type Records } from '../../store/readRecords';
import { useSession, useTexts } from '../../store/sessionContext';
import { useStore } from '../../store/useStore';
import { openFor } from '../../store/session';
import { ReadingReport } from '../check/ReadingReport';
import { ValueMapping } from '../check/ValueMapping';
import type { ImportState } from './importStore';

/** An import that came to its end: how much, where, and how its cells are read. */
export function ImportedTable({ done }: { done: Extract<ImportState, { status: 'done' }> }): ReactNode {
  const session = useSession();
  const { t } = useTexts();
  const { places } = useStore(session.scan.state);
  const [read, setRead] = useState<{ records?: Records; loaded?: LoadedPack; error?: unknown }>({});
  const { sheet, table, rows, summary, preview } = done;
  const source = places.find((place) => place.source.kind === 'table' && place.source.name === table)?.source;
  const loaded = preview.pack === null ? undefined : session.packs.get(preview.pack);
  const [turn, setTurn] = useState(0);
  const said = t('import.done', { rows, table, sheet });

  useEffect(() => session.said.set(said), [session, said]);
  useEffect(() => {
    if (!source || !loaded) return;
    let current = true;
    readRecords(session.book!, source, loaded).then(
      (records) => current && setRead({ records, loaded }),
      (error: unknown) => current && setRead({ error }),
    );
    return () => {
      current = false;
    };
  }, [session, source, loaded, turn]);

  const check = (): void => openFor(session, { kind: 'checkTable', source: placeKey({ kind: 'table', name: table }) });
  return (
    <>
      <Notice intent="success">{said}</Notice>
      {summary.strayQuotes > 0 && (
        <Notice intent="warning">{t('import.strayQuotes', { count: summary.strayQuotes })}</Notice>
      )}
      {summary.nuls > 0 && <Notice intent="warning">{t('import.nuls', { count: summary.nuls })}</Notice>}
      {read.error !== undefined && <Problem error={read.error} />}
      {read.records && read.loaded && <ReadingReport records={read.records} loaded={read.loaded} open />}
      {read.records && read.loaded && (
        <ValueMapping records={read.records} loaded={read.loaded} onChange={() => setTurn((before) => before + 1)} />
      )}
      {loaded && !read.records && read.error === undefined && <Spinner size="tiny" label={t('import.reading')} />}
      <div className="row">
        <Button appearance="primary" disabledFocusable={!source} onClick={() => source && check()}>
          {t('import.check')}
        </Button>
      </div>
    </>
  );
}
