import type { ReactNode } from 'react';
import { showValue } from '../../../form/showValue';
import type { TypedValue } from '../../../../src/sheet';
import type { LoadedPack } from '../../../store/packShelf';
import { useTexts } from '../../../store/sessionContext';

interface Props {
  loaded: LoadedPack;
  record: Readonly<Record<string, TypedValue>>;
  /** Sections of the pack's form to show; without them the read-only one. */
  sections?: readonly string[];
}

/** The call as the sheet holds it, filled fields only. */
export function CallFacts({ loaded, record, sections }: Props): ReactNode {
  const { t, local, language } = useTexts();
  const form = loaded.pack.extensions?.form as
    { sections?: readonly { id: string; readonly?: boolean; fields: readonly string[] }[] } | undefined;
  const wanted = (form?.sections ?? []).filter(({ id, readonly }) => (sections ? sections.includes(id) : readonly));
  const shown = [...new Set(wanted.flatMap(({ fields }) => fields))].filter(
    (name) => record[name] !== null && record[name] !== undefined,
  );
  return (
    <dl className="card facts" aria-label={t('tapping.facts')}>
      {shown.map((name) => (
        <div key={name} style={{ display: 'contents' }}>
          <dt>{local(loaded.pack.fields[name]!.label)}</dt>
          <dd>{showValue(record[name], loaded.pack.fields[name]!.type, language)}</dd>
        </div>
      ))}
    </dl>
  );
}
