/** The views of the pane, in the order of the bar. */
export const VIEWS = ['home', 'requests', 'tapping', 'ticket', 'check', 'report', 'rules', 'help'] as const;
/** Reached from other views only. */
const SIDE_VIEWS = ['import', 'developer', 'why'] as const;
export type ViewName = (typeof VIEWS)[number] | (typeof SIDE_VIEWS)[number];

export function isView(name: string): name is ViewName {
  return [...VIEWS, ...SIDE_VIEWS].some((view) => view === name);
}
