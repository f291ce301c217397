import { readXlsx, writeXlsx } from '../../src/xlsx';

const written = async (text: string): Promise<unknown> => {
  const bytes = await writeXlsx({ sheets: [{ name: 'Data', matrix: [['Judul'], [text]] }] });
  return (await readXlsx(bytes)).sheets[0]!.matrix[1]![0];
};

/** What makes Excel say "We found a problem with some content" is not written; everything else comes back as it was. */
describe('a text in a file that we write', () => {
  it.each(['_x0041_', '_x005F_', 'a_x000D_b', 'baris\ndua', ' spasi ', '<&>"', '😀', '_x004', 'x0041_'])(
    '%p comes back as it was',
    async (text) => {
      expect(await written(text)).toBe(text);
    },
  );

  it('leaves out what no file can hold', async () => {
    expect(await written('a\u0000b\u0007c\ufffed\uffffe')).toBe('abcde');
    expect(await written('a\ud800b')).toBe('a\ufffdb');
  });

  it('ends, with a mark, where a cell of Excel ends', async () => {
    const text = (await written('x'.repeat(40_000))) as string;
    expect([text.length, text.at(-1)]).toEqual([32_767, '…']);
  });
});
