import { fill, holesOf, languageOf } from '../../src/text';

describe('fill', () => {
  it('fills named holes', () => {
    expect(fill('masking {{campaign}} harus {{ asked }}', { campaign: 'WiFi', asked: 1500750 })).toBe(
      'masking WiFi harus 1500750',
    );
  });

  it('leaves a hole without a value visible', () => {
    expect(fill('{{missing}} {{toString}}', {})).toBe('{{missing}} {{toString}}');
  });
});

describe('holesOf', () => {
  it('names each hole once', () => {
    expect(holesOf('{{a}} {{b}} {{a}}')).toEqual(['a', 'b']);
  });
});

describe('languageOf', () => {
  it.each([
    ['id-ID', 'id'],
    ['id', 'id'],
    ['en-US', 'en'],
    ['en-GB', 'en'],
    ['en-AU', 'en'],
    ['EN', 'en'],
    ['fr-FR', 'id'],
    [undefined, 'id'],
  ])('reads %p as %s', (tag, language) => {
    expect(languageOf(tag)).toBe(language);
  });
});
