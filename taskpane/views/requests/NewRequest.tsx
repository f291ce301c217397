import { Button } from '@fluentui/react-components';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { today } from '../../../src/calendar';
import { ErrorLinks, focusField } from '../../form/ErrorLinks';
import { createFormStore } from '../../form/formStore';
import { FormView } from '../../form/FormView';
import type { FieldRemark } from '../../form/judge';
import { appendOf, planAppend } from '../../form/planWrite';
import { PlanPreview } from '../../form/PlanPreview';
import { asTyped } from '../../form/readForm';
import { entryOf } from '../../form/showValue';
import { Problem } from '../../parts/Problem';
import { VerdictBadge } from '../../parts/VerdictBadge';
import { ThrowAwayButton } from '../../parts/ThrowAwayButton';
import type { LoadedPack } from '../../store/packShelf';
import type { Records } from '../../store/readRecords';
import type { Place } from '../../store/scan';
import { useSession, useTexts } from '../../store/sessionContext';
import { thisMoment } from '../../store/today';
import { useStore } from '../../store/useStore';
import { EvidenceList } from './EvidenceList';
import { evidenceOf, ownApplications, unfilled } from './evidence';
import { WrittenRow, type Written } from './WrittenRow';
import { nextKey } from './nextKey';
import { kindField, requestExtension } from './requestExtension';

interface Props {
  loaded: LoadedPack;
  place: Place;
  records: Records;
  refresh(): void;
}

/** A new request: the form, what the procedure still misses, a preview of the row, and the row. */
export function NewRequest({ loaded, place, records, refresh }: Props): ReactNode {
  const session = useSession();
  const { t, local, language } = useTexts();
  const { pack } = loaded;
  const first = useMemo(() => firstEntries(loaded, records), [loaded, records]);
  const form = useMemo(
    () =>
      createFormStore({
        loaded,
        drafts: session.drafts,
        draftKey: `form:${pack.id}`,
        initial: first,
        asOf: today(),
        language: session.language.get(),
        offered: ownApplications(records),
      }),
    // A new reading of the sheet must not throw away what is being typed.
    [loaded, session, pack.id],
  );
  useEffect(() => form.setLanguage(language), [form, language]);
  useEffect(() => form.setTables(records.tables), [form, records]);
  const { judgement, reading, entries, draftKept, draftFrom, visible } = useStore(form.state);
  const [tried, setTried] = useState(false);
  const [state, setState] = useState<{ error?: unknown; done?: Written; busy?: boolean }>({});

  const plan = planAppend(
    loaded,
    records,
    withKey(asTyped(loaded.specs, reading.record, entries), pack.recordKey, first[pack.recordKey] ?? ''),
  );
  const unread = Object.keys(reading.notUnderstood).length;
  const evidence = evidenceOf(loaded, reading.record, judgement);
  const missing = [
    ...new Set([...unfilled(requestExtension(pack).asked, reading.record, records), ...evidence.missing]),
  ];
  const absent = missing.filter((name) => !(judgement.byField[name] ?? []).some((remark) => remark.tone === 'fail'));
  const passes = judgement.verdict === 'pass' || judgement.verdict === 'warn';
  // What is still to be filled in is no pass, even where no rule asks for it.
  const short = passes && missing.length > 0;
  // Nor does a form nobody has filled in yet fail anything.
  const untyped =
    !tried && Object.entries(reading.record).every(([name, value]) => (value ?? null) === null || name in first);
  const verdict = short || untyped ? 'incomplete' : judgement.verdict;
  const ready = unread === 0 && missing.length === 0 && passes;
  const further = Object.fromEntries(absent.map((name) => [name, absence(name)]));
  const broken = (name: string): boolean =>
    name in reading.notUnderstood ||
    name in further ||
    (judgement.byField[name] ?? []).some((remark) => remark.tone === 'fail');
  const toMend = visible.flatMap(({ fields }) => fields.filter(({ name }) => broken(name)));

  /** A rule that fails says so itself; what no rule looks at yet is said in its words. */
  function absence(name: string): FieldRemark {
    const message = t('requests.absent', { field: local(pack.fields[name]!.label) });
    return { rule: `absent ${name}`, tone: 'fail', clause: evidence.clause, message, fix: '' };
  }

  async function submit(element: HTMLFormElement): Promise<void> {
    setTried(true);
    if (!ready) {
      session.said.set(t('requests.blockedSaid', { count: toMend.length }));
      setState({});
      if (toMend[0]) focusField(element, toMend[0].name);
      return;
    }
    setState({ busy: true });
    try {
      const key = String(plan.cells.find((cell) => cell.field === pack.recordKey)?.write.value ?? '');
      const row = await session.book!.appendRow(appendOf(place, records, plan));
      const text = t('requests.submitted', { key, place: place.source.name, row: row.row + 1 });
      await session.book!.selectCell(row.sheet, row.row, records.cells.source.column).catch(() => undefined);
      refresh();
      form.reset({ ...firstEntries(loaded, records), [pack.recordKey]: nextKey([key], undefined) });
      setTried(false);
      setState({ done: { text, plan, row } });
      session.said.set(text);
    } catch (error) {
      setState({ error });
    }
  }

  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (!state.busy) void submit(event.currentTarget);
      }}
    >
      {state.done && (
        <WrittenRow
          loaded={loaded}
          written={state.done}
          column={records.cells.source.column}
          onError={(error) => setState({ error })}
        />
      )}
      <FormView form={form} criticiseAll={tried} further={further} />
      <EvidenceList loaded={loaded} evidence={evidence} />
      {ready && (
        <PlanPreview plan={plan} loaded={loaded} title={t('requests.willWrite', { place: place.source.name })} />
      )}
      <div className="sticky stack">
        {state.error !== undefined && <Problem error={state.error} />}
        <div className="row">
          <VerdictBadge verdict={verdict} />
          <span className="grow quiet">
            {draftKept === true ? t('form.draftKept') : draftKept === false ? t('form.draftLost') : ''}
          </span>
          <ThrowAwayButton
            label={t('form.clear')}
            ask={t('form.clearAsk')}
            loses={draftKept !== null || draftFrom !== null}
            throwAway={() => {
              form.reset(first);
              setTried(false);
              setState({});
            }}
          />
          <Button type="submit" appearance="primary" disabledFocusable={state.busy ?? false}>
            {t('requests.submit')}
          </Button>
        </div>
        {tried && !ready && toMend.length > 0 && (
          <ErrorLinks fields={toMend.map(({ name, label }) => ({ name, label: local(label) }))} />
        )}
        {tried && !ready && toMend.length === 0 && (
          <span role="alert" className="remark remark-fail">
            {judgement.summary}
          </span>
        )}
      </div>
    </form>
  );
}

/** Today's date, the first kind of request, and a free number. */
function firstEntries(loaded: LoadedPack, records: Records): Record<string, string> {
  const { pack, specs } = loaded;
  const kind = kindField(pack, specs);
  const first = kind ? Object.keys(requestExtension(pack).stages)[0]! : '';
  const entries: Record<string, string> = {
    [pack.recordKey]: nextKey(
      records.reading.table!.columns[pack.recordKey]?.values ?? [],
      pack.fields[pack.recordKey]?.example,
    ),
  };
  if (kind) entries[kind] = first;
  if (pack.recordDate) entries[pack.recordDate] = entryOf(thisMoment(), pack.fields[pack.recordDate]!.type);
  return entries;
}

function withKey<T>(record: Readonly<Record<string, T>>, key: string, proposed: string): Record<string, T | string> {
  return { ...record, [key]: record[key] || proposed };
}
