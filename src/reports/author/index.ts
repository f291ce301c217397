/** The report author's bench: the editors' schema and the reference page. For the command line and tests, not for Excel. */
export { layoutSchema } from './layoutSchema';
export { reportsPage } from './reportsPage';
