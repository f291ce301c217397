/** What was made of the texts of a column: most columns say the same few things again and again. */

/** Texts met lately, each in a place that its length and some of its letters choose: a look there spares most searches. */
const PLACES = 256;
/** A column of all different texts gives up remembering after the first thousand. */
const TRIAL = 1024;
/** A file without end must not fill the memory. */
const MOST = 65_536;

export class Remembered<T> {
  private readonly lately = new Array<string>(PLACES).fill('');
  private readonly then = new Array<T | undefined>(PLACES).fill(undefined);
  private all: Map<string, T> | null = new Map();
  private asked = 0;

  get(text: string): T | undefined {
    if (this.all === null) return undefined;
    const place = placeOf(text);
    if (this.lately[place] === text) return this.then[place];
    this.asked++;
    const found = this.all.get(text);
    if (found !== undefined) this.put(place, text, found);
    return found;
  }

  set(text: string, made: T): void {
    if (this.all === null) return;
    this.put(placeOf(text), text, made);
    this.all.set(text, made);
    if (this.all.size === TRIAL && this.asked < TRIAL * 2) this.all = null;
    else if (this.all.size === MOST) this.all.clear();
  }

  private put(place: number, text: string, made: T): void {
    this.lately[place] = text;
    this.then[place] = made;
  }
}

function placeOf(text: string): number {
  const { length } = text;
  const last = text.charCodeAt(length - 1);
  return (length + 7 * text.charCodeAt(0) + 31 * last + 113 * text.charCodeAt(length >> 1)) & (PLACES - 1);
}
