import type { Translate } from '../text/texts';

interface Band {
  upTo: number | null;
  count: number;
}

/** Age bands in words: "≤ 2 hari: 4", "3 hari: 2", "> 3 hari: 7". Bands in their order. */
export function bandTexts(t: Translate, bands: readonly Band[]): string[] {
  return bands.map(({ upTo, count }, index) => {
    const before = bands[index - 1]?.upTo ?? null;
    if (upTo === null)
      return before === null ? t('tapping.bandAll', { count }) : t('tapping.bandOver', { days: before, count });
    return before === null || before + 1 === upTo
      ? t(before === null ? 'tapping.bandUpTo' : 'tapping.bandExactly', { days: upTo, count })
      : t('tapping.bandBetween', { from: before + 1, days: upTo, count });
  });
}
