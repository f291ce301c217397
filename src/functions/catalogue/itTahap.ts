import { stageReached, stagesOf } from '../../measures';
import { date, range } from '../arguments';
import { defineFunction } from '../call/definition';
import { HEADER } from './shared/commonArguments';
import { Failure } from '../shared/failure';
import { REQUESTS } from './shared/examples';
import { spillRows } from './shared/judge';

const HEADINGS = ['tahap', 'sejak', 'hari', 'hari kerja', 'langkah berikut', 'pelaku', 'terlewati'];

export const IT_TAHAP = defineFunction({
  name: 'IT.TAHAP',
  about: {
    id: 'Sampai di mana setiap pengajuan user IT tools: tahap, lamanya, langkah berikut dan pelakunya, langkah terlewati.',
    en: 'How far each IT-tools request has come: stage, days in it, next step and its owner, steps skipped.',
  },
  arguments: {
    data: range({ id: 'Register pengajuan beserta judulnya.', en: 'The register of requests with its header.' }),
    tanggal: date({
      id: 'Tanggal acuan; hari dihitung sampai tanggal itu.',
      en: 'As-of date; days are counted up to it.',
    }),
    judul: HEADER,
  },
  result: 'spill',
  gives: {
    id: `Satu baris per pengajuan: ${HEADINGS.join(', ')}. "sejak" adalah tanggal; beri format tanggal.`,
    en: `One row a request: ${HEADINGS.join(', ')}. "sejak" is a date; format it as one.`,
  },
  example: {
    ranges: { IT: REQUESTS },
    formula: '=PATUH.IT.TAHAP(IT[#All];DATE(2026;3;31);"ya")',
    call: [{ range: 'IT' }, '2026-03-31', 'ya'],
  },
  async run({ data, tanggal, judul }, session) {
    const pack = await session.library.pack('it-tools');
    const reading = await session.read(data, pack);
    if (reading.table.rows.length === 0) throw new Failure('na', 'noRows', { ...data.at });
    const stages = reading.once(`stages ${tanggal}`, () => stageReached(reading.table, stagesOf(pack.pack), tanggal));
    const lines = await spillRows(
      reading,
      HEADINGS.length,
      (record) => {
        const { reached, since, calendarDays, workingDays, next, skipped, done } = stages[record]!;
        return [
          reached ? reached.title.id : 'belum diajukan',
          since ?? '',
          calendarDays ?? '',
          workingDays ?? '',
          done ? 'selesai' : (next?.title.id ?? ''),
          next?.actor.id ?? '',
          skipped.map((stage) => stage.title.id).join(', '),
        ];
      },
      session,
    );
    return judul ? [[...HEADINGS], ...lines] : lines;
  },
});
