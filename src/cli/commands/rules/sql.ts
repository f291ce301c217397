/** `patuh rules sql PACK --dialect postgres`: the pack as one query, to be run wherever the table lies. */
import { DIALECTS, kindOf, packToSql, quoted, SQL_TYPES, SqlRefusal, UNREAD, type SqlSource } from '../../../sql';
import type { Field } from '../../../engine';
import { fill, type LocalText } from '../../../text';
import { UsageError } from '../../command/usageError';
import { parseDay } from '../../command/parseDay';
import { openRunnable } from '../../packs/openPack';
import type { Spec } from '../../command/command';
import { defineCommand, misused } from '../../run/define';
import { ASOF, RULES } from '../../command/options';

const TEXT = {
  usage: { id: 'Sebut satu pack. Tulis: {{usage}}', en: 'Name one pack. Write: {{usage}}' },
  dialect: {
    id: '--dialect tidak mengenal "{{found}}". Pilih dari: {{known}}.',
    en: '--dialect does not know "{{found}}". Choose from: {{known}}.',
  },
} satisfies Record<string, LocalText>;

const SPEC: Spec = {
  name: 'rules sql',
  words: 'PACK',
  about: {
    id: 'Mencetak pack sebagai satu kueri SQL: satu baris masuk, putusan dan aturan yang dilanggar keluar.',
    en: 'Prints a pack as one SQL query: a row in, its verdict and the rules it breaks out.',
  },
  options: {
    dialect: {
      value: 'duckdb|postgres',
      example: 'postgres',
      about: { id: 'bahasa SQL; tanpa ini duckdb', en: 'the dialect of SQL; duckdb without it' },
    },
    table: {
      value: 'NAME',
      example: 'tapping',
      about: { id: 'nama tabel; tanpa ini id pack', en: 'the table’s name; the pack’s id without it' },
    },
    asof: ASOF,
    rules: RULES,
  },
};

export const sql = defineCommand(SPEC, async ({ words, values }, io) => {
  const { language } = io;
  const [id, ...more] = words;
  if (id === undefined || more.length > 0) throw misused(SPEC, language, TEXT.usage);
  const wanted = values.dialect ?? 'duckdb';
  const dialect = DIALECTS.find(({ name }) => name === wanted);
  const known = DIALECTS.map(({ name }) => name).join(', ');
  if (!dialect) throw new UsageError(fill(TEXT.dialect[language], { found: wanted, known }));
  const { pack } = await openRunnable(id, io);
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
});

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
