import { shareText } from '../../../taskpane/parts/shareText';

it('is a percentage, or a dash where nothing is counted: people are shown no error of Excel', () => {
  expect(shareText({ part: 1, whole: 3 }, 'id')).toBe('33,33%');
  expect(shareText({ part: 0, whole: 0 }, 'id')).toBe('—');
});
