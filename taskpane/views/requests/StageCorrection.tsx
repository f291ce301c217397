import { Radio, RadioGroup } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { planClear, rowWriteOf } from '../../form/planWrite';
import { PlanPreview } from '../../form/PlanPreview';
import { entryOf, showValue } from '../../form/showValue';
import { WhoAndWhy } from '../../parts/WhoAndWhy';
import type { TypedValue } from '../../../src/sheet';
import type { LoadedPack } from '../../store/packShelf';
import { recordOf, type Records } from '../../store/readRecords';
import { recordChange } from '../../store/recordChange';
import type { Place } from '../../store/scan';
import { useSession, useTexts } from '../../store/sessionContext';
import { requestExtension, type Stage } from './requestExtension';
import { useStageForm } from './useStageForm';

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
  const { t, local } = useTexts();
  const { pack } = loaded;
  const [back, setBack] = useState(false);
  const record = recordOf(records, row);
  const names = [stage.date, ...stage.fields];
  const form = useStageForm(
    { loaded, records, row },
    names,
    `correct:${requestKey}:${stage.id}`,
    Object.fromEntries(names.map((name) => [name, entryOf(record[name], pack.fields[name]!.type)])),
  );
  // What the request itself was asked for with is not taken back with a stage.
  const own = names.filter((name) => !requestExtension(pack).asked.includes(name));
  const plan = back ? planClear(records, row, own) : form.plan;
  const step = local(stage.title);

  async function write(who: string, why: string): Promise<void> {
    if (!back && form.short !== '') throw t('requests.stageAsks', { fields: form.short });
    if (!back && form.broken.length > 0) throw form.broken[0]!.message;
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
      to: words(back ? {} : form.after),
      why,
    } as const;
    await recordChange(book!, entry, () => book!.writeRow(rowWriteOf(place, records, row, plan, [pack.recordKey])));
    form.forget();
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
      {!back && form.inputs}
      {plan.cells.length > 0 && <PlanPreview plan={plan} loaded={loaded} title={t('requests.preview')} />}
      <WhoAndWhy
        label={t('requests.correctWhat')}
        action={t(back ? 'requests.takeBackNow' : 'requests.correctNow')}
        run={write}
        cancel={() => {
          form.forget();
          cancel();
        }}
      />
    </section>
  );
}
