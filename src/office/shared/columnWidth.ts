/** Excel's add-ins count widths in points; a character of the default font is about 5.6. */
const POINTS_PER_CHARACTER = 5.6;

export function pointsOf(characters: number): number {
  return characters * POINTS_PER_CHARACTER;
}
