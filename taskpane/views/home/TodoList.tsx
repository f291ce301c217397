import { ChevronRightRegular } from '@fluentui/react-icons';
import { useState, type ReactNode } from 'react';
import { Problem } from '../../parts/Problem';
import { useSession, useTexts } from '../../store/sessionContext';
import { dayText } from '../../store/today';
import { openFor } from '../../store/session';
import type { Action, Todo } from './todos';

const LABELS = {
  untapped: 'home.untapped',
  returns: 'home.returns',
  requests: 'home.requests',
  orphans: 'home.orphans',
  sharing: 'home.sharing',
  records: 'home.records',
} as const;

/** What waits today, each line a click from where it is done; below it the same by age or by stage. */
export function TodoList({ todos, working }: { todos: readonly Todo[]; working: boolean }): ReactNode {
  const session = useSession();
  const { t, language } = useTexts();
  const [error, setError] = useState<unknown>(null);
  const label = ({ kind, pack, table }: Todo) =>
    [kind === 'fails' ? t('home.fails', { pack }) : t(LABELS[kind]), table].filter(Boolean).join(' · ');
  const go = (action: Action): void => {
    if ('wish' in action) openFor(session, action.wish);
    else void session.book!.selectCell(action.sheet, action.row, action.column).catch(setError);
  };
  return (
    <section className="tight" aria-label={t('home.today')}>
      <h2 className="section">{t('home.today')}</h2>
      {todos.length === 0 && !working && <span className="quiet">{t('home.nothing')}</span>}
      {todos.map((todo) => (
        <div key={`${todo.kind} ${todo.source}`} className="tight">
          <button type="button" className="plain card row" onClick={() => go(todo.action)}>
            <strong>{todo.count.toLocaleString(language === 'id' ? 'id-ID' : 'en-US')}</strong>
            <span className="grow">
              {label(todo)}
              {todo.oldest !== null && <span className="quiet"> · {t('home.oldest', { days: todo.oldest })}</span>}
              {todo.until !== null && (
                <span className="quiet"> · {t('home.until', { date: dayText(todo.until) })}</span>
              )}
            </span>
            <ChevronRightRegular aria-hidden="true" />
          </button>
          {todo.parts.length > 0 && (
            <div className="row chips" role="group" aria-label={label(todo)}>
              {todo.parts.map((part) => (
                <button key={part.text} type="button" className="plain chip" onClick={() => go(part.action)}>
                  {part.text}
                </button>
              ))}
            </div>
          )}
        </div>
      ))}
      {error !== null && <Problem error={error} />}
    </section>
  );
}
