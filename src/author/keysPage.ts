/** docs/reference/pack.md: every key of pack.json, from the shape that checks it and the texts that editors show. */
import { PACK_SHAPE, type Shape } from '../engine';
import { LANGUAGES, type Language, type LocalText } from '../text';
import { HOVERS } from './hovers';

type ObjectShape = Extract<Shape, { is: 'object' }>;

export function keysPage(): string {
  return (
    [
      `# ${TEXT.title.id} · ${TEXT.title.en}`,
      '<!-- Made by `patuh rules schema`. -->',
      ...LANGUAGES.map((language) =>
        [`## ${TEXT.language[language]}`, TEXT.intro[language], ...sections(language)].join('\n\n'),
      ),
    ].join('\n\n') + '\n'
  );
}

const sections = (language: Language): string[] =>
  objectsIn(PACK_SHAPE).map(({ name, keys }) =>
    [
      `### ${name === 'Pack' ? 'pack.json' : name}\n`,
      row([TEXT.key[language], TEXT.kind[language], TEXT.meaning[language]]),
      row(['---', '---', '---']),
      ...Object.entries(keys).map(([key, { shape, required }]) =>
        row([`\`${key}\`${required ? ' *' : ''}`, kindOf(shape, language), HOVERS[`${name}.${key}`]?.[language] ?? '']),
      ),
    ].join('\n'),
  );

/** The object itself, then those inside it, each once. */
function objectsIn(shape: Shape, found: ObjectShape[] = []): ObjectShape[] {
  if (shape.is === 'list' || shape.is === 'map') return objectsIn(shape.of, found);
  if (shape.is !== 'object' || found.some(({ name }) => name === shape.name)) return found;
  found.push(shape);
  for (const { shape: inner } of Object.values(shape.keys)) objectsIn(inner, found);
  return found;
}

function kindOf(shape: Shape, language: Language): string {
  switch (shape.is) {
    case 'word':
      return shape.words.map((word) => `\`${word}\``).join(', ');
    case 'list':
      return `[ ${kindOf(shape.of, language)} … ]`;
    case 'map':
      return `{ ${TEXT.name[language]}: ${kindOf(shape.of, language)} … }`;
    case 'object':
      return `[${shape.name}](#${shape.name.toLowerCase()}${language === 'en' ? '-1' : ''})`;
    default:
      return TEXT[shape.is][language];
  }
}

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const TEXT = {
  title: { id: 'Semua kunci pack.json', en: 'Every key of pack.json' },
  language: { id: 'Bahasa Indonesia', en: 'English' },
  intro: {
    id: 'Kunci bertanda * wajib ada. Syarat (condition) ditulis dalam dialek json-rules-engine; operator dan fungsi turunan ada di [operators.md](operators.md), tambahan untuk formulir dan angka bertanggal di [pack-extensions.md](pack-extensions.md).',
    en: 'Keys marked * must be there. Conditions are written in the dialect of json-rules-engine; operators and derived functions stand in [operators.md](operators.md), what forms and dated numbers add in [pack-extensions.md](pack-extensions.md).',
  },
  key: { id: 'kunci', en: 'key' },
  kind: { id: 'isi', en: 'holds' },
  meaning: { id: 'arti', en: 'meaning' },
  name: { id: 'nama', en: 'name' },
  text: { id: 'teks', en: 'text' },
  number: { id: 'angka', en: 'number' },
  boolean: { id: 'true/false', en: 'true/false' },
  date: { id: 'tanggal "2022-10-13"', en: 'date "2022-10-13"' },
  local: { id: '{ id, en }', en: '{ id, en }' },
  setting: { id: 'nilai atau daftar', en: 'value or list' },
  end: { id: 'angka atau teks', en: 'number or text' },
  condition: { id: 'syarat', en: 'condition' },
  any: { id: 'bebas', en: 'anything' },
} satisfies Record<string, LocalText>;
