import { Button, Field, Input } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { Problem } from './Problem';
import { useSession, useTexts } from '../store/sessionContext';
import '../text/reportTexts';

interface Props {
  /** What is asked about; none inside a card that says it. */
  label?: string;
  /** What the reason is called. */
  reason?: string;
  action: string;
  /** Rejects with what cannot be done. */
  run(who: string, why: string): Promise<void>;
  cancel(): void;
}

/** Who does it and why: asked before anything that the audit trail records. */
export function WhoAndWhy({ label, reason, action, run, cancel }: Props): ReactNode {
  const { drafts } = useSession();
  const { t } = useTexts();
  const [who, setWho] = useState(() => drafts.read<string>('rules:who') ?? '');
  const [why, setWhy] = useState('');
  const [state, setState] = useState<{ tried: boolean; busy: boolean; error: unknown }>({
    tried: false,
    busy: false,
    error: null,
  });
  const lacking = (text: string) =>
    state.tried && text.trim() === '' ? { validationMessage: t('rules.needWhoWhy') } : {};
  const submit = async (): Promise<void> => {
    if (who.trim() === '' || why.trim() === '') return setState({ tried: true, busy: false, error: null });
    drafts.save('rules:who', who);
    setState({ tried: true, busy: true, error: null });
    try {
      await run(who.trim(), why.trim());
    } catch (error) {
      setState({ tried: true, busy: false, error });
    }
  };
  return (
    <section className={label === undefined ? 'stack' : 'card stack'} aria-label={label}>
      {label !== undefined && <span>{label}</span>}
      <Field label={t('rules.who')} required {...lacking(who)}>
        <Input value={who} onChange={(_, data) => setWho(data.value)} />
      </Field>
      <Field label={reason ?? t('report.why')} required {...lacking(why)}>
        <Input value={why} onChange={(_, data) => setWhy(data.value)} />
      </Field>
      {state.error !== null && <Problem error={state.error} />}
      <div className="row">
        <Button appearance="primary" disabledFocusable={state.busy} onClick={() => void submit()}>
          {action}
        </Button>
        <Button onClick={cancel}>{t('app.cancel')}</Button>
      </div>
    </section>
  );
}
