import { useState, type ReactNode } from 'react';
import { ratioText, targetOf } from '../../../src/measures';
import { dayText } from '../../store/today';
import { useTexts } from '../../store/sessionContext';
import type { Figure } from './figures';
import { Beside } from './Beside';
import { DoubtLine } from './DoubtLine';
import { FigureRows } from './FigureRows';
import { monthText } from '../../parts/monthText';
import { shareText } from '../../parts/shareText';
import { rowsOfPart } from './part';
import { Trend } from './Trend';

/** A ratio that can be defended: what was divided by what stands beside it. */
export function FigureCard({ figure, open: opened = null }: { figure: Figure; open?: 'rows' | null }): ReactNode {
  const { t, language } = useTexts();
  const { name, table, part, whole, target, met, short, shortOf, of, doubt, asOf } = figure;
  const [open, setOpen] = useState<'rows' | 'work' | null>(opened);
  const toggle = (what: 'rows' | 'work') => setOpen(open === what ? null : what);
  // A table without the column cannot be parted by it, and says so.
  const lacking = figure.places
    .slice(0, 1)
    .flatMap((typed) => rowsOfPart(typed.table, of).lacks.map((column) => t(`home.noColumn.${column}`)));
  const locale = language === 'id' ? 'id-ID' : 'en-US';
  const share = target === null ? undefined : targetOf(target);
  const when = of.month === '' ? t('home.allMonths') : monthText(of.month, language);
  return (
    <div className="card tight">
      <div className="row">
        <span className="grow figure-title">
          <strong>{name}</strong>
          {table !== '' && <span className="quiet"> · {table}</span>}
        </span>
        <button
          type="button"
          className="plain figure"
          aria-expanded={open === 'rows'}
          title={t('home.showRows')}
          onClick={() => toggle('rows')}
        >
          {shareText(figure, language, share)}
        </button>
        {met === true && <span className="verdict verdict-pass">{t('home.met')}</span>}
        {met === false && (
          <button
            type="button"
            className="plain verdict verdict-fail"
            aria-expanded={open === 'work'}
            onClick={() => toggle('work')}
          >
            {short !== null && short > 0
              ? t(shortOf === 'heads' ? 'home.shortHeads' : 'home.shortCalls', { count: short })
              : t('verdict.fail')}
          </button>
        )}
      </div>
      <span className="quiet">
        {part.toLocaleString(locale)} ÷ {whole.toLocaleString(locale)}
        {target !== null && ` · ${t('home.target', { target: ratioText(target, language) })}`}
        {` · ${asOf === null ? when : t('home.asOf', { date: dayText(asOf) })}`}
        {of.site && ` · ${of.site}`}
        {of.agent && ` · ${of.agent}`}
        {lacking.map((sentence) => ` · ${sentence}`)}
      </span>
      {doubt && <DoubtLine doubt={doubt} target={share} />}
      <Beside figure={figure} />
      <Trend figure={figure} />
      {open && <FigureRows key={open} figure={figure} work={open === 'work'} />}
    </div>
  );
}
