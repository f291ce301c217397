import { TEXT_TYPES } from '../model/value';
import type { DerivedFunction } from './derivedFunction';

export const normalise: DerivedFunction = {
  name: 'normalise',
  args: [{ name: 'text', types: TEXT_TYPES }],
  returns: 'text',
  about: {
    id: 'Huruf besar, tanpa spasi ganda dan titik singkatan ("Spv. A" = "SPV A"), untuk membandingkan dua teks.',
    en: 'Upper case without double spaces and stops of abbreviations ("Spv. A" = "SPV A"), to compare two texts.',
  },
  example: '{ "function": "normalise", "args": ["supervisor_layanan"] }',
  compile: () => (text) =>
    String(text)
      .replace(/\.(?=\s|$)/g, ' ')
      .replace(/\s+/g, ' ')
      .trim()
      .toUpperCase(),
};
