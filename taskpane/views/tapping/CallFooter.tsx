import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Problem } from '../../parts/Problem';
import { useTexts } from '../../store/sessionContext';
import { CallVerdict } from './CallVerdict';
import type { OpenCall } from './openCall';
import type { Status } from './useCallWrites';

interface Props {
  call: OpenCall;
  /** The word the verdict is written with; null while it is open. */
  word: string | null;
  status: Status;
  tried: boolean;
  /** The last write, which can be taken back. */
  undoLine: ReactNode;
  /** What a call without a recording becomes, where that is in the way. */
  withoutRecording: { verdict: string; reason: string } | null;
  refresh(): void;
  act: Readonly<Record<'noRecording' | 'openSelected' | 'allComply' | 'skip' | 'save', () => void>>;
}

/** What stays in sight under the call: what became of the last one, what this one comes to, and what can be done with it. */
export function CallFooter({ call, word, status, tried, undoLine, withoutRecording, refresh, act }: Props): ReactNode {
  const { t } = useTexts();
  return (
    <div className="sticky stack">
      {status.error !== undefined && <Problem error={status.error} retry={refresh} />}
      {!tried && undoLine}
      {status.note && (
        <span className="remark" role="status">
          {status.note}
        </span>
      )}
      <CallVerdict {...{ call, word, tried, withoutRecording }} onNoRecording={act.noRecording} />
      <div className="row">
        <Button appearance="subtle" onClick={act.openSelected}>
          {t('tapping.openSelected')}
        </Button>
        <span className="grow" />
        <Button onClick={act.allComply}>{t('tapping.allComply')}</Button>
        <Button onClick={act.skip}>{t(call.change ? 'app.cancel' : 'tapping.skip')}</Button>
        <Button appearance="primary" onClick={act.save}>
          {t('tapping.saveNext')}
        </Button>
      </div>
    </div>
  );
}
