import { foldCaption, foldCaptionBare } from '../../src/grid';

it('captions in full-width letters are those in ordinary ones', () => {
  expect(foldCaption('Ｓｉｔｅ　（Ａｒｅａ）')).toBe(foldCaption('Site (Area)'));
  expect(foldCaptionBare('Ｓｉｔｅ　（Ａｒｅａ）')).toBe(foldCaption('Site'));
});
