/** Words that say an account is closed and a person has left, from the it-tools pack (`extensions.accounts`). */
import type { Pack } from '../../engine';
import { MissingParameter, optionalNumber } from '../shared/parameters';

export interface AccountWords {
  /** `status_user` of an account nobody can use. */
  closed: readonly string[];
  /** `status_karyawan` of somebody who has left. */
  left: readonly string[];
  /** Days an account may stay open after its owner left; null while nobody has set a deadline. */
  maxDays: number | null;
}

export function accountWords(pack: Pack): AccountWords {
  const words = pack.extensions?.['accounts'] as { closed: readonly string[]; left: readonly string[] } | undefined;
  if (!words) throw new MissingParameter(pack.id, 'extensions.accounts');
  return { closed: words.closed, left: words.left, maxDays: optionalNumber(pack, 'maxBlockDays') };
}
