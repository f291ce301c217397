import { showValue } from '../../../taskpane/form/showValue';
import { showCell } from '../../../taskpane/views/report/showCell';

it.each([
  [137, 'duration', '00:02:17'],
  [3725, 'duration', '01:02:05'],
  [46270.3715, 'datetime', '05/09/2026 08:55'],
  [80000, 'number', '80.000'],
] as const)('a value is read as people write it: %s (%s)', (value, type, shown) =>
  expect(showValue(value, type, 'id')).toBe(shown),
);

it('a day in the preview of a report is the day of its cell', () => {
  expect(showCell({ value: 46270, format: 'dd-mmm-yyyy' }, 'id')).toBe('05-Sep-2026');
  expect(showCell({ value: 46270.5, format: 'dd-mmm-yyyy hh:mm' }, 'en')).toBe('05-Sep-2026 12:00');
});
