import { LANGUAGES } from '../../src/text';
import { open, PACK_IDS } from './shipped';

/** A name only the pack's author knows, such as no_surat_dinas. */
const TECHNICAL = /\b[a-z0-9]+_[a-z0-9_]+\b/;
const HOLES = /\{\{[^}]*\}\}/g;

it.each(PACK_IDS)('what %s tells people names fields as their forms do', async (id) => {
  const { pack } = await open(id);
  const texts = pack.rules.flatMap(({ name, event: { params } }) =>
    LANGUAGES.flatMap((language) => [
      [name, params.message[language]],
      [name, params.fix[language]],
    ]),
  );
  expect(texts.length).toBeGreaterThan(0);
  expect(texts.filter(([, text]) => TECHNICAL.test(text!.replace(HOLES, '')))).toEqual([]);
});
