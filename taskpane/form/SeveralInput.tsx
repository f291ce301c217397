import { Select } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { joinSeveral, severalOf } from '../../src/sheet';
import { useTexts } from '../store/sessionContext';

/** Fluent's Field hands label and description to the input it holds. */
interface Props {
  words: readonly string[];
  value: string;
  onChange(value: string): void;
}

/** Words of a cell that may hold several: each is taken out by a click on it, the list adds one. */
export function SeveralInput({ words, value, onChange, ...field }: Props): ReactNode {
  const { t } = useTexts();
  const chosen = value === '' ? [] : severalOf(value);
  return (
    <div className="tight">
      <Select
        {...field}
        value=""
        onChange={(_, data) => data.value !== '' && onChange(joinSeveral([...chosen, data.value]))}
      >
        <option value="">{t(chosen.length === 0 ? 'form.choose' : 'form.chooseMore')}</option>
        {words
          .filter((word) => !chosen.includes(word))
          .map((word) => (
            <option key={word} value={word}>
              {word}
            </option>
          ))}
      </Select>
      {chosen.length > 0 && (
        <div className="row chips">
          {chosen.map((word) => (
            <button
              key={word}
              type="button"
              className="plain chip"
              aria-label={t('form.takeOut', { word })}
              onClick={() => onChange(joinSeveral(chosen.filter((each) => each !== word)))}
            >
              {word} ✕
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
