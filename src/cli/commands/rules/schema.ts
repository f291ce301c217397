/** `patuh rules schema`: the shared schemas of packs and layouts and the pages of docs/reference, made from what checks them. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { lintPage, operatorsPage, packSchema } from '../../../author';
import { layoutSchema, reportsPage } from '../../../reports/author';
import { fill, type LocalText } from '../../../text';
import { parseArguments } from '../../arguments';
import { RULES } from './openPack';
import type { Subcommand } from './subcommand';

const WRITTEN: LocalText = { id: 'Ditulis: {{files}}.', en: 'Written: {{files}}.' };

export const schema: Subcommand = {
  name: 'schema',
  usage: 'rules schema [--json]',
  about: {
    id: 'Memperbarui skema bersama dan halaman operator.',
    en: 'Renews the shared schema and the page of operators.',
  },
  run: async (args, io) => {
    const { flags } = parseArguments(args, { values: {}, flags: ['json'] }, io.language);
    const reference = join(RULES, '..', 'docs', 'reference');
    await mkdir(reference, { recursive: true });
    await writeFile(join(RULES, 'pack.schema.json'), JSON.stringify(packSchema(), null, 1) + '\n');
    await writeFile(join(reference, 'operators.md'), operatorsPage());
    await writeFile(join(reference, 'lint.md'), lintPage());
    await writeFile(join(RULES, 'reports', 'report.schema.json'), JSON.stringify(layoutSchema(), null, 1) + '\n');
    await writeFile(join(reference, 'reports.md'), reportsPage());
    const files = [
      'rules/pack.schema.json',
      'docs/reference/operators.md',
      'docs/reference/lint.md',
      'rules/reports/report.schema.json',
      'docs/reference/reports.md',
    ];
    io.out(flags.has('json') ? JSON.stringify({ files }) : fill(WRITTEN[io.language], { files: files.join(', ') }));
    return 0;
  },
};
