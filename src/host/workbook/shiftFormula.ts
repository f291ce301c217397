import { columnIndex, columnLetters } from '../../grid';
import { maxColumns, maxRows } from './area';

/** A formula as it reads when copied `down` rows and `right` columns further; `$` holds, texts and names stay. */
export function shiftFormula(formula: string, down: number, right: number): string {
  return formula
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*'!|\[[^\]]*\])/)
    .map((part, index) => (index % 2 === 1 ? part : shiftReferences(part, down, right)))
    .join('');
}

function shiftReferences(text: string, down: number, right: number): string {
  return text.replace(
    /(?<![\w.$])(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\w.(])/g,
    (all, columnFixed: string, letters: string, rowFixed: string, digits: string) => {
      const column = columnFixed ? columnIndex(letters) : columnIndex(letters) + right;
      const row = rowFixed ? Number(digits) : Number(digits) + down;
      if (column < 0 || row < 1 || column >= maxColumns || row > maxRows) return '#REF!';
      return columnIndex(letters) >= maxColumns ? all : `${columnFixed}${columnLetters(column)}${rowFixed}${row}`;
    },
  );
}
