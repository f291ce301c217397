/**
 * Excels as people have them: their requirement sets, and the habits and known bugs that an add-in meets there, each with its
 * public source (numbers are issues of OfficeDev/office-js). Give one to `openPage` or `createHost` as its options.
 */
import { currentSets, type HostOptions } from './state/options';

export interface Profile extends HostOptions {
  /** What it is, for a list. */
  readonly title: string;
  /** What an add-in meets here, with its source. */
  readonly habits: readonly string[];
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

const COMMON = [
  'text that is written is read as US English types it, unless an apostrophe or the format @ stands before it (#1559, #229)',
  'a table’s range includes its totals row',
];

export const PROFILES = {
  'win-m365': {
    title: 'Excel of Microsoft 365 for Windows',
    platform: 'desktop',
    version: '16.0.18526.20144',
    silentSelection: true,
    readyAfterMs: 300,
    habits: [
      ...COMMON,
      'members without undo support refuse a batch that is one undo step (#6711, #6491, #6255)',
      'the start may take long (#6946, #3330)',
      'some builds never tell that another cell was selected (#6311)',
      'blank cells reach functions as 0 (#4702)',
    ],
  },
  'win-ltsc2021': {
    title: 'Excel LTSC 2021 for Windows',
    platform: 'desktop',
    version: '16.0.14332.20000',
    requirementSets: ltsc2021,
    habits: [
      ...COMMON,
      'no undo groups, no cell menu, no keyboard shortcuts',
      'blank cells reach functions as 0 (#4702)',
    ],
  },
  mac: {
    title: 'Excel for Mac',
    platform: 'desktop',
    version: '16.89.0',
    noDownloads: true,
    ignoresFit: true,
    habits: [
      ...COMMON,
      'a download does nothing and says nothing (#2700, #503, #3385)',
      'a sheet fitted to pages keeps its scale (#1860)',
      'members without undo support refuse a batch that is one undo step (#6711)',
    ],
  },
  web: {
    title: 'Excel on the web',
    platform: 'web',
    version: '16.0.19000.35000',
    requirementSets: { ...currentSets },
    habits: [
      ...COMMON,
      'requests and answers end at 5 MB',
      'blank cells reach functions as null (#4702, #5262)',
      'a theme is not told (#6134)',
    ],
  },
} satisfies Readonly<Record<string, Profile>>;

export type ProfileName = keyof typeof PROFILES;

/** @throws naming the profiles there are, for one that is not among them */
export function profileOf(name: string): Profile {
  if (!Object.hasOwn(PROFILES, name))
    throw new Error(`There is no profile "${name}". Choose: ${Object.keys(PROFILES).join(', ')}.`);
  return PROFILES[name as ProfileName];
}
