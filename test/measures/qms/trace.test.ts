import { trace } from '../../../src/measures';
import { sampleCalls } from './sampleCalls';

describe('trace', () => {
  it('puts every row of the sheet in one line, and the lines add up', async () => {
    const { total, elsewhere, lines } = trace(await sampleCalls(), '2025-08');
    expect(Object.fromEntries(lines.map(({ bucket, count }) => [bucket, count]))).toEqual({
      other: 0,
      valid: 2,
      return: 1,
      notValid: 1,
      untapped: 1,
      superseded: 1,
      duplicate: 0,
      excluded: 1,
    });
    expect(total).toBe(elsewhere + lines.reduce((sum, line) => sum + line.count, 0));
    expect(elsewhere).toBe(1);
  });
});
