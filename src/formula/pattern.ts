/**
 * Patterns as formulas. Excel has no regular expressions, but much of what forms ask for is pieces of fixed length with at
 * most one run of changing length between them (`^(\+?62|0)8[0-9]{7,11}$`): where each piece stands then follows from the
 * length of the text. A text of some characters that holds one of others (`^[^ ]*[0-9][^ ]*$`) is known as well.
 */
import { exactly, quoted } from './fact';
import { NoFormula } from './noFormula';
import { alternativesOf, type Piece } from './patternPieces';

/** More make the formula longer than anybody reads. */
const MOST_ALTERNATIVES = 12;
/** Each character of a set is a level of nesting. */
const MOST_CHARACTERS = 45;

/** Whether a known text matches the pattern anywhere, as a condition. Throws NoFormula where it cannot be said. */
export function patternTest(text: string, pattern: string): string {
  const refuse = (): never => {
    throw new NoFormula('pattern', 'matches', pattern);
  };
  const alternatives = alternativesOf(pattern) ?? refuse();
  if (alternatives.length > MOST_ALTERNATIVES) refuse();
  const tests = alternatives.map((pieces) => testOf(text, pieces) ?? refuse());
  return tests.length === 1 ? tests[0]! : `OR(${tests.join(',')})`;
}

const isFixed = ({ least, most }: Piece): boolean => least === most;
const allOf = (tests: readonly string[]): string => (tests.length === 1 ? tests[0]! : `AND(${tests.join(',')})`);
const lengthOf = (pieces: readonly Piece[]): number => pieces.reduce((sum, { least }) => sum + least, 0);

function testOf(text: string, pieces: readonly Piece[]): string | null {
  const changing = pieces.filter((piece) => !isFixed(piece));
  if (changing.length > 1) return heldIn(text, pieces);
  if ([...pieces].some(({ characters }) => characters.length > MOST_CHARACTERS && !isLetterSet(characters)))
    return null;
  const at = changing.length === 0 ? pieces.length : pieces.indexOf(changing[0]!);
  const [before, run, after] = [pieces.slice(0, at), pieces[at], pieces.slice(at + 1)];
  const [left, right] = [lengthOf(before), lengthOf(after)];
  const fixed = left + right;
  const lengths =
    run === undefined
      ? [`LEN(${text})=${fixed}`]
      : [
          ...(fixed + run.least > 0 ? [`LEN(${text})>=${fixed + run.least}`] : []),
          ...(run.most === Infinity ? [] : [`LEN(${text})<=${fixed + run.most}`]),
        ];
  const middle = fixed === 0 ? text : `MID(${text},${left + 1},LEN(${text})-${fixed})`;
  const tests = [
    ...lengths,
    ...placed(before, (from, count) => (from === 1 ? `LEFT(${text},${count})` : `MID(${text},${from},${count})`)),
    ...(run === undefined || isAny(run) ? [] : [consistsOf(middle, run)]),
    ...placed(after, (from, count) => `MID(RIGHT(${text},${right}),${from},${count})`),
  ];
  return tests.length === 0 ? 'TRUE' : allOf(tests);
}

/** Tests of pieces that follow each other. @param part what stands at a place, counted from 1 */
function placed(pieces: readonly Piece[], part: (from: number, count: number) => string): string[] {
  let from = 1;
  return pieces.flatMap((piece) => {
    const text = part(from, piece.least);
    from += piece.least;
    return isAny(piece) || piece.least === 0 ? [] : [consistsOf(text, piece)];
  });
}

/** Some run, what it must hold, the same run again. */
function heldIn(text: string, pieces: readonly Piece[]): string | null {
  const [first, last] = [pieces[0]!, pieces.at(-1)!];
  const held = pieces.slice(1, -1);
  const isRun = (piece: Piece) => piece.least === 0 && piece.most === Infinity;
  if (pieces.length < 3 || !isRun(first) || !isRun(last) || !alike(first, last) || !held.every(isFixed)) return null;
  const around = isAny(first) ? [] : [consistsOf(text, first)];
  const one = held.every(({ characters, others, least }) => characters.length === 1 && !others && least > 0);
  const within = held.every(
    ({ characters, others }) => !others && [...characters].every((each) => allows(first, each)),
  );
  if (!within) return null;
  if (one) {
    const word = held.map(({ characters, least }) => characters.repeat(least)).join('');
    return allOf([...around, `ISNUMBER(FIND(${quoted(word)},${text}))`]);
  }
  const [piece, ...more] = held;
  if (more.length > 0 || piece!.least !== 1 || piece!.characters.length > MOST_CHARACTERS) return null;
  return allOf([...around, `LEN(${without(text, piece!.characters)})<LEN(${text})`]);
}

const isAny = ({ characters, others }: Piece): boolean => others && characters === '';
const alike = (a: Piece, b: Piece): boolean => a.characters === b.characters && a.others === b.others;
const allows = ({ characters, others }: Piece, one: string): boolean => characters.includes(one) !== others;

function consistsOf(text: string, { characters, others, least, most }: Piece): string {
  if (others) return `LEN(${without(text, characters)})=LEN(${text})`;
  if (characters.length === 1 && least === most) return exactly(text, characters.repeat(least));
  return isLetterSet(characters)
    ? `${without(`LOWER(${text})`, lowered(characters))}=""`
    : `${without(text, characters)}=""`;
}

const without = (text: string, characters: string): string =>
  [...characters].reduce((rest, one) => `SUBSTITUTE(${rest},${shown(one)},"")`, text);

const shown = (one: string): string => (one < ' ' ? `CHAR(${one.charCodeAt(0)})` : quoted(one));

const lowered = (characters: string): string => [...new Set(characters.toLowerCase())].join('');

/** Holds both cases of its letters: half as many are looked for in small letters. */
const isLetterSet = (characters: string): boolean =>
  /[a-z]/i.test(characters) &&
  [...characters].every((one) => characters.includes(one.toLowerCase()) && characters.includes(one.toUpperCase()));
