/**
 * Shows the task pane page, byte for byte the one Excel loads, in a frame that has a host.
 * The host's objects must be on the frame's window before office.js runs, and the page itself must not know where it runs;
 * so the page's text is fetched and written into an empty frame whose window has been prepared.
 *
 * @param install puts the host's objects on the window; called before any script of the page runs
 */
export async function loadPane(
  holder: HTMLElement,
  title: string,
  page: string,
  install: (window: Window) => void,
): Promise<HTMLIFrameElement> {
  const answer = await fetch(page, { cache: 'no-store' });
  if (!answer.ok) throw new Error(`${page}: ${answer.status}`);
  const html = await answer.text();
  const frame = document.createElement('iframe');
  frame.title = title;
  frame.className = 'pane-frame';
  holder.replaceChildren(frame);
  const inner = frame.contentWindow!;
  // open() gives the empty document this page's address, so that relative addresses mean the same as in Excel.
  inner.document.open();
  install(inner);
  inner.document.write(html);
  inner.document.close();
  return frame;
}
