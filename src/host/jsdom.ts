import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { JSDOM, VirtualConsole } from 'jsdom';
import { createHost } from './createHost';
import type { InstalledHost } from './createHost';
import type { FunctionMetadata } from './state/customFunctions';
import type { HostOptions } from './state/options';
import { profileOf } from './profiles/profiles';
import { watchUndoGroups } from './state/undoGroups';
import type { Workbook } from './state/workbook';
import { createWorkbook } from './state/workbook';

export interface PageOptions extends HostOptions {
  /** The workbook the page sees; a new empty one when left out (closed together with the page). */
  workbook?: Workbook;
  /** The page's body; office.js is added in front of it. */
  html?: string;
  /** Script files loaded after office.js, in order: the add-in's own bundles. */
  scripts?: string[];
  /** Functions callable from cells: what Excel reads from functions.json. */
  functions?: { namespace: string; metadata: readonly FunctionMetadata[] };
  /** Address of the page; decides where relative fetches go. */
  url?: string;
  /** A fetch for the page; jsdom has none of its own. */
  fetch?: typeof fetch;
}

/** A page with the real office.js in it, connected to a simulated Excel. */
export interface Page extends InstalledHost {
  window: JSDOM['window'] & {
    Office: typeof Office;
    Excel: typeof Excel;
    OfficeExtension: typeof OfficeExtension;
    CustomFunctions: typeof CustomFunctions;
  };
  workbook: Workbook;
  /** Excel.run of the page. */
  run<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T>;
  /** Everything calculated, every custom function answered, every event delivered. */
  settled(): Promise<void>;
  /** Texts of errors the page threw and nobody caught. */
  errors: string[];
  close(): Promise<void>;
}

/**
 * Open a page in jsdom with the unmodified office.js from node_modules and wait until Office is ready. Takes about half a second.
 *
 *     const page = await openPage();
 *     await page.run(async (context) => { … });
 *     await page.close();
 *
 * Whatever the options leave open follows the profile that the environment names (HOST_PROFILE), so that tests run as they
 * are in each of them: `npm run host -- profiles COMMAND`. A page of a profile of its own is that and no other.
 */
export async function openPage(given: PageOptions = {}): Promise<Page> {
  const { HOST_PROFILE: profile } = process.env;
  const options: PageOptions = profile && !('habits' in given) ? { ...profileOf(profile), ...given } : given;
  const workbook = options.workbook ?? createWorkbook();
  const officeJs = resolve(
    dirname(createRequire(resolve('package.json')).resolve('@microsoft/office-js/package.json')),
    'dist/office.debug.js',
  );
  const errors: string[] = [];
  const console = new VirtualConsole();
  console.on('jsdomError', (error) => errors.push(error.message));
  const scripts = [officeJs, ...(options.scripts ?? [])].map(
    (path) => `<script src="${pathToFileURL(resolve(path)).href}"></script>`,
  );
  let installed: InstalledHost | undefined;
  const dom = new JSDOM(
    `<!doctype html><html><head>${scripts.join('')}</head><body>${options.html ?? ''}</body></html>`,
    {
      url: options.url ?? pathToFileURL(resolve('page.html')).href,
      runScripts: 'dangerously',
      resources: 'usable',
      pretendToBeVisual: true,
      virtualConsole: console,
      beforeParse: (window) => {
        if (options.fetch) Object.assign(window, { fetch: options.fetch });
        installed = createHost(workbook, window as never, options);
      },
    },
  );
  const { window } = dom as unknown as Pick<Page, 'window'>;
  await loaded(dom);
  await window.Office.onReady();
  if (!installed) throw new Error('jsdom did not run beforeParse.');
  const { host } = installed;
  watchUndoGroups(window, host);
  if (options.functions) host.calls.register(options.functions.namespace, options.functions.metadata);
  const settled = async (): Promise<void> => {
    do {
      await installed?.idle();
      await workbook.settled();
      await new Promise((done) => setTimeout(done, 5)); // events go out in the next turn
    } while (!workbook.calculation.idle);
  };
  return {
    ...installed,
    window,
    workbook,
    errors,
    settled,
    run: (batch) => window.Excel.run(batch),
    close: async () => {
      installed?.dispose();
      dom.window.close();
      if (!options.workbook) workbook.dispose();
    },
  };
}

function loaded(dom: JSDOM): Promise<void> {
  if (dom.window.document.readyState === 'complete') return Promise.resolve();
  return new Promise((done) => dom.window.addEventListener('load', () => done()));
}
