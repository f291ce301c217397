import type { ReactNode } from 'react';
import type { Place } from '../../store/scan';
import { useTexts } from '../../store/sessionContext';
import type { Figure } from './figures';
import { joinRemedy } from './remedies';
import { RemedyChoice } from './Remedy';

/** Tables of the same form that a figure does not count: joined by a click, and parted again. */
export function Beside({ figure: { places, beside = [] } }: { figure: Figure }): ReactNode {
  const { t, language } = useTexts();
  const own = places.map(({ place }) => place);
  const isJoined = own.length > 1 && own.every(({ joined }) => joined);
  if (beside.length === 0 && !isJoined) return null;
  const nameOf = ({ source: { name }, aside }: Place) => (aside ? t('remedy.hiddenSheet', { name }) : name);
  const buttons = [
    ...beside.map((other) => joinRemedy([...own, other], true, t('remedy.join', { name: nameOf(other) }), language)),
    ...(beside.length > 1 ? [joinRemedy([...own, ...beside], true, t('remedy.joinAll'), language)] : []),
    ...(isJoined ? [joinRemedy(own, false, t('remedy.part'), language)] : []),
  ];
  return (
    <div className="tight">
      {beside.length > 0 && (
        <span className="quiet">{t('remedy.beside', { names: beside.map(nameOf).join(', ') })}</span>
      )}
      <RemedyChoice about={t('remedy.joinAll')} remedies={{ buttons, meanings: [] }} />
    </div>
  );
}
