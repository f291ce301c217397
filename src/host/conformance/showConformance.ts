/**
 * A page for whoever has a real Excel: one button runs every script there, and the result is a file to send back.
 * Plain elements, so that any add-in can serve it.
 */
import { fill, languageOf } from '../../text';
import { HABITS, probeHabits } from '../profiles/habits';
import { profileFor, PROFILES } from '../profiles/profiles';
import { markHabits, outcomes, type ConformanceReport, type MarkedHabit } from './report';
import { runConformance } from './run';
import { CONFORMANCE_TEXTS } from './texts';
import type { ConformanceArea } from './cases/types';

export interface ConformancePage {
  areas: readonly ConformanceArea[];
  /** Where "back" leads. */
  back: string;
}

/** Draws the page once Office.js knows its host. */
export async function showConformance(root: HTMLElement, { areas, back }: ConformancePage): Promise<void> {
  const { host } = await Office.onReady();
  const inExcel = String(host) === 'Excel';
  const asked = new URLSearchParams(location.search).get('lang');
  const language = languageOf(asked ?? (inExcel ? Office.context.displayLanguage : navigator.language));
  const t = CONFORMANCE_TEXTS[language];
  document.documentElement.lang = language;
  document.title = t.title;

  const run = element('button', t.run);
  const stop = element('button', t.stop, { hidden: true });
  const progress = element('progress', '', { hidden: true });
  const said = element('p', '');
  said.setAttribute('role', 'status');
  const results = element('section', '');
  const leave = element('button', t.back);
  leave.addEventListener('click', () => location.assign(back));
  root.replaceChildren(element('h1', t.title), element('p', t.what));
  if (!inExcel) return root.append(element('p', t.outside));
  root.append(element('p', t.warning), run, stop, leave, progress, said, results);

  const scripts = areas.reduce((sum, { cases }) => sum + cases.length, 0);
  let running: AbortController | null = null;
  stop.addEventListener('click', () => running?.abort());
  run.addEventListener('click', () => void start());

  async function start(): Promise<void> {
    const { signal } = (running = new AbortController());
    [run.hidden, stop.hidden, progress.hidden] = [true, false, false];
    results.replaceChildren();
    const supports = (set: string, version: string) => Office.context.requirements.isSetSupported(set, version);
    const done = await runConformance(Excel, {
      areas,
      supports: (version) => supports('ExcelApi', version),
      functions: supports('CustomFunctionsRuntime', '1.1'),
      signal,
      onProgress: (count, all) => {
        [progress.value, progress.max] = [count, all];
        said.textContent = fill(t.running, { done: count, all });
      },
    });
    const { host, platform, version } = Office.context.diagnostics;
    const profile = profileFor(String(platform), supports('ExcelApi', '1.20'));
    if (!signal.aborted) said.textContent = t.probing;
    const habits = signal.aborted ? [] : markHabits(profile, await probeHabits(Excel, Office));
    [run.hidden, stop.hidden, progress.hidden] = [false, true, true];
    const date = new Date().toISOString();
    const where = { host: String(host), platform: String(platform), version: String(version), date };
    show({ ...where, scripts, results: done, profile, habits });
  }

  function show(report: ConformanceReport): void {
    const stopped = report.results.length < scripts;
    said.textContent =
      (stopped ? `${fill(t.stopped, { done: report.results.length, all: scripts })} ` : '') +
      fill(t.counts, outcomes(report));
    const text = `${JSON.stringify(report, null, 2)}\n`;
    const save = element('button', t.save);
    save.addEventListener('click', () => saveFile('excel-conformance.json', text));
    const copy = element('textarea', text, { readOnly: true, rows: 8 });
    const differing = report.results.filter(({ outcome }) => outcome === 'differs');
    results.replaceChildren(
      ...differing.map(({ area, name, reason }) => element('p', `${area}: ${name}: ${reason ?? ''}`)),
      ...(report.habits.length > 0
        ? [element('h2', fill(t.habits, { profile: PROFILES[report.profile].title })), habitTable(report.habits, t)]
        : []),
      save,
      element('p', t.saveNote),
      copy,
    );
  }
}

/** Every habit, whether this Excel has it, and whether our profile of it agrees. */
function habitTable(habits: readonly MarkedHabit[], t: typeof CONFORMANCE_TEXTS.id): HTMLTableElement {
  const table = element('table', '');
  const row = (cells: readonly string[], cell: 'td' | 'th'): HTMLElement => {
    const line = element('tr', '');
    line.append(...cells.map((text) => element(cell, text)));
    return line;
  };
  table.append(row([t.habit, t.here, t.agrees], 'th'));
  for (const { habit, here, played, reason } of habits) {
    const agrees = here === null ? '–' : here === played ? t.yes : t.no;
    table.append(row([HABITS[habit].says, here === null ? (reason ?? t.unseen) : here ? t.yes : t.no, agrees], 'td'));
  }
  return table;
}

function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  text: string,
  properties: Partial<HTMLElementTagNameMap[K]> = {},
): HTMLElementTagNameMap[K] {
  return Object.assign(document.createElement(name), { textContent: text }, properties);
}

function saveFile(name: string, text: string): void {
  const href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  Object.assign(document.createElement('a'), { href, download: name }).click();
  // Let go later: some hosts read the address only after the click returns.
  setTimeout(() => URL.revokeObjectURL(href), 10_000);
}
