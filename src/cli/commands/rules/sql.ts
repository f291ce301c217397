/** `patuh rules sql PACK --dialect postgres`: the pack as one query, to be run wherever the table lies. */
import { DIALECTS, kindOf, packToSql, quoted, SQL_TYPES, SqlRefusal, UNREAD, type SqlSource } from '../../../sql';
import type { Field } from '../../../engine';
import { fill, type LocalText } from '../../../text';
import { parseArguments } from '../../arguments';
import { UsageError } from '../../command';
import { parseDay } from '../../input/parseDay';
import { openRunnable } from './openPack';
import type { Subcommand } from './subcommand';

const TEXT = {
  usage: { id: 'Sebut satu pack. Tulis: {{usage}}', en: 'Name one pack. Write: {{usage}}' },
  dialect: {
    id: '--dialect tidak mengenal "{{found}}". Pilih dari: {{known}}.',
    en: '--dialect does not know "{{found}}". Choose from: {{known}}.',
  },
} satisfies Record<string, LocalText>;

export const sql: Subcommand = {
  name: 'sql',
  usage: 'rules sql PACK [--dialect duckdb|postgres] [--table NAME] [--asof YYYY-MM-DD]',
  about: {
    id: 'Mencetak pack sebagai satu kueri SQL: satu baris masuk, putusan dan aturan yang dilanggar keluar.',
    en: 'Prints a pack as one SQL query: a row in, its verdict and the rules it breaks out.',
  },
  run: async (args, io) => {
    const { language } = io;
    const shape = { values: { dialect: 'postgres', table: 'tapping', asof: '2025-08-31' }, flags: [] };
    const { words, values } = parseArguments(args, shape, language);
    const [id, ...more] = words;
    if (id === undefined || more.length > 0) throw new UsageError(fill(TEXT.usage[language], { usage: sql.usage }));
    const wanted = values.dialect ?? 'duckdb';
    const dialect = DIALECTS.find(({ name }) => name === wanted);
    const known = DIALECTS.map(({ name }) => name).join(', ');
    if (!dialect) throw new UsageError(fill(TEXT.dialect[language], { found: wanted, known }));
    const { pack } = await openRunnable(id, language);
    const asOf = values.asof === undefined ? undefined : parseDay(values.asof, language);
    const name = values.table ?? pack.id;
    const tables = Object.entries(pack.tables ?? {}).map(
      ([table, { fields }]) => [table, sourceOf(table, fields)] as const,
    );
    try {
      const query = packToSql(pack, {
        dialect,
        source: sourceOf(name, pack.fields),
        tables: Object.fromEntries(tables),
        asOf,
      });
      io.out(tableComment(name, pack.fields));
      for (const [table, { fields }] of Object.entries(pack.tables ?? {})) io.out(tableComment(table, fields));
      io.out(`${query};`);
    } catch (error) {
      if (error instanceof SqlRefusal) throw new UsageError(error.sentence[language]);
      throw error;
    }
    return 0;
  },
};

function sourceOf(name: string, fields: Readonly<Record<string, Field>>): SqlSource {
  return { from: quoted(name), fields: new Set(Object.keys(fields)) };
}

/** The table the query expects, as a comment: whoever runs it elsewhere has to fill one. */
function tableComment(name: string, fields: Readonly<Record<string, Field>>): string {
  const columns = Object.entries(fields).map(
    ([field, { type }]) => `${quoted(field)} ${SQL_TYPES[kindOf(type) as 'text']}`,
  );
  return `-- CREATE TABLE ${quoted(name)} ("_row" INTEGER, ${columns.join(', ')}, ${quoted(UNREAD)} TEXT);`;
}
