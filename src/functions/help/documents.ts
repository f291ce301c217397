/** The pages of docs/functions: one a function in both languages, and the list of them. */
import type { FunctionDefinition } from '../call/definition';
import type { Library } from '../reading/library';
import { NAMESPACE } from './names';
import { toMarkdown, type Block } from './blocks';
import { descriptionOf, pageOf, syntaxOf } from './page';
import { workedResult } from './workedResult';

/** File name → text of every page. */
export async function documents(
  catalogue: readonly FunctionDefinition[],
  library: Library,
): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const definition of catalogue) {
    const result = await workedResult(definition, library);
    const title: Block = { kind: 'title', text: `${NAMESPACE}.${definition.name}` };
    const english: Block = { kind: 'heading', text: 'English' };
    files.set(
      `${definition.name}.md`,
      toMarkdown([title, ...pageOf(definition, result, 'id'), english, ...descriptionOf(definition, 'en')]),
    );
  }
  files.set('README.md', toMarkdown(listOf(catalogue)));
  return files;
}

function listOf(catalogue: readonly FunctionDefinition[]): Block[] {
  return [
    { kind: 'title', text: 'Fungsi lembar kerja · Worksheet functions' },
    {
      kind: 'text',
      text: 'Satu rumus melayani seluruh kolom. Pilih rentang beserta baris judulnya, atau tabel dengan `[#All]`; pemisah argumen `;`. / One formula serves a whole column. Select the range with its header row, or a table with `[#All]`.',
    },
    {
      kind: 'table',
      head: ['Rumus', 'Guna', 'Purpose'],
      rows: catalogue.map((definition) => [
        `[${syntaxOf(definition)}](${definition.name}.md)`,
        definition.about.id,
        definition.about.en,
      ]),
    },
    {
      kind: 'text',
      text: 'Sel kosong tidak pernah dianggap salah, dan salah isi dijawab #VALUE! atau #N/A dengan satu kalimat yang menyebut kolom atau argumennya. Halaman ini dibuat oleh `npx tsx src/functions/writeDocs.ts`. / A blank is never an offence; a mistake is answered #VALUE! or #N/A with one sentence that names the column or argument. These pages are made by `npx tsx src/functions/writeDocs.ts`.',
    },
  ];
}
