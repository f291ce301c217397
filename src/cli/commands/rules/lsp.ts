/** `patuh rules lsp`: the language of packs for editors, over standard input and output. */
import type { Spec } from '../../command/command';
import { defineCommand } from '../../run/define';

const SPEC: Spec = {
  name: 'rules lsp',
  words: '',
  about: {
    id: 'Server bahasa (LSP) untuk pack.json: pelengkap, keterangan, lint, ganti nama, tempat dipakai.',
    en: 'Language server (LSP) for pack.json: completion, explanations, lint, rename, where used.',
  },
  options: {},
};

export const lsp = defineCommand(SPEC, async (_, io) => {
  const { serve } = await import('../../lsp/server');
  await serve(process.stdin, process.stdout, io.language);
  return 0;
});
