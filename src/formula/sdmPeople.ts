/** Who is there on a day as formulas, as src/measures/sdm/presentPeople.ts has it: joined by then, not gone by then, nobody twice. */
import type { FigureWorld } from './figureSheet';
import { isIn } from './qmsStatus';
import { identityText, LONGEST, SIGNS } from './sameKey';
import { CELL_FIELDS } from './sdmPlan';
import { SDM_TEXT as TEXT } from './sdmTexts';

const NOBODY = 0;
export const [GONE, LEAVING_UNKNOWN, STATUS_UNKNOWN, NOT_YET, THERE] = [1, 2, 3, 4, 5];

/** Digits behind a word for an empty seat, and words that such a word may consist of. */
const [MOST_DIGITS, MOST_WORDS] = [4, 4];
/** Words of a name that are looked at for one that says its person has left, and letters of each. */
const [MOST_PARTS, PART] = [8, 40];
/** Shorter words for an empty seat are initials of somebody's name. */
const SHORTEST_VACANT = 4;
/** Rows of one person are brought together by number and login in turn, so many times. */
const ROUNDS = 3;
const LATE = 10_000_000;
const DIGITS = '0123456789';

export interface People {
  /** 0 nobody … 5 there. */
  status: string;
  leftBefore: string;
  /** 1 in the one row of a person that counts. */
  kept: string;
  /** 1 where that row's joining day cannot be read. */
  joiningUnknown: string;
  /** Whether something beside the name says that the person has left. */
  saidGone: string;
  /** Whether another row of the person says so, of a day after this one's joining. */
  goneElsewhere: string;
}

