/** The commands of `patuh`, one file each, loaded when they are asked for: help answers at once. */
import type { Command } from '../command/command';
import { ABOUT } from './about';

const LOAD: Readonly<Record<keyof typeof ABOUT, () => Promise<{ command: Command }>>> = {
  check: () => import('./check'),
  measure: () => import('./measure'),
  report: () => import('./report'),
  close: () => import('./close'),
  replay: () => import('./replay'),
  verify: () => import('./verify'),
  read: () => import('./read'),
  doctor: () => import('./doctor'),
  rules: () => import('./rules'),
  clauses: () => import('./clauses'),
  completion: async () => ({ command: (await import('./completion')).completionOf(commands) }),
};

export const commands: readonly Command[] = Object.entries(ABOUT).map(([name, about]) => {
  const load = LOAD[name as keyof typeof ABOUT];
  return {
    name,
    about,
    specs: async () => (await load()).command.specs(),
    run: async (args, io) => (await load()).command.run(args, io),
  };
});
