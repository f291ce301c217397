/** The DuckDB room: what does not fit in memory as typed tables of a database, and the measures counted there. Loads its binaries when a database is opened. */
export { rowsOf, withDatabase, withReader, type Row } from './database/database';
export { IDENTITY, openRecords, UNREAD_TEXTS } from './database/appendRecords';
export { measureQms } from './qms/measureQms';
export type { SheetDoubt } from './qms/rowsSql';
