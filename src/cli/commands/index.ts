/** The commands of `patuh`, one file each. */
import type { Command } from '../command';
import { command as check } from './check';
import { command as clauses } from './clauses';
import { command as close } from './close';
import { command as measure } from './measure';
import { command as read } from './read';
import { command as report } from './report';
import { command as rules } from './rules';
import { command as verify } from './verify';

export const commands: readonly Command[] = [check, clauses, close, measure, read, report, rules, verify];
