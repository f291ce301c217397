import { Button, Field, Input, Spinner } from '@fluentui/react-components';
import { useEffect, useState, type ReactNode } from 'react';
import { findingText } from '../../../src/engine';
import { Notice } from '../../parts/Notice';
import { Problem } from '../../parts/Problem';
import { VerdictBadge } from '../../parts/VerdictBadge';
import type { LoadedPack } from '../../store/packShelf';
import { useSession, useTexts } from '../../store/sessionContext';
import { today } from '../../store/today';
import { acceptProposal, impactOf, isBroken, type Impact, type Proposal } from './proposal';

type State = { status: 'trying' } | { status: 'broken'; sentences: string[] } | { status: 'failed'; error: unknown } | { status: 'tried'; impact: Impact } | { status: 'kept' };

/** "37 rows change": what a change would do to the open table, before anybody accepts it with name and reason. */
export function ProposalCard({ loaded, proposal, close }: { loaded: LoadedPack; proposal: Proposal; close(): void }): ReactNode {
  const session = useSession();
  const { t, language } = useTexts();
  const [state, setState] = useState<State>({ status: 'trying' });
  const [who, setWho] = useState(() => session.drafts.read<string>('rules:who') ?? '');
  const [why, setWhy] = useState('');
  const [tried, setTried] = useState(false);

  useEffect(() => {
    let current = true;
    const work = async (): Promise<State> => {
      const next = await session.packs.tryText(proposal.id, proposal.text);
      if (isBroken(next)) return { status: 'broken', sentences: next.findings.map((finding) => findingText(finding, language)) };
      return { status: 'tried', impact: await impactOf(session, loaded, next, today()) };
    };
    work().then(
      (next) => {
        if (!current) return;
        setState(next);
        if (next.status === 'tried' && next.impact.table) session.said.set(t('rules.rowsChange', { count: next.impact.changed }));
      },
      (error: unknown) => current && setState({ status: 'failed', error }),
    );
    return () => {
      current = false;
    };
  }, [session, proposal, loaded, language, t]);

  const accept = async (): Promise<void> => {
    setTried(true);
    if (who.trim() === '' || why.trim() === '') return;
    session.drafts.save('rules:who', who);
    try {
      await acceptProposal(session, proposal, who.trim(), why.trim(), new Date());
      session.said.set(t('rules.accepted'));
      close();
    } catch (error) {
      setState({ status: 'failed', error });
    }
  };

  return (
    <section className="card stack" aria-label={t('rules.tryOut')}>
      <strong className="remark">{proposal.what}</strong>
      {state.status === 'trying' && <Spinner size="tiny" label={t('app.loading')} />}
      {state.status === 'failed' && <Problem error={state.error} />}
      {state.status === 'broken' && state.sentences.map((sentence) => <Problem key={sentence} error={sentence} />)}
      {state.status === 'tried' && (
        <>
          {state.impact.table === null ? (
            <Notice>{t('rules.noTable')}</Notice>
          ) : (
            <div className="tight">
              <strong>
                {t('rules.rowsChange', { count: state.impact.changed })} <span className="quiet">{state.impact.table}</span>
              </strong>
              {state.impact.moves.map(({ from, to, count }) => (
                <span key={from + to} className="row">
                  <VerdictBadge verdict={from} /> → <VerdictBadge verdict={to} /> {count}
                </span>
              ))}
            </div>
          )}
          <Field label={t('rules.who')} required {...(tried && who.trim() === '' ? { validationMessage: t('rules.needWhoWhy') } : {})}>
            <Input value={who} onChange={(_, data) => setWho(data.value)} />
          </Field>
          <Field label={t('rules.why')} required {...(tried && why.trim() === '' ? { validationMessage: t('rules.needWhoWhy') } : {})}>
            <Input value={why} onChange={(_, data) => setWhy(data.value)} />
          </Field>
        </>
      )}
      <div className="row">
        {state.status === 'tried' && session.book && (
          <Button appearance="primary" onClick={() => void accept()}>
            {t('rules.accept')}
          </Button>
        )}
        <Button onClick={close}>{t('app.cancel')}</Button>
      </div>
    </section>
  );
}
