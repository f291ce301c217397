import { readEntry } from '../../src/host/workbook/entry';
import { textCell } from '../../src/office';

/** OfficeDev/office-js issues 1559, 229: an add-in's text is read as typed in US English. */
const READ: [text: string, value: unknown][] = [
  ['September 2026', 46266],
  ['Sep-2026', 46266],
  ['10 March 2026', 46091],
  ['March 10, 2026', 46091],
  ['3/10/2026', 46091],
  ['3-10-26', 46091],
  ['5 PM', 17 / 24],
  ['5:30 am', 5.5 / 24],
  ['$5', 5],
  ['$1,250.50', 1250.5],
  ['(5)', -5],
  ['1 1/2', 1.5],
];
const KEPT = ['31/12/2026', '13 PM', 'May', 'Agen 001', 'REQ-0041', '(5', 'MARET 10', '10 Maret 2026', 'R 2'];

describe('a text that an add-in writes', () => {
  it.each(READ)('"%s" becomes %p', (text, value) => {
    expect(readEntry(text, 'General', false, true).value).toBe(value);
    expect(readEntry(text, '@', false, true).value).toBe(text);
  });

  it('is given the current year where it names none', () => {
    const { value } = readEntry('MAR10', 'General', false, true);
    expect(typeof value).toBe('number');
  });

  it.each(KEPT)('"%s" stays a text', (text) => {
    expect(readEntry(text, 'General', false, true).value).toBe(text);
  });

  it.each([...READ.map(([text]) => text), 'MAR10', '1/2', 'TRUE', '#N/A', '=1', '-', '@a', "'tanda"])(
    '"%s" stays as it is once it is marked as text',
    (text) => {
      expect(readEntry(textCell(text), 'General', false, true)).toEqual({ value: text });
    },
  );
});
