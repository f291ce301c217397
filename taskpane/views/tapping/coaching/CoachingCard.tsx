import { Button, Field, Input } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { localDays } from '../../../../src/calendar';
import { useTexts } from '../../../store/sessionContext';
import type { CoachingNote } from './coaching';

interface Props {
  note: CoachingNote;
  /** As people call them. */
  agent: string;
  onAnswer(change: Partial<CoachingNote>): void;
}

/** One note: the agent agrees or objects in words of their own; an objection is upheld or not. */
export function CoachingCard({ note, agent, onAnswer }: Props): ReactNode {
  const { t } = useTexts();
  const [words, setWords] = useState(note.words);
  const { item, at, tl, call, step, until, answer, ruling } = note;
  const name = [at, item].filter(Boolean).join(' ');
  return (
    <section className="card tight" aria-label={`${agent} ${item}`}>
      <strong>{name}</strong>
      <span className="quiet">{[agent, tl && `TL ${tl}`, localDays(call)].filter(Boolean).join(' · ')}</span>
      <span>{t('coaching.agreed', { step: step || '—', until: localDays(until) })}</span>
      {answer === '' ? (
        <>
          <Field label={t('coaching.words')}>
            <Input value={words} onChange={(_, { value }) => setWords(value)} />
          </Field>
          <div className="row">
            <Button size="small" onClick={() => onAnswer({ answer: 'setuju', words: words.trim() })}>
              {t('coaching.agree')}
            </Button>
            <Button
              size="small"
              disabledFocusable={words.trim() === ''}
              onClick={() => words.trim() !== '' && onAnswer({ answer: 'keberatan', words: words.trim() })}
            >
              {t('coaching.object')}
            </Button>
            {words.trim() === '' && <span className="quiet">{t('coaching.objectHint')}</span>}
          </div>
        </>
      ) : (
        <span className="remark">
          {t(answer === 'setuju' ? 'coaching.hasAgreed' : 'coaching.hasObjected', { words: note.words || '—' })}
        </span>
      )}
      {answer === 'keberatan' &&
        (ruling === '' ? (
          <div className="row">
            <Button size="small" onClick={() => onAnswer({ ruling: 'diterima' })}>
              {t('coaching.uphold')}
            </Button>
            <Button size="small" onClick={() => onAnswer({ ruling: 'ditolak' })}>
              {t('coaching.overrule')}
            </Button>
          </div>
        ) : (
          <span className="remark">{t(ruling === 'diterima' ? 'coaching.upheld' : 'coaching.overruled')}</span>
        ))}
    </section>
  );
}
