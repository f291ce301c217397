import { Field, Select } from '@fluentui/react-components';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { isoOf, localDays, today } from '../../../../src/calendar';
import { callScores, meanScore, qmsDefinition, readCalls } from '../../../../src/measures';
import { Notice } from '../../../parts/Notice';
import { Problem } from '../../../parts/Problem';
import type { LoadedPack } from '../../../store/packShelf';
import type { Records } from '../../../store/readRecords';
import { useSession, useTexts } from '../../../store/sessionContext';
import { useStore } from '../../../store/useStore';
import { FIELDS } from '../shared/tappingModel';
import { useNamed } from '../shared/useNamed';
import { agentWeek } from './agentWeek';
import { disputedItems, notesOfWeek, weekOf, type CoachingNote } from './coaching';
import { CoachingCard } from './CoachingCard';
import type { CoachingStore } from './coachingStore';

const WEEKS = 8;

interface Props {
  loaded: LoadedPack;
  records: Records;
  coaching: CoachingStore;
}

/** An agent's week: what was tapped, what was found, what is agreed until when, and what the agent says to it. */
export function CoachingBoard({ loaded, records, coaching }: Props): ReactNode {
  const session = useSession();
  const { t, language } = useTexts();
  const notes = useStore(coaching.state);
  const named = useNamed(records, FIELDS.agent);
  const [error, setError] = useState<unknown>(null);
  const [agent, setAgent] = useState('');
  const [monday, setMonday] = useState(() => weekOf(today()));
  useEffect(() => void coaching.load().catch(setError), [coaching]);
  const calls = useMemo(() => readCalls(records.reading.table!, qmsDefinition(loaded.pack)), [records, loaded]);
  const scores = useMemo(() => callScores(calls, loaded.pack), [calls, loaded]);
  const agents = [...new Set(notes.map((note) => note.agent))].sort();
  const chosen = agents.includes(agent) ? agent : '';
  const shown = notesOfWeek(
    notes.filter((note) => chosen === '' || note.agent === chosen),
    monday,
  );
  const rows = chosen === '' ? null : agentWeek(calls, chosen, monday);
  const disputed = disputedItems(notes);
  const score = rows && meanScore(rows.tapped.flatMap((row) => scores[row] ?? []));

  async function answer(note: CoachingNote, change: Partial<CoachingNote>): Promise<void> {
    try {
      await coaching.put([{ ...note, ...change }]);
      setError(null);
      session.said.set(t('coaching.kept', { item: note.item, agent: note.agent }));
    } catch (problem) {
      setError(problem);
    }
  }

  return (
    <div className="stack">
      <span className="quiet">{t('coaching.intro')}</span>
      {error !== null && (
        <Problem error={error} retry={() => void coaching.load().then(() => setError(null), setError)} />
      )}
      {notes.length === 0 && <Notice>{t('coaching.none')}</Notice>}
      {notes.length > 0 && (
        <>
          <Field label={t('coaching.agent')}>
            <Select value={chosen} onChange={(_, { value }) => setAgent(value)}>
              <option value="">{t('coaching.everybody')}</option>
              {agents.map((each) => (
                <option key={each} value={each}>
                  {named(each)}
                </option>
              ))}
            </Select>
          </Field>
          <Field label={t('coaching.week')}>
            <Select value={String(monday)} onChange={(_, { value }) => setMonday(Number(value))}>
              {Array.from({ length: WEEKS }, (_, i) => weekOf(today()) - 7 * i).map((day) => (
                <option key={day} value={String(day)}>
                  {t('coaching.weekOf', { from: localDays(isoOf(day)), to: localDays(isoOf(day + 6)) })}
                </option>
              ))}
            </Select>
          </Field>
        </>
      )}
      {rows && (
        <strong>
          {t('coaching.figures', {
            tapped: rows.tapped.length,
            valid: rows.valid,
            returned: rows.tapped.length - rows.valid,
            score:
              score === null
                ? '—'
                : score.toLocaleString(language === 'id' ? 'id-ID' : 'en-US', { maximumFractionDigits: 1 }),
          })}
        </strong>
      )}
      {notes.length > 0 && shown.length === 0 && <Notice>{t('coaching.noneThisWeek')}</Notice>}
      {shown.map((note) => (
        <CoachingCard
          key={note.id}
          note={note}
          agent={named(note.agent)}
          onAnswer={(change) => void answer(note, change)}
        />
      ))}
      {disputed.length > 0 && (
        <section className="stack" aria-label={t('coaching.disputed')}>
          <h2 className="section">{t('coaching.disputed')}</h2>
          {disputed.map(({ item, notes: count, objections, upheld }) => (
            <div key={item} className="tight">
              <strong>{item}</strong>
              <span>{t('coaching.disputedLine', { count, objections, upheld })}</span>
            </div>
          ))}
        </section>
      )}
    </div>
  );
}
