/** What loading lets pass and nobody means: a version that is none, a date that is none, settings that are not read. */
import type { Condition, Slot } from '../../engine';
import type { LintRule } from './lintRule';
import { walkConditions } from './walkConditions';

export const form: LintRule = ({ pack, program, folder }, report) => {
  const { id, version, recordDate } = pack;
  if (folder !== null && folder !== id)
    report({ code: 'id-and-folder', pointer: '/id', holes: { found: id, expected: folder } });
  if (!/^\d+\.\d+\.\d+$/.test(version))
    report({ code: 'version-form', pointer: '/version', holes: { found: version } });
  const day: Slot | undefined = program.slots.find(({ name }) => name === recordDate);
  const type = recordDate === undefined ? undefined : (pack.fields[recordDate]?.type ?? day?.type);
  if (type !== undefined && type !== 'date' && type !== 'datetime')
    report({ code: 'record-date-type', pointer: '/recordDate', holes: { found: recordDate!, type } });
  pack.rules.forEach(({ priority }, i) => wholePriority(priority, `/rules/${i}/priority`));
  walkConditions(pack, (leaf: Condition, pointer) => {
    if (!('fact' in leaf)) return;
    wholePriority(leaf.priority, `${pointer}/priority`);
    if (leaf.params && !Object.hasOwn(pack.derived ?? {}, leaf.fact))
      report({ code: 'params-ignored', pointer: `${pointer}/params`, onKey: true, holes: { found: leaf.fact } });
    // Numbers the wrong way round hold for nobody.
    if (leaf.operator === 'between' && Array.isArray(leaf.value) && leaf.value[0]! > leaf.value[1]!)
      report({ code: 'between-order', pointer: `${pointer}/value`, holes: { found: JSON.stringify(leaf.value) } });
  });

  /** json-rules-engine takes nothing else, and throws while it runs. */
  function wholePriority(priority: number | undefined, pointer: string): void {
    if (priority !== undefined && !(Number.isInteger(priority) && priority > 0))
      report({ code: 'priority-form', pointer, holes: { found: priority } });
  }
};
