/** Memory for blocks of records, made for the widest block a program is run on: most programs judge few records at a time. */
import { lane, laneIn, wordsOf, type Lane } from '../tri';
import type { Value } from '../value';

/** Short lanes share a buffer: making one costs many times what it holds. */
const SHARED_BYTES = 4096;

export class Memory {
  private buffer = new ArrayBuffer(0);
  private used = 0;

  /** @param records the widest block */
  constructor(readonly records: number) {}

  lane(): Lane {
    const size = 4 * wordsOf(this.records);
    if (size > SHARED_BYTES / 4) return lane(this.records);
    if (this.used + size > this.buffer.byteLength) [this.buffer, this.used] = [new ArrayBuffer(SHARED_BYTES), 0];
    const made = laneIn(this.buffer, this.used, this.records);
    this.used += size;
    return made;
  }

  doubles(): Float64Array {
    return new Float64Array(this.records);
  }

  cells(value: Value): Value[] {
    return new Array<Value>(this.records).fill(value);
  }
}
