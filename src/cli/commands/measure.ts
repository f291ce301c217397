/** `patuh measure NAME FILE`: a measure of a file, one in src/cli/measures each. */
import { fill, type LocalText } from '../../text';
import { UsageError, type Command } from '../command';
import { eachFile } from '../input/eachFile';
import { measures } from '../measures';

const UNKNOWN: LocalText = {
  id: 'Sebutkan ukuran yang diminta: {{known}}. Pemakaian: {{usage}}',
  en: 'Name the measure: {{known}}. Usage: {{usage}}',
};

export const command: Command = {
  name: 'measure',
  usage:
    'measure qms|sdm|closing FILE|FOLDER… [--sheet NAME] [--map MAP.json] [--by FIELD] [--month YYYY-MM] [--asof YYYY-MM-DD] [--fail-on missed] [--engine memory|duckdb] [--out FOLDER] [--json]',
  about: {
    id: 'Mengukur sebuah berkas: QMS, pemenuhan SDM, kepatuhan closing, tahap IT tools, kualifikasi, masa simpan, produktivitas.',
    en: 'Measures a file: QMS, staffing, closing compliance, IT-tools stages, qualification, retention, productivity.',
  },
  run([name, ...args], io) {
    const measure = measures.find((each) => each.name === name);
    if (measure) return eachFile(`measure ${measure.name}`, args, io, (one, each) => measure.run(one, each));
    const known = measures.map((each) => each.name).join(', ');
    throw new UsageError(fill(UNKNOWN[io.language], { known, usage: command.usage }));
  },
};
