/** What a check is asked. */
import type { Pack } from '../../engine';
import type { Language } from '../../text';

export interface CheckRequest {
  sheet?: string;
  pack: Pack;
  language: Language;
  /** Serial of the day of judgement. */
  asOf?: number;
}
