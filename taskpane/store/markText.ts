import { serialFrom1904 } from '../../src/calendar';
import { showValue, type FieldSpec, type RowMark } from '../../src/sheet';

/** What a row says, as people recognise it: days that Excel holds as numbers are written as days. */
export function markText({ cells }: Pick<RowMark, 'cells'>, specs: readonly FieldSpec[], date1904: boolean): string {
  const shown = Object.entries(cells).map(([field, text]) => {
    const { type } = specs.find(({ name }) => name === field) ?? {};
    return (type === 'date' || type === 'datetime') && /^\d{5}(\.\d+)?$/.test(text)
      ? showValue(date1904 ? serialFrom1904(Number(text)) : Number(text), type)
      : text;
  });
  return shown.join(' · ');
}
