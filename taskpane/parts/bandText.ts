import type { Translate } from '../text/texts';

interface Band {
  upTo: number | null;
  count: number;
}

/** Age bands in words: "≤ 2 hari: 4", "3 hari: 2", "> 3 hari: 7". Bands in their order. */
export function bandTexts(t: Translate, bands: readonly Band[]): string[] {
  return bands.map(({ upTo, count }, index) => {
    const before = bands[index - 1]?.upTo ?? null;
    if (upTo === null) return before === null ? t('bands.all', { count }) : t('bands.over', { days: before, count });
    return before === null || before + 1 === upTo
      ? t(before === null ? 'bands.upTo' : 'bands.exactly', { days: upTo, count })
      : t('bands.between', { from: before + 1, days: upTo, count });
  });
}
