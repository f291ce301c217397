/** Personal data outside the user's own sheet: enough to tell two values apart in kind, not enough to tell whose they are. */

/** First and last character with dots between; shorter values are dots alone. */
export function maskText(text: string): string {
  return text.length < 6 ? '•••' : `${text[0]}•••${text[text.length - 1]}`;
}
