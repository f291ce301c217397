/** What a sheet without a known header seems to hold, for the sentence that says so: its captions, the nearest pack, a mapping to begin with. */
import { fieldSpecs, type Pack } from '../../engine';
import { fitsUnder, formAcross, likelyCaptions, proposedFields, type Matrix } from '../../sheet';
import { columnLetters } from '../../grid';
import { fill, type Language, type LocalText } from '../../text';

const MOST_CAPTIONS = 8;
/** Fewer captions in common are chance. */
const ENOUGH = 2;
const ENOUGH_DOWN = 4;
const FIXED_LINES = 20;

/** @param meant the pack that was asked for @param packs all there are: the nearest of them is named */
export function seenIn(
  head: Matrix,
  packs: ReadonlyMap<string, Pack>,
  language: Language,
  meant?: Pack,
): { seen: string; near: string; map: string } {
  const captions = likelyCaptions(head);
  const known = [...packs.values()]
    .map((pack) => ({ pack, proposed: proposedFields(captions, fieldSpecs(pack)) }))
    .sort((a, b) => Object.keys(b.proposed).length - Object.keys(a.proposed).length);
  const nearest = known.find(({ proposed }) => Object.keys(proposed).length >= ENOUGH);
  const shown = captions.slice(0, MOST_CAPTIONS).map((caption) => `"${caption}"`);
  const pack = meant ?? nearest?.pack ?? known[0]?.pack;
  const down = pack && columnOfCaptions(head, pack);
  const across = (meant ? [meant] : [...packs.values()])
    .map((each) => formAcross(head, fieldSpecs(each)))
    .find((each) => each !== null);
  const bare = !nearest && pack && holdsRecords(head, pack) ? fill(BARE[language], { map: BARE_MAP }) : '';
  return {
    seen: shown.join(', ') + (captions.length > MOST_CAPTIONS ? ', …' : '') || '-',
    near: across
      ? ` ${across[language]}`
      : down
        ? fill(DOWN[language], { column: down })
        : isFixedWidth(head)
          ? FIXED[language]
          : nearest && nearest.pack.id !== meant?.id
            ? fill(NEAR[language], { id: nearest.pack.id, title: nearest.pack.title[language] })
            : bare,
    map: JSON.stringify({ fields: pack ? beginning(captions, pack) : {} }),
  };
}

/** The fields that the captions may carry; else the first key field with the first caption, as an example. */
function beginning(captions: readonly string[], pack: Pack): Record<string, string> {
  const specs = fieldSpecs(pack);
  const proposed = proposedFields(captions, specs);
  const key = specs.find((spec) => spec.key);
  return Object.keys(proposed).length > 0 || !key ? proposed : { [key.name]: captions[0] ?? '' };
}

/** The first of its columns that holds names of the pack's fields one below the other, by its letter. */
function columnOfCaptions(head: Matrix, pack: Pack): string | null {
  const specs = fieldSpecs(pack);
  const at = [0, 1, 2].find((column) => {
    const texts = head.flatMap((row) => (typeof row[column] === 'string' ? [row[column]] : []));
    return Object.keys(proposedFields(texts, specs)).length >= ENOUGH_DOWN;
  });
  return at === undefined ? null : columnLetters(at);
}

/** Each line is one text, whose parts are filled up with blanks to one width. */
function isFixedWidth(head: Matrix): boolean {
  const lines = head.filter((cells) => cells.length > 0).slice(0, FIXED_LINES);
  const filled = lines.filter(
    ([text, ...more]) => more.length === 0 && typeof text === 'string' && text.split(/\S {2,}\S/).length > ENOUGH_DOWN,
  );
  return lines.length > 2 && filled.length >= lines.length / 2;
}

/** Its first row is a record already: it has a date in a column of dates. */
function holdsRecords(head: Matrix, pack: Pack): boolean {
  const [date] = fieldSpecs(pack).filter(({ type }) => type === 'date' || type === 'datetime');
  const [first = []] = head;
  const column = (at: number) => ({ field: date!.name, source: { column: at, caption: '' } });
  return date !== undefined && first.some((_, at) => fitsUnder([first], [column(at)], [date], 1));
}

const BARE_MAP = '{"captions":["Tanggal","login"]}';
const BARE: LocalText = {
  id: ' Baris pertamanya tampaknya sudah data: tulis baris judul di atasnya, atau sebut judulnya dari kiri ke kanan dengan --map, misalnya {{map}}.',
  en: ' Its first row seems to be data: write a row of captions above it, or name them from left to right with --map, for instance {{map}}.',
};
const DOWN: LocalText = {
  id: ' Judulnya tampaknya menurun di kolom {{column}}: di Excel salin tabelnya lalu Tempel Khusus → Transpose.',
  en: ' Its captions seem to stand one below the other in column {{column}}: copy the table in Excel and use Paste Special → Transpose.',
};
const FIXED: LocalText = {
  id: ' Kolomnya tampaknya dipisah blanko (lebar tetap): di Excel pakai Data → Text to Columns → Fixed width, lalu simpan.',
  en: ' Its columns seem to be parted by blanks (fixed width): in Excel use Data → Text to Columns → Fixed width, then save.',
};
const NEAR: LocalText = {
  id: ' Paling mirip pack "{{id}}" ({{title}}).',
  en: ' The nearest pack is "{{id}}" ({{title}}).',
};
