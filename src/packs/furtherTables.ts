/** The further tables that a pack's rules look into, known by their captions: which sheets cells, pane, reports and command line read them from. */
import { fieldSpecs, type Pack } from '../engine';
import { foldCaption } from '../grid';
import { readTable, recogniseTables, type Mapping, type Matrix } from '../sheet';
import { fill, type LocalText } from '../text';

/** Rows in which the captions of a further table are looked for. */
export const FURTHER_HEAD_ROWS = 40;

export interface FurtherTable {
  /** As the pack names it. */
  name: string;
  /** Captions it knows. */
  hits: number;
  /** All captions there are, folded and in order. */
  captions: readonly string[];
}

/** Those of a pack that stand in the first rows of a sheet, with every column they are looked up by. */
export function furtherTablesIn(sheet: Matrix, pack: Pack, mapping?: Mapping): FurtherTable[] {
  const head = sheet.slice(0, FURTHER_HEAD_ROWS);
  return Object.entries(pack.tables ?? {}).flatMap(([name, { fields }]) => {
    const specs = fieldSpecs(pack, name);
    const keys = Object.keys(fields).filter((field) => fields[field]!.key);
    const [best] = recogniseTables(head, [{ id: name, specs, ...(mapping && { mapping }) }]).sort(
      (a, b) => b.hits - a.hits,
    );
    if (!best) return [];
    const { headerRow, hits } = best;
    const found = readTable(head, specs, { headerRow, ...(mapping && { mapping }) }).table?.columns ?? {};
    const captions = (head[headerRow] ?? []).map((cell) => foldCaption(String(cell ?? '')));
    return keys.every((key) => found[key]?.source)
      ? [{ name, hits, captions: captions.filter((caption) => caption !== '').sort() }]
      : [];
  });
}

export interface FurtherPlace<Where> {
  where: Where;
  head: Matrix;
  /** Read only where nobody sees another that fits. */
  hidden: boolean;
}

export interface FurtherChoice<Where> {
  name: string;
  /** The place that knows most of its captions, and those with the very same captions: together they are the table. */
  from: readonly Where[];
  /** Places that fit as well, but have other captions: they do not count. */
  rivals: readonly Where[];
}

/** Where each further table of a pack is read from. One that no place holds is left out, and its rules stay unknown. */
export function chooseFurther<Where>(
  pack: Pack,
  places: readonly FurtherPlace<Where>[],
  mapping?: Mapping,
): FurtherChoice<Where>[] {
  const fits = places.flatMap(({ where, head, hidden }) =>
    furtherTablesIn(head, pack, mapping).map((fit) => ({ ...fit, where, hidden })),
  );
  return Object.keys(pack.tables ?? {}).flatMap((name) => {
    const own = fits.filter((fit) => fit.name === name);
    const [best] = [...own].sort(
      (a, b) => Number(a.hidden) - Number(b.hidden) || b.hits - a.hits || a.captions.length - b.captions.length,
    );
    if (!best) return [];
    const equal = own.filter(
      ({ hidden, hits, captions }) =>
        hidden === best.hidden && hits === best.hits && captions.length === best.captions.length,
    );
    const isSame = ({ captions }: FurtherTable): boolean => captions.join('\n') === best.captions.join('\n');
    return [
      {
        name,
        from: equal.filter(isSame).map(({ where }) => where),
        rivals: equal.filter((fit) => !isSame(fit)).map(({ where }) => where),
      },
    ];
  });
}

/** What is in doubt about that choice, for whoever reads the figure; null where one place only fits. */
export function furtherDoubt(pack: Pack, { name, from, rivals }: FurtherChoice<string>): LocalText | null {
  if (from.length === 1 && rivals.length === 0) return null;
  const said = (language: 'id' | 'en'): string => {
    const holes = {
      title: pack.tables![name]!.title[language],
      places: from.map((place) => `"${place}"`).join(', '),
      rivals: rivals.map((place) => `"${place}"`).join(', '),
    };
    return [...(from.length > 1 ? [SEVERAL] : []), ...(rivals.length > 0 ? [RIVALS] : [])]
      .map((text) => fill(text[language], holes))
      .join(' ');
  };
  return { id: said('id'), en: said('en') };
}

const SEVERAL: LocalText = {
  id: '{{title}}: dibaca dari {{places}} sekaligus, karena judulnya sama. Hapus yang bukan bagiannya.',
  en: '{{title}}: read from {{places}} together, for their captions are the same. Delete what is no part of it.',
};
const RIVALS: LocalText = {
  id: '{{title}}: {{rivals}} sama cocoknya dengan {{places}} tetapi tidak ikut. Bila itu yang dimaksud, hapus {{places}}.',
  en: '{{title}}: {{rivals}} fits as well as {{places}} but is not counted. If that is the one meant, delete {{places}}.',
};
