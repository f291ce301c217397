import { Button } from '@fluentui/react-components';
import { EditRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { TypedValue } from '../../../src/sheet';
import { showValue } from '../../form/showValue';
import { useTexts } from '../../store/sessionContext';
import type { Stage } from './requestExtension';

interface Props {
  stages: readonly Stage[];
  record: Readonly<Record<string, TypedValue>>;
  /** The step that comes next. */
  next: string | null;
  /** A stage that was taken is to be corrected or taken back. */
  onCorrect(id: string): void;
}

/** Every step of the request in the procedure's order: who takes it, and when it was taken. */
export function StageTimeline({ stages, record, next, onCorrect }: Props): ReactNode {
  const { t, local, language } = useTexts();
  return (
    <ol className="timeline" aria-label={t('requests.timeline')}>
      {stages.map((stage) => {
        const day = record[stage.date];
        const taken = typeof day === 'number' && stage.id !== next;
        return (
          <li key={stage.id} className="remark stage" aria-current={stage.id === next ? 'step' : undefined}>
            <span className="grow">
              <span aria-hidden="true">{taken ? '✓' : stage.id === next ? '→' : '·'}</span> {local(stage.title)}{' '}
              <span className="quiet">{local(stage.actor)}</span>{' '}
              <span className="clause">
                {taken
                  ? showValue(day, 'date', language)
                  : stage.id === next
                    ? t('requests.nextStep')
                    : t('requests.notYet')}
              </span>
            </span>
            {typeof day === 'number' && (
              <Button
                size="small"
                appearance="subtle"
                aria-label={t('requests.correct', { step: local(stage.title) })}
                title={t('requests.correct', { step: local(stage.title) })}
                icon={<EditRegular />}
                onClick={() => onCorrect(stage.id)}
              />
            )}
          </li>
        );
      })}
    </ol>
  );
}
