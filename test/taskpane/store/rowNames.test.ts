import { namesOf, personOf } from '../../../taskpane/store/rowNames';
import type { SheetTable } from '../../../src/sheet';
import { readTable, type FieldSpec } from '../../../src/sheet';

const text = (name: string): FieldSpec => ({ name, type: 'text', label: { id: name, en: name }, aliases: [] });

function table(cells: (string | number | null)[][]): SheetTable {
  return readTable(
    cells,
    cells[0]!.map((caption) => text(String(caption))),
  ).table!;
}

const people = table([
  ['nama', 'login_tamara', 'nomor_partner'],
  ['Agen 001', '20001', 'X'],
  ['Agen 002', '20002', 'X'],
  ['Agen 003', null, '700003'],
]);

describe('whom a row is about', () => {
  const names = namesOf(people);

  it('is known by any login of the list of people', () => {
    expect([names.get('20001'), names.get('700003')]).toEqual(['Agen 001', 'Agen 003']);
    const tickets = table([
      ['no_tiket', 'login_agent'],
      ['IN1', '20002'],
      ['IN2', '29999'],
    ]);
    expect(personOf(tickets, 0, names)).toBe('Agen 002 (20002)');
    expect(personOf(tickets, 1, names)).toBe('29999');
  });

  it('is nobody where several people share the word, or the cell is blank', () => {
    expect(names.get('X')).toBe('');
    const requests = table([
      ['no_tiket', 'nomor_partner'],
      ['IN1', 'X'],
      ['IN2', null],
    ]);
    expect(personOf(requests, 0, names)).toBe('X');
    expect(personOf(requests, 1, names)).toBe('');
  });
});
