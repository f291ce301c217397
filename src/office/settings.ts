/** Small values that belong to the workbook (chosen mapping, language). Anything over a few kB goes elsewhere. */
import { OfficeProblem } from './officeProblem';
import type { OfficeApi } from './types';

const PREFIX = 'patuh.';
const LARGEST = 4_000;

export function readSetting<T>(api: OfficeApi, key: string): T | null {
  return (api.Office.context.document?.settings?.get(PREFIX + key) as T | null | undefined) ?? null;
}

export function saveSetting(api: OfficeApi, key: string, value: unknown): Promise<void> {
  if (JSON.stringify(value).length > LARGEST) return Promise.reject(new OfficeProblem('tooLarge', { place: key }));
  const settings = api.Office.context.document.settings;
  settings.set(PREFIX + key, value);
  return new Promise((resolve, reject) =>
    settings.saveAsync((result) =>
      // The string, not Office.AsyncResultStatus: the enum is missing while Office.js still loads.
      String(result.status) === 'succeeded' ? resolve() : reject(new OfficeProblem('notKept', { place: key })),
    ),
  );
}
