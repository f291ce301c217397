/** Staffing against CAPLAN as formulas, with what could move it, as `measure sdm` counts it on a day. */
import { sheetName, type PlainCell } from './plainSheet';
import { figureLines, SHARE_FORMAT, targetShare, type FigureLine, type FigureSheet } from './figureSheet';
import { SIGNS } from './sameKey';
import { GONE, LEAVING_UNKNOWN, NOT_YET, sdmPeople, STATUS_UNKNOWN, THERE } from './sdmPeople';
import { CELL_FIELDS, filledColumn, isPlace, planCells, wordOf, type CellField } from './sdmPlan';
import { SDM_TEXT as TEXT } from './sdmTexts';

/** Each row is compared with all others: of more rows nobody waits for it. */
const MOST_COMPARED = 5_000;
/** Rows of the sheet that formulas look at. */
const [DAY_ROW, TARGET_ROW, WORDS_ROW, TELLS_ROW, LEFT_ROW] = [2, 3, 4, 5, 22];

export const sdmFigure: FigureSheet = (name, world) => {
  const { working, plan, say, field, parameter, asOf } = world;
  const { first, last } = working.rows;
  if (!plan || last - first >= MOST_COMPARED) return null;
  const own = (cell: number) => `${sheetName(name)}!$B$${cell}`;
  const [day, target, vacantWords, leftWords] = [DAY_ROW, TARGET_ROW, WORDS_ROW, LEFT_ROW].map(own) as [
    string,
    string,
    string,
    string,
  ];
  const step = (caption: keyof typeof TEXT, formula: string) => working.column(say(TEXT[caption]), formula);
  const range = (cell: string) => `${sheetName(working.name)}!${working.range(cell)}`;

  const filled = CELL_FIELDS.map((each) => filledColumn({ plan, say }, each));
  const at = (each: CellField) => CELL_FIELDS.indexOf(each);
  const ownTells = (each: CellField) => (filled[at(each)] === null ? 'FALSE' : own(TELLS_ROW + at(each)));
  const tells = (each: CellField) => (field(each) === null ? 'FALSE' : ownTells(each));
  const people = sdmPeople(world, { day, vacantWords, leftWords });

  const words = CELL_FIELDS.map((each) => step('part', `IF(${tells(each)},${wordOf(field(each))},"")`));
  const lacks = CELL_FIELDS.flatMap((each, i) => (isPlace(each) ? [`AND(${tells(each)},${words[i]}="")`] : []));
  const lacking = step('lacking', `IF(${people.kept}=1,IF(OR(${lacks.join(',')}),1,0),0)`);
  const cells = planCells({ plan, say, day, target, tells, ownTells });
  if (!cells) return null;
  const hasHeads = (key: string) => `SUMPRODUCT((${cells.key}=${key})*${cells.heads})>0`;
  const keyOf = (...parts: readonly string[]) => step('key', `"k"&${parts.join('&"|"&')}`);
  const [full, open] = [keyOf(...words), keyOf(words[0]!, words[1]!, '""')];
  const cell = step(
    'cell',
    `IF(AND(${people.kept}=1,${lacking}=0),IF(${hasHeads(full)},${full},IF(${hasHeads(open)},${open},"")),"")`,
  );
  const isIn = step('counts', `IF(${cell}="",0,1)`);
  // Nobody knows who of the people is of which site or position.
  const unsaid = CELL_FIELDS.filter((each) => isPlace(each) && field(each) === null).map(() => `${cells.cells}>0`);
  const doubtedIn = step(
    'doubtedIn',
    `IF(OR(${[`${people.joiningUnknown}=1`, `AND(${isIn}=1,OR(${people.saidGone},${people.goneElsewhere}))`, ...unsaid.map((test) => `AND(${people.kept}=1,${test})`)].join(',')}),1,0)`,
  );
  const doubtedOut = step(
    'doubtedOut',
    `IF(OR(${lacking}=1,${people.status}=${STATUS_UNKNOWN},${people.status}=${LEAVING_UNKNOWN},${people.leftBefore}=1),1,0)`,
  );

  const sum = (column: string) => `SUM(${range(column)})`;
  const countOf = (status: number) => `COUNTIF(${range(people.status)},${status})`;
  const available = sum(isIn);
  const low = `MAX(0,${available}-${sum(doubtedIn)})`;
  const high = `(${available}+${sum(doubtedOut)})`;
  const meets = (part: string) => `ROUND(${part}-${target}*${cells.total},6)>=0`;
  const word = (text: keyof typeof TEXT) => `"${say(TEXT[text])}"`;
  const onDay = (formula: string): PlainCell => ({ formula: `IF(${day}="","",${formula})` });
  /** Where the CAPLAN itself cannot be read, nobody can say who is in it either. */
  const sure = (formula: string) => onDay(`IF(${cells.unread}>0,${word('uncertain')},${formula})`);
  const share = (part: string) => sure(`IF(${cells.total}=0,"",${part}/${cells.total})`);
  const bare = (list: string): PlainCell => ({
    formula: SIGNS.filter((sign) => sign !== '|').reduce(
      (rest, sign) => `SUBSTITUTE(${rest},"${sign}","")`,
      `LOWER(${parameter(list)})`,
    ),
  });
  return figureLines(name, [
    [say(TEXT.title), null],
    [say(TEXT.day), asOf ?? null, 'yyyy-mm-dd'],
    [say(TEXT.target), targetShare(world, 'sdmTarget'), SHARE_FORMAT],
    [say(TEXT.vacantWords), bare('vacantWords')],
    ...CELL_FIELDS.map((each, i): FigureLine => [
      `${say(TEXT.tells)}: ${each}`,
      { formula: filled[i] === null ? 'FALSE' : `SUM(${filled[i]})>0` },
    ]),
    [say(TEXT.period), onDay(cells.period), 'yyyy-mm'],
    [say(TEXT.available), sure(available)],
    [say(TEXT.heads), sure(cells.total)],
    [say(TEXT.ratio), share(available), SHARE_FORMAT],
    [say(TEXT.lowest), share(low), SHARE_FORMAT],
    [say(TEXT.highest), share(high), SHARE_FORMAT],
    [
      say(TEXT.met),
      sure(
        `IF(${cells.total}=0,"",IF(${cells.doubtful}>0,${word('uncertain')},IF(${meets(low)},${word('yes')},IF(${meets(high)},${word('uncertain')},${word('no')}))))`,
      ),
    ],
    [say(TEXT.gap), sure(cells.missing(range(cell)))],
    [say(TEXT.doubtful), onDay(`${sum(doubtedIn)}+${sum(doubtedOut)}`)],
    [say(TEXT.planDoubtful), onDay(cells.doubtful)],
    [say(TEXT.unplanned), sure(`${sum(people.kept)}-${available}`)],
    [say(TEXT.gone), onDay(countOf(GONE))],
    [say(TEXT.notYet), onDay(countOf(NOT_YET))],
    [say(TEXT.twice), onDay(`${countOf(THERE)}-${sum(people.kept)}`)],
    [say(TEXT.leftWords), bare('leftWords')],
    [say(TEXT.unseen), null],
  ]);
};
