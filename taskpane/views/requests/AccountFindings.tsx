import { Button } from '@fluentui/react-components';
import { useMemo, useState, type ReactNode } from 'react';
import { today } from '../../../src/calendar';
import { Notice } from '../../parts/Notice';
import { Problem } from '../../parts/Problem';
import type { LoadedPack } from '../../store/packShelf';
import type { Records } from '../../store/readRecords';
import type { Place } from '../../store/scan';
import { placeKey, placeTitle } from '../../store/placeKey';
import { useSession, useTexts } from '../../store/sessionContext';
import { useJoined } from '../../store/useJoined';
import { dayText } from '../../store/today';
import { openAccounts, sharedAccounts, type SharedRow } from './accountLists';
import { BriefingFindings } from './BriefingFindings';
import { useOtherFindings } from './useOtherFindings';

interface Props {
  loaded: LoadedPack;
  place: Place;
  records: Records;
}

/** Accounts that outlived their owner (W04 5.2.1) and accounts of several people (W04 5.3.1), each a click from its cell. */
export function AccountFindings({ loaded, place, records }: Props): ReactNode {
  const session = useSession();
  const { t, local } = useTexts();
  const [error, setError] = useState<unknown>(null);
  const roster = useJoined('staffing');
  const table = records.reading.table!;
  const open = useMemo(() => openAccounts(loaded.pack, table, roster.table, today()), [loaded, table, roster.table]);
  const shared = useMemo(() => sharedAccounts(table, today()), [table]);
  const others = useOtherFindings(loaded, place, roster.table);
  const show = (row: number): void =>
    void session
      .book!.selectCell(
        place.source.sheet,
        records.sheetRow(row),
        records.place('user_id')?.column ?? records.cells.source.column,
      )
      .catch(setError);
  const at = (row: number): string => t('check.row', { row: records.sheetRow(row) + 1 });
  const holder = ({ name, from, to }: SharedRow): string =>
    t('requests.holder', {
      name: name || t('requests.unnamed'),
      from: from === null ? '…' : dayText(from),
      to: to === null ? t('requests.stillUsed') : dayText(to),
    });

  return (
    <div className="stack">
      {error !== null && <Problem error={error} />}
      {roster.error !== null && <Problem error={roster.error} />}
      {roster.absent && <Notice intent="warning">{t('requests.noRoster')}</Notice>}
      {open.length + shared.length === 0 && (
        <Notice intent={others?.length === 0 ? 'success' : 'info'}>
          {t('requests.findingsNone', { place: placeTitle(place.source) })}
        </Notice>
      )}
      {others?.map(({ place: { source }, count }) => (
        <Button
          key={placeKey(source)}
          size="small"
          onClick={() => session.wish.set({ kind: 'findings', source: placeKey(source) })}
        >
          {t('requests.elsewhere', { place: placeTitle(source), count })}
        </Button>
      ))}
      {open.length > 0 && (
        <section className="tight" aria-label={t('requests.orphans', { count: open.length })}>
          <h2 className="section">{t('requests.orphans', { count: open.length })}</h2>
          {open.map(({ row, name, user, left, days, overdue, matchedBy, next }) => (
            <button key={row} type="button" className="plain card remark" onClick={() => show(row)}>
              <strong>{user}</strong> {name} <span className="clause">W-04 5.2.1 · {at(row)}</span>
              <br />
              {left === null ? t('requests.orphanUndated') : t('requests.orphan', { date: dayText(left), days: days! })}
              {overdue && ` · ${t('requests.overdue')}`}{' '}
              <span className="quiet">{t(`requests.matched.${matchedBy}`)}</span>
              <br />
              {next && (
                <span className="quiet">
                  {t('requests.toDo', { step: local(next.title), actor: local(next.actor) })}
                </span>
              )}
            </button>
          ))}
        </section>
      )}
      {shared.length > 0 && (
        <section className="tight" aria-label={t('requests.sharing', { count: shared.length })}>
          <h2 className="section">{t('requests.sharing', { count: shared.length })}</h2>
          {shared.map(({ application, user, overlapping, rows }) => (
            <div key={`${application} ${user}`} className="card tight remark">
              <span>
                <strong>{user}</strong> {application} ·{' '}
                {t(overlapping ? 'requests.overlapping' : 'requests.consecutive')}{' '}
                <span className="clause">W-04 5.3.1</span>
              </span>
              {rows.map((each) => (
                <Button key={each.row} size="small" onClick={() => show(each.row)}>
                  {at(each.row)}: {holder(each)}
                </Button>
              ))}
              <span className="quiet">{t('requests.ownAccount')}</span>
            </div>
          ))}
        </section>
      )}
      <BriefingFindings people={roster.table} requests={table} />
    </div>
  );
}
