import { Button } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { Report } from '../../../src/reports';
import type { WrittenReport } from '../../../src/office';
import { Notice } from '../../parts/Notice';
import { Problem } from '../../parts/Problem';
import { useSession, useTexts } from '../../store/sessionContext';

type State =
  | { status: 'idle' | 'writing' }
  | { status: 'failed'; error: unknown }
  | { status: 'written'; written: WrittenReport }
  | { status: 'removed' };

/** Writes the report to sheets of its own, and takes them back where the user asks. */
export function WriteReport({ report, ready }: { report: Report; ready: boolean }): ReactNode {
  const { book, said } = useSession();
  const { t } = useTexts();
  const [state, setState] = useState<State>({ status: 'idle' });

  const write = async (): Promise<void> => {
    setState({ status: 'writing' });
    try {
      const written = await book!.writeReport(report);
      setState({ status: 'written', written });
      said.set(t('report.written', { sheets: written.sheets.join(', ') }));
    } catch (error) {
      setState({ status: 'failed', error });
    }
  };
  const remove = async (sheets: readonly string[]): Promise<void> => {
    try {
      for (const sheet of sheets) await book!.dropSheet(sheet);
      setState({ status: 'removed' });
    } catch (error) {
      setState({ status: 'failed', error });
    }
  };
  return (
    <>
      <Button
        appearance="primary"
        disabledFocusable={!ready || state.status === 'writing'}
        onClick={() => void write()}
      >
        {t(state.status === 'writing' ? 'report.writing' : 'report.write')}
      </Button>
      {state.status === 'failed' && <Problem error={state.error} retry={() => void write()} />}
      {state.status === 'removed' && <Notice>{t('report.removed')}</Notice>}
      {state.status === 'written' && (
        <Notice intent="success">
          <div className="tight">
            {t('report.written', { sheets: state.written.sheets.join(', ') })}
            {state.written.left.map((part) => (
              <span key={part}>{t(`report.left.${part}`)}</span>
            ))}
            <Button size="small" onClick={() => void remove(state.written.sheets)}>
              {t('report.remove')}
            </Button>
          </div>
        </Notice>
      )}
    </>
  );
}
