import type { ReactNode } from 'react';
import { percentText, targetOf } from '../../../src/measures';
import { dayText } from '../../store/today';
import { useTexts } from '../../store/sessionContext';
import type { Figure } from './figures';
import { DoubtLine } from './DoubtLine';
import { Trend } from './Trend';

/** A ratio that can be defended: what was divided by what stands beside it. */
export function FigureCard({ figure }: { figure: Figure }): ReactNode {
  const { t, language } = useTexts();
  const { name, table, part, whole, target, met, short, doubt, asOf } = figure;
  const locale = language === 'id' ? 'id-ID' : 'en-US';
  const share = target === null ? undefined : targetOf(target);
  const percent = percentText(part, whole, language, share);
  return (
    <div className="card tight">
      <div className="row">
        <span className="grow">
          <strong>{name}</strong>
          {table !== '' && <span className="quiet"> · {table}</span>}
          <br />
          <span className="quiet">
            {part.toLocaleString(locale)} ÷ {whole.toLocaleString(locale)}
            {target !== null && ` · ${t('home.target', { target: (target * 100).toLocaleString(locale) + '%' })}`}
            {asOf !== null && ` · ${t('home.asOf', { date: dayText(asOf) })}`}
          </span>
        </span>
        <span className="figure">{whole === 0 ? '—' : percent}</span>
        {met !== null && (
          <span className={`verdict ${met ? 'verdict-pass' : 'verdict-fail'}`}>
            {met ? t('home.met') : short !== null && short > 0 ? t('home.short', { count: short }) : t('verdict.fail')}
          </span>
        )}
      </div>
      {doubt && <DoubtLine doubt={doubt} target={share} />}
      <Trend figure={figure} />
    </div>
  );
}
