/** The commands of `patuh`, one file each. */
import type { Command } from '../command';
import { command as check } from './check';
import { command as measure } from './measure';
import { command as read } from './read';

export const commands: readonly Command[] = [check, measure, read];
