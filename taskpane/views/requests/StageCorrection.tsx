import { Radio, RadioGroup } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { FieldInputs } from '../../form/FieldInputs';
import { failuresOf, judge } from '../../form/judge';
import { planClear, planUpdate, rowWriteOf } from '../../form/planWrite';
import { PlanPreview } from '../../form/PlanPreview';
import { asTyped, readForm } from '../../form/readForm';
import { RemarkList } from '../../form/RemarkList';
import { entryOf, showValue } from '../../form/showValue';
import { useDraftEntries } from '../../form/useDraftEntries';
import { WhoAndWhy } from '../../parts/WhoAndWhy';
import type { TypedValue } from '../../../src/sheet';
import type { LoadedPack } from '../../store/packShelf';
import { recordOf, type Records } from '../../store/readRecords';
import { recordChange } from '../../store/recordChange';
import type { Place } from '../../store/scan';
import { useSession, useTexts } from '../../store/sessionContext';
import { today } from '../../store/today';
import { ownApplications, unfilled } from './evidence';
import { requestExtension, type Stage } from './requestExtension';

interface Props {
  loaded: LoadedPack;
  place: Place;
  records: Records;
  row: number;
  requestKey: string;
  stage: Stage;
  /** Nothing was taken after it, so that it can be taken back. */
  last: boolean;
  onDone(text: string): Promise<void>;
  cancel(): void;
}

/** A stage that was taken, put right or taken back: with who and why, into the audit trail. */
export function StageCorrection(props: Props): ReactNode {
  const { loaded, place, records, row, requestKey, stage, last, onDone, cancel } = props;
  const { book } = useSession();
  const { t, local, language } = useTexts();
  const { pack, specs } = loaded;
  const [back, setBack] = useState(false);
  const record = recordOf(records, row);
  const names = [stage.date, ...stage.fields];
  const { entries, touched, change, forget } = useDraftEntries(
    `correct:${requestKey}:${stage.id}`,
    Object.fromEntries(names.map((name) => [name, entryOf(record[name], pack.fields[name]!.type)])),
  );
  const typed = readForm(specs, entries);
  const changed = names.filter((name) => touched.has(name) && typed.record[name] !== record[name]);
  const changes = Object.fromEntries(changed.map((name) => [name, typed.record[name]]));
  const after = { ...record, ...changes };
  const judgement = judge(loaded, { record: after, notUnderstood: typed.notUnderstood }, names, {
    asOf: today(),
    language,
    tables: { self: records.reading.table! },
  });
  const broken = failuresOf(judgement);
  const short = unfilled(names, after, records);
  // What the request itself was asked for with is not taken back with a stage.
  const own = names.filter((name) => !requestExtension(pack).asked.includes(name));
  const plan = back ? planClear(records, row, own) : planUpdate(loaded, records, row, asTyped(specs, changes, entries));
  const step = local(stage.title);

  async function write(who: string, why: string): Promise<void> {
    if (!back && short.length > 0)
      throw t('requests.stageAsks', { fields: short.map((name) => local(pack.fields[name]!.label)).join(', ') });
    if (!back && broken.length > 0) throw broken[0]!.message;
    if (plan.cells.length === 0) throw t('requests.nothingChanged');
    // The trail is read by many, so nothing personal.
    const words = (values: Readonly<Record<string, TypedValue>>) =>
      plan.cells
        .map(({ field, write: { caption } }) => {
          const { type, personal } = pack.fields[field]!;
          return `${caption}: ${personal ? '…' : showValue(values[field], type, 'id') || '–'}`;
        })
        .join('; ');
    const entry = {
      at: new Date().toISOString(),
      who,
      kind: 'tahap',
      subject: `${place.source.sheet} ${records.sheetRow(row) + 1} · ${requestKey} · ${stage.clause} ${stage.title.id}`,
      from: words(record),
      to: words(back ? {} : after),
      why,
    } as const;
    await recordChange(book!, entry, () => book!.writeRow(rowWriteOf(place, records, row, plan, [pack.recordKey])));
    forget();
    await onDone(t(back ? 'requests.takenBack' : 'requests.corrected', { step, key: requestKey }));
  }

  return (
    <section className="stack" aria-label={t('requests.correct', { step })}>
      {last && (
        <RadioGroup
          aria-label={t('requests.correct', { step })}
          value={back ? 'back' : 'correct'}
          onChange={(_, data) => setBack(data.value === 'back')}
        >
          <Radio value="correct" label={t('requests.correctIt')} />
          <Radio value="back" label={t('requests.takeBack')} />
        </RadioGroup>
      )}
      {!back && (
        <>
          <FieldInputs
            loaded={loaded}
            names={names}
            entries={entries}
            reading={typed}
            judgement={judgement}
            criticised={touched}
            offered={ownApplications(records)}
            onChange={change}
          />
          <RemarkList remarks={failuresOf(judgement, touched)} />
        </>
      )}
      {plan.cells.length > 0 && <PlanPreview plan={plan} loaded={loaded} title={t('requests.preview')} />}
      <WhoAndWhy
        label={t('requests.correctWhat')}
        action={t(back ? 'requests.takeBackNow' : 'requests.correctNow')}
        run={write}
        cancel={() => {
          forget();
          cancel();
        }}
      />
    </section>
  );
}
