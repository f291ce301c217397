import { groupBy, MissingColumn } from '../../../src/measures';
import { byKey } from '../../../src/measures/shared/groups';
import { on } from '../day';
import { tableOf } from '../tables';

describe('groupBy', () => {
  it('takes spellings that differ in case or outer blanks for one group, shown as first met', () => {
    const groups = groupBy(tableOf({}, [['site'], ['Bandung'], [' BANDUNG'], [null], [undefined], ['BSD']]), 'site');
    expect(groups.keys).toEqual(['Bandung', null, 'BSD']);
    expect([...groups.codes]).toEqual([0, 0, 1, 1, 2]);
  });

  it('shows days and times as people write them, a date with a time under its day', () => {
    const table = tableOf({ day: 'datetime', time: 'time' }, [
      ['day', 'time'],
      [on('2025-08-05') + 0.75, 0.375],
      [on('2025-08-05'), 0.5],
    ]);
    expect(groupBy(table, 'day').keys).toEqual(['2025-08-05']);
    expect(groupBy(table, 'time').keys).toEqual(['09:00', '12:00']);
  });

  it('names the column the sheet lacks', () => {
    expect(() => groupBy(tableOf({}, [['site'], ['x']]), 'tl')).toThrow(MissingColumn);
  });

  it('sorts numbers in words by value and blanks last', () => {
    expect([{ key: null }, { key: 'TL 10' }, { key: 'TL 2' }].sort(byKey).map(({ key }) => key)).toEqual([
      'TL 2',
      'TL 10',
      null,
    ]);
  });
});
