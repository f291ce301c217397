import { Button, Field, Input } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { LoadedPack } from '../../store/packShelf';
import { useSession, useTexts } from '../../store/sessionContext';
import { parameterText, parameterValue, withParameter, type Proposal } from './proposal';

/** The numbers and words of the domain, each with clause and basis, each changeable. */
export function ParameterList({ loaded, query, propose }: { loaded: LoadedPack; query: string; propose(proposal: Proposal): void }): ReactNode {
  const { t, local } = useTexts();
  const { book } = useSession();
  const [typed, setTyped] = useState<Record<string, string>>({});
  const needle = query.trim().toLowerCase();
  return (
    <section className="stack" aria-label={t('rules.parameters')}>
      {Object.entries(loaded.pack.parameters)
        .filter(([name, parameter]) => `${name} ${parameter.clause} ${local(parameter.label)}`.toLowerCase().includes(needle))
        .map(([name, parameter]) => {
          const now = parameterText(parameter.value);
          const entry = typed[name] ?? now;
          const value = parameterValue(entry, parameter.value);
          const hint = [parameter.clause, t(`rules.basis.${parameter.basis}`), parameter.range && `${parameter.range[0]}–${parameter.range[1]}`, parameter.note && local(parameter.note)];
          return (
            <div key={name} className="row">
              <Field
                className="grow"
                label={local(parameter.label)}
                hint={hint.filter(Boolean).join(' · ')}
                validationState={value === undefined ? 'error' : 'none'}
                validationMessage={value === undefined ? t('rules.notValue', { found: entry }) : undefined}
              >
                <Input value={entry} readOnly={!book} onChange={(_, data) => setTyped((before) => ({ ...before, [name]: data.value }))} />
              </Field>
              {book && entry !== now && value !== undefined && (
                <Button
                  size="small"
                  aria-label={`${t('rules.tryOut')}: ${local(parameter.label)}`}
                  onClick={() => propose({ id: loaded.id, text: withParameter(loaded.text, name, value), what: `${name}: ${now} → ${parameterText(value)}` })}
                >
                  {t('rules.tryOut')}
                </Button>
              )}
            </div>
          );
        })}
    </section>
  );
}
