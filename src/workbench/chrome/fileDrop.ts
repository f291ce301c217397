/** Files dropped anywhere on the page, the task pane included. */
import { element } from './element';

export function acceptDroppedFiles(target: Document, hint: () => string, open: (file: File) => void): void {
  const overlay = element('div', { class: 'drop', hidden: true, 'aria-hidden': 'true' });
  target.body.append(overlay);
  const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;
  target.addEventListener('dragover', (event) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    overlay.textContent = hint();
    overlay.hidden = false;
  });
  target.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) overlay.hidden = true;
  });
  target.addEventListener('drop', (event) => {
    overlay.hidden = true;
    const file = event.dataTransfer?.files[0];
    if (!holdsFiles(event) || !file) return;
    event.preventDefault();
    open(file);
  });
}
