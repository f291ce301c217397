import { Button, Field, Input } from '@fluentui/react-components';
import { useMemo, useState, type ReactNode } from 'react';
import { Notice } from '../../../parts/Notice';
import type { LoadedPack } from '../../../store/packShelf';
import type { Records } from '../../../store/readRecords';
import { useSession, useTexts } from '../../../store/sessionContext';
import { MonthField } from '../shared/MonthField';
import { drawCalls, monthsOfCalls, poolOf, proposedSize, tappedCalls } from '../recheck/recheckSample';
import { FIELDS } from '../shared/tappingModel';
import { questionsOf, sheetFor } from './sessionSheets';

interface Props {
  loaded: LoadedPack;
  records: Records;
  onMade(done: string): void;
  onError(error: unknown): void;
}

/** Draws the calls of a session by its seed, and makes one sheet a person, the expert's among them. */
export function SessionSetup({ loaded, records, onMade, onError }: Props): ReactNode {
  const session = useSession();
  const { t } = useTexts();
  const table = records.reading.table!;
  const calls = useMemo(() => tappedCalls(loaded, table), [loaded, table]);
  const months = useMemo(() => monthsOfCalls(calls), [calls]);
  const [month, setMonth] = useState(months[0] ?? '');
  const pool = useMemo(() => poolOf(calls, table, { month, qa: '' }), [calls, table, month]);
  const [size, setSize] = useState(String(proposedSize(loaded.pack)));
  const [expert, setExpert] = useState('');
  const [typed, setTyped] = useState<string | null>(null);
  const [ownSeed, setOwnSeed] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const seed = (ownSeed ?? t('session.seedOf', { month: month || t('recheck.allMonths') })).trim();
  const known = table.columns[FIELDS.qco]?.values ?? [];
  const proposed = [...new Set(pool.map(({ row }) => String(known[row] ?? '')))].filter(Boolean).sort();
  const officers = [...new Set((typed ?? proposed.join(', ')).split(/[,;\n]+/).map((name) => name.trim()))].filter(
    Boolean,
  );
  const count = Number(size);
  const lacks =
    pool.length === 0
      ? t('recheck.emptyPool')
      : !Number.isInteger(count) || count < 1
        ? t('session.needSize')
        : officers.length === 0 || expert.trim() === '' || officers.includes(expert.trim())
          ? t('session.needPeople')
          : seed === ''
            ? t('session.needSeed')
            : null;

  async function make(): Promise<void> {
    if (lacks !== null || busy) return;
    setBusy(true);
    try {
      const drawn = new Set(drawCalls(pool, { size: count, seed }));
      const questions = questionsOf(
        loaded,
        records,
        pool.filter(({ key }) => drawn.has(key)).map(({ row }) => row),
      );
      for (const officer of [...officers, expert.trim()])
        await session.book!.writeSheet(sheetFor(questions, seed, officer, officer === expert.trim()));
      onMade(t('session.made', { sheets: officers.length + 1, count: drawn.size, seed }));
    } catch (error) {
      onError(error);
    } finally {
      setBusy(false);
    }
  }

  return (
    <form
      className="stack"
      aria-label={t('session.new')}
      onSubmit={(event) => {
        event.preventDefault();
        void make();
      }}
    >
      <MonthField months={months} value={month} onChange={setMonth} />
      <Field label={t('recheck.size')} hint={t('recheck.pool', { count: pool.length })}>
        <Input inputMode="numeric" value={size} onChange={(_, { value }) => setSize(value)} />
      </Field>
      <Field label={t('session.officers')} hint={t('session.officersHint')}>
        <Input value={typed ?? proposed.join(', ')} onChange={(_, { value }) => setTyped(value)} />
      </Field>
      <Field label={t('session.expert')} required>
        <Input value={expert} onChange={(_, { value }) => setExpert(value)} />
      </Field>
      <Field label={t('recheck.seed')} hint={t('recheck.seedHint')}>
        <Input value={seed} autoComplete="off" onChange={(_, { value }) => setOwnSeed(value)} />
      </Field>
      {lacks !== null && <Notice intent="warning">{lacks}</Notice>}
      <div className="row">
        <Button type="submit" appearance="primary" disabledFocusable={lacks !== null || busy}>
          {t('session.make')}
        </Button>
      </div>
    </form>
  );
}
