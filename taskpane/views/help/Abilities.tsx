import type { ReactNode } from 'react';
import { abilities, type Ability } from '../../../src/office';
import { useSession, useTexts } from '../../store/sessionContext';
import type { TextKey } from '../../text/texts';

/** What a set of requirements gives people, and how they go on without it. */
const MEANING = {
  pane: ['help.canPane', 'help.canPaneElse'],
  cells: ['help.canCells', 'help.canCellsElse'],
  together: ['help.canTogether', 'help.canTogetherElse'],
  undo: ['help.canUndo', 'help.canUndoElse'],
} as const satisfies Record<Ability['what'], readonly [TextKey, TextKey]>;

/** What this Excel can and cannot do, with the way out for each, and what others see who have no add-in. */
export function Abilities(): ReactNode {
  const { api } = useSession();
  const { t } = useTexts();
  if (!api) return null;
  return (
    <section className="tight" aria-label={t('help.abilities')}>
      <h2 className="section">{t('help.abilities')}</h2>
      {abilities(api).map(({ what, set, version, here }) => (
        <span key={what}>
          {t(MEANING[what][0])} ({set} {version}): {here ? t('help.here') : t('help.absent')}
          {!here && `. ${t(MEANING[what][1])}`}
        </span>
      ))}
      <span className="quiet">{t('help.withoutAddin')}</span>
    </section>
  );
}
