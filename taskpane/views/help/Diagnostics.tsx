import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { abilities, hostInfo } from '../../../src/office';
import { HandOverButton } from '../../parts/HandOverButton';
import { useSession, useTexts } from '../../store/sessionContext';

/** A file the user exports himself: versions and abilities, no cell and no name. */
export function Diagnostics(): ReactNode {
  const session = useSession();
  const { t } = useTexts();
  const report = (): string => {
    const parts = {
      host: session.api && hostInfo(session.api),
      abilities: session.api && abilities(session.api),
      language: session.language.get(),
      packs: session.packs.state
        .get()
        .packs.map(({ id, pack, fromWorkbook }) => ({ id, version: pack.version, fromWorkbook })),
      places: session.scan.state
        .get()
        .places.map(({ source, packs }) => ({ kind: source.kind, rows: source.rows, columns: source.columns, packs })),
    };
    return `${JSON.stringify(parts, null, 2)}\n`;
  };
  return (
    <section className="tight" aria-label={t('help.diagnostics')}>
      <span className="quiet">{t('help.diagnosticsNote')}</span>
      <div className="row">
        <HandOverButton label={t('help.diagnostics')} name="patuh-diagnostik.json" text={report} />
        <Button appearance="subtle" onClick={() => session.view.set('developer')}>
          {t('help.developer')}
        </Button>
      </div>
    </section>
  );
}
