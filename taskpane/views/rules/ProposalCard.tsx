import { localDays, today } from '../../../src/calendar';
import { isBroken, packFindingText } from '../../../src/packs';
import { Button, Spinner } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useState, type ReactNode } from 'react';
import { Notice } from '../../parts/Notice';
import { Problem } from '../../parts/Problem';
import { WhoAndWhy } from '../../parts/WhoAndWhy';
import type { LoadedPack } from '../../store/packShelf';
import { useSession, useTexts } from '../../store/sessionContext';
import { impactOf, type Impact } from './impact';
import { ImpactList } from './ImpactList';
import { acceptProposal, type Proposal } from './proposal';

/** What proves it comes when there is something to prove. */
const TurningKinds = lazy(() => import('./TurningKinds').then((m) => ({ default: m.TurningKinds })));

type State =
  | { status: 'trying' }
  | { status: 'broken'; sentences: string[] }
  | { status: 'failed'; error: unknown }
  | { status: 'tried'; impact: Impact | null };

/** What a change would do to the open table, before anybody accepts it with name and reason. */
export function ProposalCard({
  loaded,
  proposal,
  close,
}: {
  loaded: LoadedPack;
  proposal: Proposal;
  close(): void;
}): ReactNode {
  const session = useSession();
  const { t, language } = useTexts();
  const [state, setState] = useState<State>({ status: 'trying' });

  useEffect(() => {
    let current = true;
    const work = async (): Promise<State> => {
      const { packs } = session;
      const text = proposal.text ?? (await packs.textBelow(loaded));
      if (text === null) return { status: 'tried', impact: null };
      const next = await packs.tryText(proposal.pack, text, proposal.files);
      if (isBroken(next))
        return { status: 'broken', sentences: next.findings.map((finding) => packFindingText(finding, language)) };
      return { status: 'tried', impact: await impactOf(session, loaded, next, today()) };
    };
    work().then(
      (next) => {
        if (!current) return;
        setState(next);
        if (next.status === 'tried' && next.impact?.table)
          session.said.set(t('rules.rowsChange', { count: next.impact.rows.length }));
      },
      (error: unknown) => current && setState({ status: 'failed', error }),
    );
    return () => {
      current = false;
    };
  }, [session, proposal, loaded, language, t]);

  const accept = async (who: string, why: string): Promise<void> => {
    const { signed, ...decided } = proposal;
    const text = signed ? signed({ who, why }) : proposal.text;
    await acceptProposal(session, loaded, { ...decided, who, why, text }, new Date());
    session.said.set(t('rules.accepted'));
    close();
  };
  return (
    <section className="card stack" aria-label={t('rules.tryOut')}>
      <span className="remark">
        <strong>{proposal.what}</strong> {proposal.from} → {proposal.to}
        {proposal.effectiveFrom !== null && (
          <span className="quiet"> {t('rules.countsFrom', { date: localDays(proposal.effectiveFrom) })}</span>
        )}
      </span>
      {state.status === 'trying' && <Spinner size="tiny" label={t('app.loading')} />}
      {state.status === 'failed' && <Problem error={state.error} />}
      {state.status === 'broken' && state.sentences.map((sentence) => <Problem key={sentence} error={sentence} />)}
      {state.status === 'tried' && (
        <>
          {state.impact ? <ImpactList impact={state.impact} /> : <Notice>{t('rules.leaves')}</Notice>}
          {state.impact && (
            <Suspense fallback={<Spinner size="tiny" label={t('app.loading')} />}>
              <TurningKinds before={state.impact.before} after={state.impact.after} />
            </Suspense>
          )}
          {session.book && <WhoAndWhy reason={t('rules.why')} action={t('rules.accept')} run={accept} cancel={close} />}
        </>
      )}
      {!(state.status === 'tried' && session.book) && (
        <div className="row">
          <Button onClick={close}>{t('app.cancel')}</Button>
        </div>
      )}
    </section>
  );
}
