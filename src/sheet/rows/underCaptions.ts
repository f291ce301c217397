/** Rows right under the captions that number the columns, name their units, or say the captions once more. */
import type { FieldSpec, Matrix } from '../shared/types';
import { columnLetters, foldCaption, isBlank, squeeze } from '../../grid';

const UNIT =
  /^[([]?\s*(?:[dhmyjtbs]{1,4}(?:[-/.: ][dhmyjtbs]{1,4})+|rp\.?|idr|orang|org|jam|menit|detik|%|hari|bulan|tahun|teks|text|string|angka|number|numeric|integer|tanggal|date|datetime|varchar.*|char.*|wajib.*|opsional.*|required|optional|mandatory|unit|satuan|pilih.*|(?:di)?isi\b.*|format.*|otomatis|auto|dropdown|ya\s*\/\s*tidak|y\s*\/\s*n)\s*[)\]]?\*?$/i;

const LETTER = /^\(?([a-z]{1,2})[).]?$/i;

export function numbersOrUnits(cells: Matrix[number], columns: readonly number[]): boolean {
  const filled = columns.map((column) => cells[column]).filter((cell) => !isBlank(cell));
  if (filled.length < 3 || filled.some((cell) => typeof cell === 'object')) return false;
  const texts = filled.map((cell) => squeeze(String(cell)));
  const numbers = texts.map((text) => Number(/^[([]?(\d{1,3})[)\].]?$/.exec(text)?.[1] ?? NaN));
  if (numbers.every((number, i) => number === i + 1)) return true;
  if (texts.every((text, i) => LETTER.exec(text)?.[1]?.toUpperCase() === columnLetters(i))) return true;
  return texts.every((text) => UNIT.test(text));
}

/** In the other language, say: most of the cells are names of their own columns' fields. */
export function captionsAgain(cells: Matrix[number], known: ReadonlyMap<number, FieldSpec>): boolean {
  const filled = [...known].filter(([column]) => !isBlank(cells[column]));
  const named = filled.filter(([column, { name, label, aliases }]) => {
    const cell = cells[column];
    return (
      typeof cell === 'string' && [name, label.id, label.en, ...aliases].map(foldCaption).includes(foldCaption(cell))
    );
  });
  return named.length >= 3 && named.length >= filled.length * 0.8;
}
