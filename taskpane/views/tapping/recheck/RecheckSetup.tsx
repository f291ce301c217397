import { Button, Field, Input } from '@fluentui/react-components';
import { useMemo, useState, type ReactNode } from 'react';
import { Notice } from '../../../parts/Notice';
import type { LoadedPack } from '../../../store/packShelf';
import type { Records } from '../../../store/readRecords';
import { useSession, useTexts } from '../../../store/sessionContext';
import { MonthField } from '../shared/MonthField';
import { monthsOfCalls, poolOf, proposedSize, tappedCalls } from './recheckSample';
import type { RecheckStore } from './recheckTypes';

interface Props {
  loaded: LoadedPack;
  store: RecheckStore;
  records: Records;
}

/** Who re-checks, which month, how many, and the seed that makes the draw repeatable. */
export function RecheckSetup({ loaded, store, records }: Props): ReactNode {
  const session = useSession();
  const { t } = useTexts();
  const calls = useMemo(() => tappedCalls(loaded, records.reading.table!), [loaded, records]);
  const months = useMemo(() => monthsOfCalls(calls), [calls]);
  const [month, setMonth] = useState(months[0] ?? '');
  const [size, setSize] = useState(String(proposedSize(loaded.pack)));
  const [qa, setQa] = useState(session.drafts.read<string>('recheck:qa') ?? '');
  const [ownSeed, setOwnSeed] = useState<string | null>(null);
  const seed = ownSeed ?? `${month || t('recheck.allMonths')} ${qa.trim()}`.trim();
  const pool = useMemo(() => poolOf(calls, records.reading.table!, { month, qa }), [calls, records, month, qa]);
  const count = Number(size);
  const ready = qa.trim() !== '' && Number.isInteger(count) && count > 0 && pool.length > 0 && seed.trim() !== '';

  if (calls.length === 0) return <Notice>{t('recheck.nothing')}</Notice>;
  const start = (): void => {
    if (!ready) return;
    session.drafts.save('recheck:qa', qa.trim());
    store.start({ seed: seed.trim(), size: count, month, qa: qa.trim() });
    session.said.set(t('recheck.started', { count: Math.min(count, pool.length) }));
  };
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        start();
      }}
    >
      <span className="quiet">{t('recheck.intro')}</span>
      <Field label={t('recheck.qa')} required hint={t('recheck.qaHint')}>
        <Input value={qa} autoComplete="off" onChange={(_, data) => setQa(data.value)} />
      </Field>
      <MonthField months={months} value={month} onChange={setMonth} />
      <Field label={t('recheck.size')} hint={t('recheck.pool', { count: pool.length })}>
        <Input inputMode="numeric" value={size} onChange={(_, data) => setSize(data.value)} />
      </Field>
      <Field label={t('recheck.seed')} hint={t('recheck.seedHint')}>
        <Input value={seed} autoComplete="off" onChange={(_, data) => setOwnSeed(data.value)} />
      </Field>
      {pool.length === 0 && <Notice intent="warning">{t('recheck.emptyPool')}</Notice>}
      <div className="row">
        <Button type="submit" appearance="primary" disabledFocusable={!ready}>
          {t('recheck.start')}
        </Button>
      </div>
    </form>
  );
}
