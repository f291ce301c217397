/** Counts and samples of a column: what was kept, repaired, blank and not understood. */
import type { FieldSpec, RawCell } from './shared/types';
import type { Sample } from './shared/reading';
import { isErrorCell } from '../grid';
import { maskText } from './mask';
import type { Remark } from './columnTypes/remark';
import { showValue } from './showValue';

/** Distinct remarks told apart per column; those beyond are told together, so that counts and rows still add up. */
const MOST_SAMPLES = 50;
const MOST_ROWS = 100;
/** Stands for the texts beyond. */
const OTHERS = '…';

export class Account {
  blank = 0;
  repaired = 0;
  unknown = 0;
  private readonly byRemark = new Map<string, Sample>();

  constructor(private readonly spec: FieldSpec) {}

  /** @returns the text as it may be shown */
  note(remark: Remark, cell: RawCell, row: number): string {
    if (remark.value === undefined) this.unknown++;
    else if (remark.value === null) this.blank++;
    else this.repaired++;
    // An object of a foreign caller may not even have a text.
    const found = typeof cell === 'object' ? '{…}' : String(cell);
    const sample = this.sampleOf(remark, found);
    sample.count++;
    if (sample.rows.length < MOST_ROWS) sample.rows.push(row);
    return sample.found === OTHERS ? this.shown(found, remark.code) : sample.found;
  }

  samples(understood: boolean): Sample[] {
    return [...this.byRemark.values()].filter((sample) => (sample.made !== undefined) === understood);
  }

  private sampleOf(remark: Remark, found: string): Sample {
    const known = this.byRemark.get(`${remark.code}\u0000${found}`);
    if (known) return known;
    const others = this.byRemark.size >= MOST_SAMPLES;
    const key = `${remark.code}\u0000${others ? OTHERS : found}`;
    let sample = this.byRemark.get(key);
    if (sample === undefined) {
      sample = { code: remark.code, found: others ? OTHERS : this.shown(found, remark.code), count: 0, rows: [] };
      if (remark.value !== undefined)
        sample.made = others || remark.value === null ? '' : this.shown(showValue(remark.value, this.spec.type));
      if (remark.suggestion !== undefined && !others) sample.suggestion = remark.suggestion;
      this.byRemark.set(key, sample);
    }
    return sample;
  }

  private shown(found: string, code?: Remark['code']): string {
    if (isErrorCell(found)) return found;
    return this.spec.personal || code === 'identityNumber' ? maskText(found) : found.slice(0, 80);
  }
}
