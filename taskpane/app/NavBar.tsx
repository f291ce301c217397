import {
  BookRegular,
  CheckmarkCircleRegular,
  DocumentTableRegular,
  HeadphonesSoundWaveRegular,
  HomeRegular,
  PersonKeyRegular,
  QuestionCircleRegular,
  TicketDiagonalRegular,
} from '@fluentui/react-icons';
import type { ComponentType, ReactNode } from 'react';
import { useSession, useTexts } from '../store/sessionContext';
import { useStore } from '../store/useStore';
import { VIEWS, type ViewName } from '../views/viewName';

const ICONS: Readonly<Record<(typeof VIEWS)[number], ComponentType>> = {
  home: HomeRegular,
  requests: PersonKeyRegular,
  tapping: HeadphonesSoundWaveRegular,
  ticket: TicketDiagonalRegular,
  check: CheckmarkCircleRegular,
  report: DocumentTableRegular,
  rules: BookRegular,
  help: QuestionCircleRegular,
};

/** All views at once: eight fit into 320 pixels as an icon over a word, so nothing hides in a menu. */
export function NavBar(): ReactNode {
  const { t } = useTexts();
  const { view } = useSession();
  const now = useStore(view);
  return (
    <nav className="nav" aria-label={t('app.views')}>
      {VIEWS.map((name) => {
        const Icon = ICONS[name];
        return (
          <button
            key={name}
            type="button"
            className="nav-item"
            aria-current={name === now ? 'page' : undefined}
            onClick={() => view.set(name as ViewName)}
          >
            <Icon aria-hidden="true" />
            <span>{t(`nav.${name}`)}</span>
          </button>
        );
      })}
    </nav>
  );
}
