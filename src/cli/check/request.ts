/** What a check is asked. */
import type { Pack } from '../../engine';
import type { Mapping } from '../../sheet';
import type { Language } from '../../text';

export interface CheckRequest {
  file: string;
  sheet?: string;
  pack: Pack;
  mapping: Mapping;
  language: Language;
  /** Serial of the day of judgement. */
  asOf?: number;
  /** Bytes of a text file read so far. */
  onProgress?(bytes: number): void;
}
