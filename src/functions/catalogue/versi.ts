// By name, so that bundlers take the version and leave the rest of the file.
import { version } from '../../../package.json';
import { optionalText } from '../arguments';
import { defineFunction } from '../call/definition';

/** Figures of such a pack are by other rules than those that came with the program. */
const OWN = 'ATURAN SENDIRI';

export const VERSI = defineFunction({
  name: 'VERSI',
  about: {
    id: 'Versi Patuh, atau versi dan dokumen sebuah pack aturan, untuk dicatat pada laporan; menyebut pack yang diganti aturan sendiri.',
    en: 'Version of Patuh, or version and document of a rule pack, to be noted on a report; names packs that rules of your own stand in for.',
  },
  arguments: {
    pack: optionalText({
      id: 'Nama pack aturan; kosong untuk versi Patuh.',
      en: 'Name of the rule pack; omitted: the version of Patuh.',
    }),
  },
  result: 'value',
  gives: { id: 'Teks.', en: 'A text.' },
  example: { ranges: {}, formula: '=PATUH.VERSI("closing")', call: ['closing'] },
  async run({ pack: asked }, { library }) {
    const own = library.ownIds();
    if (asked === null) return [`Patuh ${version}`, ...own.map((id) => `${OWN}: ${id}`)].join(' · ');
    const { pack } = await library.namedPack(asked, { place: 1, name: 'pack' });
    return `${pack.id} ${pack.version} · ${pack.source.document} Rev. ${pack.source.revision}${pack.source.status === 'example' ? ' · CONTOH' : ''}${own.includes(pack.id) ? ` · ${OWN}` : ''}`;
  },
});
