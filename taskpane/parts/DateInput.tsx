import { Button, Input } from '@fluentui/react-components';
import { CalendarRegular } from '@fluentui/react-icons';
import { useRef, useState, type ReactNode } from 'react';
import { today } from '../../src/calendar';
import { serialOfIso } from '../store/today';
import { useTexts } from '../store/sessionContext';
import { isoOfEntry, shownEntry, type DayKind } from './dayEntry';
import { MonthGrid } from './MonthGrid';

interface Props {
  kind: DayKind;
  /** ISO; what is not understood yet is the text as typed. */
  value: string;
  onChange(value: string): void;
  size?: 'small' | 'medium';
}

const FORMS: Readonly<Record<DayKind, string>> = { date: 'dd/mm/yyyy', datetime: 'dd/mm/yyyy hh:mm', time: 'hh:mm' };

/** A day, a time or both, typed day first with 24 hours or picked from a calendar; a browser's own input differs from computer to computer. */
export function DateInput({ kind, value, onChange, size = 'medium', ...field }: Props): ReactNode {
  const { t } = useTexts();
  const [typed, setTyped] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const [day, time] = value.split('T');
  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <div className="tight">
      <Input
        {...field}
        size={size}
        inputMode={kind === 'time' ? 'numeric' : 'text'}
        autoComplete="off"
        placeholder={FORMS[kind]}
        value={typed ?? shownEntry(value)}
        onChange={(_, data) => {
          setTyped(data.value);
          onChange(isoOfEntry(data.value, kind) ?? data.value);
        }}
        onBlur={() => setTyped(null)}
        {...(kind === 'time'
          ? {}
          : {
              contentAfter: (
                <Button
                  ref={button}
                  size="small"
                  appearance="transparent"
                  icon={<CalendarRegular />}
                  aria-label={t('form.calendar')}
                  aria-expanded={open}
                  onClick={() => setOpen(!open)}
                />
              ),
            })}
      />
      {open && (
        <MonthGrid
          chosen={serialOfIso(day ?? '') ?? today()}
          onChoose={(iso) => {
            setTyped(null);
            onChange(time === undefined || kind === 'date' ? iso : `${iso}T${time}`);
            close();
          }}
          onClose={close}
        />
      )}
    </div>
  );
}
