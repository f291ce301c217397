/** What a cell of a column is, whatever its type: blank, an error, given a meaning by the user, or for the type to read. */
import type { FieldSpec, RawCell } from './shared/types';
import {
  BROKEN_CELL,
  foldWord,
  halfWidth,
  hasFullWidth,
  isBlankWord,
  isErrorCell,
  NO_RESULT,
  saysNothing,
  squeeze,
  TO_COME_WORDS,
} from '../grid';
import type { CellReader, ColumnContext } from './columnTypes/columnType';
import { kindOf } from './columnTypes';
import { isRemark, repaired, unknown, type CellResult } from './columnTypes/remark';

export interface ColumnOptions extends ColumnContext {
  /** Every numeric 0 is a blank cell, whatever the field says. */
  zeroIsBlank: boolean;
  /** What the user says that cells of this column mean: text → a text the field understands. */
  meanings?: Readonly<Record<string, string>>;
}

export type Judge = (cell: RawCell) => CellResult;

export function judgeOf(spec: FieldSpec, options: ColumnOptions, reader: CellReader): Judge {
  const plain = plainJudge(spec, options, reader);
  const isWords = kindOf(spec.type) === 'words';
  return withMeanings(isWords ? plain : inOrdinaryLetters(plain), options.meanings ?? {});
}

/** Texts and ids stay as they are written. */
function inOrdinaryLetters(judge: Judge): Judge {
  return (cell) => {
    if (typeof cell !== 'string' || !hasFullWidth(cell)) return judge(cell);
    const result = judge(halfWidth(cell));
    return result === null || result === undefined || isRemark(result) ? result : repaired(result, 'fullWidth');
  };
}

function plainJudge(spec: FieldSpec, options: ColumnOptions, reader: CellReader): Judge {
  const zeroIsBlank = options.zeroIsBlank || spec.zeroIsBlank === true;
  const folded = (words: readonly string[] = []) => new Set(words.map((word) => squeeze(word).toLowerCase()));
  const blanks = folded(spec.blanks);
  const placeholders = folded(spec.placeholders);
  const words = Object.entries(spec.values ?? {}).flatMap(([word, synonyms]) => [word, ...synonyms]);
  // A vocabulary may give a meaning to what is a blank elsewhere, such as "-" for no.
  const meant = new Set(words.filter((word) => isBlankWord(word) && word.trim() !== '').map((word) => word.trim()));
  const isId = spec.type === 'id';
  // Names are left alone: "TBA" in a list of people is an empty seat.
  const isText = spec.type === 'text' && !spec.personal;
  const nothing = isId ? null : unknown('placeholder');
  const saysNothingHere = (cell: string | number): boolean =>
    isId ? saysNothing(cell) : isText && saysNothing(cell, TO_COME_WORDS);
  return (cell) => {
    if (typeof cell === 'number') {
      if (cell === 0 && zeroIsBlank) return null;
      if (blanks.size > 0 && blanks.has(String(cell))) return null;
      if (saysNothingHere(cell)) return nothing;
      return reader.read(cell);
    }
    if (cell === null || cell === undefined) return null;
    if (typeof cell === 'string') {
      if (isBlankWord(cell) && !(meant.size > 0 && meant.has(cell.trim()))) return null;
      if (isErrorCell(cell))
        return unknown(cell === NO_RESULT ? 'noResult' : cell === BROKEN_CELL ? 'brokenRow' : 'errorCell');
      if (blanks.size > 0 && blanks.has(squeeze(cell).toLowerCase())) return null;
      if (placeholders.size > 0 && placeholders.has(squeeze(cell).toLowerCase())) return unknown('placeholder');
      if (saysNothingHere(cell)) return nothing;
      return reader.read(cell);
    }
    if (typeof cell === 'boolean') return reader.read(cell);
    // JSON may hold lists and objects where a cell should be; they are nothing a sheet can hold.
    return unknown('errorCell');
  };
}

/** The user's word on what a cell means comes before everything else. */
function withMeanings(judge: Judge, meanings: Readonly<Record<string, string>>): Judge {
  // A dash folds to nothing, as a blank does; it is told apart by itself.
  const key = (text: string) => foldWord(text) || squeeze(text);
  const meant = new Map(Object.entries(meanings).map(([cell, meaning]) => [key(cell), meaning]));
  if (meant.size === 0) return judge;
  return (cell) => judge((typeof cell === 'object' ? undefined : meant.get(key(String(cell)))) ?? cell);
}
