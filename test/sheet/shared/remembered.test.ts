import { Remembered } from '../../../src/sheet/shared/remembered';

const texts = (count: number): string[] => Array.from({ length: count }, (_, i) => `Keterangan ${i}`);

describe('Remembered', () => {
  it('gives back what was made of a text, and nothing of one that was never made', () => {
    const remembered = new Remembered<number>();
    texts(1000).forEach((text, i) => remembered.set(text, i));
    expect(texts(1000).map((text) => remembered.get(text))).toEqual(texts(1000).map((_, i) => i));
    expect(remembered.get('Keterangan 1000')).toBeUndefined();
  });

  it('knows an empty text only once something was made of it', () => {
    const remembered = new Remembered<string>();
    expect(remembered.get('')).toBeUndefined();
    remembered.set('', 'blank');
    expect(remembered.get('')).toBe('blank');
  });

  it('gives up where all texts differ, so that a file without end does not fill the memory', () => {
    const remembered = new Remembered<number>();
    const met = texts(100_000).filter((text, i) => {
      const known = remembered.get(text) !== undefined;
      if (!known) remembered.set(text, i);
      return known;
    });
    expect(met).toEqual([]);
    expect(texts(100_000).filter((text) => remembered.get(text) !== undefined).length).toBeLessThan(1000);
  });
});
