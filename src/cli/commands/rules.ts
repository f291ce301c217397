/** `patuh rules …`: the rule author's bench. One file a part in rules/. */
import { defineGroup } from '../command/group';
import { ABOUT } from './about';
import { diff } from './rules/diff';
import { docs } from './rules/docs';
import { explain } from './rules/explain';
import { excel } from './rules/excel';
import { fmt } from './rules/fmt';
import { lint } from './rules/lint';
import { create } from './rules/new';
import { lsp } from './rules/lsp';
import { parcel } from './rules/parcel';
import { prove } from './rules/prove';
import { schema } from './rules/schema';
import { sql } from './rules/sql';
import { exportTable, importTable } from './rules/table';
import { test } from './rules/test';

export const command = defineGroup('rules', ABOUT.rules, [
  lint,
  test,
  explain,
  docs,
  diff,
  prove,
  create,
  fmt,
  schema,
  sql,
  excel,
  parcel,
  exportTable,
  importTable,
  lsp,
]);
