import { Combobox, Option } from '@fluentui/react-components';
import { useMemo, type ReactNode } from 'react';
import { foldCase } from '../../src/grid';
import { useTexts } from '../store/sessionContext';

/** Fluent's Field hands label and description to the input it holds. */
interface Props {
  words: readonly string[];
  value: string;
  onChange(value: string): void;
}

/** A word chosen from a list that what is typed searches, or a word of one's own. */
export function WordInput({ words, value, onChange, ...field }: Props): ReactNode {
  const { t } = useTexts();
  const shown = useMemo(() => {
    const sought = foldCase(value);
    return words.includes(value) ? words : words.filter((word) => foldCase(word).includes(sought));
  }, [words, value]);
  return (
    <Combobox
      {...field}
      freeform
      inlinePopup
      // Fluent says "Open" in any language.
      expandIcon={{ 'aria-label': t('form.choose') }}
      value={value}
      selectedOptions={words.includes(value) ? [value] : []}
      onChange={(event) => onChange(event.target.value)}
      onOptionSelect={(_, data) => onChange(data.optionText ?? '')}
    >
      {shown.map((word) => (
        <Option key={word} text={word}>
          {word}
        </Option>
      ))}
    </Combobox>
  );
}
