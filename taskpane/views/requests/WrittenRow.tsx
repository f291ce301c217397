import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { RowPlace } from '../../../src/office';
import { PlanPreview } from '../../form/PlanPreview';
import type { Plan } from '../../form/planWrite';
import { Notice } from '../../parts/Notice';
import type { LoadedPack } from '../../store/packShelf';
import { useSession, useTexts } from '../../store/sessionContext';

export interface Written {
  text: string;
  plan: Plan;
  row: RowPlace;
}

interface Props {
  loaded: LoadedPack;
  written: Written;
  /** Sheet column (0-based) to go to. */
  column: number;
  onError(error: unknown): void;
}

/** What was written and where, a click from its row. */
export function WrittenRow({ loaded, written: { text, plan, row }, column, onError }: Props): ReactNode {
  const { book } = useSession();
  const { t } = useTexts();
  return (
    <>
      <Notice intent="success">
        {text} {book!.canMergeUndo() && t('app.undoHint')}
      </Notice>
      <PlanPreview
        plan={plan}
        loaded={loaded}
        title={t('requests.written', { place: `${row.sheet}!${row.address}` })}
      />
      <div className="row">
        <Button size="small" onClick={() => void book!.selectCell(row.sheet, row.row, column).catch(onError)}>
          {t('requests.openRow', { row: row.row + 1 })}
        </Button>
      </div>
    </>
  );
}
