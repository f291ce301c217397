/** What somebody has said in a workbook about its tables: which column is which field, and what a word of its cells means. Figures rest on it. */
import { partOf } from '../../ledger';
import { parseMapping, type Mapping } from '../../sheet';
import { digestText, fill, type Language, type LocalText } from '../../text';

export interface OwnMapping {
  /** The table's or sheet's name. */
  place: string;
  pack: string;
  /** `hasil_call = "Status"`; `hasil_call: "BRS" → VALID`; `tanggal_call: swap`. */
  said: string[];
  digest: string;
}

interface Place {
  id: string;
  mappings: Readonly<Record<string, string>>;
}

const PLACE_SPACE = 'urn:patuh:place:1';
const MOST_NAMED = 8;

export async function ownMappings(parts: readonly string[]): Promise<OwnMapping[]> {
  const places = parts.flatMap((xml) => {
    const part = partOf<Place>(PLACE_SPACE, xml);
    return part && typeof part.id === 'string' && typeof part.mappings === 'object' && part.mappings !== null
      ? [part as Place]
      : [];
  });
  const own = places.flatMap(({ id, mappings }) =>
    Object.entries(mappings).map(async ([pack, text]): Promise<OwnMapping> => ({
      ...{ place: nameOf(id), pack, said: saidBy(String(text)) },
      digest: await digestText(String(text)),
    })),
  );
  return (await Promise.all(own)).filter(({ said }) => said.length > 0);
}

/** A place is kept as `sheet:NAME` or `table:NAME`. */
const nameOf = (id: string): string => id.slice(id.indexOf(':') + 1);

function saidBy(text: string): string[] {
  let mapping: Mapping;
  try {
    mapping = parseMapping(text);
  } catch {
    return ['?'];
  }
  return [
    ...(mapping.headerRow === undefined ? [] : [`headerRow = ${mapping.headerRow}`]),
    ...Object.entries(mapping.fields).flatMap(([field, { column, values = {}, dates }]) => [
      ...(column === undefined ? [] : [`${field} = ${column === null ? '–' : `"${column}"`}`]),
      ...Object.entries(values).map(([word, meaning]) => `${field}: "${word}" → ${meaning || '–'}`),
      ...(dates === undefined ? [] : [`${field}: ${dates}`]),
    ]),
  ];
}

export const ownMappingText = ({ said, ...mapping }: OwnMapping, language: Language): string =>
  fill(TEXT[language], {
    ...mapping,
    said: said.slice(0, MOST_NAMED).join('; ') + (said.length > MOST_NAMED ? '; …' : ''),
  });

const TEXT: LocalText = {
  id: 'Arti kolom dan kata di "{{place}}" ({{pack}}): {{said}}. Kode pemeriksa {{digest}}.',
  en: 'Meaning of columns and words in "{{place}}" ({{pack}}): {{said}}. Digest {{digest}}.',
};
