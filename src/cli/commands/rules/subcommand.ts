/** What a part of `patuh rules` is. */
import type { LocalText } from '../../../text';
import type { Io } from '../../command';

export interface Subcommand {
  name: string;
  usage: string;
  about: LocalText;
  run(args: string[], io: Io): Promise<number>;
}
