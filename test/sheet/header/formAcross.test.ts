/** A CAPLAN whose months or sites are captions is told as such, with what to do. */
import { fieldSpecs } from '../../../src/engine';
import { describeReport, formAcross, readTable, type RawCell } from '../../../src/sheet';
import { shippedPack } from '../../measures/packs';

const heads = (cells: RawCell[], below: RawCell[]): RawCell[][] => [cells, [...below, 100, 50], [...below, 5, 3]];
const plan = async () => fieldSpecs(await shippedPack('caplan'));

it.each<[string, RawCell[][], string | null]>([
  ['months', heads(['SITE', 'JABATAN', 'Jan-25', 'Feb-25'], ['BANDUNG', 'AGENT']), 'Periode'],
  ['dates', heads(['SITE', 'JABATAN', 45_658, 45_689], ['BANDUNG', 'AGENT']), 'Periode'],
  ['names of months', heads(['SITE', 'JABATAN', 'JANUARI', 'FEBRUARI'], ['BANDUNG', 'AGENT']), 'Periode'],
  ['sites', heads(['PERIODE', 'JABATAN', 'BDG', 'Semarang'], ['01/03/2025', 'AGENT']), 'Site'],
  ['months below a title', [['CAPLAN 2025'], ...heads(['SITE', 'Jan 2025', 'Feb 2025'], ['BANDUNG'])], 'Periode'],
  ['positions, which are read', heads(['SITE', 'AGENT', 'QCO'], ['BANDUNG']), null],
  [
    'texts below',
    [
      ['SITE', 'Jan-25', 'Feb-25'],
      ['BANDUNG', 'ada', 'belum'],
    ],
    null,
  ],
  ['nothing the pack knows', heads(['Barang', 'Jan-25', 'Feb-25'], ['Meja']), null],
])('of %s', async (_, matrix, label) => {
  const specs = await plan();
  const said = formAcross(matrix, specs);
  if (label === null) expect(said).toBeNull();
  else {
    expect(said?.id).toMatch(
      new RegExp(`^${label} berdiri menyamping .* satu baris untuk setiap ${label}, dengan kolom`),
    );
    const { table, report } = readTable(matrix, specs);
    expect(table).toBeNull();
    expect(describeReport(report, 'id', { labels: {} }).map(({ text }) => text)).toContain(said?.id);
  }
});
