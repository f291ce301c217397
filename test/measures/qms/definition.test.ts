import { qms } from '../../../src/measures';
import { sampleCalls } from './sampleCalls';

describe('qmsDefinition', () => {
  it('takes target, official reading, words and codes from the tapping pack', async () => {
    expect(qms(await sampleCalls())).toMatchObject({
      target: 0.95,
      official: 'bersih',
      agree: 5,
      valid: 2,
      return: 2,
      notValid: 1,
      untapped: 1,
      superseded: 1,
      excluded: 1,
    });
  });
});
