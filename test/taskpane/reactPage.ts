/** A page in which React draws parts of the pane, without Excel around them. */
import type { DOMWindow } from 'jsdom';

/** Makes it the page of this test; React and what it draws are imported afterwards. */
export function drawOn(window: DOMWindow): void {
  Object.assign(globalThis, {
    window,
    document: window.document,
    navigator: window.navigator,
    IS_REACT_ACT_ENVIRONMENT: true,
  });
}
