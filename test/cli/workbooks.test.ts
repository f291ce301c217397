/** Files as other programs and everyday habits leave them: each gives the right figure, says what is doubtful, or is refused. */
import { HEADER, SITE, calls, one, merge } from './workbookRows';
import { TEXTS } from './textCases';
import { qms, type Answer } from './workbookAnswer';
import { folder as testFolder } from './patuh';
import { WORKBOOKS } from './workbookCases';

const folder = testFolder();

describe('measure qms of a file', () => {
  it.each([...WORKBOOKS, ...TEXTS])('where $because', async ({ file = 'a.xlsx', content, agree, told, refused }) => {
    const answer: Answer = await qms(folder.write(file, content()));
    if (refused) expect(answer.refusal).toMatch(refused);
    else expect(answer.refusal).toBeNull();
    if (agree !== undefined) expect(answer.agree).toBe(agree);
    if (told) expect(answer.notes.join('\n')).toMatch(told);
    // Every line is a record, a caption, above them, or left out for a reason.
    const { lines: count } = answer;
    if (count) expect(count.records + count.header + count.above + count.left).toBe(count.total);
  });

  it('gives merged cells to every row they cover', async () => {
    const rows = calls(10).map((row, i) =>
      row.map((cell, c) => (c === SITE ? (i % 5 === 0 ? (i === 0 ? 'BANDUNG' : 'BSD') : null) : cell)),
    );
    const { groups } = await qms(
      folder.write('a.xlsx', one([HEADER, ...rows], { after: merge('D2:D6', 'D7:D11') })),
      '--by',
      'site',
    );
    expect(groups).toMatchObject([
      { key: 'BANDUNG', agree: 5 },
      { key: 'BSD', agree: 5 },
    ]);
  });
});
