import { Button } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { useTexts } from '../store/sessionContext';
import { handOver, type HandedOver } from './handOver';

interface Props {
  label: string;
  name: string;
  text(): string;
  size?: 'small';
}

/** A button for a JSON file. What became of it is said beside it where it is not simply saved. */
export function HandOverButton({ label, name, text, size }: Props): ReactNode {
  const { t } = useTexts();
  const [done, setDone] = useState<HandedOver>('saved');
  return (
    <>
      <Button size={size} onClick={() => void handOver(name, text(), 'application/json').then(setDone)}>
        {label}
      </Button>
      {done !== 'saved' && (
        <span role="status" className="quiet">
          {t(done === 'copied' ? 'app.fileCopied' : 'app.fileRefused', { name })}
        </span>
      )}
    </>
  );
}
