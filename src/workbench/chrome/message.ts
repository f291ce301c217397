/** One line at the bottom that tells what happened; screen readers hear it. */
import { element } from './element';
import { icon } from './icon';

export type MessageKind = 'info' | 'note' | 'error';

export interface MessageLine {
  root: HTMLElement;
  show(message: string, kind?: MessageKind): void;
}

/** An information goes by itself; a note and an error stay until they are dismissed. */
export function messageLine(dismissLabel: () => string): MessageLine {
  const words = element('span');
  const dismiss = element('button', { type: 'button', class: 'message-dismiss' }, icon('close'));
  const root = element(
    'div',
    { class: 'message', role: 'status', 'aria-live': 'polite', hidden: true },
    words,
    dismiss,
  );
  let timer: ReturnType<typeof setTimeout> | undefined;
  const hide = (): void => {
    root.hidden = true;
  };
  dismiss.addEventListener('click', hide);
  return {
    root,
    show(message, kind = 'info') {
      clearTimeout(timer);
      words.textContent = message;
      root.dataset.kind = kind;
      root.hidden = false;
      dismiss.setAttribute('aria-label', dismissLabel());
      if (kind === 'info') timer = setTimeout(hide, 2500);
    },
  };
}
