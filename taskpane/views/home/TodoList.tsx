import { ChevronRightRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useSession, useTexts } from '../../store/sessionContext';
import type { Todo } from './figures';

/** What waits today, each line a click from where it is done. */
export function TodoList({ todos, working }: { todos: readonly Todo[]; working: boolean }): ReactNode {
  const session = useSession();
  const { t, language } = useTexts();
  const label = ({ kind, pack }: Todo) =>
    kind === 'untapped' ? t('home.untapped') : kind === 'returns' ? t('home.returns') : kind === 'orphans' ? t('home.orphans') : t('home.fails', { pack });
  return (
    <section className="tight" aria-label={t('home.today')}>
      <h2 className="section">{t('home.today')}</h2>
      {todos.length === 0 && !working && <span className="quiet">{t('home.nothing')}</span>}
      {todos.map((todo) => (
        <button
          key={todo.kind + todo.pack}
          type="button"
          className="plain card row"
          onClick={() => {
            session.wish.set(todo.wish);
            session.view.set(todo.view);
          }}
        >
          <strong>{todo.count.toLocaleString(language === 'id' ? 'id-ID' : 'en-US')}</strong>
          <span className="grow">
            {label(todo)}
            {todo.oldest !== null && <span className="quiet"> · {t('home.oldest', { days: todo.oldest })}</span>}
          </span>
          <ChevronRightRegular aria-hidden="true" />
        </button>
      ))}
    </section>
  );
}
