import { Button, Input, Select } from '@fluentui/react-components';
import { useId, useState, type ReactNode } from 'react';
import { WHOLE } from '../../store/session';
import { useSession, useTexts } from '../../store/sessionContext';
import { useStore } from '../../store/useStore';
import { monthText } from '../../parts/monthText';
import type { Choices } from './part';

/** Month, site and agent of the figures below; whatever is left open is counted together. */
export function PartChoice({ choices: { months, sites, agents } }: { choices: Choices }): ReactNode {
  const { part } = useSession();
  const { t, language } = useTexts();
  const chosen = useStore(part);
  const [typed, setTyped] = useState<string | null>(null);
  const list = useId();
  const choose = (some: Partial<typeof chosen>): void => part.set((now) => ({ ...now, ...some }));
  if (months.size + sites.size + agents.size === 0) return null;
  const select = (name: 'month' | 'site', words: ReadonlySet<string>, all: string, text: (word: string) => string) =>
    words.size > 0 && (
      <Select
        size="small"
        aria-label={t(`home.${name}`)}
        value={chosen[name]}
        onChange={(_, data) => choose({ [name]: data.value })}
      >
        <option value="">{all}</option>
        {[...words].sort().map((word) => (
          <option key={word} value={word}>
            {text(word)}
          </option>
        ))}
      </Select>
    );
  return (
    <div className="part" role="group" aria-label={t('home.part')}>
      {select('month', months, t('home.allMonths'), (month) => monthText(month, language))}
      {select('site', sites, t('home.allSites'), (site) => site)}
      {agents.size > 0 && (
        <>
          <Input
            size="small"
            list={list}
            aria-label={t('home.agent')}
            placeholder={t('home.allAgents')}
            value={typed ?? chosen.agent}
            onChange={(_, { value }) => {
              setTyped(value);
              if (value === '' || agents.has(value)) choose({ agent: value });
            }}
            onBlur={() => setTyped(null)}
          />
          <datalist id={list}>
            {[...agents].sort().map((agent) => (
              <option key={agent} value={agent} />
            ))}
          </datalist>
        </>
      )}
      {(chosen.month || chosen.site || chosen.agent) && (
        <Button size="small" onClick={() => part.set(WHOLE)}>
          {t('home.wholeBook')}
        </Button>
      )}
    </div>
  );
}
