import type { ReactNode } from 'react';
import { showValue } from '../../form/showValue';
import type { TypedValue } from '../../../src/sheet';
import type { LoadedPack } from '../../store/packShelf';
import { useTexts } from '../../store/sessionContext';

/** The call as the sheet holds it: the pack's read-only section, filled fields only. */
export function CallFacts({ loaded, record }: { loaded: LoadedPack; record: Readonly<Record<string, TypedValue>> }): ReactNode {
  const { t, local, language } = useTexts();
  const form = loaded.pack.extensions?.form as { sections?: readonly { readonly?: boolean; fields: readonly string[] }[] } | undefined;
  const names = form?.sections?.find((section) => section.readonly)?.fields ?? [];
  const shown = names.filter((name) => record[name] !== null && record[name] !== undefined);
  return (
    <dl className="card facts" aria-label={t('tapping.queue')}>
      {shown.map((name) => (
        <div key={name} style={{ display: 'contents' }}>
          <dt>{local(loaded.pack.fields[name]!.label)}</dt>
          <dd>{showValue(record[name], loaded.pack.fields[name]!.type, language)}</dd>
        </div>
      ))}
    </dl>
  );
}
