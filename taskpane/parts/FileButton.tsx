import { Button, type ButtonProps } from '@fluentui/react-components';
import { useRef, type ReactNode } from 'react';

interface Props {
  label: string;
  /** As the `accept` of a file input. */
  accept: string;
  appearance?: ButtonProps['appearance'];
  size?: ButtonProps['size'];
  /** Asks for a whole folder. */
  folder?: boolean;
  onFile?(file: File): void;
  /** Asks for one file or several. */
  onFiles?(files: File[]): void;
}

/** A button that asks for a file, several, or a folder; the same may be chosen twice in a row. */
export function FileButton({ label, accept, appearance, size, folder = false, onFile, onFiles }: Props): ReactNode {
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
        multiple={onFiles !== undefined}
        {...(folder && { webkitdirectory: '' })}
        hidden
        aria-label={label}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = '';
          if (files.length === 0) return;
          onFiles?.(files);
          onFile?.(files[0]!);
        }}
      />
    </>
  );
}
