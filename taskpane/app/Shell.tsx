import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useEffect, useRef, type ComponentType, type ReactNode } from 'react';
import { ErrorBoundary } from '../parts/ErrorBoundary';
import { useSession, useTexts } from '../store/sessionContext';
import { useStore } from '../store/useStore';
import type { ViewName } from '../views/viewName';
import { lazyView as lazy } from './lazyView';
import { NavBar } from './NavBar';
import { OwnRules } from './OwnRules';

/** Views come when they are opened; the first one decides how fast the pane is there. */
const VIEWS: Readonly<Record<ViewName, ComponentType>> = {
  home: lazy(() => import('../views/home/HomeView').then((m) => ({ default: m.HomeView }))),
  requests: lazy(() => import('../views/requests/RequestsView').then((m) => ({ default: m.RequestsView }))),
  tapping: lazy(() => import('../views/tapping/TappingView').then((m) => ({ default: m.TappingView }))),
  ticket: lazy(() => import('../views/ticket/TicketView').then((m) => ({ default: m.TicketView }))),
  check: lazy(() => import('../views/check/CheckView').then((m) => ({ default: m.CheckView }))),
  report: lazy(() => import('../views/report/ReportView').then((m) => ({ default: m.ReportView }))),
  rules: lazy(() => import('../views/rules/RulesView').then((m) => ({ default: m.RulesView }))),
  help: lazy(() => import('../views/help/HelpView').then((m) => ({ default: m.HelpView }))),
  import: lazy(() => import('../views/import/ImportView').then((m) => ({ default: m.ImportView }))),
  why: lazy(() => import('../views/why/WhyView').then((m) => ({ default: m.WhyView }))),
  developer: lazy(() => import('../views/developer/DeveloperView').then((m) => ({ default: m.DeveloperView }))),
};

const Tour = lazy(() => import('./Tour').then((m) => ({ default: m.Tour })));

export function Shell(): ReactNode {
  const { t } = useTexts();
  const session = useSession();
  const view = useStore(session.view);
  const said = useStore(session.said);
  const tour = useStore(session.tour);
  const main = useRef<HTMLElement>(null);
  const first = useRef(true);
  useEffect(() => {
    // Focus follows the view, so that keyboard and screen reader start at its top; not on start, to leave Excel its focus.
    if (first.current) first.current = false;
    else main.current?.focus();
  }, [view]);
  const View = VIEWS[view];
  return (
    <>
      <NavBar />
      {!session.book && (
        <MessageBar intent="warning">
          <MessageBarBody>{t('app.outsideExcel')}</MessageBarBody>
        </MessageBar>
      )}
      {!session.drafts.kept && (
        <MessageBar intent="warning">
          <MessageBarBody>{t('app.noDrafts')}</MessageBarBody>
        </MessageBar>
      )}
      <OwnRules />
      {tour !== null && <Tour />}
      <main ref={main} tabIndex={-1} className="view" aria-label={t(`nav.${view}`)}>
        <ErrorBoundary key={view}>
          <View />
        </ErrorBoundary>
      </main>
      <div role="status" aria-live="polite" className="hidden-text">
        {said}
      </div>
    </>
  );
}
