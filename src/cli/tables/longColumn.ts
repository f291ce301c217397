/** A column that grows piece by piece: pieces are kept as they come and put together once, instead of value by value. */
export class LongColumn<T> {
  private pieces: T[][] = [];
  length = 0;

  append(piece: T[]): void {
    if (piece.length === 0) return;
    this.pieces.push(piece);
    this.length += piece.length;
  }

  /** Leaves the first ones. */
  cut(length: number): void {
    while (this.length > length) {
      const last = this.pieces.pop()!;
      this.length -= last.length;
      if (this.length < length) this.append(last.slice(0, length - this.length));
    }
  }

  /** Everything, in one list; the pieces are let go. */
  whole(): T[] {
    const whole = this.pieces.length === 1 ? this.pieces[0]! : ([] as T[]).concat(...this.pieces);
    this.pieces = [];
    return whole;
  }
}
