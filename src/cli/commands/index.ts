/** The commands of `patuh`, one file each. */
import type { Command } from '../command';
import { command as check } from './check';

export const commands: readonly Command[] = [check];
