import { columnIndex, columnLetters } from '../../grid';

/** Texts, sheet names in quotes and names in brackets are left alone. */
const apart = /("(?:[^"]|"")*"|'(?:[^']|'')*'!)/;

/** `=A1*$B2` in C3 (row 2, column 2) → `=R[-2]C[-2]*R[-1]C2`. */
export function toR1C1(formula: string, row: number, column: number): string {
  return outside(formula, (text) =>
    text.replace(
      /(?<![\w.$])(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\w.(])/g,
      (_, columnFixed: string, letters: string, rowFixed: string, digits: string) =>
        `R${part(Number(digits) - 1, row, rowFixed !== '')}C${part(columnIndex(letters), column, columnFixed !== '')}`,
    ),
  );
}

/** `=R[-2]C[-2]*R[-1]C2` in C3 → `=A1*$B2`. */
export function fromR1C1(formula: string, row: number, column: number): string {
  return outside(formula, (text) =>
    text.replace(
      /(?<![\w.$])R(\[-?\d+\]|\d+)?C(\[-?\d+\]|\d+)?(?![\w.(])/gi,
      (_, rows: string | undefined, columns: string | undefined) => {
        const [r, rowFixed] = place(rows, row);
        const [c, columnFixed] = place(columns, column);
        if (r < 0 || c < 0) return '#REF!';
        return `${columnFixed ? '$' : ''}${columnLetters(c)}${rowFixed ? '$' : ''}${r + 1}`;
      },
    ),
  );
}

function outside(formula: string, change: (text: string) => string): string {
  return formula
    .split(apart)
    .map((text, index) => (index % 2 === 1 ? text : change(text)))
    .join('');
}

function part(index: number, from: number, fixed: boolean): string {
  if (fixed) return String(index + 1);
  return index === from ? '' : `[${index - from}]`;
}

function place(text: string | undefined, from: number): [index: number, fixed: boolean] {
  if (text === undefined) return [from, false];
  return text.startsWith('[') ? [from + Number(text.slice(1, -1)), false] : [Number(text) - 1, true];
}
