import { Button } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { useTexts } from '../store/sessionContext';

interface Props {
  label: string;
  /** Asked before anything is lost. */
  ask: string;
  /** Whether there is anything to lose. */
  loses: boolean;
  throwAway(): void;
}

/** Throws work away at the second click: the first asks. Excel's panes know no `confirm`. */
export function ThrowAwayButton({ label, ask, loses, throwAway }: Props): ReactNode {
  const { t } = useTexts();
  const [asking, setAsking] = useState(false);
  if (!asking || !loses) return <Button onClick={() => (loses ? setAsking(true) : throwAway())}>{label}</Button>;
  return (
    <div className="row" role="group" aria-label={label}>
      <span role="alert">{ask}</span>
      <Button
        autoFocus
        onClick={() => {
          setAsking(false);
          throwAway();
        }}
      >
        {label}
      </Button>
      <Button appearance="subtle" onClick={() => setAsking(false)}>
        {t('app.cancel')}
      </Button>
    </div>
  );
}
