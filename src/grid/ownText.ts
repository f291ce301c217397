/** Shorter pieces are copied by V8 itself. */
const SHORTEST_CUT = 13;

/** The same text with letters of its own: a piece cut from a long text keeps all of that in memory. */
export const ownText = (text: string): string =>
  text.length < SHORTEST_CUT ? text : [text.charAt(0), text.slice(1)].join('');

/** More are not held while they are looked for. */
const MOST_KEPT = 65_536;

/** Texts with letters of their own, each held once: programs write `Tidak terhubung` into every row. */
export class OwnTexts {
  private readonly kept = new Map<string, string>();

  of(text: string): string {
    if (text.length < SHORTEST_CUT) return text;
    const found = this.kept.get(text);
    if (found !== undefined) return found;
    if (this.kept.size === MOST_KEPT) this.kept.clear();
    const own = ownText(text);
    this.kept.set(own, own);
    return own;
  }
}
