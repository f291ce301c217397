import { createWorkbook } from '../../../src/host';
import { shiftArea } from '../../../src/host/workbook/shiftArea';
import { shiftFormula } from '../../../src/host/workbook/shiftFormula';
import { readEntry } from '../../../src/host/workbook/entry';
import { displayText } from '../../../src/host/workbook/displayText';
import { formatAddress, parseAddress } from '../../../src/host/workbook/area';

describe('addresses', () => {
  it.each(['A1', 'B2:D4', 'A:C', '2:5', 'XFD1048576'])('reads and writes %s', (address) => {
    expect(formatAddress(parseAddress(address).area)).toBe(address);
  });
  it.each(['', 'A0', 'XFE1', 'A1048577', 'A1:B', 'tidak', 'A'])('refuses "%s"', (address) => {
    expect(() => parseAddress(address)).toThrow(/address/);
  });
  it('takes a sheet name apart from its address', () => {
    expect(parseAddress("'It''s'!A1").sheet).toBe("It's");
  });
});

describe('an area after cells were inserted or deleted', () => {
  const at = (address: string) => parseAddress(address).area;
  it.each([
    { area: 'B5:C6', change: '2:3', shift: 'Down', expect: 'B7:C8' },
    { area: 'B5:C6', change: '6:6', shift: 'Down', expect: 'B5:C7' },
    { area: 'B5:C6', change: '9:9', shift: 'Down', expect: 'B5:C6' },
    { area: 'B5:C6', change: '1:2', shift: 'Up', expect: 'B3:C4' },
    { area: 'B5:C6', change: '4:5', shift: 'Up', expect: 'B4:C4' },
    { area: 'B5:C6', change: 'A1:A9', shift: 'Down', expect: 'B5:C6' },
    { area: 'B5:C6', change: 'A:A', shift: 'Left', expect: 'A5:B6' },
  ] as const)('$area after $change $shift is $expect', ({ area, change, shift, expect: wanted }) => {
    expect(formatAddress(shiftArea(at(area), at(change), shift)!)).toBe(wanted);
  });
  it('is gone when all of it was deleted', () => {
    expect(shiftArea(at('B5:C6'), at('4:7'), 'Up')).toBeNull();
  });
});

describe('a copied formula', () => {
  it.each([
    ['=A1+$B1+C$1+$D$1', '=B3+$B3+D$1+$D$1'],
    ['="A1"&A1', '="A1"&B3'],
    ["='A1 x'!A1", "='A1 x'!B3"],
    ['=LOG10(A1)', '=LOG10(B3)'],
  ])('%s becomes %s two rows down and one column right', (formula, expected) => {
    expect(shiftFormula(formula, 2, 1)).toBe(expected);
  });
  it('loses a reference that would leave the sheet', () => {
    expect(shiftFormula('=A1', -1, 0)).toBe('=#REF!');
  });
});

describe('what is typed', () => {
  it.each([
    ['12', 12],
    ['-3,5', '-3,5'],
    ['1,234', 1234],
    ['50%', 0.5],
    ['TRUE', true],
    ["'007", '007'],
    ['2024-02-30', '2024-02-30'],
    ['25:00', '25:00'],
    ['AGREE', 'AGREE'],
  ])('"%s" becomes %p', (typed, value) => {
    expect(readEntry(typed, 'General').value).toBe(value);
  });
  it('counts days from 1904 in such a workbook', () => {
    expect(readEntry('2024-02-29', 'General', true).value).toBe(45351 - 1462);
  });
});

describe('how a cell looks', () => {
  it('changes nothing of what it holds: digits that are a text stay one', () => {
    const workbook = createWorkbook();
    workbook.cells.setValues('Sheet1', 'A1:B1', [["'20001", 7]]);
    workbook.formats.apply(workbook.cells.place('Sheet1', 'A1:B1'), { bl: 1 });
    expect(workbook.cells.values('Sheet1', 'A1:B1')).toEqual([['20001', 7]]);
    workbook.dispose();
  });
});

