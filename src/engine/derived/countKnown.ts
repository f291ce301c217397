import { isUnknown, type Scalar } from '../model/value';
import type { DerivedFunction } from './derivedFunction';

export const countKnown: DerivedFunction = {
  name: 'countKnown',
  args: [
    { name: 'values', types: ['list'] },
    { name: 'field', types: 'any' },
  ],
  variadic: true,
  returns: 'integer',
  readsBlank: true,
  about: {
    id: 'Berapa dari field yang terisi berisi salah satu nilai dari daftar. Sel kosong dan kolom yang tidak ada tidak dihitung.',
    en: 'How many of the filled fields hold one of the listed values. Blank cells and missing columns are not counted.',
  },
  example: '{ "function": "countKnown", "args": ["failedMarks", "p_penawaran", "p_kontrak"] }',
  compile:
    () =>
    (values, ...fields) =>
      fields.filter((field) => !isUnknown(field) && (values as readonly Scalar[]).includes(field as Scalar)).length,
};
