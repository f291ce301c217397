import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { placeKey } from '../../store/placeKey';
import { useSession, useTexts } from '../../store/sessionContext';
import { useStore } from '../../store/useStore';

/** What the pane sees of its surroundings, for whoever has to find out why something does not work. */
export function DeveloperView(): ReactNode {
  const session = useSession();
  const { t } = useTexts();
  const shelf = useStore(session.packs.state);
  const scan = useStore(session.scan.state);
  return (
    <div className="stack padded">
      <h1 className="title">{t('developer.title')}</h1>
      <Button onClick={() => session.view.set('help')}>{t('developer.back')}</Button>
      <section className="tight remark" aria-label={t('developer.packs')}>
        <h2 className="section">{t('developer.packs')}</h2>
        {shelf.packs.map(({ id, pack, fromWorkbook }) => (
          <span key={id}>
            {id} {pack.version} · {t('rules.rulesCount', { count: pack.rules.length })}
            {fromWorkbook && ` · ${t('rules.inWorkbook')}`}
          </span>
        ))}
      </section>
      <section className="tight remark" aria-label={t('developer.sources')}>
        <h2 className="section">{t('developer.sources')}</h2>
        {scan.places.map(({ source, packs }) => (
          <span key={placeKey(source)}>
            {placeKey(source)} · {source.rows}×{source.columns} · {packs.join(', ') || '—'}
          </span>
        ))}
      </section>
      {session.api && (
        <section className="tight" aria-label={t('developer.conformance')}>
          <h2 className="section">{t('developer.conformance')}</h2>
          <span className="quiet">{t('developer.conformanceWhat')}</span>
          <div className="row">
            <Button onClick={() => location.assign('conformance.html')}>{t('developer.conformanceOpen')}</Button>
          </div>
        </section>
      )}
    </div>
  );
}
