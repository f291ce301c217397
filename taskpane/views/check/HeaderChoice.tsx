import { Field, Select } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { passwordColumns, type Question } from '../../../src/sheet';
import { useTexts } from '../../store/sessionContext';
import { RemedyPreview } from '../home/Remedy';
import { answerRemedy, type Told } from '../home/remedies';

/** Captions stand near the top. */
const SEARCHED = 20;
const LONGEST = 60;

/** Where no captions are known nobody can say which row they stand in but the user. */
export function HeaderChoice({ told, onKept }: { told: Told; onKept(row: number): void }): ReactNode {
  const { t, language } = useTexts();
  const [chosen, setChosen] = useState<number | null>(null);
  const { source } = told.records.cells;
  const question: Question = { code: 'whichHeader', column: null, caption: '', choices: [] };
  return (
    <>
      <Field label={t('mapping.whichRow')} hint={t('mapping.whichRowWhy')}>
        <Select
          size="small"
          value={chosen === null ? '' : String(chosen)}
          onChange={(_, { value }) => setChosen(value === '' ? null : Number(value))}
        >
          <option value="">{t('form.choose')}</option>
          {rowsWithWords(told).map(({ row, words }) => (
            <option key={row} value={source.row + row}>
              {t('check.row', { row: source.row + row + 1 })}: {words}
            </option>
          ))}
        </Select>
      </Field>
      {chosen !== null && (
        <RemedyPreview
          key={chosen}
          remedy={answerRemedy(told, [[question, String(chosen)]], '', language)}
          onDone={(isKept) => {
            setChosen(null);
            if (isKept) onKept(chosen);
          }}
        />
      )}
    </>
  );
}

/** Rows that may be captions, with their words; columns of passwords stay out wherever their caption stands. */
function rowsWithWords({ records }: Told): { row: number; words: string }[] {
  const head = records.cells.values.slice(0, SEARCHED);
  const secret = new Set(head.flatMap((_, row) => passwordColumns(head, row)));
  return head.flatMap((cells, row) => {
    const texts = cells.flatMap((cell, column) =>
      typeof cell === 'string' && cell.trim() !== '' && !secret.has(column) ? [cell.trim()] : [],
    );
    const words = texts.join(', ');
    return texts.length > 1 ? [{ row, words: words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words }] : [];
  });
}
