/** Another QCO on the same workbook: a pane with a window, a storage and an Excel of its own. */
import type { FrameLocator, Page } from '@playwright/test';
import type { RunningAddin } from '../../src/workbench/addin/runningAddin';

declare global {
  interface Window {
    colleague: RunningAddin;
  }
}

export async function openColleague(page: Page): Promise<FrameLocator> {
  await page.evaluate(async () => {
    const { workbook, addin } = window.workbench;
    const holder = Object.assign(document.createElement('div'), { id: 'colleague' });
    holder.style.cssText = 'position: fixed; inset: 0 auto 0 0; width: 330px; background: #fff; z-index: 9';
    document.body.append(holder);
    // At another computer nothing is kept of what is typed here.
    const kept = new Map<string, string>();
    const localStorage = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
      key: (n: number) => [...kept.keys()][n] ?? null,
      get length() {
        return kept.size;
      },
    };
    const install = (inner: Window) => void Object.defineProperty(inner, 'localStorage', { value: localStorage });
    const Addin = addin.constructor as typeof RunningAddin;
    window.colleague = new Addin(workbook, holder, { install } as ConstructorParameters<typeof RunningAddin>[2]);
    const files = { page: 'taskpane.html', metadata: 'functions.json', shortcuts: null, namespace: 'REKAN' };
    await window.colleague.load({ ...files, group: '', ribbon: [], cellMenu: [] }, 'Rekan', 'id');
    const frame = holder.querySelector('iframe')!;
    frame.className = 'colleague-frame';
    frame.style.cssText = 'width: 100%; height: 100%; border: 0';
  });
  const pane = page.frameLocator('iframe.colleague-frame');
  await pane.locator('nav').waitFor();
  return pane;
}

/** Whether this computer reaches the workbook: what it asks for meanwhile waits, and it hears of nothing. */
export const reach = (page: Page, online: boolean) =>
  page.evaluate((on) => {
    const { faults } = window.workbench.addin.installed!.host;
    const held = window as Window & { goOn?: () => void };
    faults.loseEvents(on ? 0 : Number.MAX_SAFE_INTEGER);
    if (on) held.goOn!();
    const wait = new Promise<void>((resolve) => (held.goOn = resolve));
    faults.gate = on ? null : () => wait;
  }, online);
