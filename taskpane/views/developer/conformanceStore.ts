/** The conformance scripts against the Excel that is there, and the report to send back. No React here. */
import { hostInfo, supports, type OfficeApi } from '../../../src/office';
import type { conformance, ConformanceResult, runConformance } from '../../conformance';
import { createStore, type Store } from '../../store/createStore';

export interface ConformanceScripts {
  conformance: typeof conformance;
  runConformance: typeof runConformance;
}

/** What is saved as a file: which Excel, when, and what each script came to. */
export interface ConformanceReport {
  host: string;
  platform: string;
  version: string;
  /** ISO 8601, UTC. */
  date: string;
  /** How many scripts there are; fewer results mean that the run was stopped. */
  scripts: number;
  results: readonly ConformanceResult[];
}

export type ConformanceState =
  | { status: 'idle' }
  | { status: 'loading' }
  | { status: 'running'; done: number; all: number }
  | { status: 'failed'; error: unknown }
  | { status: 'done'; report: ConformanceReport };

export interface ConformanceStore {
  state: Store<ConformanceState>;
  /** Runs every script; while a run is going on, a second one is not started. */
  run(): Promise<void>;
  /** Ends the run after the script that is being run, so that it can clear away its sheet. */
  cancel(): void;
}

/** `load` fetches the scripts when they are asked for, so that nobody else has to load them. */
export function createConformanceStore(api: OfficeApi, load: () => Promise<ConformanceScripts>): ConformanceStore {
  const state = createStore<ConformanceState>({ status: 'idle' });
  let running: AbortController | null = null;
  return {
    state,
    cancel: () => running?.abort(),
    async run() {
      if (running) return;
      const { signal } = (running = new AbortController());
      state.set({ status: 'loading' });
      try {
        const { conformance: areas, runConformance } = await load();
        const scripts = areas.reduce((sum, { cases }) => sum + cases.length, 0);
        state.set({ status: 'running', done: 0, all: scripts });
        const results = await runConformance(api.Excel, {
          areas,
          supports: (version) => supports(api, 'ExcelApi', version),
          functions: supports(api, 'CustomFunctionsRuntime', '1.1'),
          onProgress: (done, all) => state.set({ status: 'running', done, all }),
          signal,
        });
        state.set({ status: 'done', report: { ...hostInfo(api), date: new Date().toISOString(), scripts, results } });
      } catch (error) {
        state.set({ status: 'failed', error });
      } finally {
        running = null;
      }
    },
  };
}

/** How many scripts came to each outcome. */
export function outcomes({ results }: ConformanceReport): Record<ConformanceResult['outcome'], number> {
  const counts = { holds: 0, differs: 0, skipped: 0 };
  for (const { outcome } of results) counts[outcome]++;
  return counts;
}
