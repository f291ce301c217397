/** `patuh measure qualification FILE`: who meets the requirements of the position held, per position, and what is missing. */
import { VERDICTS } from '../../engine';
import { qualification } from '../../measures';
import type { Arguments, Io } from '../command/command';
import { formatTable } from '../print/formatTable';
import type { Language } from '../../text';
import { measured } from '../tables/measured';
import { requestOf } from './request';
import { keyText, percent } from '../print/show';
import { PACK, ASOF_TODAY } from '../command/options';
import { PEOPLE, defineMeasure } from './measure';

export const measure = defineMeasure(
  {
    name: 'measure qualification',
    about: {
      id: 'Siapa memenuhi syarat jabatannya, dan apa yang kurang.',
      en: 'Who meets the requirements of the position held, and what is missing.',
    },
    options: { people: PEOPLE, pack: PACK, asof: ASOF_TODAY },
  },
  run,
);

async function run(parsed: Arguments, io: Io): Promise<number> {
  const request = await requestOf(parsed, io);
  const { file, language } = request;
  const pack = await request.pack('staffing');
  const input = await request.read(pack, request.values.people);
  const { sheet, headerRow, table, remarks, parts } = input;
  const checked = await request.check(pack, input);
  const positions = measured(() => qualification(table, checked, pack), { file, sheet, parts, pack, language });
  const json = {
    sheet,
    headerRow,
    rows: table.rows.length,
    positions: positions.map(({ counts, ...rest }) => ({ ...rest, ...counts })),
  };
  const lines = () =>
    formatTable(
      COLUMNS[language],
      positions.map((each) => [
        keyText(each.key, language),
        percent(each.compliant, each.judged, language),
        ...VERDICTS.map((verdict) => each.counts[verdict]),
        each.clauses.map(({ clause }) => clause).join(', '),
      ]),
    );
  return request.answer(json, lines, remarks, checked.counts.fail === 0);
}

const COLUMNS: Readonly<Record<Language, string[]>> = {
  id: ['Jabatan', 'Memenuhi', 'Lulus', 'Gagal', 'Peringatan', 'Data kurang', 'Tidak diatur', 'Klausul'],
  en: ['Position', 'Qualified', 'Pass', 'Fail', 'Warning', 'Incomplete', 'Unregulated', 'Clauses'],
};
