/** The rule author's bench: lint, examples, coverage, mutation, documentation. For the command line, tests and the pane's rules view, not for cells. */
export type { Example, ExampleSet } from './examples/example';
export { readExamples, ExamplesFault, type ExampleFile } from './examples/readExamples';
export { testExamples, createTester, agrees, type Failure, type Outcome } from './examples/testExamples';
export { coverageOf, type Coverage, type LeafCoverage, type Seen } from './examples/coverage';
export { mutate, mutantsOf, type Mutant, type MutationResult } from './mutate';
export { lintPack, lintVocabulary } from './lint';
export { lintText, ALL_TEXTS } from './lintText';
export { suggestion, type Suggestion } from './examples/suggestion';
export { packPage, BASIS_NAMES } from './docs';
export { operatorsPage } from './reference';
export { packSchema } from './schema';
export { shapeSchema, hover, type SchemaTexts } from './shapeSchema';
export { formatPack } from './format';
export { skeleton, type Skeleton } from './skeleton';
export { lintPage } from './lintPage';
export { LINT_EXAMPLES, type LintExample } from './lintExamples';
export { scorecardSchema } from './scorecardSchema';
