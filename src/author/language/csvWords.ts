/** The cells of a CSV text with their offsets, for whoever changes one of them and leaves the others to the letter. */

export interface CsvCell {
  row: number;
  column: number;
  /** As it stands in the text, quotation marks included. */
  from: number;
  to: number;
  text: string;
}

export function cellsIn(text: string): CsvCell[] {
  const separator =
    (/^[^\r\n]*/.exec(text)![0].match(/;/g)?.length ?? 0) > (/^[^\r\n]*/.exec(text)![0].match(/,/g)?.length ?? 0)
      ? ';'
      : ',';
  const pattern = new RegExp(`("(?:[^"]|"")*"|[^${separator}\\r\\n"]*)(${separator}|\\r\\n|\\n|\\r|$)`, 'y');
  const cells: CsvCell[] = [];
  let [row, column] = [0, 0];
  pattern.lastIndex = text.startsWith('\uFEFF') ? 1 : 0;
  for (
    let at = pattern.lastIndex, found = pattern.exec(text);
    found && at < text.length;
    at = pattern.lastIndex, found = pattern.exec(text)
  ) {
    const [, raw, end] = found as unknown as [string, string, string];
    const plain = raw.startsWith('"') ? raw.slice(1, -1).replaceAll('""', '"') : raw;
    cells.push({ row, column, from: at, to: at + raw.length, text: plain });
    [row, column] = end === separator ? [row, column + 1] : [row + 1, 0];
  }
  return cells;
}
