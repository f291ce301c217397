/** Rows of words as a table for a terminal: columns aligned, numbers to the right. */

export function formatTable(
  header: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
): string[] {
  const cells = rows.map((row) => row.map((cell) => (cell === null ? '' : String(cell))));
  const widths = header.map((caption, column) =>
    Math.max(caption.length, ...cells.map((row) => row[column]?.length ?? 0)),
  );
  const numeric = header.map(
    (_, column) =>
      rows.length > 0 &&
      rows.every(
        (row) => row[column] === null || typeof row[column] === 'number' || /^[-#\d.,%/A]+$/.test(String(row[column])),
      ),
  );
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => (numeric[column] ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!)))
      .join('  ')
      .trimEnd();
  return [line(header), widths.map((width) => '-'.repeat(width)).join('  '), ...cells.map(line)];
}
