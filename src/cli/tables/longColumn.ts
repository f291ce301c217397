/**
 * A column that grows piece by piece. What it is expected to hold has its place from the beginning: nothing is copied twice,
 * and memory that was never used is dear. What comes beyond is kept as it comes and put behind it once.
 */
import { emptyColumn, type TypedValue } from '../../sheet';

export class LongColumn {
  private values: TypedValue[] | null = null;
  private beyond: TypedValue[][] = [];
  length = 0;

  constructor(private readonly expected: number) {}

  /** @param piece is this column's from now on */
  append(piece: TypedValue[]): void {
    if (piece.length === 0) return;
    const values = (this.values ??= emptyColumn(this.expected));
    const room = Math.max(0, Math.min(piece.length, this.expected - this.length));
    for (let i = 0; i < room; i++) values[this.length + i] = piece[i]!;
    if (room < piece.length) this.beyond.push(room > 0 ? piece.slice(room) : piece);
    this.length += piece.length;
  }

  /** Leaves the first ones. */
  cut(length: number): void {
    while (this.length > Math.max(length, this.expected)) {
      const last = this.beyond.pop()!;
      this.length -= last.length;
      if (this.length < length) this.append(last.slice(0, length - this.length));
    }
    this.length = Math.min(this.length, length);
  }

  /** Everything, in one list; the pieces are let go. */
  whole(): TypedValue[] {
    const values = this.values ?? [];
    values.length = Math.min(this.length, this.expected);
    const whole = this.beyond.length === 0 ? values : values.concat(...this.beyond);
    [this.values, this.beyond] = [null, []];
    return whole;
  }
}
