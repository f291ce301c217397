import type { ReactNode } from 'react';
import { describeQuestion, type Question } from '../../../src/sheet';
import { labelsOf } from '../../../src/engine';
import { RemedyChoice } from '../home/Remedy';
import { answerRemedy, NO_REMEDIES, swapRemedies, type Remedy } from '../home/remedies';
import { Proposals } from './Proposals';
import { questionOnSheet } from '../../store/placeMemory';
import type { LoadedPack } from '../../store/packShelf';
import type { Records } from '../../store/readRecords';
import { useTexts } from '../../store/sessionContext';
import { useShownCells, type ShownCells } from '../../store/shownCells';

/** Cells shown with a question, so that nobody has to look for the column. */
const SAMPLES = 3;

interface Props {
  records: Records;
  loaded: LoadedPack;
  onAnswer(): void;
}

/** What only a person can decide about the columns; every answer is kept in the workbook. */
export function Questions({ records, loaded, onAnswer }: Props): ReactNode {
  const { t, local, language } = useTexts();
  const { questions } = records.reading;
  const shown = useShownCells(records);
  const { source } = records.cells;
  if (questions.length === 0) return null;
  const labels = labelsOf(loaded.pack);

  const fieldLabel = (field: string): string => (labels[field] ? local(labels[field]) : field);
  const told = { records, loaded };

  /** One field proposed each: confirmed together where there are several. */
  const proposed = questions.filter(
    ({ code, choices }) => (code === 'byValues' || code === 'typo') && choices.length === 1,
  );
  const together = proposed.length > 1 ? proposed : [];

  return (
    <section className="stack" aria-label={t('mapping.ask')}>
      <h2 className="section">{t('mapping.ask')}</h2>
      {together.length > 0 && (
        <Proposals
          questions={together}
          labelOf={fieldLabel}
          samplesOf={(question) => samplesOf(records, shown, question)}
          remedyOf={(ticked) => {
            const answers = ticked.map((question) => [question, question.choices[0]!] as const);
            return answerRemedy(told, answers, t('mapping.confirm', { count: ticked.length }), language);
          }}
          onSettled={onAnswer}
        />
      )}
      {questions.map((asked) => {
        if (together.includes(asked)) return null;
        const question = questionOnSheet(asked, source);
        const samples = samplesOf(records, shown, asked);
        return (
          <div key={`${asked.code}${asked.column ?? ''}`} className="card tight">
            <span>{describeQuestion(question, language, labels)}</span>
            {samples.length > 0 && (
              <span className="quiet">{t('mapping.samples', { values: samples.join(' · ') })}</span>
            )}
            <RemedyChoice
              about={question.caption}
              remedies={{ ...NO_REMEDIES, buttons: remediesOf(question) }}
              onSettled={onAnswer}
            />
          </div>
        );
      })}
    </section>
  );

  function remediesOf(question: Question): Remedy[] {
    const { code, choices } = question;
    if (code === 'swappedDates') return swapRemedies([told], choices[0]!, language);
    const labelOf = (choice: string): string =>
      code === 'whichHeader' ? t('mapping.rowChoice', { row: Number(choice) + 1 }) : fieldLabel(choice);
    const none = t(choices.length === 1 ? 'mapping.no' : 'mapping.none');
    return [
      ...choices.map((choice) => answerRemedy(told, [[question, choice]], labelOf(choice), language)),
      ...(code === 'whichHeader' ? [] : [answerRemedy(told, [[question, null]], none, language)]),
    ];
  }
}

function samplesOf({ reading }: Records, shown: ShownCells, { column }: Question): string[] {
  if (column === null || !reading.table) return [];
  const found = new Set<string>();
  for (const row of reading.table.rows) {
    const text = shown(row, column);
    if (text !== '') found.add(text);
    if (found.size === SAMPLES) break;
  }
  return [...found];
}
