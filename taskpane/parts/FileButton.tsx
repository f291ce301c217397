import { Button, type ButtonProps } from '@fluentui/react-components';
import { useRef, type ReactNode } from 'react';

interface Props {
  label: string;
  /** As the `accept` of a file input. */
  accept: string;
  appearance?: ButtonProps['appearance'];
  size?: ButtonProps['size'];
  onFile(file: File): void;
}

/** A button that asks for one file; the same file may be chosen twice in a row. */
export function FileButton({ label, accept, appearance, size, onFile }: Props): ReactNode {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button appearance={appearance} size={size} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        accept={accept}
        hidden
        aria-label={label}
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file) onFile(file);
        }}
      />
    </>
  );
}
