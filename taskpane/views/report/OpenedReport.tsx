import { Button, Checkbox, Field, Select, Spinner } from '@fluentui/react-components';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { today } from '../../../src/calendar';
import { frozenReport, type SealedClosure } from '../../../src/ledger';
import { lastDayOf, parseMonth } from '../../../src/measures';
import { type Report } from '../../../src/reports';
import { monthText } from '../../parts/monthText';
import { Problem } from '../../parts/Problem';
import { useSession, useTexts } from '../../store/sessionContext';
import { thisMoment } from '../../store/today';
import { ClosedMonth } from './ClosedMonth';
import { CloseMonth } from './CloseMonth';
import { closureFor, compareMonth, type SinceClosing } from './monthClosing';
import { ReportPreview, type ReportBehind } from './ReportPreview';
import { asOfMonth, buildMonth, newestComplete, type Behind, type OpenLayout } from './reportDesk';
import { WriteReport } from './WriteReport';

/** One layout over the tables at hand: month, site, preview, and what can be done with it. */
export function OpenedReport({ open, reread }: { open: OpenLayout; reread(): void }): ReactNode {
  const session = useSession();
  const { t, language } = useTexts();
  const now = today();
  const [chosen, setChosen] = useState<string | null>(null);
  const [site, setSite] = useState('');
  const [live, setLive] = useState(false);
  const [closures, setClosures] = useState<readonly SealedClosure[] | null>(null);
  const [problem, setProblem] = useState<unknown>(null);

  const month = chosen !== null && open.months.includes(chosen) ? chosen : newestComplete(open.months, now);
  const sites = useMemo(() => (site === '' ? null : [site]), [site]);
  const asOf = asOfMonth(month, now);
  const closed = closureFor(closures ?? [], open.layout.id, month, sites);
  const since = useSince(open, closed);

  const readClosures = (): void => {
    session.book!.readClosures().then(
      (found) => {
        setClosures(found);
        setProblem(null);
      },
      (error: unknown) => setProblem(error),
    );
  };
  useEffect(readClosures, [session]);

  const built = useMemo((): { report: Report; behind: ReportBehind } | { error: unknown } => {
    try {
      const behind: Behind = new WeakMap();
      const asked = closed ? { ...closed.closure, live: false } : { month, sites, asOf, language, live };
      const now = buildMonth(open, { ...asked, made: thisMoment() }, behind);
      return { report: closed?.closure.report ?? now, behind: { now, behind } };
    } catch (error) {
      return { error };
    }
  }, [open, month, sites, asOf, language, live, closed]);

  const over = (each: string): boolean => lastDayOf(parseMonth(each)!) < now;
  return (
    <>
      <div className="row">
        <Field className="grow" label={t('report.month')}>
          <Select value={month} onChange={(_, data) => setChosen(data.value)}>
            {open.months.map((each) => (
              <option key={each} value={each}>
                {monthText(each, language)}
                {over(each) ? '' : ` (${t('report.running')})`}
              </option>
            ))}
          </Select>
        </Field>
        {open.sites.length > 1 && (
          <Field className="grow" label={t('report.site')}>
            <Select value={site} onChange={(_, data) => setSite(data.value)}>
              <option value="">{t('report.allSites')}</option>
              {open.sites.map((each) => (
                <option key={each}>{each}</option>
              ))}
            </Select>
          </Field>
        )}
      </div>
      {problem !== null && <Problem error={problem} retry={readClosures} />}
      {closures === null && problem === null && <Spinner size="tiny" label={t('app.loading')} />}
      {'error' in built ? (
        <Problem error={built.error} retry={reread} />
      ) : (
        <>
          {closed && (
            <ClosedMonth key={closed.digest} sealed={closed} since={since} reread={reread} onReopened={readClosures} />
          )}
          <ReportPreview
            key={`${open.layout.id} ${month} ${site}`}
            report={built.report}
            behind={built.behind}
            typed={open.typed}
          />
          {!closed && (
            <Checkbox label={t('report.live')} checked={live} onChange={(_, data) => setLive(data.checked === true)} />
          )}
          <div className="row">
            <WriteReport
              key={`${month} ${site} ${closed?.digest ?? ''}`}
              report={
                closed && since
                  ? frozenReport(closed.closure, [...since.causes, ...since.effects], language)
                  : built.report
              }
              ready={!closed || since !== null}
            />
            <Button appearance="subtle" onClick={reread}>
              {t('report.reread')}
            </Button>
          </div>
          {closures !== null && !closed && (
            <CloseMonth
              key={month}
              open={open}
              month={month}
              sites={sites}
              asOf={asOf}
              over={over(month)}
              inDoubt={(built.report.doubts ?? []).length > 0}
              onClosed={readClosures}
            />
          )}
        </>
      )}
    </>
  );
}

/** What has changed since the month was closed; null until that is known. */
function useSince(open: OpenLayout, closed: SealedClosure | undefined): SinceClosing | null {
  const { language } = useTexts();
  const session = useSession();
  const [since, setSince] = useState<{ of: SealedClosure; found: SinceClosing } | null>(null);
  useEffect(() => {
    if (!closed) return;
    let current = true;
    compareMonth(open, closed.closure, language).then(
      (found) => current && setSince({ of: closed, found }),
      (error: unknown) =>
        current &&
        setSince({
          of: closed,
          found: { count: 1, causes: [error instanceof Error ? error.message : String(error)], effects: [] },
        }),
    );
    return () => {
      current = false;
    };
  }, [open, closed, language, session]);
  return closed && since?.of === closed ? since.found : null;
}
