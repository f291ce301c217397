/** Free text: blanks at the ends go, what stands inside stays. */
import { repaired, unknown } from './remark';
import type { ColumnType } from './columnType';
import { digitsOf } from './digits';

export const text: ColumnType = {
  title: { id: 'teks', en: 'text' },
  holds: 'words',
  reader: () => ({
    read(cell) {
      if (typeof cell === 'number') return digitsOf(cell);
      if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
      const trimmed = trimEnds(cell);
      if (trimmed.length === cell.length) return cell;
      return trimmed === '' ? unknown('notAnId') : repaired(trimmed, 'trimmed');
    },
  }),
};

/** `trim` that also takes off `&nbsp;`, without a copy where there is nothing to take off. */
function trimEnds(cell: string): string {
  const first = cell.charCodeAt(0);
  const last = cell.charCodeAt(cell.length - 1);
  const plain = first > 32 && first < 127 && first !== 38 && last > 32 && last < 127 && last !== 59;
  return plain ? cell : cell.replace(/^(?:\s|\u200b|&nbsp;)+|(?:\s|\u200b|&nbsp;)+$/gi, '');
}
