import { Button } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { answerQuestion, describeQuestion, type Question } from '../../../src/sheet';
import { Problem } from '../../parts/Problem';
import { RemedyChoice } from '../home/Remedy';
import { NO_REMEDIES, swapRemedies } from '../home/remedies';
import { Proposals } from './Proposals';
import { questionOnSheet, rememberMapping } from '../../store/placeMemory';
import type { LoadedPack } from '../../store/packShelf';
import type { Records } from '../../store/readRecords';
import { useSession, useTexts } from '../../store/sessionContext';

/** Cells shown with a question, so that nobody has to look for the column. */
const SAMPLES = 3;

interface Props {
  records: Records;
  loaded: LoadedPack;
  onAnswer(): void;
}

/** What only a person can decide about the columns; every answer is kept in the workbook. */
export function Questions({ records, loaded, onAnswer }: Props): ReactNode {
  const session = useSession();
  const { t, local, language } = useTexts();
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const { questions } = records.reading;
  const { source } = records.cells;
  if (questions.length === 0) return null;
  const labels = Object.fromEntries(Object.entries(loaded.pack.fields).map(([name, field]) => [name, field.label]));

  /** One field proposed each: confirmed together where there are several. */
  const proposed = questions.filter(
    ({ code, choices }) => (code === 'byValues' || code === 'typo') && choices.length === 1,
  );
  const together = proposed.length > 1 ? proposed : [];

  const answer = (question: Question, choice: string | null) => answerAll([[question, choice]]);
  const answerAll = async (answers: readonly (readonly [Question, string | null])[]): Promise<void> => {
    setBusy(true);
    try {
      await rememberMapping(session.book!, source, loaded.id, (before) =>
        answers.reduce((mapping, [question, choice]) => answerQuestion(mapping, question, choice), before),
      );
      session.said.set(t('mapping.answered'));
      onAnswer();
    } catch (problem) {
      setError(problem);
    } finally {
      setBusy(false);
    }
  };
  return (
    <section className="stack" aria-label={t('mapping.ask')}>
      <h2 className="section">{t('mapping.ask')}</h2>
      {together.length > 0 && (
        <Proposals
          questions={together}
          labelOf={(field) => (labels[field] ? local(labels[field]) : field)}
          samplesOf={(question) => samplesOf(records, question)}
          busy={busy}
          onConfirm={(ticked) => void answerAll(ticked.map((question) => [question, question.choices[0]!]))}
        />
      )}
      {questions.map((asked) => {
        if (together.includes(asked)) return null;
        const question = questionOnSheet(asked, source);
        const samples = samplesOf(records, asked);
        return (
          <div key={`${asked.code}${asked.column ?? ''}`} className="card tight">
            <span>{describeQuestion(question, language, labels)}</span>
            {samples.length > 0 && (
              <span className="quiet">{t('mapping.samples', { values: samples.join(' · ') })}</span>
            )}
            {question.code === 'swappedDates' ? (
              <RemedyChoice
                about={question.caption}
                remedies={{
                  ...NO_REMEDIES,
                  buttons: swapRemedies([{ records, loaded }], question.choices[0]!, language),
                }}
                onSettled={onAnswer}
              />
            ) : (
              <div className="row">
                {question.choices.map((choice) => (
                  <Button
                    key={choice}
                    size="small"
                    disabledFocusable={busy}
                    onClick={() => busy || void answer(question, choice)}
                  >
                    {question.code === 'whichHeader'
                      ? t('mapping.rowChoice', { row: Number(choice) + 1 })
                      : labels[choice]
                        ? local(labels[choice])
                        : choice}
                  </Button>
                ))}
                {question.code !== 'whichHeader' && (
                  <Button
                    size="small"
                    appearance="subtle"
                    disabledFocusable={busy}
                    onClick={() => busy || void answer(question, null)}
                  >
                    {t(question.choices.length === 1 ? 'mapping.no' : 'mapping.none')}
                  </Button>
                )}
              </div>
            )}
          </div>
        );
      })}
      {error !== null && <Problem error={error} />}
    </section>
  );
}

function samplesOf({ cells, reading }: Records, { column }: Question): string[] {
  if (column === null || !reading.table) return [];
  const found = new Set<string>();
  for (const row of reading.table.rows) {
    const text = String(cells.values[row]?.[column] ?? '').trim();
    if (text !== '') found.add(text);
    if (found.size === SAMPLES) break;
  }
  return [...found];
}
