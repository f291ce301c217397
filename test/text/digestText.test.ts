import { createHash } from 'node:crypto';
import { digestText } from '../../src/text';

describe('digestText', () => {
  it('is the SHA-256 that any other tool finds, words outside ASCII included', async () => {
    for (const text of ['', 'AGREE', 'dua baris\nčaj 📋'])
      expect(await digestText(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
  });
});
