/**
 * What can be mended in a workbook with certainty, part by part: everything else keeps its bytes, also what this room does not
 * know (pivot tables, pictures, macros).
 */
import { readCells } from './cells/readCells';
import { countIn } from './cells/sharedStrings';
import { openPackage } from './raw/openPackage';
import { sheetsOf } from './raw/readRaw';
import { calculatedOnLoad } from './shared/calculatedOnLoad';
import { changeParts } from './shared/changeParts';
import { saidOf, type Said } from './shared/said';

export interface Mended {
  bytes: Uint8Array;
  /** What was done, a sentence each; none where nothing was to be done. */
  done: Said[];
}

/** Blanks at the ends of a text as XML may write them, seen or not. */
const ENDS = String.raw`(?:[\s\u00a0\u200b\ufeff]|&#160;|&#xA0;|&amp;nbsp;)+`;
const AT_ENDS = new RegExp(`^${ENDS}|${ENDS}$`, 'gi');
/** A text in one piece; rich ones are left alone. */
const TEXTS = /(<(\w+:)?(?:si|is)>\s*<\2?t(?:\s[^>]*)?>)([^<]*)(?=<\/\2?t>\s*<\/\2?(?:si|is)>)/g;
const STYLED = /(<(?:\w+:)?c\b[^>]*?)\ss="(\d+)"/g;
/** A number that a program wrote without having one. */
const NO_NUMBER =
  /(<(?:\w+:)?c\b(?![^>]*\st=)[^>]*)(>(?:<((?:\w+:)?f)\b[^>]*(?:\/>|>[^<]*<\/\3>))?<(?:\w+:)?v>)\s*[-+]?(?:nan|inf(?:inity)?)\s*</gi;

/** Throws an `XlsxError` for what is no sound workbook. */
export async function mendXlsx(bytes: Uint8Array): Promise<Mended> {
  const file = openPackage(bytes);
  const texts = new Map<string, string>();
  const done: Said[] = [];
  const change = async (path: string, edit: (text: string) => string): Promise<void> => {
    const before = texts.get(path) ?? (await file.text(path));
    const after = before === null ? null : edit(before);
    if (after !== null && after !== before) texts.set(path, after);
  };
  /** Replaces every match that `by` has another text for, and says how many. */
  const mend = async (
    paths: readonly string[],
    found: RegExp,
    by: (match: string[]) => string | null,
    code: Parameters<typeof saidOf>[0],
  ): Promise<void> => {
    let count = 0;
    for (const path of paths)
      await change(path, (text) =>
        text.replace(found, (whole: string, ...groups: string[]) => {
          const mended = by([whole, ...groups]);
          if (mended === null || mended === whole) return whole;
          count++;
          return mended;
        }),
      );
    if (count > 0) done.push(saidOf(code, { count }));
  };

  const main = (await file.related('')).find(({ type }) => type === 'officeDocument')?.path ?? 'xl/workbook.xml';
  const parts = await file.related(main);
  const partOf = (type: string): string[] => parts.filter((part) => part.type === type).map(({ path }) => path);
  const sheets = (await sheetsOf(file)).map(({ path }) => path);
  const stylePieces = file.pieces(partOf('styles')[0] ?? '');
  const counted = stylePieces && (await countIn(stylePieces, 'cellXfs', 'xf'));
  const styles = counted === null ? null : Math.max(1, counted);
  await mend(
    [...partOf('sharedStrings'), ...sheets],
    TEXTS,
    ([, open, , text]) => open! + text!.replace(AT_ENDS, ''),
    'endsTrimmed',
  );
  if (styles !== null)
    await mend(sheets, STYLED, ([, cell, style]) => (Number(style) < styles ? null : cell!), 'stylesDropped');
  await mend(sheets, NO_NUMBER, ([, cell, value]) => `${cell} t="e"${value}#NUM!<`, 'noNumbers');

  const unsaved = (await readCells(bytes)).sheets.reduce((sum, sheet) => sum + sheet.unsaved.size, 0);
  if (unsaved > 0) {
    const before = texts.get(main);
    await change(main, calculatedOnLoad);
    if (texts.get(main) !== before) done.push(saidOf('calculatedOnLoad', { count: unsaved }));
  }
  return { bytes: done.length > 0 ? changeParts(bytes, realPaths(texts, file.paths)) : bytes, done };
}

/** Programs do not always agree about capitals in the name of a part. */
function realPaths(texts: ReadonlyMap<string, string>, paths: readonly string[]): Map<string, string> {
  const real = new Map(paths.map((path) => [path.toLowerCase(), path]));
  return new Map([...texts].map(([path, text]) => [real.get(path.toLowerCase()) ?? path, text]));
}
