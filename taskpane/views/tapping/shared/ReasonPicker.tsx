import { Button, Field, Input, type FieldProps } from '@fluentui/react-components';
import { useId, useState, type ReactNode } from 'react';
import type { LoadedPack } from '../../../store/packShelf';
import { useTexts } from '../../../store/sessionContext';
import { FIELDS } from './tappingModel';

interface Props extends Pick<FieldProps, 'validationState' | 'validationMessage'> {
  loaded: LoadedPack;
  chosen: readonly string[];
  /** Reasons of the failed parameters; the first nine answer to the keys 1 to 9 in the list of parameters. */
  proposed?: readonly string[];
  onChange(chosen: string[]): void;
}

const KEYED = 9;

/** Why a call is returned, in the words of the vocabulary: the failed parameter's reasons first, any other by typing a part of it. */
export function ReasonPicker({ loaded, chosen, proposed = [], onChange, ...said }: Props): ReactNode {
  const { t, local } = useTexts();
  const [typed, setTyped] = useState('');
  const list = useId();
  const reasons = Object.keys(loaded.specs.find((spec) => spec.name === FIELDS.reason)?.values ?? {});
  const add = (reason: string) => {
    onChange([...chosen.filter((other) => other !== reason), reason]);
    setTyped('');
  };
  const meant = (text: string, sure: boolean): string | undefined => {
    const part = text.trim().toLowerCase();
    const hits = reasons.filter((reason) => reason.toLowerCase().includes(part));
    return (
      hits.find((reason) => reason.toLowerCase() === part) ??
      (sure && part !== '' && hits.length === 1 ? hits[0] : undefined)
    );
  };
  return (
    <div className="tight">
      <Field label={local(loaded.pack.fields[FIELDS.reason]!.label)} required hint={t('tapping.reasonHint')} {...said}>
        <Input
          value={typed}
          list={list}
          autoComplete="off"
          onChange={(_, { value }) => {
            const reason = meant(value, false);
            if (reason) add(reason);
            else setTyped(value);
          }}
          onKeyDown={(event) => {
            const reason = event.key === 'Enter' && !event.ctrlKey && !event.metaKey ? meant(typed, true) : undefined;
            if (!reason) return;
            event.preventDefault();
            add(reason);
          }}
        />
      </Field>
      <datalist id={list}>
        {reasons.map((reason) => (
          <option key={reason} value={reason} />
        ))}
      </datalist>
      <div className="row" role="group" aria-label={t('tapping.reasonsChosen')}>
        {chosen.map((reason) => (
          <Button
            key={reason}
            size="small"
            appearance="primary"
            aria-label={t('tapping.reasonRemove', { reason })}
            onClick={() => onChange(chosen.filter((other) => other !== reason))}
          >
            {reason} ×
          </Button>
        ))}
        {proposed.slice(0, KEYED).map((reason, i) =>
          chosen.includes(reason) ? null : (
            <Button key={reason} size="small" onClick={() => add(reason)}>
              {i + 1} · {reason}
            </Button>
          ),
        )}
      </div>
    </div>
  );
}
