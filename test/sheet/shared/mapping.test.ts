import {
  answerQuestion,
  formatMapping,
  MappingError,
  NO_MAPPING,
  parseMapping,
  readTable,
  type Mapping,
  type RawCell,
} from '../../../src/sheet';
import { SPECS } from '../specs';

const FOREIGN: RawCell[][] = [
  ['Call Id', 'Agent', 'Date', 'Answered (Y/N)', 'Resolved'],
  ['ID0001', 'Agen 001', '2021-01-01', 'Y', 'N'],
  ['ID0002', 'Agen 002', '2021-01-02', 'N', '-'],
];
const MAPPING: Mapping = {
  fields: {
    hasil_call: { column: 'Answered (Y/N)', values: { Y: 'AGREE', N: 'DECLINE' } },
    hasil_tapping: { column: 'Resolved', values: { N: 'Not Valid', '-': 'VALID' } },
    tanggal_call: { column: 'Date' },
    login_agent: { column: 'Agent' },
  },
};

describe('a mapping', () => {
  it('reads a sheet whose captions nobody knows', () => {
    expect(readTable(FOREIGN, SPECS).table).toBeNull();
    const { table, report } = readTable(FOREIGN, SPECS, { mapping: MAPPING });
    expect(table?.columns['tanggal_call']?.values).toEqual([44197, 44198]);
    expect(report.columns.map(({ how }) => how)).toEqual([null, 'mapped', 'mapped', 'mapped', 'mapped']);
  });

  it('says what cells mean, in words the field understands', () => {
    const { table } = readTable(FOREIGN, SPECS, { mapping: MAPPING });
    expect(table?.columns['hasil_call']?.values).toEqual(['AGREE', 'DECLINE']);
    expect(table?.columns['hasil_tapping']?.values).toEqual(['TIDAK VALID', 'VALID']);
  });

  it('wins over what the captions say', () => {
    const sheet: RawCell[][] = [
      ['Tanggal', 'login', 'Kategori', 'Hasil Akhir'],
      ['05/01/2023', '99001', 'Agre', 'Not Agree'],
    ];
    const { table } = readTable(sheet, SPECS, {
      mapping: { fields: { hasil_call: { column: 'Hasil Akhir' }, login_agent: { column: null } } },
    });
    expect(table?.columns['hasil_call']?.values).toEqual(['DECLINE']);
    expect(table?.columns['login_agent']?.source).toBeNull();
  });

  it('never makes a password column readable', () => {
    const sheet: RawCell[][] = [
      ['Tanggal', 'login', 'Password'],
      ['05/01/2023', '99001', 'rahasia'],
    ];
    const { table, report } = readTable(sheet, SPECS, { mapping: { fields: { nama_agent: { column: 'Password' } } } });
    expect(table?.columns['nama_agent']?.source).toBeNull();
    expect(JSON.stringify({ table, report })).not.toContain('rahasia');
  });

  it('survives being written and read', () => {
    const mapping: Mapping = { ...MAPPING, headerRow: 3, rows: [{ is: 'total', cells: { site: 'BANDUNG' } }] };
    expect(parseMapping(formatMapping(mapping))).toEqual(mapping);
  });

  it.each([
    { given: '{', found: 'JSON' },
    { given: '[]', found: 'fields' },
    { given: '{"fields":[]}', found: 'fields' },
    { given: '{"fields":{"site":{}}}', found: 'fields.site.column' },
    { given: '{"fields":{"site":{"column":3}}}', found: 'fields.site.column' },
    { given: '{"fields":{"site":{"column":"Area","values":["x"]}}}', found: 'fields.site.values' },
    { given: '{"fields":{},"headerRow":0}', found: 'headerRow' },
    { given: '{"fields":{},"rows":[{"is":"sum","cells":{}}]}', found: 'rows' },
  ])('is refused with the place that is wrong: $given', ({ given, found }) => {
    expect(() => parseMapping(given)).toThrow(MappingError);
    expect(() => parseMapping(given)).toThrow(found);
  });

  it('may be as short as a caption a field', () => {
    expect(parseMapping('{"fields":{"site":"Area","spv":null}}')).toEqual({
      fields: { site: { column: 'Area' }, spv: { column: null } },
    });
  });
});

describe('answerQuestion', () => {
  const sheet: RawCell[][] = [
    ['Tanggal', 'login', 'Kategory'],
    ['05/01/2023', '99001', 'Agree'],
  ];

  it('turns an answer into a mapping under which nothing is asked any more', () => {
    const [question] = readTable(sheet, SPECS).questions;
    const mapping = answerQuestion(NO_MAPPING, question!, 'hasil_call');
    const { table, questions } = readTable(sheet, SPECS, { mapping });
    expect(questions).toEqual([]);
    expect(table?.columns['hasil_call']?.values).toEqual(['AGREE']);
  });

  it('turns "none of them" into a mapping, too', () => {
    const [question] = readTable(sheet, SPECS).questions;
    const { table, questions } = readTable(sheet, SPECS, { mapping: answerQuestion(NO_MAPPING, question!, null) });
    expect(questions).toEqual([]);
    expect(table?.columns['hasil_call']?.source).toBeNull();
  });

  it('remembers the header row as Excel counts it', () => {
    expect(
      answerQuestion(NO_MAPPING, { code: 'whichHeader', column: null, caption: '', choices: ['0', '3'] }, '3'),
    ).toEqual({ fields: {}, headerRow: 4 });
  });
});
