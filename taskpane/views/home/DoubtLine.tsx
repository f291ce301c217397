import { ChevronRightRegular } from '@fluentui/react-icons';
import { useState, type ReactNode } from 'react';
import { isBounded, type Share, type Target } from '../../../src/measures';
import { Problem } from '../../parts/Problem';
import { shareText } from '../../parts/shareText';
import { useSession, useTexts } from '../../store/sessionContext';
import type { DoubtLine as Line, FigureDoubt } from './figureDoubt';
import { NO_REMEDIES, recordRemedy, remediesOf } from './remedies';
import { RemedyChoice } from './Remedy';

interface Props {
  doubt: FigureDoubt;
  target: Target | undefined;
  /** A remedy is kept; by default the workbook is looked at anew. */
  onSettled?(): void;
}

/** Under a figure: between what and what it lies and why, and which rows are outside it. Each line opens its cells, and holds what settles it. */
export function DoubtLine({ doubt, target, onSettled }: Props): ReactNode {
  const { book } = useSession();
  const { t, language } = useTexts();
  const [open, setOpen] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const percent = (share: Share) => shareText(share, language, target);
  const { rows, low, high, causes, read, counted, ways } = doubt;
  const settled = onSettled && { onSettled };
  if (causes.length === 0 && ways.length === 0) return null;
  const line = (each: Line, more = ''): ReactNode => {
    const { text, count, action, cause, left } = each;
    return (
      <div key={text} className="tight">
        <button
          type="button"
          className="plain row"
          disabled={!action}
          onClick={() => {
            if (action) void book!.selectCell(action.sheet, action.row, action.column).catch(setError);
          }}
        >
          <span className="grow">
            {count}× {text}
            {more !== '' && <span className="quiet"> · {more}</span>}
          </span>
          {action && <ChevronRightRegular aria-hidden="true" />}
        </button>
        {cause && <RemedyChoice about={text} remedies={remediesOf(cause.places, cause.found, language)} {...settled} />}
        {left && (
          <RemedyChoice
            about={text}
            remedies={{ ...NO_REMEDIES, buttons: [recordRemedy(left.typed, left.row, language)] }}
            {...settled}
          />
        )}
      </div>
    );
  };
  return (
    <div className="tight">
      <button type="button" className="plain quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
        {isBounded({ low, high })
          ? t('home.between', { low: percent(low), high: percent(high), count: rows })
          : causes.length > 0
            ? t('home.unsettled')
            : t('home.counted', { read, counted })}
      </button>
      {open && (
        <>
          {causes.map((cause) => line(cause))}
          {ways.length > 0 && <span className="quiet">{t('home.outside', { read, counted })}</span>}
          {ways.map((way) => line(way, way.ifCounted ? t('home.ifCounted', { percent: percent(way.ifCounted) }) : ''))}
        </>
      )}
      {error !== null && <Problem error={error} />}
    </div>
  );
}
