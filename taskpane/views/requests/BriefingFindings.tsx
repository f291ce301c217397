import { Input } from '@fluentui/react-components';
import { useMemo, useState, type ReactNode } from 'react';
import { today } from '../../../src/calendar';
import { holdsWords } from '../../../src/grid';
import type { SheetTable } from '../../../src/sheet';
import { Notice } from '../../parts/Notice';
import { Problem } from '../../parts/Problem';
import { useSession, useTexts } from '../../store/sessionContext';
import { briefingLists } from './briefingLists';
import { useJoined } from '../../store/useJoined';

/** What the eye takes in; the others are found by name. */
const NAMES = 20;

/** Names under their heading; a long list is searched, and shows the first of those found. */
function NameList({ title, names }: { title: string; names: readonly string[] }): ReactNode {
  const { t } = useTexts();
  const [sought, setSought] = useState('');
  const found = names.filter((name) => holdsWords(name, sought));
  const more = found.length - NAMES;
  return (
    <span className="card remark tight">
      <strong>{title}</strong>
      {names.length > NAMES && (
        <Input
          size="small"
          type="search"
          aria-label={`${t('requests.searchNames')}: ${title}`}
          placeholder={t('requests.searchNames')}
          value={sought}
          onChange={(_, { value }) => setSought(value)}
        />
      )}
      <span>
        {found.slice(0, NAMES).join(', ')}
        {more > 0 && ` ${t('form.more', { count: more })}`}
      </span>
    </span>
  );
}

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
    names.length > 0 && <NameList title={t(`requests.${key}`, { count: names.length })} names={names} />;
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
