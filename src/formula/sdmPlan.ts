/** The plan in force on a day as formulas, as src/measures/sdm/plannedCells.ts has it: heads per site, role and service. */
import type { OtherTable } from './figureSheet';
import { sheetName } from './plainSheet';
import { identityText } from './sameKey';
import { SDM_TEXT as TEXT } from './sdmTexts';
import type { LocalText } from '../text';

/** What tells cells apart; the first two a person must say. */
export const CELL_FIELDS = ['site', 'jabatan', 'campaign'] as const;
export type CellField = (typeof CELL_FIELDS)[number];
export const isPlace = (field: CellField): boolean => field !== 'campaign';

export interface PlanCells {
  /** Columns of the plan, as seen from other sheets: the cell's key, its heads (0 where the row does not count), what is missing. */
  key: string;
  heads: string;
  /** Formulas over all rows. */
  period: string;
  total: string;
  cells: string;
  doubtful: string;
  /** Rows in force with a cell that Patuh may repair and a formula cannot read: the plan is not known. */
  unread: string;
  /** Heads missing, from a column of the people that says the key of each one's cell. */
  missing(at: string): string;
}

export interface PlanWorld {
  plan: OtherTable;
  say(text: LocalText): string;
  /** Cells of the sheet of the figure. */
  day: string;
  target: string;
  /** Whether the plan tells cells apart by a field that the people's sheet has, too; and whether by the field at all. */
  tells(field: CellField): string;
  ownTells(field: CellField): string;
}

/** A text that is found again whatever its case; "" for a blank cell and one that nobody could read. */
export const wordOf = (cell: string | null): string =>
  cell === null ? '""' : `IF(ISERROR(${cell}),"",LOWER(TRIM(${cell})))`;

/** 1 where a plan's column says something, also what nobody can read. */
export function filledColumn({ plan, say }: Pick<PlanWorld, 'plan' | 'say'>, field: CellField): string | null {
  const cell = plan.field(field);
  if (cell === null) return null;
  const filled = plan.working.column(say(TEXT.tells), `IF(ISERROR(${cell}),1,IF(${cell}="",0,1))`);
  return `${sheetName(plan.working.name)}!${plan.working.range(filled)}`;
}

export function planCells(world: PlanWorld): PlanCells | null {
  const { plan, say, day, target } = world;
  const { working, field } = plan;
  const heads = field('target_caplan');
  if (heads === null) return null;
  const period = field('periode');
  const step = (caption: keyof typeof TEXT, formula: string) => working.column(say(TEXT[caption]), formula);
  const all = (cell: string) => working.range(cell);
  const seen = (cell: string) => `${sheetName(working.name)}!${all(cell)}`;

  const place = step('place', `ROW()-${working.rows.first - 1}`);
  const month = step(
    'month',
    period === null ? '-1' : `IF(ISNUMBER(${period}),YEAR(${period})*12+MONTH(${period}),-1)`,
  );
  const begun = step('month', `IF(${month}<=YEAR(${day})*12+MONTH(${day}),${month},-1)`);
  const filled = [period, ...CELL_FIELDS.map((name) => field(name)), heads].filter((cell) => cell !== null);
  const isRow = `OR(${filled.map((cell) => `IF(ISERROR(${cell}),TRUE,${cell}<>"")`).join(',')})`;
  const inForce = step('inForce', `IF(${isRow},OR(${month}=-1,${month}=MAX(${all(begun)})),FALSE)`);
  const unread = step('unread', `IF(${inForce},IF(OR(${filled.map((cell) => `ISERROR(${cell})`).join(',')}),1,0),0)`);
  const isNumber = `IF(ISNUMBER(${heads}),AND(${heads}>=0,${heads}=INT(${heads})),FALSE)`;
  const unknown = step('unknownHeads', `IF(${inForce},IF(${isNumber},0,1),0)`);
  const isKnown = step('counts', `IF(AND(${inForce},${unknown}=0),1,0)`);

  // A row that gives a cell the number it has already is the same row again.
  const parts = CELL_FIELDS.map((name) => {
    const cell = field(name);
    const own = identityText(working, say(TEXT.part), cell);
    return cell === null ? '""' : `IF(${world.ownTells(name)},IF(ISERROR(${cell}),${cell},${own}),"")`;
  });
  const said = step('said', `IF(${isKnown}=1,IFERROR("k"&${parts.join('&"|"&')},""),"")`);
  const before = step(
    'before',
    `IF(${said}="",0,SUMPRODUCT(MAX((${all(said)}=${said})*(${all(place)}<${place})*${all(place)})))`,
  );
  const had = step('before', `IF(${before}=0,-1,INDEX(${all(heads)},${before}))`);
  const differs = step('differs', `IF(${before}=0,0,IF(${had}=${heads},0,1))`);
  const counts = step('counts', `IF(${isKnown}=1,IF(${had}=${heads},0,1),0)`);

  const words = CELL_FIELDS.map((name) => step('part', `IF(${world.tells(name)},${wordOf(field(name))},"")`));
  const lacks = CELL_FIELDS.flatMap((name, i) => (isPlace(name) ? [`AND(${world.tells(name)},${words[i]}="")`] : []));
  const placeless = step('placeless', `IF(${counts}=1,IF(OR(${lacks.join(',')}),1,0),0)`);
  const key = step('key', `IF(${counts}=1,"k"&${words.join('&"|"&')},"")`);
  const number = step('counts', `IF(${counts}=1,${heads},0)`);
  const cellHeads = step(
    'first',
    `IF(${counts}=1,IF(SUMPRODUCT((${all(key)}=${key})*(${all(place)}<${place}))=0,SUMPRODUCT((${all(key)}=${key})*${all(number)}),0),0)`,
  );
  const latest = `MAX(${seen(begun)})`;
  return {
    key: seen(key),
    heads: seen(number),
    period: `IF(${latest}=-1,"-",DATE(INT((${latest}-1)/12),MOD(${latest}-1,12)+1,1))`,
    total: `SUM(${seen(number)})`,
    cells: `SUM(${seen(counts)})`,
    doubtful: `SUM(${seen(unknown)},${seen(placeless)},${seen(differs)})`,
    unread: `SUM(${seen(unread)})`,
    missing(at) {
      const there = `SUMPRODUCT(--(${at}=${key}))`;
      const needed = `ROUNDUP(ROUND(${target}*${cellHeads},6),0)`;
      return `SUM(${seen(step('missing', `IF(${cellHeads}>0,MAX(0,${needed}-${there}),0)`))})`;
    },
  };
}
