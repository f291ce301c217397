/** Cells a row has beyond its last filled one say nothing: exports end every line with a separator. */
export function trimRow(row: string[]): void {
  let end = row.length;
  while (end > 0 && row[end - 1] === '') end--;
  if (end < row.length) row.length = end;
}
