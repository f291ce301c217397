/** A table that is not read because its records stand across: months, or words of a list, as captions with the numbers below. */
import { monthOf } from '../../calendar';
import { foldCaption, foldCaptionBare } from '../../grid';
import { fill, type LocalText } from '../../text';
import type { FieldSpec, Matrix, RawCell } from '../shared/types';
import { parseDate } from '../columnTypes/parseDate';
import { aliasIndex } from './aliasIndex';
import { captionsOf } from './captions';
import { NO_MAPPING } from '../shared/mapping';
import { evidenceOf, sampleOf } from './valueEvidence';

/** Where a header is looked for. */
const ROWS = 20;
/** Fewer captions of a kind may be anything else. */
const ENOUGH = 2;
const MOST_SHOWN = 4;
/** The serials of 2000 to 2099: a caption of that size is a day. */
const [FIRST_DAY, LAST_DAY] = [36_526, 73_050];

const TEXT: LocalText = {
  id: '{{label}} berdiri menyamping sebagai judul kolom ({{captions}}); bentuk itu tidak dibaca. Susun ke bawah: satu baris untuk setiap {{label}}, dengan kolom {{wanted}}.',
  en: '{{label}} stands across, as captions ({{captions}}); that form is not read. Put it downwards: one row for each {{label}}, with the columns {{wanted}}.',
};

/** One sentence that names what was seen and the remedy; null where the matrix has no such form. */
export function formAcross(matrix: Matrix, specs: readonly FieldSpec[]): LocalText | null {
  const across = specs.find((spec) => spec.across !== undefined);
  const into = specs.find(({ name }) => name === across?.across);
  if (!into) return null;
  const { claims } = aliasIndex(specs, NO_MAPPING);
  for (let row = 0; row < Math.min(ROWS, matrix.length); row++) {
    const captions = captionsOf(matrix, row);
    const owned = new Set(
      captions.flatMap(({ text }) => (claims.get(foldCaption(text)) ?? []).map(({ field }) => specs[field]!)),
    );
    if (owned.size === 0 || owned.has(into)) continue;
    for (const by of specs) {
      if (by === across || owned.has(by)) continue;
      const found = (matrix[row] ?? []).flatMap((cell, column) => {
        const shown = wordOf(cell, by);
        return shown === null ? [] : [{ shown, column }];
      });
      if (found.length < ENOUGH) continue;
      const cells = found.flatMap(({ column }) => sampleOf(matrix, row + 1, column));
      if (evidenceOf(cells, into, false) === 'for') return sentence(by, found, [...owned, by, into]);
    }
  }
  return null;
}

/** How a cell of a header is shown that is a value of the field; null where it is none. */
function wordOf(cell: RawCell, { type, values = {} }: FieldSpec): string | null {
  if (type === 'date' || type === 'datetime') {
    if (typeof cell === 'number') return cell >= FIRST_DAY && cell <= LAST_DAY ? monthOf(cell) : null;
    const isMonth = typeof cell === 'string' && [cell, `${cell} 2000`].some((text) => parseDate(text, 'dayFirst'));
    return isMonth ? cell : null;
  }
  if (typeof cell !== 'string' || cell.trim() === '') return null;
  const keys = [foldCaption(cell), foldCaptionBare(cell)];
  const words = Object.entries(values).flatMap(([word, synonyms]) => [word, ...synonyms]);
  return words.some((word) => keys.includes(foldCaption(word))) ? cell : null;
}

function sentence(by: FieldSpec, found: readonly { shown: string }[], columns: readonly FieldSpec[]): LocalText {
  const shown = found.slice(0, MOST_SHOWN).map((each) => `"${each.shown}"`);
  const captions = shown.join(', ') + (found.length > MOST_SHOWN ? ', …' : '');
  const said = (language: keyof LocalText) => {
    const wanted = columns.map(({ label }) => `"${label[language]}"`).join(', ');
    return fill(TEXT[language], { label: by.label[language], captions, wanted });
  };
  return { id: said('id'), en: said('en') };
}
