import { Button, Text } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { MissingColumn, MissingParameter } from '../../src/measures';
import { Problem } from './Problem';
import { useSession, useTexts } from '../store/sessionContext';
import { useStore } from '../store/useStore';
import { openFor } from '../store/session';

interface Props {
  error: unknown;
  /** The whole view broke, its heading with it. */
  whole: boolean;
  retry(): void;
}

/** What stands in place of what broke: which column or number it lacks, and the ways on. What was typed is in the drafts. */
export function BrokenView({ error, whole, retry }: Props): ReactNode {
  const { t, local } = useTexts();
  const session = useSession();
  const { packs } = useStore(session.packs.state);
  const labels = packs.flatMap(({ pack }) => Object.entries(pack.fields));
  const columnName = (field: string) => {
    const label = labels.find(([name]) => name === field)?.[1].label;
    return label ? local(label) : field;
  };
  const lacksColumn = error instanceof MissingColumn;
  const sentence = lacksColumn
    ? t('app.missingColumn', { column: columnName(error.field) })
    : error instanceof MissingParameter
      ? t('app.missingParameter', { parameter: error.parameter, pack: error.pack })
      : t('app.broke');
  return (
    <div className={whole ? 'stack padded' : 'stack'}>
      {whole && <h1 className="hidden-text">{t(`nav.${session.view.get()}`)}</h1>}
      <Problem error={sentence} retry={retry} />
      {lacksColumn && <Button onClick={() => openFor(session, { kind: 'checkTable' })}>{t('app.chooseColumn')}</Button>}
      {!lacksColumn && !(error instanceof MissingParameter) && (
        <Text size={200} className="quiet">
          {t('app.detail', { detail: error instanceof Error ? error.message : String(error) })}
        </Text>
      )}
    </div>
  );
}
