import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { qmsDefinition } from '../../../src/measures';
import type { LoadedPack } from '../../store/packShelf';
import { recordOf, type Records } from '../../store/readRecords';
import { useTexts } from '../../store/sessionContext';
import { FIELDS } from './shared/tappingModel';

const SHOWN = 20;

interface Props {
  loaded: LoadedPack;
  records: Records;
  summary: string;
  rows: readonly number[];
  onOpen(row: number): void;
  /** Said of each besides. */
  note?(row: number): string;
}

/** Calls that are not open (left for later, tapped before), each a click away. */
export function CallList({ loaded, records, summary, rows, onOpen, note }: Props): ReactNode {
  const { t } = useTexts();
  const { fields } = qmsDefinition(loaded.pack);
  if (rows.length === 0) return null;
  return (
    <details>
      <summary>{summary}</summary>
      <div className="tight">
        {rows.slice(0, SHOWN).map((row) => {
          const record = recordOf(records, row);
          const who = [record[fields.line], record[FIELDS.agent], note?.(row)].filter(Boolean).join(' · ');
          return (
            <Button key={row} size="small" onClick={() => onOpen(row)}>
              {t('tapping.call', { row: records.sheetRow(row) + 1 })}
              {who && ` · ${who}`}
            </Button>
          );
        })}
        {rows.length > SHOWN && <span className="quiet">{t('tapping.listMore', { count: rows.length - SHOWN })}</span>}
      </div>
    </details>
  );
}
