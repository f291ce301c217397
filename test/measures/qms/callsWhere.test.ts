import { callsWhere, qms } from '../../../src/measures';
import { sampleCalls } from './sampleCalls';

describe('a part of the calls', () => {
  it('is counted as it was among all: parts add up to the whole, and a call replaced by another agent stays replaced', async () => {
    const calls = await sampleCalls();
    // The re-call of the fourth row is by somebody else.
    calls.table.columns['login_agent']!.values[4] = 'c';
    const logins = calls.table.columns['login_agent']!.values;
    const all = qms(calls);
    const parts = ['a', 'b', 'c'].map((login) => qms(callsWhere(calls, (row) => logins[row] === login)));
    const sum = (figure: 'agree' | 'valid' | 'superseded') => parts.reduce((total, part) => total + part[figure], 0);
    expect([sum('agree'), sum('valid'), sum('superseded')]).toEqual([all.agree, all.valid, all.superseded]);
    expect(parts.map(({ trail }) => trail.read).reduce((a, b) => a + b)).toBe(all.trail.read);
  });

  it('that is everything is the calls themselves', async () => {
    const calls = await sampleCalls();
    expect(callsWhere(calls, () => true)).toBe(calls);
  });
});
