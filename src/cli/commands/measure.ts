/** `patuh measure NAME FILE|FOLDER…`: a measure of a file, or of the files of one form together; one in src/cli/measures each. */
import { fill, type LocalText } from '../../text';
import { UsageError, type Command } from '../command';
import { asOne } from '../input/asOne';
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
    if (measure) return asOne(`measure ${measure.name}`, args, io, (words, each) => measure.run(words, each));
    const known = measures.map((each) => each.name).join(', ');
    throw new UsageError(fill(UNKNOWN[io.language], { known, usage: command.usage }));
  },
};
