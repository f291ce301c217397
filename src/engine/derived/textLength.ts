import { TEXT_TYPES } from '../model/value';
import type { DerivedFunction } from './derivedFunction';

export const textLength: DerivedFunction = {
  name: 'textLength',
  args: [{ name: 'text', types: TEXT_TYPES }],
  returns: 'integer',
  about: { id: 'Banyaknya huruf sesudah spasi tepi dibuang.', en: 'Number of characters without the spaces around.' },
  example: '{ "function": "textLength", "args": ["nik_ktp"] }',
  compile: () => (text) => String(text).trim().length,
};
