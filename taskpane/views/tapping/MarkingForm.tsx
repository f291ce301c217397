import { Field, Input, Textarea } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { today } from '../../../src/calendar';
import type { LoadedPack } from '../../store/packShelf';
import { useTexts } from '../../store/sessionContext';
import { ReasonPicker } from './shared/ReasonPicker';
import { CoachingFields } from './coaching/CoachingFields';
import { dueOn } from './coaching/coachingNotes';
import { failedFields, FIELDS } from './shared/tappingModel';
import type { OpenCall } from './openCall';
import type { TappingStore } from './tappingStore';

interface Props {
  loaded: LoadedPack;
  call: OpenCall;
  store: TappingStore;
  /** Reasons of the failed parameters. */
  proposed: readonly string[];
  onReasons(chosen: string[]): void;
  hasColumn(field: string): boolean;
}

/** What is written beside the parameters. The reason is asked only for a return, from the vocabulary's own words. */
export function MarkingForm({ loaded, call, store, proposed, onReasons, hasColumn }: Props): ReactNode {
  const { t, local } = useTexts();
  const { marking, outcome, judgement } = call;
  const failed = failedFields(call.set, marking.marks).length > 0;
  const said = (field: string) => {
    const remark = judgement.byField[field]?.find((candidate) => candidate.tone === 'fail');
    return remark
      ? {
          validationState: 'error' as const,
          validationMessage: `${remark.message} ${t('form.fix', { fix: remark.fix })}`,
        }
      : {};
  };
  const label = (field: string) => local(loaded.pack.fields[field]!.label);
  return (
    <section className="stack">
      {outcome === 'fail' && hasColumn(FIELDS.reason) && (
        <ReasonPicker
          loaded={loaded}
          chosen={marking.reasons}
          proposed={proposed}
          onChange={onReasons}
          {...said(FIELDS.reason)}
        />
      )}
      {hasColumn(FIELDS.recommendation) && (
        <Field label={label(FIELDS.recommendation)} required={outcome === 'fail'} {...said(FIELDS.recommendation)}>
          <Textarea
            value={marking.recommendation}
            resize="vertical"
            rows={2}
            onChange={(_, data) => store.set({ recommendation: data.value })}
          />
        </Field>
      )}
      {hasColumn(FIELDS.recording) && (
        <Field label={label(FIELDS.recording)} {...said(FIELDS.recording)}>
          <Input value={marking.recording} onChange={(_, data) => store.set({ recording: data.value })} />
        </Field>
      )}
      {failed && (
        <CoachingFields
          agreed={marking.coaching}
          due={dueOn(loaded.pack, today())}
          onChange={(coaching) => store.set({ coaching })}
        />
      )}
      {marking.change && (
        <>
          <Field label={t('tapping.changedBy')} required>
            <Input
              value={marking.change.who}
              onChange={(_, { value }) => store.set({ change: { ...marking.change!, who: value } })}
            />
          </Field>
          <Field label={t('tapping.changedWhy')} required>
            <Input
              value={marking.change.why}
              onChange={(_, { value }) => store.set({ change: { ...marking.change!, why: value } })}
            />
          </Field>
        </>
      )}
      {hasColumn(FIELDS.qco) && !marking.change && (
        <Field label={label(FIELDS.qco)} {...said(FIELDS.qco)}>
          <Input value={marking.qco} onChange={(_, data) => store.set({ qco: data.value })} />
        </Field>
      )}
    </section>
  );
}
