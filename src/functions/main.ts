/** Entry of the functions bundle: registers every function before Excel asks for the first cell. */
import { CATALOGUE } from './catalogue';
import { namesOf } from './call/definition';
import { invokable } from './call/invoke';
import { currentLanguage } from './language';
import { fetchRules, type PackFiles } from '../packs';
import { Library, type Mappings } from './reading/library';

const library = new Library(fetchRules);

const surroundings = {
  library,
  language: currentLanguage,
  formats: () => Office.context.requirements.isSetSupported('CustomFunctionsRuntime', '1.4'),
  error: (code: 'value' | 'na', sentence: string) =>
    new CustomFunctions.Error(
      code === 'na' ? CustomFunctions.ErrorCode.notAvailable : CustomFunctions.ErrorCode.invalidValue,
      sentence,
    ) as unknown as Error,
};

const functions = CATALOGUE.flatMap((definition) => {
  const call = invokable(definition, surroundings);
  return namesOf(definition).map((name) => [name, call] as const);
});
for (const [name, call] of functions) CustomFunctions.associate(name, call);

/** The pane announces packs kept in the workbook; one without files goes back to the shipped pack. */
const onPack = (event: Event) => {
  const { id, files } = (event as CustomEvent<{ id: string; files: PackFiles }>).detail;
  library.override(id, files);
};
/** And what the user has told about captions and words. */
const onMappings = (event: Event) => library.learn((event as CustomEvent<Mappings>).detail);
/** And from which day it counts, once it knows. */
const onDates = (event: Event) => library.countDays((event as CustomEvent<{ date1904: boolean }>).detail.date1904);
/** And asks what a function would show before it stands in a cell. */
const onCall = (event: Event) => {
  const { name, values, answer } = (
    event as CustomEvent<{ name: string; values: unknown[]; answer(result: Promise<unknown>): void }>
  ).detail;
  const call = functions.find(([each]) => each === name)?.[1];
  if (call) answer(call(...values));
};
window.addEventListener('patuh:call', onCall);
for (const target of [window, document]) {
  target.addEventListener('patuh:pack', onPack);
  target.addEventListener('patuh:mappings', onMappings);
  target.addEventListener('patuh:dates', onDates);
}
