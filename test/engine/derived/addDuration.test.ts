import { timeOf } from '../../../src/calendar';
import { addDuration } from '../../../src/engine/derived/addDuration';
import { createEnvironment } from '../../../src/engine/environment';

describe('addDuration', () => {
  it('adds seconds to a moment', () => {
    const end = addDuration.compile({}, createEnvironment({}), ['waktu_call', 'durasi'])(44_986 + 16.5 / 24, 1800);
    expect(timeOf(end as number)).toBe(17 / 24);
  });
});
