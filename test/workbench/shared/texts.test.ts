import { holesOf } from '../../../src/text';
import { TEXTS, text } from '../../../src/workbench/shared/texts';

describe('texts of the workbench', () => {
  it.each(Object.entries(TEXTS))('%s is there in both languages with the same holes', (_, { id, en }) => {
    expect(id).not.toBe('');
    expect(en).not.toBe('');
    expect(holesOf(en).sort()).toEqual(holesOf(id).sort());
  });

  it('say in both languages that this is not Excel and that nothing is sent', () => {
    expect(text('trialHint', 'id')).toMatch(/bukan Excel.*tidak ada data yang dikirim/s);
    expect(text('trialHint', 'en')).toMatch(/not Excel.*nothing is sent/s);
  });
});
