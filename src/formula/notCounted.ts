import type { LocalText } from '../text';

/** Stands for the verdict of a row that no working row looks at. */
export const NOT_COUNTED: LocalText = { id: 'BELUM DIHITUNG', en: 'NOT COUNTED' };
