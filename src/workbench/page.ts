/** The parts of the page and how they are put together. Everything with words is drawn again when the language changes. */
import type { Language } from '../text';
import { element } from './chrome/element';
import { icon } from './chrome/icon';
import type { KeyboardActions } from './chrome/keyboard';
import { text } from './shared/texts';

export interface WorkbenchPage {
  title: HTMLElement;
  ribbon: HTMLElement;
  grid: HTMLElement;
  pane: HTMLElement;
  paneBody: HTMLElement;
}

export function buildPage(root: HTMLElement): WorkbenchPage {
  const title = element('div', { style: 'display: contents' });
  const ribbon = element('section', { style: 'display: contents' });
  const grid = element('main', { class: 'grid', id: 'grid' });
  const paneBody = element('div', { class: 'pane-body' });
  const pane = element('aside', { class: 'pane', id: 'pane' }, element('div', { class: 'pane-head' }), paneBody);
  root.replaceChildren(title, ribbon, grid, pane);
  return { title, ribbon, grid, pane, paneBody };
}

/** What F6 goes round. */
export function regionsOf(
  { ribbon, grid, pane, paneBody }: WorkbenchPage,
  focusGrid: () => void,
): KeyboardActions['regions'] {
  const within = (region: HTMLElement) => (focused: Element | null) => region.contains(focused);
  return [
    { holds: within(ribbon), focus: () => ribbon.querySelector<HTMLElement>('button[tabindex="0"]')?.focus() },
    { holds: within(grid), focus: focusGrid },
    { holds: within(pane), focus: () => paneBody.querySelector('iframe')?.contentWindow?.focus() },
  ];
}

/** The words around grid and pane; the grid and the pane's frame stay as they are. */
export function namePage(page: WorkbenchPage, language: Language, closePane: () => void): void {
  document.documentElement.lang = language;
  document.title = text('title', language);
  page.ribbon.setAttribute('aria-label', text('ribbon', language));
  page.grid.setAttribute('aria-label', text('grid', language));
  page.pane.setAttribute('aria-label', text('pane', language));
  const close = element(
    'button',
    {
      type: 'button',
      class: 'pane-close',
      'aria-label': text('paneClose', language),
      title: text('paneClose', language),
    },
    icon('close'),
  );
  close.addEventListener('click', closePane);
  page.pane.querySelector('.pane-head')!.replaceChildren(element('h2', {}, 'Patuh'), close);
}
