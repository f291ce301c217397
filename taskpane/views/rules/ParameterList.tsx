import { holdsWords } from '../../../src/grid';
import type { ReactNode } from 'react';
import type { LoadedPack } from '../../store/packShelf';
import { useTexts } from '../../store/sessionContext';
import { ParameterRow } from './ParameterRow';
import type { Proposal } from './proposal';

/** The numbers and words of the domain, each with clause and basis, each changeable. */
export function ParameterList({
  loaded,
  query,
  propose,
}: {
  loaded: LoadedPack;
  query: string;
  propose(proposal: Proposal): void;
}): ReactNode {
  const { t, local } = useTexts();
  const found = Object.entries(loaded.pack.parameters).filter(([name, { clause, label }]) =>
    holdsWords(`${name} ${clause} ${local(label)}`, query),
  );
  return (
    <section className="stack" aria-label={t('rules.parameters')}>
      {found.length === 0 && <span className="quiet">{t('rules.noMatchNumber', { query })}</span>}
      {found.map(([name]) => (
        <ParameterRow key={name} loaded={loaded} name={name} propose={propose} />
      ))}
    </section>
  );
}
