/** Members with a known open bug (issues of OfficeDev/office-js), and the one file of ours that lives with it. */
export interface KnownIssue {
  /** `Class.member`; of a property, writing it. */
  member: string;
  issue: number;
  remedy: string;
  /** Files whose use of the member follows the remedy. */
  minded: readonly string[];
}

export const KNOWN_ISSUES: readonly KnownIssue[] = [
  {
    member: 'PageLayout.zoom',
    issue: 1860,
    remedy: 'fitting to pages may be ignored: read it back and say so, as src/office/report/putPage.ts does',
    minded: ['src/office/report/putPage.ts', 'src/office/fitPage.ts'],
  },
  {
    member: 'WorksheetCollection.onSelectionChanged',
    issue: 6311,
    remedy: 'some builds never fire it: listen in src/office/events.ts only, and give a button for what it would do',
    minded: ['src/office/events.ts'],
  },
  {
    member: 'Context.officeTheme',
    issue: 6134,
    remedy: 'undefined on the web: ask officeIsDark in src/office/shared/surroundings.ts',
    minded: ['src/office/shared/surroundings.ts'],
  },
  {
    member: 'CustomXmlPart.getXml',
    issue: 2408,
    remedy: 'parts of a megabyte and more cannot be read on the web: go through src/office/xmlStore.ts',
    minded: ['src/office/xmlStore.ts'],
  },
  {
    member: 'Settings.saveAsync',
    issue: 3957,
    remedy: 'settings may be lost in silence: keep only what may be lost, as src/office/drafts.ts does',
    minded: ['src/office/drafts.ts'],
  },
  {
    member: 'HTMLAnchorElement.download',
    issue: 2700,
    remedy: 'a download does nothing on the Mac and says nothing: hand files over with taskpane/parts/handOver.ts',
    minded: ['taskpane/parts/handOver.ts'],
  },
  {
    member: 'RunOptions.delayForCellEdit',
    issue: 806,
    remedy: 'waits for ever behind a pane that seems to hang: send the batch again, as src/office/shared/batch.ts does',
    minded: [],
  },
];
