/** json-rules-engine as the reference: for tests, `patuh rules test` and the bench. Never part of what Excel loads. */
export { createReference, type Reference, type ReferenceAnswer } from './createReference';
export { differences, type Difference } from './differences';
