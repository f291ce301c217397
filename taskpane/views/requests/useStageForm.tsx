import { today } from '../../../src/calendar';
import { isBlank } from '../../../src/grid';
import { FieldInputs } from '../../form/FieldInputs';
import { failuresOf, judge } from '../../form/judge';
import { planUpdate } from '../../form/planWrite';
import { asTyped, readForm, type Entries } from '../../form/readForm';
import { RemarkList } from '../../form/RemarkList';
import { useDraftEntries } from '../../form/useDraftEntries';
import type { LoadedPack } from '../../store/packShelf';
import { recordOf, type Records } from '../../store/readRecords';
import { useTexts } from '../../store/sessionContext';
import { ownApplications, unfilled } from './evidence';

/** Fields of one stage being filled in or put right, judged with the whole row. */
export function useStageForm(
  { loaded, records, row }: { loaded: LoadedPack; records: Records; row: number },
  names: readonly string[],
  draft: string,
  initial: Entries,
) {
  const { language, local } = useTexts();
  const { pack, specs } = loaded;
  const record = recordOf(records, row);
  const { entries, touched, change, forget } = useDraftEntries(draft, initial);
  const typed = readForm(specs, entries);
  // Untouched, what the sheet holds stays in the sheet's own spelling.
  const changed = names.filter(
    (name) => (touched.has(name) || isBlank(record[name])) && typed.record[name] !== record[name],
  );
  const changes = Object.fromEntries(changed.map((name) => [name, typed.record[name]]));
  const after = { ...record, ...changes };
  const judgement = judge(loaded, { record: after, notUnderstood: typed.notUnderstood }, names, {
    asOf: today(),
    language,
    tables: records.tables,
  });
  return {
    /** The row as it would be. */
    after,
    plan: planUpdate(loaded, records, row, asTyped(specs, changes, entries)),
    broken: failuresOf(judgement),
    /** Labels of what the clause asks for and is blank: without it the stage stays open. */
    short: unfilled(names, after, records)
      .map((name) => local(pack.fields[name]!.label))
      .join(', '),
    forget,
    inputs: (
      <>
        <FieldInputs
          loaded={loaded}
          names={names}
          entries={entries}
          reading={typed}
          judgement={judgement}
          criticised={touched}
          offered={ownApplications(records)}
          onChange={change}
        />
        <RemarkList remarks={failuresOf(judgement, touched)} />
      </>
    ),
  };
}
