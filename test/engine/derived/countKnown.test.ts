import { countKnown } from '../../../src/engine/derived/countKnown';
import { createEnvironment } from '../../../src/engine/model/environment';
import type { Value } from '../../../src/engine';

const run = countKnown.compile({}, createEnvironment({}), ['failedMarks', 'p_penawaran', 'p_kontrak']);
const failed = ['NOT OK', 'REJECT'];

describe('countKnown', () => {
  it.each<{ given: Value[]; expect: number; because: string }>([
    { given: ['OK', 'OK'], expect: 0, because: 'no mark is listed' },
    { given: ['NOT OK', 'REJECT'], expect: 2, because: 'both are listed' },
    { given: ['NOT OK', null], expect: 1, because: 'a blank cell is not counted' },
    { given: ['NOT OK', undefined], expect: 1, because: 'neither is a missing column' },
    { given: [null, undefined], expect: 0, because: 'nothing known is listed' },
  ])('gives $expect for $given: $because', ({ given, expect: expected }) =>
    expect(run(failed, ...given)).toBe(expected),
  );
});
