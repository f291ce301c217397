/** Rule packs as SQL, for tables that outgrow a sheet. */
export { packToSql, UNREAD, type SqlSource } from './packToSql';
export { DIALECTS, DUCKDB, POSTGRES, type Dialect } from './dialect';
export { kindOf, literal, quoted, SQL_TYPES, type SqlFact } from './fact';
export { monthIndex, swappedMonthIndex } from './moments';
export { foldedText, identityText } from './texts';
export { SqlRefusal } from './refusal';
