import { Button, Field, Textarea } from '@fluentui/react-components';
import { useRef, useState, type ReactNode } from 'react';
import type { LoadedPack } from '../../store/packShelf';
import { useSession, useTexts } from '../../store/sessionContext';
import { download } from '../../parts/download';
import type { Proposal } from './proposal';

/** The pack as its author writes it: edited here, imported or exported. What does not lint is refused with line and column. */
export function PackText({ loaded, propose }: { loaded: LoadedPack; propose(proposal: Proposal): void }): ReactNode {
  const { t } = useTexts();
  const { book } = useSession();
  const [text, setText] = useState(loaded.text);
  const file = useRef<HTMLInputElement>(null);
  return (
    <section className="stack" aria-label={t('rules.editJson')}>
      <Field label={t('rules.editJson')}>
        <Textarea className="code" rows={16} value={text} resize="vertical" spellCheck={false} onChange={(_, data) => setText(data.value)} />
      </Field>
      <div className="row">
        <Button disabledFocusable={text === loaded.text} onClick={() => text !== loaded.text && propose({ id: loaded.id, text, what: t('rules.editJson') })}>
          {t('rules.tryOut')}
        </Button>
        <Button onClick={() => download(`${loaded.id}.pack.json`, loaded.text, 'application/json')}>{t('rules.export')}</Button>
        {book && <Button onClick={() => file.current?.click()}>{t('rules.import')}</Button>}
        <input
          ref={file}
          type="file"
          accept=".json,application/json"
          hidden
          aria-label={t('rules.import')}
          onChange={(event) => {
            const chosen = event.target.files?.[0];
            event.target.value = '';
            void chosen?.text().then(setText);
          }}
        />
      </div>
    </section>
  );
}
