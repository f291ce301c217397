import { Button, Field, Input } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { fill, type LocalText } from '../../../src/text';
import { Problem } from '../../parts/Problem';
import { useTexts } from '../../store/sessionContext';
import type { NameUses } from './textDesk';

const USES_SHOWN = 12;

interface Props {
  /** Path of the text in the editor; a place in it can be gone to. */
  own: string;
  named: NameUses;
  show(offset: number): void;
  /** Resolves to why a name does not fit; null where nothing can be kept. */
  rename: ((name: string) => Promise<string | null>) | null;
}

/** The name under the caret: every place it stands in, and another name for all of them at once. */
export function NamePanel({ own, named: { symbol, uses }, show, rename }: Props): ReactNode {
  const { language } = useTexts();
  const say = (text: LocalText, holes: Record<string, unknown> = {}): string => fill(text[language], holes);
  const [name, setName] = useState(symbol.name);
  const [problem, setProblem] = useState<unknown>(null);
  const changed = name.trim() !== symbol.name;
  const submit = async (): Promise<void> => setProblem(await rename!(name.trim()));
  return (
    <section className="card tight" aria-label={say(TEXT.title)}>
      <span>
        <strong>{symbol.name}</strong> <span className="quiet">{say(TEXT.uses, { count: uses.length })}</span>
      </span>
      <span className="row">
        {uses.slice(0, USES_SHOWN).map(({ file, from, line }) => {
          const place = say(TEXT.place, { file: file === own ? '' : `${file} `, line });
          return file === own ? (
            <button key={`${file} ${from}`} type="button" className="plain chip" onClick={() => show(from)}>
              {place}
            </button>
          ) : (
            <span key={`${file} ${from}`} className="quiet">
              {place}
            </span>
          );
        })}
        {uses.length > USES_SHOWN && (
          <span className="quiet">{say(TEXT.more, { count: uses.length - USES_SHOWN })}</span>
        )}
      </span>
      {rename && (
        <div className="row row-end">
          <Field className="grow figure-title" label={say(TEXT.name)}>
            <Input value={name} onChange={(_, data) => setName(data.value)} />
          </Field>
          <Button disabledFocusable={!changed} onClick={() => void (changed && submit().catch(setProblem))}>
            {say(TEXT.rename)}
          </Button>
        </div>
      )}
      {problem !== null && <Problem error={problem} />}
    </section>
  );
}

const TEXT = {
  title: { id: 'Nama di kursor', en: 'Name at the caret' },
  uses: { id: 'berdiri di {{count}} tempat', en: 'stands in {{count}} places' },
  place: { id: '{{file}}baris {{line}}', en: '{{file}}line {{line}}' },
  more: { id: '… dan {{count}} lagi', en: '… and {{count}} more' },
  name: { id: 'Nama baru', en: 'New name' },
  rename: { id: 'Ganti di semua tempat', en: 'Rename everywhere' },
} satisfies Record<string, LocalText>;
