import type { ReadingName } from '../../../measures';
import type { LocalText } from '../../../text';

export const READING_CHOICES: Readonly<Record<ReadingName, LocalText>> = {
  bersih: {
    id: 'tanpa call yang digantikan dan duplikat, tapping terakhir menentukan',
    en: 'without superseded calls and duplicates, the latest tapping decides',
  },
  ketat: { id: 'setiap baris AGREE', en: 'every AGREE row' },
  tertapping: { id: 'hanya yang sudah di-tapping', en: 'tapped calls only' },
};
