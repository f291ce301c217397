import { parameterText, parameterValue } from '../../../../taskpane/views/rules/parameterText';

describe('a parameter as it is typed', () => {
  it.each([
    { typed: '4', now: 3, expect: 4 },
    { typed: '0,95', now: 1, expect: 0.95 },
    { typed: 'empat', now: 3, expect: undefined },
    { typed: '', now: 3, expect: null },
    { typed: 'Ya', now: false, expect: true },
    { typed: '3; 5', now: [1], expect: [3, 5] },
    { typed: 'BANDUNG, MEDAN', now: ['X'], expect: ['BANDUNG', 'MEDAN'] },
  ])('"$typed" is read as $expect where $now stands', ({ typed, now, expect: wanted }) => {
    expect(parameterValue(typed, now)).toEqual(wanted);
  });

  it('is written as it can be typed again', () => {
    for (const value of [3, 0.95, true, ['A', 'B'], 'bersih'])
      expect(parameterValue(parameterText(value), value)).toEqual(value);
  });
});
