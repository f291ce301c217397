import { Button } from '@fluentui/react-components';
import { ChevronLeftRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { addMonths, civilOf, daysInMonth, isoOf, serialOf, today } from '../../src/calendar';
import { useTexts } from '../store/sessionContext';

interface Props {
  /** Serial of the day that is chosen now. */
  chosen: number;
  onChoose(iso: string): void;
  onClose(): void;
}

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };
/** A Monday, after the day that Excel invents in 1900. */
const MONDAY = 65;
const weekday = (serial: number): number => (serial - MONDAY) % 7;

/** One month of days, Monday first; arrows go from day to day, page keys from month to month, Escape closes. */
export function MonthGrid({ chosen, onChoose, onClose }: Props): ReactNode {
  const { t, language } = useTexts();
  const [at, setAt] = useState(chosen);
  const grid = useRef<HTMLDivElement>(null);
  useEffect(() => grid.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus(), [at]);
  const { year, month } = civilOf(at);
  const first = serialOf({ year, month, day: 1 })!;
  const days = Array.from({ length: daysInMonth(year, month) }, (_, day) => first + day);
  const locale = language === 'id' ? 'id-ID' : 'en-GB';
  const named = (serial: number, options: Intl.DateTimeFormatOptions): string =>
    new Date(`${isoOf(serial)}T00:00Z`).toLocaleDateString(locale, { ...options, timeZone: 'UTC' });

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onClose();
    else if (event.key in STEPS) setAt(at + STEPS[event.key]!);
    else if (event.key === 'PageUp' || event.key === 'PageDown') setAt(addMonths(at, event.key === 'PageUp' ? -1 : 1));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div ref={grid} className="card tight" role="group" aria-label={t('form.calendar')} onKeyDown={onKeyDown}>
      <div className="row">
        <Button
          size="small"
          icon={<ChevronLeftRegular />}
          aria-label={t('form.monthBefore')}
          onClick={() => setAt(addMonths(at, -1))}
        />
        <strong className="grow centred">{named(at, { month: 'long', year: 'numeric' })}</strong>
        <Button
          size="small"
          icon={<ChevronRightRegular />}
          aria-label={t('form.monthAfter')}
          onClick={() => setAt(addMonths(at, 1))}
        />
      </div>
      <div className="month">
        {days.slice(0, 7).map((_, day) => (
          <span key={day} className="quiet" aria-hidden="true">
            {named(MONDAY + day, { weekday: 'short' })}
          </span>
        ))}
        {days.map((serial, day) => (
          <button
            key={serial}
            type="button"
            className="day"
            {...(day === 0 ? { style: { gridColumnStart: weekday(serial) + 1 } } : {})}
            tabIndex={serial === at ? 0 : -1}
            aria-pressed={serial === chosen}
            aria-current={serial === today() ? 'date' : undefined}
            aria-label={named(serial, { dateStyle: 'full' })}
            onClick={() => onChoose(isoOf(serial))}
          >
            {day + 1}
          </button>
        ))}
      </div>
    </div>
  );
}
