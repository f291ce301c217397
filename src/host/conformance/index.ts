import { areas } from './cases/areas';
import { charts } from './cases/charts';
import { documents } from './cases/documents';
import { editing } from './cases/editing';
import { events } from './cases/events';
import { filling } from './cases/filling';
import { formats } from './cases/formats';
import { objects } from './cases/objects';
import { ranges } from './cases/ranges';
import { tables } from './cases/tables';
import { values } from './cases/values';
import { worksheets } from './cases/worksheets';
import type { ConformanceArea } from './cases/types';

/** What Excel does, as scripts: run against the simulated host by the tests and, unchanged, in a real Excel from the page that `showConformance` draws. */
export const conformance: readonly ConformanceArea[] = [
  values,
  ranges,
  areas,
  filling,
  tables,
  worksheets,
  objects,
  editing,
  formats,
  documents,
  events,
  charts,
];

export type { ConformanceArea } from './cases/types';
export { customFunctions, type FunctionSample } from './cases/customFunctions';
export { showConformance } from './showConformance';
export type { ConformanceReport } from './report';