/** @param day and words: cells of the sheet of the figure */
export function sdmPeople(world: FigureWorld, cells: { day: string; vacantWords: string; leftWords: string }): People {
  const { working, say, field, parameter } = world;
  const step = (caption: keyof typeof TEXT, formula: string) => working.column(say(TEXT[caption]), formula);
  const all = (cell: string) => working.range(cell);
  const place = step('place', `ROW()-${working.rows.first - 1}`);
  const ids = ['nomor_partner', 'login_tamara'].flatMap((name) => field(name) ?? []);
  const name = field('nama');
  const named = name === null ? ids : [...ids, name];
  const isBlank = (cell: string) => `IF(ISERROR(${cell}),FALSE,${cell}="")`;

  const isAmong = (key: string, list: string) => `IF(${key}="",FALSE,ISNUMBER(FIND("|"&${key}&"|",${list})))`;
  const isVacant = (key: string) => isAmong(key, cells.vacantWords);
  const bare = named.map((cell) => {
    let key = identityText(working, say(TEXT.bare), cell);
    for (let i = 0; i < MOST_DIGITS; i++)
      key = step(
        'bare',
        `IF(${key}="","",IF(ISNUMBER(FIND(RIGHT(${key}),"${DIGITS}")),LEFT(${key},LEN(${key})-1),${key}))`,
      );
    return key;
  });
  const nobody: string[] = [];
  let saidGone = 'FALSE';
  if (named.length > 0) nobody.push(`AND(${named.map(isBlank).join(',')})`, ...bare.map(isVacant));
  if (name !== null) {
    const spaced = [...SIGNS.filter((sign) => sign !== ' '), ...DIGITS].reduce(
      (rest, sign) => `SUBSTITUTE(${rest},"${sign}"," ")`,
      `LOWER(${name})`,
    );
    const letters = step('letters', `IF(ISERROR(${name}),"",TRIM(${spaced})&" ")`);
    const beginnings = Array.from({ length: MOST_WORDS }, (_, k) =>
      step(
        'beginning',
        `SUBSTITUTE(IFERROR(LEFT(${letters},FIND("|",SUBSTITUTE(${letters}," ","|",${k + 1}))-1),"")," ","")`,
      ),
    );
    const parts = Array.from({ length: MOST_PARTS }, (_, k) =>
      step('word', `TRIM(MID(SUBSTITUTE(${letters}," ",REPT(" ",${PART})),${k * PART + 1},${PART}))`),
    );
    const pairs = parts.slice(1).map((word, k) => `${parts[k]}&${word}`);
    const gone = [...parts, ...pairs].map((word) => isAmong(`(${word})`, cells.leftWords));
    saidGone = step('saidGone', `OR(${gone.join(',')})`);
    const begins = beginnings.map((word) => `IF(LEN(${word})<${SHORTEST_VACANT},FALSE,${isVacant(word)})`);
    nobody.push(`AND(${[...ids.map(isBlank), `OR(${begins.join(',')})`].join(',')})`);
  }
  const isNobody = step('nobody', nobody.length === 0 ? 'FALSE' : `OR(${nobody.join(',')})`);

  const [joined, left, said] = [field('tgl_diterima'), field('tgl_non_aktif'), field('status_karyawan')];
  const isNumber = (cell: string | null) => (cell === null ? 'FALSE' : `ISNUMBER(${cell})`);
  const until = (cell: string | null) =>
    cell === null ? 'FALSE' : `IF(ISNUMBER(${cell}),INT(${cell})<=${cells.day},FALSE)`;
  const isOpen = `NOT(${isNumber(left)})`;
  const isGone = said === null ? 'FALSE' : isIn(said, parameter('goneStatuses'));
  const isStrange =
    said === null
      ? 'FALSE'
      : `IF(ISERROR(${said}),TRUE,IF(${said}="",FALSE,NOT(${isIn(said, parameter('activeStatuses'))})))`;
  const hasJoined =
    joined === null
      ? `${parameter('joinBlankCounts')}`
      : `IF(ISNUMBER(${joined}),${until(joined)},${parameter('joinBlankCounts')})`;
  const status = step(
    'status',
    `IF(${isNobody},${NOBODY},IF(${until(left)},${GONE},IF(AND(${isOpen},${isGone}),${GONE},` +
      `IF(${left === null ? 'FALSE' : `ISERROR(${left})`},${LEAVING_UNKNOWN},IF(AND(${isOpen},${isStrange}),${STATUS_UNKNOWN},` +
      `IF(${hasJoined},${THERE},${NOT_YET}))))))`,
  );
  const leftBefore = step(
    'leftBefore',
    joined === null || left === null
      ? '0'
      : `IF(AND(${status}=${GONE},${isNumber(joined)},${isNumber(left)}),IF(INT(${joined})>INT(${left}),1,0),0)`,
  );

  // Of a text too long for a key nobody can say whether it is somebody listed before.
  const isLong = (cell: string) => `IF(ISERROR(${cell}),FALSE,LEN(${cell})>${LONGEST})`;
  // Rows of one person: the same number or the same login; by name and site where there is neither.
  const there = (key: string) => step('person', `IF(OR(${status}<>${THERE},${key}=""),"",${key})`);
  const numbers = ids.map((cell) => identityText(working, say(TEXT.bare), cell));
  const called = identityText(working, say(TEXT.bare), name);
  const site = identityText(working, say(TEXT.bare), field('site'));
  const without = numbers.length === 0 ? 'TRUE' : `AND(${numbers.map((key) => `${key}=""`).join(',')})`;
  const byName = name === null ? [] : [step('person', `IF(AND(${without},${called}<>""),${called}&"|"&${site},"")`)];
  const names = [...numbers, ...byName];
  const keys = names.map(there);
  let person = place;
  for (let round = 0; round < ROUNDS; round++)
    for (const key of keys)
      person = working.next(
        say(TEXT.person),
        `IF(${key}="",${person},${LATE}-SUMPRODUCT(MAX((${all(key)}=${key})*(${LATE}-${all(person)}))))`,
      );
  const order = [...CELL_FIELDS.map((one) => field(one)), joined].map((cell) => {
    const key = identityText(working, say(TEXT.order), cell);
    return step('order', `IF(${key}="","z","a"&${key})`);
  });
  const before = [...order, place].reduceRight(
    (rest, cell) => `((${all(cell)}<${cell})+(${all(cell)}=${cell})*${rest})`,
    '0',
  );
  const kept = step(
    'kept',
    `IF(${status}=${THERE},IF(SUMPRODUCT((${all(status)}=${THERE})*(${all(person)}=${person})*${before})=0,1,0),0)`,
  );
  const joiningUnknown = step(
    'doubtedIn',
    `IF(${kept}=1,IF(OR(${['FALSE', ...(joined === null ? [] : [`ISERROR(${joined})`]), ...named.map(isLong)].join(',')}),1,0),0)`,
  );
  const days = [left, joined].map((cell) => (cell === null ? '""' : cell));
  const dayOr = (cell: string, none: number) => `IF(ISNUMBER(${cell}),INT(${cell}),${none})`;
  const last = step('lastDay', `IF(${status}=${GONE},${dayOr(days[0]!, LATE)},-1)`);
  const began = step('firstDay', dayOr(days[1]!, 0));
  const meets = names.map((key) => `IF(${key}="",FALSE,SUMPRODUCT((${all(key)}=${key})*(${all(last)}>=${began}))>0)`);
  const goneElsewhere = step('goneElsewhere', `IF(${kept}=1,OR(${['FALSE', ...meets].join(',')}),FALSE)`);
  return { status, leftBefore, kept, joiningUnknown, saidGone, goneElsewhere };
}
