import { Button, Switch } from '@fluentui/react-components';
import { useMemo, useState, type ReactNode } from 'react';
import { today } from '../../../src/calendar';
import { FieldInput } from '../../form/FieldInput';
import { entriesOf } from '../../form/entries';
import { formField } from '../../form/formModel';
import { createFormReader } from '../../form/readForm';
import { Problem } from '../../parts/Problem';
import { VerdictBadge } from '../../parts/VerdictBadge';
import type { LoadedPack } from '../../store/packShelf';
import { recordOf, type Records } from '../../store/readRecords';
import { useSession, useTexts } from '../../store/sessionContext';
import { findRow } from '../ticket/findRow';
import { ExplanationTree } from './ExplanationTree';

/** A record taken from the sheet or typed here, and what the rules say of it while it changes. Nothing is written. */
export function TryRecord({ loaded }: { loaded: LoadedPack }): ReactNode {
  const session = useSession();
  const { t, language } = useTexts();
  const [entries, setEntries] = useState<Record<string, string>>({});
  const [tables, setTables] = useState<Records['tables'] | null>(null);
  const [from, setFrom] = useState('');
  const [error, setError] = useState<unknown>(null);
  const [all, setAll] = useState(false);
  const read = useMemo(() => createFormReader(loaded.specs), [loaded]);
  const fields = useMemo(
    () => Object.keys(loaded.pack.fields).flatMap((name) => formField(loaded.pack, loaded.specs, name) ?? []),
    [loaded],
  );
  const { record, notUnderstood } = read(entries);
  const result = loaded.compiled.checkRecord(record, {
    asOf: today(),
    language,
    ...(tables && { tables }),
  });
  const shown = all
    ? result.rules
    : result.rules.filter(({ status }) => status === 'broken' || status === 'mixed' || status === 'unknown');

  const takeRow = async (): Promise<void> => {
    setError(null);
    try {
      const found = await findRow(session, loaded.id);
      if (!found) return setError(t('rules.noRow'));
      setEntries(entriesOf(loaded, recordOf(found.records, found.record)));
      setTables(found.records.tables);
      setFrom(t('ticket.rowOf', { row: found.sheetRow + 1, place: found.place.source.name }));
    } catch (problem) {
      setError(problem);
    }
  };
  const clear = (): void => {
    setEntries({});
    setTables(null);
    setFrom('');
  };
  return (
    <section className="stack" aria-label={t('rules.tryRecord')}>
      <span className="quiet">{t('rules.tryWhat')}</span>
      <div className="row">
        {session.book && <Button onClick={() => void takeRow()}>{t('rules.takeRow')}</Button>}
        <Button onClick={clear}>{t('rules.clear')}</Button>
        {from !== '' && <span className="quiet">{from}</span>}
      </div>
      {error !== null && <Problem error={error} />}
      <div className="card tight sticky-top" role="status">
        <span>
          <VerdictBadge verdict={result.verdict} />
        </span>
        <span className="remark">{result.summary}</span>
      </div>
      <Switch label={t('rules.allRules')} checked={all} onChange={(_, data) => setAll(data.checked)} />
      <ExplanationTree scope={result.scope} rules={result.verdict === 'unregulated' ? [] : shown} />
      {fields.map((field) => (
        <FieldInput
          key={field.name}
          field={field}
          value={entries[field.name] ?? ''}
          remarks={[]}
          notUnderstood={notUnderstood[field.name]}
          onChange={(name, value) => setEntries((before) => ({ ...before, [name]: value }))}
        />
      ))}
    </section>
  );
}
