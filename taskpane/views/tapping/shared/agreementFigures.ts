/** How far marks of the same things agree: the figures a calibration and a re-check both show. */
import { cohenKappa, countRatings, fleissKappa, gwetAc1, observedAgreement } from '../../../../src/measures';

/** What several raters said of one call, or of one parameter of it; null where a rater said nothing. */
export interface Marked {
  /** The parameter; empty where none is named. */
  name: string;
  marks: readonly (string | null)[];
}

export interface AgreementFigures {
  /** Share of agreeing pairs; null where nothing was marked twice. */
  agreement: number | null;
  /** Null where everybody gave one and the same mark throughout. */
  ac1: number | null;
  /** Cohen's for two raters, Fleiss's for more. */
  kappa: number | null;
  kappaOf: 'cohen' | 'fleiss';
}

export interface ParameterAgreement {
  name: string;
  rows: number;
  /** Share of agreeing pairs of marks. */
  agreement: number;
}

/** @param marked only things that at least two of the raters marked */
export function agreementFigures(marked: readonly Marked[], raters: number): AgreementFigures {
  const { categories, counts } = countRatings(marked.map(({ marks }) => marks));
  const cohen = raters === 2;
  return {
    agreement: observedAgreement(counts),
    ac1: gwetAc1(counts),
    kappa: cohen ? cohenKappa(pairs(marked, categories)) : fleissKappa(counts),
    kappaOf: cohen ? 'cohen' : 'fleiss',
  };
}

/** By parameter, the lowest agreement first; empty where no parameters are named. */
export function agreementByName(marked: readonly Marked[]): ParameterAgreement[] {
  const names = [...new Set(marked.map(({ name }) => name))].filter((name) => name !== '');
  return names
    .flatMap((name) => {
      const own = marked.filter((row) => row.name === name);
      const agreement = observedAgreement(countRatings(own.map(({ marks }) => marks)).counts);
      return agreement === null ? [] : [{ name, rows: own.length, agreement }];
    })
    .sort((a, b) => a.agreement - b.agreement);
}

function pairs(marked: readonly Marked[], categories: readonly string[]): number[][] {
  const table = categories.map(() => categories.map(() => 0));
  for (const { marks } of marked) table[categories.indexOf(marks[0]!)]![categories.indexOf(marks[1]!)]!++;
  return table;
}
