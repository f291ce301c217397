/** What no shape can say: every name once, keys that exist, parameters that fit their unit and range. */
import { AS_OF } from '../compile/facts';
import type { Finding } from '../model/fault';
import type { Pack } from '../model/types';
import { checkParameter } from './checkParameter';

export function checkNames(pack: Pack, report: (finding: Finding) => void): void {
  uniqueFacts(pack, report);
  uniqueRules(pack, report);
  for (const key of ['recordKey', 'recordDate'] as const) {
    const name = pack[key];
    // A record may be dated by a derived fact: staff by their appointment or else their hire.
    const known =
      name === undefined ||
      Object.hasOwn(pack.fields, name) ||
      (key === 'recordDate' && Object.hasOwn(pack.derived ?? {}, name));
    if (!known)
      report({ code: 'unknown-fact', pointer: `/${key}`, holes: { found: name }, choices: Object.keys(pack.fields) });
  }
  const known = Object.keys(pack.vocabularies ?? {});
  const places = [
    ['/fields', pack.fields] as const,
    ...Object.entries(pack.tables ?? {}).map(([name, { fields }]) => [`/tables/${name}/fields`, fields] as const),
  ];
  for (const [place, fields] of places) {
    for (const [name, { vocabulary, across }] of Object.entries(fields)) {
      if (across !== undefined && !Object.hasOwn(fields, across))
        report({
          code: 'unknown-fact',
          pointer: `${place}/${name}/across`,
          holes: { found: across },
          choices: Object.keys(fields),
        });
      if (vocabulary !== undefined && !known.includes(vocabulary))
        report({
          code: 'unknown-vocabulary',
          pointer: `${place}/${name}/vocabulary`,
          holes: { found: vocabulary },
          choices: known,
        });
    }
  }
  for (const [name, parameter] of Object.entries(pack.parameters))
    checkParameter(parameter, `/parameters/${name}`, report);
}

function uniqueFacts(pack: Pack, report: (finding: Finding) => void): void {
  const seen = new Map<string, string>([[AS_OF, 'asOf']]);
  for (const kind of ['fields', 'parameters', 'derived'] as const) {
    for (const name of Object.keys(pack[kind] ?? {})) {
      const before = seen.get(name);
      if (before !== undefined)
        report({
          code: 'duplicate-name',
          pointer: `/${kind}/${name}`,
          onKey: true,
          holes: { found: name, where: `${before}, ${kind}` },
        });
      seen.set(name, kind);
    }
  }
}

function uniqueRules(pack: Pack, report: (finding: Finding) => void): void {
  const seen = new Set<string>();
  pack.rules.forEach(({ name }, i) => {
    if (seen.has(name))
      report({ code: 'duplicate-name', pointer: `/rules/${i}/name`, holes: { found: name, where: 'rules' } });
    seen.add(name);
  });
}