describe('what is shown', () => {
  it('uses the decimal comma of Indonesian', () => {
    expect(displayText(0.8993, '0.00%', false, 'id-ID')).toBe('89,93%');
    expect(displayText(1.5, 'General', false, 'id-ID')).toBe('1,5');
  });
  it('shows the same day in both date systems', () => {
    expect(displayText(45351 - 1462, 'yyyy-mm-dd', true)).toBe(displayText(45351, 'yyyy-mm-dd'));
  });
});

describe('custom functions', () => {
  it('show #BUSY! until they answer, and are asked again only when an input changes', async () => {
    const book = createWorkbook({ firstSheet: 'S' });
    const asked: unknown[] = [];
    book.functions.register('UJI.DUA', async ({ args }) => {
      asked.push(args[0]);
      await new Promise((resolve) => setTimeout(resolve, 250));
      return Number(args[0]) * 2;
    });
    book.cells.setValues('S', 'A1', 4);
    book.cells.setFormula('S', 'B1', '=UJI.DUA(A1)+UJI.DUA(A1)');
    await book.calculation.now();
    expect(book.cells.values('S', 'B1')).toEqual([['#BUSY!']]);
    await book.settled();
    expect(book.cells.values('S', 'B1')).toEqual([[16]]);
    expect(asked).toEqual([4]);
    book.cells.setValues('S', 'A1', 5);
    await book.settled();
    expect(book.cells.values('S', 'B1')).toEqual([[20]]);
    book.dispose();
  });

  it('a function that is replaced, as when its page is loaded anew, answers by the new one in formulas of any length', async () => {
    const book = createWorkbook();
    const formula = `=UJI.SATU("${'x'.repeat(80)}")`;
    book.cells.setFormula('Sheet1', 'A1', formula);
    for (const value of [1, 2]) {
      book.functions.register('UJI.SATU', async () => value);
      await book.settled();
      expect(book.cells.values('Sheet1', 'A1')).toEqual([[value]]);
    }
    book.dispose();
  });

  it('a calculation under way when a function is replaced asks the new one: the old one would never answer', async () => {
    const book = createWorkbook();
    let asked = 0;
    book.functions.register('UJI.SATU', () => {
      if (++asked === 1) setTimeout(() => book.functions.register('UJI.SATU', async () => 'baru'));
      return new Promise(() => undefined);
    });
    const rows = Array.from({ length: 600 }, (_, at) => [`=UJI.SATU(${at})`]);
    book.cells.setValues('Sheet1', `A1:A${rows.length}`, rows);
    await book.settled();
    expect(asked).toBeGreaterThan(1);
    expect(new Set(book.cells.values('Sheet1', `A1:A${rows.length}`).flat())).toEqual(new Set(['baru']));
    book.dispose();
  });

  it('are asked anew when everything is calculated again, although an earlier call has not answered', async () => {
    const book = createWorkbook();
    const answers: ((value: string) => void)[] = [];
    book.functions.register('UJI.TAHU', () => new Promise((resolve) => answers.push(resolve)));
    book.cells.setFormula('Sheet1', 'A1', '=UJI.TAHU()');
    await book.calculation.now();
    book.calculation.all();
    await book.calculation.now();
    for (const [call, answer] of answers.entries()) answer(call === 0 ? 'lama' : 'baru');
    await book.settled();
    expect(book.cells.values('Sheet1', 'A1')).toEqual([['baru']]);
    book.dispose();
  });

  it('wait for an inner function before the outer one is asked', async () => {
    const book = createWorkbook({ firstSheet: 'S' });
    const asked: unknown[] = [];
    book.functions.register('UJI.SATU', async () => 7);
    book.functions.register('UJI.LUAR', async ({ args }) => asked.push(args[0]));
    book.cells.setFormula('S', 'A1', '=UJI.LUAR(UJI.SATU())');
    await book.settled();
    expect(asked).toEqual([7]);
    book.dispose();
  });

  it('show #VALUE! when the executor throws, and others go on', async () => {
    const book = createWorkbook({ firstSheet: 'S' });
    book.functions.register('UJI.RUSAK', () => Promise.reject(new Error('x')));
    book.functions.register('UJI.BAIK', async () => 'ok');
    book.cells.setValues('S', 'A1:B1', [['=UJI.RUSAK()', '=UJI.BAIK()']]);
    await book.settled();
    expect(book.cells.values('S', 'A1:B1')).toEqual([['#VALUE!', 'ok']]);
    book.dispose();
  });

  it('see what formulas and edits made of a range that several of them take', async () => {
    const book = createWorkbook({ firstSheet: 'S' });
    for (const name of ['UJI.JUMLAH', 'UJI.LAGI'])
      book.functions.register(name, ({ args }) => (args[0] as number[][]).flat().reduce((sum, each) => sum + each, 0));
    book.cells.setValues('S', 'A1:A2', [[1], ['=A1*10']]);
    await book.settled();
    book.cells.setValues('S', 'C1:C2', [['=UJI.JUMLAH(A1:A2)'], ['=UJI.LAGI(A1:A2)']]);
    await book.settled();
    expect(book.cells.values('S', 'C1:C2')).toEqual([[11], [11]]);
    book.cells.setValues('S', 'A1', 2);
    await book.settled();
    expect(book.cells.values('S', 'C1:C2')).toEqual([[22], [22]]);
    book.dispose();
  });

  it('get blank cells as null, left-out arguments as undefined, and tables as their cells', async () => {
    const book = createWorkbook({ firstSheet: 'S' });
    let seen: unknown;
    book.functions.register('UJI.LIHAT', ({ args }) => ((seen = args), 1));
    book.cells.setValues('S', 'A1:B2', [
      ['a', 'b'],
      [1, ''],
    ]);
    await book.tables.add('S', 'A1:B2', { name: 'T' });
    book.cells.setFormula('S', 'D1', '=UJI.LIHAT(T[#All],,Z9)');
    await book.settled();
    expect(seen).toEqual([
      [
        ['a', 'b'],
        [1, null],
      ],
      undefined,
      null,
    ]);
    book.dispose();
  });
});

