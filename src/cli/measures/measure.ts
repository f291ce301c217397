/** A measure of the command line, and the options that several of them take. */
import type { Command, Option, Run, Spec } from '../command/command';
import { defineCommand, usageOf } from '../run/define';
import { onlyFile } from '../command/onlyFile';
import { ASOF, JSON_FLAG, MAP, OUT_FOLDER, RULES } from '../command/options';
import { asOne } from '../run/asOne';

export const BY: Option = {
  value: 'FIELD',
  example: 'site',
  about: {
    id: 'mengelompokkan menurut field pack (QMS juga bulan; SDM: site, jabatan, campaign, bulan)',
    en: 'groups by a field of the pack (QMS also by bulan; staffing: site, jabatan, campaign, bulan)',
  },
};
export const PEOPLE: Option = {
  value: 'SHEET',
  example: 'SDM',
  about: { id: 'lembar orang', en: 'the sheet of people' },
};
export const CAPLAN: Option = {
  value: 'SHEET',
  example: 'CAPLAN',
  about: { id: 'lembar CAPLAN', en: 'the sheet of CAPLAN' },
};
const FAIL_ON: Option = {
  value: 'missed',
  example: 'missed',
  about: { id: 'keluar dengan 1 bila target tidak tercapai', en: 'exits with 1 where the target is missed' },
};

/** Every measure works on one file, or on several that count as one, and takes these options beside its own. */
export function defineMeasure(own: Omit<Spec, 'words'>, run: Run): Command {
  const common = {
    asof: own.options.asof ?? ASOF,
    map: MAP,
    'fail-on': FAIL_ON,
    rules: RULES,
    out: OUT_FOLDER,
    json: JSON_FLAG,
  };
  const spec: Spec = { ...own, words: 'FILE|FOLDER…', options: { ...own.options, ...common } };
  return defineCommand(spec, (parsed, io) => {
    if (parsed.words.length === 0) onlyFile(parsed.words, usageOf(spec), io.language);
    return asOne(spec.name, parsed, io, run);
  });
}
