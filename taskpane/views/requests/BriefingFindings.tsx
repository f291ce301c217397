import { useMemo, type ReactNode } from 'react';
import type { SheetTable } from '../../../src/sheet';
import { Notice } from '../../parts/Notice';
import { Problem } from '../../parts/Problem';
import { useSession, useTexts } from '../../store/sessionContext';
import { today } from '../../store/today';
import { briefingLists } from './briefingLists';
import { useJoined } from './useJoined';

/** Who has had no briefing (W04 5.3.3), whose account came before one, and for whom it is longest ago (5.3.4). */
export function BriefingFindings({ people, requests }: { people: SheetTable | null; requests: SheetTable }): ReactNode {
  const { packs } = useSession();
  const { t } = useTexts();
  const sessions = useJoined('briefing');
  const [staffing, briefing] = [packs.get('staffing'), packs.get('briefing')];
  const lists = useMemo(
    () =>
      people && sessions.table && staffing && briefing
        ? briefingLists({ people, sessions: sessions.table, requests }, staffing.pack, briefing.pack, today())
        : null,
    [people, sessions.table, requests, staffing, briefing],
  );
  if (sessions.error !== null) return <Problem error={sessions.error} />;
  if (sessions.absent) return <Notice>{t('requests.noBriefings')}</Notice>;
  if (!lists) return null;
  const { briefed, leaders, never, accountFirst, longest } = lists;
  const named = (key: 'never' | 'accountFirst', names: readonly string[]): ReactNode =>
    names.length > 0 && (
      <span className="card remark">
        <strong>{t(`requests.${key}`, { count: names.length })}</strong> {names.join(', ')}
      </span>
    );
  return (
    <section className="tight" aria-label={t('requests.briefings')}>
      <h2 className="section">{t('requests.briefings')}</h2>
      <span>
        {t('requests.coverage', { briefed, leaders })} <span className="clause">W-04 5.3.3</span>
      </span>
      {named('never', never)}
      {named('accountFirst', accountFirst)}
      {longest && <span className="quiet">{t('requests.longest', longest)}</span>}
    </section>
  );
}
