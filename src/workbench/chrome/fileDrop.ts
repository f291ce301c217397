/** Files dropped anywhere on the page, the task pane included. */
import { element } from './element';

/** @returns listens to one more document, such as the pane's, whose drops the page would not see */
export function acceptDroppedFiles(
  page: Document,
  hint: () => string,
  open: (file: File) => void,
): (document: Document) => void {
  const overlay = element('div', { class: 'drop', hidden: true, 'aria-hidden': 'true' });
  page.body.append(overlay);
  const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;
  const listen = (document: Document): void => {
    document.addEventListener('dragover', (event) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      overlay.textContent = hint();
      overlay.hidden = false;
    });
    document.addEventListener('dragleave', (event) => {
      if (event.relatedTarget === null) overlay.hidden = true;
    });
    document.addEventListener('drop', (event) => {
      overlay.hidden = true;
      const file = event.dataTransfer?.files[0];
      if (!holdsFiles(event) || !file) return;
      event.preventDefault();
      open(file);
    });
  };
  listen(page);
  return listen;
}
