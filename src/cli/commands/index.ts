/** The commands of `patuh`, one file each. */
import type { Command } from '../command';

export const commands: readonly Command[] = [];
