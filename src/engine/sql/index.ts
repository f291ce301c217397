/** Rule packs as SQL, for tables that outgrow a sheet. */
export { packToSql, UNREAD, type SqlOptions, type SqlSource } from './packToSql';
export { DIALECTS, DUCKDB, POSTGRES, type Dialect } from './dialect';
export { quoted, literal, kindOf, SQL_TYPES } from './fact';
export { SqlRefusal } from './refusal';
