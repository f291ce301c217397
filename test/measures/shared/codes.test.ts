import fc from 'fast-check';
import * as steps from '../../../src/measures/shared/codes';

const encodeWords = (...args: Parameters<typeof steps.encodeWords>) => finish(steps.encodeWords(...args));
const encodePairs = (...args: Parameters<typeof steps.encodePairs>) => finish(steps.encodePairs(...args));

function finish<T>(work: Generator<void, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

describe('codes', () => {
  it('give equal words equal codes, whatever their case and outer blanks, and blanks 0', () => {
    expect([...encodeWords(['A', ' a ', 'b', null, undefined, '', 1, '1'])]).toEqual([1, 1, 2, 0, 0, 0, 3, 3]);
  });

  it('of pairs are equal exactly where both parts are', () => {
    const column = fc.array(fc.constantFrom<string | null>('a', 'b', 'c', null), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(column, column, (first, second) => {
        const pairs = encodePairs(encodeWords(first), encodeWords(second));
        for (let i = 0; i < 12; i++) {
          expect(pairs[i] === 0).toBe(first[i] === null);
          for (let j = 0; j < 12; j++)
            if (pairs[i] !== 0 && pairs[j] !== 0)
              expect(pairs[i] === pairs[j]).toBe(first[i] === first[j] && second[i] === second[j]);
        }
      }),
    );
  });
});
