/** The text of a cell as a file can hold it; anything else makes Excel repair the file, or reads as something else. */

/** Excel's longest text in a cell. */
const LONGEST = 32_767;

/**
 * Characters that XML cannot hold are left out, half of a pair becomes the sign for one that is unknown, and a text that looks
 * like an escape (`_x0041_` would be read as "A") is escaped itself. A text beyond Excel's limit ends with an ellipsis.
 */
export function writableText(text: string): string {
  const kept = text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');
  const whole = kept.length > LONGEST ? `${kept.slice(0, LONGEST - 1)}…` : kept;
  return whole.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
}
