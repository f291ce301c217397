/** Makes the session: finds Excel, loads the packs, restores the user's choices. */
import {
  createDrafts,
  createJournal,
  displayLanguage,
  officeApi,
  onCommand,
  openBook,
  whenReady,
  type OfficeApi,
} from '../../src/office';
import type { Language } from '../../src/text';
import { fetchRules } from '../../src/packs';
import { announceDates } from '../store/announcePacks';
import { loadAll } from '../store/loadAll';
import { createPackShelf } from '../store/packShelf';
import { createScan } from '../store/scan';
import { createStore } from '../store/createStore';
import { openFor, WHOLE, type Session, type Settled, type ThemeChoice, type Wish } from '../store/session';
import { textsOf } from '../text/texts';
import { isView, type ViewName } from '../views/viewName';

/** Excel usually answers within a second. Some builds take minutes (office-js #6946, #2599, #6040, #3330). */
const SLOW_AFTER_MS = 8_000;

/**
 * Never rejects: outside Excel the session has no book, and the pane says so. Only Office.js itself tells what is outside, never
 * a clock.
 * @param onSlow called once where Excel has not answered after a while; the session comes whenever it does
 */
export async function startSession(onSlow: () => void = () => undefined): Promise<Session> {
  const api = await findExcel(onSlow);
  const drafts = createDrafts(storage(), api);
  const journal = createJournal(drafts);
  const book = api ? openBook(api, journal) : null;
  const packs = createPackShelf(fetchRules);
  const scan = createScan(book, packs);
  const asked = new URLSearchParams(location.search);
  const session: Session = {
    api,
    book,
    drafts,
    packs,
    scan,
    language: createStore<Language>(
      languageChoice(asked.get('lang') ?? drafts.own.read('language')) ?? (api ? displayLanguage(api) : 'id'),
    ),
    theme: createStore<ThemeChoice>(themeChoice(asked.get('theme') ?? drafts.own.read('theme'))),
    asOf: createStore(drafts.read<number>('asOf')),
    view: createStore<ViewName>(viewChoice(asked.get('view') ?? drafts.read<string>('view'))),
    said: createStore(''),
    settled: createStore<Settled | null>(null),
    part: createStore(WHOLE),
    tour: createStore<number | null>(null),
    wish: createStore<Wish | null>(null),
  };
  session.language.subscribe(() => drafts.own.save('language', session.language.get()));
  session.theme.subscribe(() => drafts.own.save('theme', session.theme.get()));
  session.asOf.subscribe(() => drafts.save('asOf', session.asOf.get()));
  session.view.subscribe(() => drafts.save('view', session.view.get()));
  if (api) bindCommands(api, session);
  if (book) void announceDates(book);
  if (api) void settleLeft(api, journal, session);
  void loadAll(session);
  return session;
}

/** What an earlier pane left half written is taken back, and said. A workbook that cannot be read keeps it for the next start. */
async function settleLeft(api: OfficeApi, journal: ReturnType<typeof createJournal>, session: Session): Promise<void> {
  const back = await journal.settle(api).catch(() => []);
  if (back.length === 0) return;
  const t = textsOf(session.language.get());
  session.said.set(t('app.takenBack', { sheets: [...new Set(back)].join(', ') }));
}

async function findExcel(onSlow: () => void): Promise<OfficeApi | null> {
  const api = officeApi();
  if (!api) return null;
  const slow = setTimeout(onSlow, SLOW_AFTER_MS);
  try {
    return (await whenReady(api)) ? api : null;
  } finally {
    clearTimeout(slow);
  }
}

function bindCommands(api: OfficeApi, session: Session): void {
  const open = (wish: Wish) => () => openFor(session, wish);
  // The names of the ribbon's, the cell menu's and the keyboard's actions: manifest.xml, assets/shortcuts.json.
  onCommand(api, 'showPane', () => undefined);
  onCommand(api, 'checkTable', open({ kind: 'checkTable' }));
  onCommand(api, 'nextCall', open({ kind: 'nextCall' }));
  onCommand(api, 'monthReport', () => session.view.set('report'));
  onCommand(api, 'checkRow', open({ kind: 'checkRow' }));
  onCommand(api, 'why', open({ kind: 'why' }));
}

function storage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

const languageChoice = (text: string | null): Language | null => (text === 'id' || text === 'en' ? text : null);
const themeChoice = (text: string | null): ThemeChoice =>
  text === 'light' || text === 'dark' || text === 'contrast' ? text : 'auto';
const viewChoice = (text: string | null): ViewName => (text !== null && isView(text) ? text : 'home');
