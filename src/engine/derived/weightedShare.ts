import { isUnknown, type Scalar } from '../model/value';
import type { DerivedFunction } from './derivedFunction';

export const weightedShare: DerivedFunction = {
  name: 'weightedShare',
  args: [
    { name: 'accepted', types: ['list'] },
    { name: 'failed', types: ['list'] },
    { name: 'field', types: 'any' },
  ],
  variadic: true,
  options: {
    weights: {
      type: 'list',
      required: true,
      about: { id: 'Bobot tiap field, berurutan.', en: 'The weight of each field, in order.' },
    },
  },
  returns: 'number',
  readsBlank: true,
  about: {
    id: 'Bobot field yang memenuhi, dalam persen dari bobot field yang memenuhi atau gagal. Nilai lain, sel kosong dan kolom yang tidak ada tidak dihitung; tanpa satu pun yang dihitung: tidak diketahui.',
    en: 'The weight of the fields that meet, in percent of those that meet or fail. Other values, blank cells and missing columns do not count; unknown where none does.',
  },
  example:
    '{ "function": "weightedShare", "args": ["acceptedMarks", "failedMarks", "p_penawaran", "p_kontrak"], "options": { "weights": [60, 40] } }',
  compile: (options) => {
    const weights = options.weights as readonly number[];
    return (accepted, failed, ...fields) => {
      const weightOf = (words: unknown): number =>
        fields.reduce<number>(
          (sum, field, i) =>
            isUnknown(field) || !(words as readonly Scalar[]).includes(field as Scalar) ? sum : sum + weights[i]!,
          0,
        );
      const met = weightOf(accepted);
      const all = met + weightOf(failed);
      return all === 0 ? undefined : (met / all) * 100;
    };
  },
};
