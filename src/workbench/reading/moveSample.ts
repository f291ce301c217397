/** Moves the sample workbook to the present: its running month becomes this one, in dates, in texts and in formulas. */
import { addMonths, civilOf, dayOf, serialOf, timeOf } from '../../calendar';
import type { CellKey } from '../../grid';
import type { XlsxCell, XlsxSheet, XlsxWorkbook } from '../../xlsx';

/** The day the sample was made for: nothing in it has happened later. */
const MADE_FOR = { year: 2026, month: 10, day: 10 };

/** @param today serial; before its tenth day the month before is taken, so that nothing lies in the future */
export function moveSample(book: XlsxWorkbook, today: number): XlsxWorkbook {
  const { year, month } = civilOf(dayOf(today) - MADE_FOR.day + 1);
  const months = (year - MADE_FOR.year) * 12 + month - MADE_FOR.month;
  if (months <= 0) return book;
  return { ...book, sheets: book.sheets.map((sheet) => moveSheet(sheet, months)) };
}

function moveSheet(sheet: XlsxSheet, months: number): XlsxSheet {
  const { numberFormats, formulas } = sheet;
  const move = (cell: XlsxCell, key: CellKey): XlsxCell => {
    if (typeof cell === 'string') return moveText(cell, months);
    const isDate = typeof cell === 'number' && /y/i.test(numberFormats?.get(key) ?? '');
    return isDate ? moveSerial(cell, months) : cell;
  };
  return {
    ...sheet,
    matrix: sheet.matrix.map((row, r) => row.map((cell, c) => move(cell, `${r},${c}`))),
    ...(formulas && { formulas: new Map([...formulas].map(([key, text]) => [key, moveFormula(text, months)])) }),
  };
}

const moveSerial = (serial: number, months: number): number => addMonths(dayOf(serial), months) + timeOf(serial);

const two = (n: number): string => String(n).padStart(2, '0');
const MONTHS = Array.from({ length: 12 }, (_, month) =>
  new Date(2000, month, 15).toLocaleDateString('id-ID', { month: 'long' }),
);
const NAMED = new RegExp(`\\b(${MONTHS.join('|')}) (20\\d\\d)\\b`, 'g');

function moved(year: string, month: string, day: string, months: number) {
  const serial = serialOf({ year: Number(year), month: Number(month), day: Number(day) });
  return serial ? civilOf(addMonths(serial, months)) : null;
}

/** Days, months and periods within a text: 10-10-2026, 10/10/2026, Oktober 2026, and 202610 alone. */
function moveText(text: string, months: number): string {
  if (!/20\d\d/.test(text)) return text;
  return text
    .replace(/^(20\d\d)(0[1-9]|1[0-2])$/, (_, year: string, month: string) => {
      const to = moved(year, month, '1', months)!;
      return `${to.year}${two(to.month)}`;
    })
    .replace(/\b(\d\d)([-/])(\d\d)[-/](20\d\d)\b/g, (whole, day: string, mark: string, month: string, year: string) => {
      const to = moved(year, month, day, months);
      return to ? [two(to.day), two(to.month), to.year].join(mark) : whole;
    })
    .replace(NAMED, (_, name: string, year: string) => {
      const to = moved(year, String(MONTHS.indexOf(name) + 1), '1', months)!;
      return `${MONTHS[to.month - 1]!} ${to.year}`;
    });
}

/** `"2026-09"` and `DATE(2026,9,1)`. */
function moveFormula(text: string, months: number): string {
  return text
    .replace(/"(20\d\d)-(\d\d)"/g, (_, year: string, month: string) => {
      const to = moved(year, month, '1', months)!;
      return `"${to.year}-${two(to.month)}"`;
    })
    .replace(/DATE\((20\d\d),(\d+),(\d+)\)/g, (_, year: string, month: string, day: string) => {
      const to = moved(year, month, day, months)!;
      return `DATE(${to.year},${to.month},${to.day})`;
    });
}
