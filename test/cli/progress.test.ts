import { openProgress } from '../../src/cli/run/progress';

it('draws a bar on a terminal, and takes it away at the end', () => {
  let text = '';
  const progress = openProgress(2, true, (piece) => (text += piece));
  progress.file('a.csv', 10);
  progress.file('b.csv', 10);
  progress.end();
  expect(text.split('\r').map((piece) => piece.replace('\x1b[2K', ''))).toEqual([
    '',
    '[------------------------] 1/2 a.csv',
    '[############------------] 2/2 b.csv',
    '',
  ]);
});

it('writes plain lines elsewhere', () => {
  let text = '';
  const progress = openProgress(1, false, (piece) => (text += piece));
  progress.file('a.csv', 10);
  progress.bytes(5);
  progress.end();
  expect(text).toBe('1/1 a.csv\n');
});
