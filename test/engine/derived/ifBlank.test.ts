import { ifBlank } from '../../../src/engine/derived/ifBlank';
import { createEnvironment } from '../../../src/engine/model/environment';

const run = ifBlank.compile({}, createEnvironment({}), ['minta_monitoring', 'monitoringIfBlank']);

describe('ifBlank', () => {
  it.each([
    { given: true, expect: true, because: 'a filled cell is itself' },
    { given: false, expect: false, because: 'no is an answer, not a blank' },
    { given: null, expect: 'otherwise', because: 'the cell is blank' },
    { given: undefined, expect: undefined, because: 'a missing column stays unknown' },
  ])('gives $expect for $given: $because', ({ given, expect: expected }) =>
    expect(run(given, 'otherwise')).toBe(expected),
  );
});
