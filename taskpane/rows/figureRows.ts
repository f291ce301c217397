/** The rows behind a figure: what each of them counts as, or by which way it left. */
import {
  Bucket,
  WAYS,
  wayOf,
  whoCounts,
  parseMonth,
  sdmDefinition,
  type BucketName,
  type Calls,
  type Repeats,
  type Way,
} from '../../src/measures';
import { VERDICTS, type Pack, type Verdict } from '../../src/engine';
import type { SheetTable } from '../../src/sheet';
import type { Language } from '../../src/text';
import type { RowGroup } from './rowGroup';
import { textsOf } from '../text/texts';

const WORK: readonly BucketName[] = ['return', 'untapped'];

export function callRows(calls: Calls, month: string, language: Language): RowGroup[] {
  const t = textsOf(language);
  const names: Readonly<Partial<Record<BucketName, string>>> = {
    valid: 'VALID',
    return: 'RETURN',
    notValid: 'TIDAK VALID',
    untapped: t('home.untapped'),
  };
  const wanted = month === '' ? null : parseMonth(month);
  const buckets = Object.keys(Bucket) as BucketName[];
  const groups = new Map<BucketName | Way, number[]>();
  for (const bucket of ['untapped', 'return', 'notValid', 'valid'] as const) groups.set(bucket, []);
  for (let row = 0; row < calls.bucket.length; row++) {
    const name = wayOf(calls, row, wanted) ?? buckets[calls.bucket[row]!]!;
    const rows = groups.get(name);
    if (rows) rows.push(row);
    else groups.set(name, [row]);
  }
  return filled(
    [...groups].map(([name, rows]) => ({
      text: names[name as BucketName] ?? WAYS[name as Way][language],
      rows,
      missing: '',
      work: WORK.includes(name as BucketName),
    })),
  );
}

export function verdictRows(codes: ArrayLike<number>, { extra }: Repeats, language: Language): RowGroup[] {
  const t = textsOf(language);
  const of = (verdict: Verdict): number[] =>
    Array.from({ length: codes.length }, (_, row) => row).filter(
      (row) => VERDICTS[codes[row]!] === verdict && !extra.has(row),
    );
  return filled([
    ...(['fail', 'incomplete', 'warn', 'pass', 'unregulated'] as const).map((verdict) => ({
      ...{ text: t(`verdict.${verdict}`), rows: of(verdict), missing: '' },
      work: verdict === 'fail',
    })),
    { text: WAYS.duplicate[language], rows: [...extra], missing: '', work: false },
  ]);
}

/** Every cell of the plan, those with most missing first, and everybody who counts nowhere. */
export function staffRows(
  people: SheetTable,
  plan: SheetTable,
  pack: Pack,
  asOf: number,
  language: Language,
): RowGroup[] {
  const t = textsOf(language);
  const { cells, out } = whoCounts(people, plan, sdmDefinition(pack, asOf), asOf);
  return [
    ...cells
      .filter(({ target, rows }) => target > 0 || rows.length > 0)
      .sort((a, b) => b.gap - a.gap)
      .map(({ site, jabatan, campaign, available, target, gap, rows }) => ({
        text: t('home.cell', {
          cell: [site, jabatan, campaign].filter((word) => word !== null).join(' · '),
          available,
          target,
        }),
        counted: true,
        rows,
        missing: gap > 0 ? t('home.shortHeads', { count: gap }) : '',
        work: gap > 0,
      })),
    ...filled([...out].map(([way, rows]) => ({ text: WAYS[way][language], rows, missing: '', work: false }))),
  ];
}

const filled = (groups: readonly RowGroup[]): RowGroup[] => groups.filter(({ rows }) => rows.length > 0);
