/**
 * The one place that decides what a blank cell is: one with nothing to see in it, and, where a column is read, one whose
 * word says as much.
 */

/** Spellings of blank in any column; a field adds its own (`X` for perner). */
export const BLANK_WORDS: ReadonlySet<string> = new Set([
  ...Array.from({ length: 12 }, (_, i) => '-'.repeat(i + 1)),
  ...['', '–', '—', 'n/a', 'kosong', '(blank)', '(kosong)'],
  // What programs write for nothing.
  ...[
    'null',
    '(null)',
    'none',
    'nan',
    'nat',
    'na',
    'n.a',
    'n.a.',
    '<na>',
    ...['nil', '(nil)', '<nil>', '<null>', '[null]', '<none>', '(none)'],
    '\\n',
    'undefined',
    '[object object]',
    '=""',
  ],
]);

/** What people write where something is still to come: no text, whatever the column. */
export const TO_COME_WORDS: ReadonlySet<string> = new Set([
  ...['?', '??', '???', '.', '..', '...', '…', '-.-', 'menyusul', 'nyusul', 'tba', 'tbd', 'tidak tahu', 'tdk tahu'],
  ...['belum ada', 'blm ada', 'belum dibuat', 'blm dibuat', 'belum diisi', 'blm diisi', 'belum diinput', 'belum input'],
  ...['belum upload', 'belum diupload', 'belum terbit', 'belum keluar', 'belum dapat', 'belum tahu'],
  ...['dalam proses', 'dlm proses', 'sedang proses', 'on process', 'on progress', 'in progress'],
]);

/**
 * And where nothing is there: no number kept as text, and none of "the rest" of a list. A remark may well say "tidak ada",
 * and a heading "PROSES".
 */
export const NOTHING_WORDS: ReadonlySet<string> = new Set([
  ...TO_COME_WORDS,
  ...['0', 'xx', 'xxx', 'xxxx', '_', '__', '/', '#', 'tidak', 'tdk', 'no', 'false', 'nihil', 'belum', 'blm', 'proses'],
  ...['tidak ada', 'tdk ada', 'tak ada', 'ga ada', 'gak ada', 'nggak ada', 'pending', 'nanti', 'besok'],
]);
const LONGEST_NOTHING = Math.max(...[...NOTHING_WORDS].map((word) => word.length));
/** The unchosen entry of a list on a web form, "Pilih Site" or "-- Pilih --". */
const UNCHOSEN = /^[-\s]*pilih\b/i;
const SPACE = /\s+/g;
/** Characters nobody sees (the last two choose between a sign and its picture), and the line break as some programs leave it. */
const INVISIBLE = /[\p{Cf}\u0000-\u0008\u000e-\u001f\u007f\u034f\u115f\u3164\ufe0e\ufe0f]/gu;
const ESCAPED_BREAK = /_x000[ad]_|&nbsp;/gi;
/** Nearly every cell is as it should be: one look instead of three searches. */
const SQUEEZED = /^[a-z0-9]+(?: [a-z0-9]+)*$/i;

/** Blanks, tabs, line breaks and `&nbsp;` as one blank, none at the ends. */
export function squeeze(text: string): string {
  if (SQUEEZED.test(text)) return text;
  return text.replace(ESCAPED_BREAK, ' ').replace(INVISIBLE, '').replace(SPACE, ' ').trim();
}

/** True for what every column takes as blank. */
export function isBlankWord(cell: unknown): boolean {
  if (cell === null || cell === undefined || cell === '') return true;
  if (typeof cell !== 'string' || beginsLikeAWord(cell)) return false;
  // Consoles fill their columns up with blanks.
  if (cell.length > 40 && cell.trim().length > 40) return false;
  const text = squeeze(cell);
  return text.length < 16 ? BLANK_WORDS.has(text.toLowerCase()) || UNCHOSEN.test(text) : UNCHOSEN.test(text);
}

/** True for one of `NOTHING_WORDS`, or of others among them. */
export function saysNothing(cell: string | number, words = NOTHING_WORDS): boolean {
  const text = String(cell);
  return text.length <= 2 * LONGEST_NOTHING && words.has(squeeze(text).toLowerCase());
}

/** True for a cell with nothing at all to see in it. */
export function isBlank(cell: unknown): cell is '' | null | undefined {
  if (cell === null || cell === undefined || cell === '') return true;
  return typeof cell === 'string' && !isWordCharacter(cell.charCodeAt(0)) && squeeze(cell) === '';
}

/** No blank begins with a digit or letter, but for `n/a`, `null`, `kosong`, `undefined` and `pilih …`. Nearly all cells end here, at the cost of a look. */
function beginsLikeAWord(cell: string): boolean {
  const code = cell.charCodeAt(0);
  if (!isWordCharacter(code)) return false;
  const lower = code | 32;
  if (lower === 112) return (cell.charCodeAt(1) | 32) !== 105;
  if (lower === 117) return (cell.charCodeAt(1) | 32) !== 110;
  return (lower !== 110 && lower !== 107) || (cell.length > 8 && cell.trimEnd().length > 8);
}

export function isWordCharacter(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

/** Stands in a text file's row of another width for the cells that nobody can tell. */
export const BROKEN_CELL = '#ROW!';

/** Stands in a cell whose formula has no saved result: Excel's own word for a result that is not there yet. */
export const NO_RESULT = '#GETTING_DATA';

/** Error values as Excel shows them; they are reported and never read. */
export function isErrorCell(cell: unknown): boolean {
  return (
    typeof cell === 'string' &&
    (cell.charCodeAt(0) === 35 || cell.charCodeAt(0) === 32) &&
    /^#(ROW!|N\/A|DIV\/0!|REF!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|BUSY!|PYTHON!|GETTING_DATA)$/i.test(
      cell.trim(),
    )
  );
}
