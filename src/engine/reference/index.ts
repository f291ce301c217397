/** json-rules-engine as the reference: for tests, `patuh rules test`, the bench and, on demand, the pane's examples. Never part of what cells load. */
export { createReference, type ReferenceAnswer } from './createReference';
export { createComparison, differences, type Difference } from './differences';
