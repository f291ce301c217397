import { Checkbox } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { Question } from '../../../src/sheet';
import { useTexts } from '../../store/sessionContext';
import { RemedyChoice } from '../home/Remedy';
import { NO_REMEDIES, type Remedy } from '../home/remedies';

interface Props {
  questions: readonly Question[];
  labelOf(field: string): string;
  samplesOf(question: Question): string[];
  /** Those that were ticked mean what was proposed; the others stay open. */
  remedyOf(ticked: readonly Question[]): Remedy;
  onSettled(): void;
}

/** Several captions nobody knows, each with the one field its cells speak for: confirmed in one go. */
export function Proposals({ questions, labelOf, samplesOf, remedyOf, onSettled }: Props): ReactNode {
  const { t } = useTexts();
  const [refused, setRefused] = useState<ReadonlySet<string>>(new Set());
  const ticked = questions.filter(({ caption }) => !refused.has(caption));
  const tick = (caption: string, isTicked: boolean): void =>
    setRefused((before) => new Set(isTicked ? [...before].filter((each) => each !== caption) : [...before, caption]));
  return (
    <div className="card tight" role="group" aria-label={t('mapping.proposals')}>
      <span>{t('mapping.proposals')}</span>
      {questions.map((question) => (
        <div key={question.caption} className="tight">
          <Checkbox
            label={t('mapping.proposal', { caption: question.caption, field: labelOf(question.choices[0]!) })}
            checked={!refused.has(question.caption)}
            onChange={(_, data) => tick(question.caption, data.checked === true)}
          />
          <span className="quiet">{t('mapping.samples', { values: samplesOf(question).join(' · ') })}</span>
        </div>
      ))}
      <RemedyChoice
        key={ticked.map(({ caption }) => caption).join()}
        about={t('mapping.proposals')}
        remedies={{ ...NO_REMEDIES, buttons: ticked.length > 0 ? [remedyOf(ticked)] : [] }}
        onSettled={onSettled}
      />
    </div>
  );
}
