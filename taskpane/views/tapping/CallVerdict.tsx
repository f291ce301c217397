import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { RemarkList } from '../../form/RemarkList';
import { useTexts } from '../../store/sessionContext';
import { scoreOf } from './shared/tappingModel';
import type { OpenCall } from './openCall';

interface Props {
  call: OpenCall;
  /** The word the verdict is written with; null while it is open. */
  word: string | null;
  /** Somebody wanted to save: what is in the way is said. */
  tried: boolean;
  /** What a call without a recording becomes, where that is in the way. */
  withoutRecording: { verdict: string; reason: string } | null;
  onNoRecording(): void;
}

/** What the open call comes to, its score where the list has one, and what keeps it from being written. */
export function CallVerdict({ call, word, tried, withoutRecording, onNoRecording }: Props): ReactNode {
  const { t } = useTexts();
  const { outcome, set } = call;
  const tone = outcome === null ? 'incomplete' : outcome;
  const score = set.lowering.length > 0 || set.leastScore !== null ? scoreOf(set, call.marking.marks) : null;
  return (
    <>
      {tried && call.change?.ready === false && <span role="alert">{t('tapping.needsChange')}</span>}
      {tried && call.blockers.length > 0 && (
        <div role="alert" className="tight">
          <RemarkList remarks={call.blockers} />
          {withoutRecording && (
            <Button size="small" onClick={onNoRecording}>
              {t('tapping.noRecording', withoutRecording)}
            </Button>
          )}
        </div>
      )}
      <span>
        {t('tapping.verdict')} <span className={`verdict verdict-${tone}`}>{word ?? t('tapping.verdictPending')}</span>
        {score !== null && <span className="quiet"> {t('tapping.score', { score: Math.round(score) })}</span>}
      </span>
    </>
  );
}