describe('a calculation that is held', () => {
  it('leaves the results the file was saved with, and catches up when it is released', async () => {
    const book = createWorkbook({ firstSheet: 'S' });
    book.calculation.hold();
    const table = { name: 'T', ref: 'D1:D2' };
    const matrix = [
      [2, 99, null, 'x'],
      [null, null, null, 1],
    ];
    const sheet = { name: 'S', matrix, formulas: new Map([['0,1' as const, 'A1*2']]), tables: [table] };
    for (let time = 0; time < 2; time++) await book.load({ sheets: [sheet], date1904: false, definedNames: [] });
    await book.calculation.now();
    expect([book.cells.values('S', 'B1'), book.calculation.idle]).toEqual([[[99]], false]);
    book.calculation.release();
    await book.settled();
    expect(book.cells.values('S', 'B1')).toEqual([[4]]);
    book.dispose();
  });
});

describe('undo', () => {
  it('takes back a whole write, and a table row with its shift, in one step', async () => {
    const book = createWorkbook({ firstSheet: 'S' });
    book.cells.setValues('S', 'A1:B2', [
      ['a', 'b'],
      [1, 2],
    ]);
    await book.tables.add('S', 'A1:B2', { name: 'T' });
    book.cells.setValues('S', 'A3', 'di bawah');
    await book.tables.addRows('T', null, [[3, 4]]);
    expect(book.cells.values('S', 'A3:A4')).toEqual([[3], ['di bawah']]);
    await book.history.undo();
    expect(book.cells.values('S', 'A3:A4')).toEqual([['di bawah'], [null]]);
    expect(formatAddress(book.tables.get('T').area)).toBe('A1:B2');
    book.dispose();
  });
});
