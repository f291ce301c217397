import { TEXT_TYPES } from '../model/value';
import type { DerivedFunction } from './derivedFunction';

/** Spreadsheets lose them. */
const ZEROS = /^0+(?=\d+$)/;

export const normalise: DerivedFunction = {
  name: 'normalise',
  args: [{ name: 'text', types: TEXT_TYPES }],
  returns: 'text',
  about: {
    id: 'Huruf besar, tanpa spasi ganda, titik singkatan ("Spv. A" = "SPV A") dan nol di depan angka ("090001" = "90001"), untuk membandingkan dua teks.',
    en: 'Upper case without double spaces, stops of abbreviations ("Spv. A" = "SPV A") and zeros before a number ("090001" = "90001"), to compare two texts.',
  },
  example: '{ "function": "normalise", "args": ["supervisor_layanan"] }',
  compile: () => (text) =>
    String(text)
      .replace(/\.(?=\s|$)/g, ' ')
      .replace(/\s+/g, ' ')
      .trim()
      .toUpperCase()
      .replace(ZEROS, ''),
};
