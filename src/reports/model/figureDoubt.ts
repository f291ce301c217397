/** What could move a figure of a report, as a sentence under its name: "QMS Oktober 2026: 91,78%. Antara …". */
import {
  boundsLine,
  doubtLine,
  percentText,
  peopleDoubt,
  planDoubtLine,
  targetOf,
  type Doubt,
  type Sdm,
  type Share,
} from '../../measures';
import type { Pack } from '../../engine';
import type { DatasetContext } from './dataset';
import { word } from './words';

type Said = Pick<DatasetContext, 'language' | 'pack'>;

/** @param target the share asked for, where one is */
export function shareDoubt(name: string, official: Share, doubt: Doubt, of: Said, target?: number): string[] {
  const wording = wordingOf(of, target);
  const percent = percentText(official.part, official.whole, of.language, wording.target);
  return doubtLine(doubt, wording).map((line) => sentence(`${name}: ${percent}`, line, of));
}

/** SDM: doubt about the people, and about the plan. @param caplan the pack of the plan */
export function staffingDoubt(name: string, result: Sdm, staffing: Pack, { language, pack: caplan }: Said): string[] {
  const { available, target, required } = result;
  const plan = planDoubtLine(result.planDoubts, wordingOf({ language, pack: caplan }));
  const figure = `${name}: ${percentText(available, target, language, targetOf(required))}`;
  return [
    ...shareDoubt(
      name,
      { part: available, whole: target },
      peopleDoubt(result),
      { language, pack: staffing },
      required,
    ),
    ...plan.map((line) => sentence(figure, line, { language, pack: caplan })),
  ];
}

/** The same of a figure that is no share. */
export function numberDoubt(
  name: string,
  official: number | null,
  { low, high, ...doubt }: Omit<Doubt, 'low' | 'high' | 'met'> & { low: number | null; high: number | null },
  of: Said,
): string[] {
  const shown = (value: number | null): string =>
    value === null ? '#N/A' : value.toFixed(2).replace('.', of.language === 'id' ? ',' : '.');
  return boundsLine({ ...doubt, low: shown(low), high: shown(high) }, wordingOf(of)).map((line) =>
    sentence(`${name}: ${shown(official)}`, line, of),
  );
}

const wordingOf = ({ language, pack }: Said, target?: number) => ({
  language,
  label: (field: string) => pack.fields[field]?.label[language] ?? field,
  ...(target !== undefined && { target: targetOf(target) }),
});

const sentence = (figure: string, doubt: string, { language }: Said): string =>
  word('doubt', language, { figure, doubt });
