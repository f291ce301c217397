/** The views of the pane, in the order of the bar. */
export const VIEWS = ['home', 'requests', 'tapping', 'ticket', 'check', 'rules', 'help'] as const;
export type ViewName = (typeof VIEWS)[number] | 'developer';

export function isView(name: string): name is ViewName {
  return name === 'developer' || (VIEWS as readonly string[]).includes(name);
}
