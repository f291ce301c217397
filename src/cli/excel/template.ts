/** An empty table of a pack for people to fill in: captions, help, and what may be typed into each column. */
import { fieldSpecs, type Field, type Pack } from '../../engine';
import { columnLetters, type CellKey } from '../../grid';
import { kindOf, type FieldSpec, type FieldType, type ValueKind } from '../../sheet';
import type { Language, LocalText } from '../../text';
import type { XlsxLook, XlsxSheet, XlsxValidation } from '../../xlsx';

/** Excel's limits for what a cell says while it is filled in, and for a list that is written out. */
const [LONGEST_TITLE, LONGEST_HELP, LONGEST_LIST] = [32, 255, 255];
const WIDTH = 18;
const STYLE = 'TableStyleLight1';
const HEAD: XlsxLook = { bold: true, fill: 'DDEBF7', wrap: true };
const KEY: XlsxLook = { ...HEAD, fill: 'FCE4D6' };

const FORMATS: Partial<Record<ValueKind, string>> = {
  words: '@',
  day: 'yyyy-mm-dd',
  moment: 'yyyy-mm-dd hh:mm',
  clock: 'hh:mm',
};

/** @param rows how many records it has room for */
export function template(
  pack: Pack,
  fields: readonly string[],
  rows: number,
  language: Language,
): Omit<XlsxSheet, 'name'> {
  const specs = new Map(fieldSpecs(pack).map((spec) => [spec.name, spec]));
  const numberFormats = new Map<CellKey, string>();
  fields.forEach((name, column) => {
    const format = FORMATS[kindOf(specs.get(name)!.type)];
    if (format) for (let row = 1; row <= rows; row++) numberFormats.set(`${row},${column}`, format);
  });
  return {
    matrix: [fields.map((name) => pack.fields[name]!.label[language])],
    numberFormats,
    looks: new Map(fields.map((name, column) => [`0,${column}`, pack.fields[name]!.key ? KEY : HEAD])),
    widths: fields.map(() => WIDTH),
    validations: fields.map((name, column) => {
      const letters = columnLetters(column);
      return validation(pack.fields[name]!, specs.get(name)!, `${letters}2:${letters}${rows + 1}`, language);
    }),
    frozen: { rows: 1 },
    ...(areUnlike(fields.map((name) => pack.fields[name]!.label[language])) && {
      tables: [
        {
          name: `Patuh_${pack.id.replace(/\W/g, '_')}`,
          ref: `A1:${columnLetters(fields.length - 1)}${rows + 1}`,
          style: STYLE,
        },
      ],
    }),
  };
}

/** A table cannot have two columns of one caption. */
const areUnlike = (captions: readonly string[]): boolean =>
  new Set(captions.map((caption) => caption.toLowerCase())).size === captions.length;

function validation(field: Field, spec: FieldSpec, range: string, language: Language): XlsxValidation {
  const { label, help, example, clause } = field;
  const lines = [help?.[language], example && `${TEXT.example[language]} ${example}`, clause];
  const message = {
    inputTitle: label[language].slice(0, LONGEST_TITLE),
    inputMessage: lines.filter(Boolean).join('\n').slice(0, LONGEST_HELP),
    showInputMessage: true,
  };
  const wrong = { showErrorMessage: true, errorMessage: TEXT.wrong[spec.type]?.[language] ?? '', allowBlank: true };
  switch (kindOf(spec.type)) {
    case 'choice':
    case 'flag': {
      const words = spec.type === 'boolean' ? TEXT.flags[language] : Object.keys(spec.values ?? {});
      const fits =
        words.length > 0 && words.join(',').length <= LONGEST_LIST && !words.some((word) => word.includes(','));
      // Another spelling of the list of words may be typed, too.
      return fits
        ? { range, type: 'list', values: [...words], ...message, ...wrong, errorStyle: 'warning' }
        : { range, type: 'custom', formula1: 'TRUE', ...message };
    }
    case 'day':
    case 'moment':
      return { range, type: 'date', operator: 'greaterThan', formula1: '61', ...message, ...wrong };
    case 'clock':
      return { range, type: 'time', operator: 'between', formula1: '0', formula2: '0.999999', ...message, ...wrong };
    case 'number':
    case 'seconds':
      if (spec.type === 'integer')
        return { range, type: 'whole', operator: 'greaterThanOrEqual', formula1: '0', ...message, ...wrong };
      return { range, type: 'decimal', operator: 'greaterThanOrEqual', formula1: '-1000000000', ...message, ...wrong };
    case 'words':
      return { range, type: 'custom', formula1: 'TRUE', ...message };
  }
}

const TEXT: {
  example: LocalText;
  flags: Readonly<Record<Language, readonly string[]>>;
  wrong: Partial<Record<FieldType, LocalText>>;
} = {
  example: { id: 'Contoh:', en: 'Example:' },
  flags: { id: ['Ya', 'Tidak'], en: ['Yes', 'No'] },
  wrong: {
    enum: {
      id: 'Kata ini tidak ada di daftar; bila lembar kosakata juga tidak mengenalnya, barisnya DATA KURANG.',
      en: 'The list does not have this word; where the sheet of words does not know it either, the row is INCOMPLETE.',
    },
    boolean: { id: 'Isi Ya atau Tidak.', en: 'Write Yes or No.' },
    date: { id: 'Isi tanggal.', en: 'Write a date.' },
    datetime: { id: 'Isi tanggal dan jam.', en: 'Write a date and a time.' },
    time: { id: 'Isi jam, misalnya 08:30.', en: 'Write a time, such as 08:30.' },
    integer: { id: 'Isi bilangan bulat.', en: 'Write a whole number.' },
    number: { id: 'Isi angka.', en: 'Write a number.' },
    duration: { id: 'Isi lamanya dalam detik, atau jam:menit:detik.', en: 'Write seconds, or hours:minutes:seconds.' },
  },
};
