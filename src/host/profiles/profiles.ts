/**
 * Excels as people have them: their requirement sets, and the habits and known bugs that an add-in meets there
 * (habits.ts). Give one to `openPage` or `createHost` as its options.
 */
import { currentSets, type HostOptions } from '../state/options';
import type { HabitName } from './habits';

export interface Profile extends HostOptions {
  /** What it is, for a list. */
  readonly title: string;
  /** What an add-in meets here. */
  readonly habits: readonly HabitName[];
}

/** learn.microsoft.com/office/dev/add-ins/reference/requirement-sets: what Excel LTSC 2021 has for good. */
const ltsc2021: Record<string, string> = {
  ExcelApi: '1.14',
  SharedRuntime: '1.1',
  CustomFunctionsRuntime: '1.3',
  DialogApi: '1.2',
  RibbonApi: '1.1',
  AddinCommands: '1.1',
  ImageCoercion: '1.1',
  DocumentEvents: '1.1',
  Settings: '1.1',
};

const COMMON = ['typedText', 'totalsInRange'] as const;

export const PROFILES = {
  'win-m365': {
    title: 'Excel of Microsoft 365 for Windows',
    platform: 'desktop',
    version: '16.0.18526.20144',
    silentSelection: true,
    readyAfterMs: 300,
    habits: [...COMMON, 'undoRefused', 'slowStart', 'silentSelection', 'blankIsZero'],
  },
  'win-ltsc2021': {
    title: 'Excel LTSC 2021 for Windows',
    platform: 'desktop',
    version: '16.0.14332.20000',
    requirementSets: ltsc2021,
    habits: [...COMMON, 'noUndoGroups', 'blankIsZero'],
  },
  mac: {
    title: 'Excel for Mac',
    platform: 'desktop',
    version: '16.89.0',
    noDownloads: true,
    ignoresFit: true,
    habits: [...COMMON, 'noDownloads', 'keepsScale', 'undoRefused', 'blankIsZero'],
  },
  web: {
    title: 'Excel on the web',
    platform: 'web',
    version: '16.0.19000.35000',
    requirementSets: { ...currentSets },
    habits: [...COMMON, 'undoRefused', 'fiveMegabytes', 'blankIsNull', 'noTheme'],
  },
} satisfies Readonly<Record<string, Profile>>;

export type ProfileName = keyof typeof PROFILES;

/** @throws naming the profiles there are, for one that is not among them */
export function profileOf(name: string): Profile {
  if (!Object.hasOwn(PROFILES, name))
    throw new Error(`There is no profile "${name}". Choose: ${Object.keys(PROFILES).join(', ')}.`);
  return PROFILES[name as ProfileName];
}

/** The profile that is to play an Excel: by where it runs and by what it says of itself. */
export function profileFor(platform: string, supportsUndoGroups: boolean): ProfileName {
  if (platform === 'OfficeOnline') return 'web';
  if (platform === 'Mac') return 'mac';
  return supportsUndoGroups ? 'win-m365' : 'win-ltsc2021';
}
