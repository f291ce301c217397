import nodeConsole from 'node:console';
import { hashAlgorithm, IUniverInstanceService, Tools, type Workbook } from '@univerjs/core';
import { FormulaDataModel, LexerTreeBuilder } from '@univerjs/engine-formula';
import { createWorkbook } from '../../../src/host';

/** Defects of Univer 0.25.1 that repairs.ts mends; without it each of these fails. */
describe('the mended engine', () => {
  it('leaves other formulas alone when SORT sorts their range', async () => {
    const book = createWorkbook({ firstSheet: 'S' });
    book.cells.setValues('S', 'A1:B4', [
      ['c', 3],
      ['a', 1],
      ['b', 2],
      ['d', 9],
    ]);
    book.cells.setFormula('S', 'D1', '=SORT(A1:B4,2,-1)');
    book.cells.setFormula('S', 'G1', '=SUM(FILTER(B1:B4,A1:A4="c"))');
    await book.settled();
    expect(book.cells.values('S', 'D1:E1')).toEqual([['d', 9]]);
    expect(book.cells.values('S', 'G1')).toEqual([[3]]);
    book.dispose();
  });

  it('tells 0 from a blank text and digits from a number, however often a column is compared', async () => {
    const book = createWorkbook({ firstSheet: 'S' });
    book.cells.setValues('S', 'A1:A3', [[0], ['=""'], ["'7"]]);
    const tests = ['A1=""', 'A3=7', 'SUMPRODUCT(--(A1:A3=""))', 'SUMPRODUCT(--(A1:A3=7))', 'A1=0', 'A2=""'];
    tests.forEach((test, i) => {
      for (const column of ['C', 'D', 'E']) book.cells.setFormula('S', `${column}${i + 1}`, `=${test}`);
    });
    await book.settled();
    const answers = [false, false, 1, 0, true, true];
    expect(book.cells.values('S', `C1:E${tests.length}`)).toEqual(answers.map((answer) => [answer, answer, answer]));
    book.dispose();
  });

  // In the order of Excel: numbers, texts, truth values; a blank is equal to 0, "" and FALSE, and no text is a pattern.
  const ASCENDING = ['-2.5', '0', '1', '""', '"*"', '"0"', '"a"', '"a?"', '"B"', '"TRUE"', 'FALSE', 'TRUE'];
  const OPERATORS: [string, (order: number) => boolean][] = [
    ['=', (order) => order === 0],
    ['<>', (order) => order !== 0],
    ['<', (order) => order < 0],
    ['>', (order) => order > 0],
    ['<=', (order) => order <= 0],
    ['>=', (order) => order >= 0],
  ];

  it.each(OPERATORS)('compares values of every kind with %s as Excel does', async (operator, holds) => {
    const book = createWorkbook({ firstSheet: 'S' });
    const last = ASCENDING.length;
    const place = (column: string, rows: number) => `${column}1:${column}${rows}`;
    book.cells.setValues(
      'S',
      place('A', last),
      ASCENDING.map((value) => [`=${value}`]),
    );
    const pairs = ASCENDING.flatMap((a, i) => ASCENDING.map((b, j) => ({ a, b, i, j })));
    const said = pairs.map(({ i, j }) => holds(i - j));
    const asked = pairs.map(({ a, b, i, j }) => [
      `=${a}${operator}${b}`,
      `=A${i + 1}${operator}A${j + 1}`,
      `=SUMPRODUCT(--(A${i + 1}:A${i + 1}${operator}${b}))=1`,
    ]);
    book.cells.setValues('S', `C1:E${pairs.length}`, asked);
    // All values in one formula: one value beside a column, a row beside a column, a column beside an equal one.
    book.cells.setFormula('S', 'G1', `=SUMPRODUCT(--(${place('A', last)}${operator}A7))`);
    book.cells.setFormula('S', 'G2', `=SUMPRODUCT(--(${place('A', last)}${operator}TRANSPOSE(${place('A', last)})))`);
    book.cells.setFormula('S', 'G3', `=SUMPRODUCT(--(${place('A', last)}${operator}${place('A', last)}))`);
    // B1 is blank.
    const blanks = ['0', '""', 'FALSE', 'B2', '1', '"a"', 'TRUE'];
    book.cells.setValues(
      'S',
      place('H', blanks.length),
      blanks.map((value) => [`=B1${operator}${value}`]),
    );
    book.cells.setValues('S', place('I', 2), [[`=NA()${operator}TRUE`], [`=SUMPRODUCT(--(A1:A2${operator}NA()))`]]);
    await book.settled();
    const answers = book.cells.values('S', `C1:E${pairs.length}`);
    const wrong = asked.flatMap((formulas, row) => formulas.filter((_, k) => answers[row]![k] !== said[row]));
    expect(wrong).toEqual([]);
    const count = (wanted: readonly boolean[]) => wanted.filter(Boolean).length;
    expect(book.cells.values('S', 'G1:G3').flat()).toEqual([
      count(ASCENDING.map((_, i) => holds(i - 6))),
      count(said),
      count(ASCENDING.map(() => holds(0))),
    ]);
    expect(book.cells.values('S', place('H', blanks.length)).flat()).toEqual([0, 0, 0, 0, -1, -1, -1].map(holds));
    expect(book.cells.values('S', 'I1:I2').flat()).toEqual(['#N/A', '#N/A']);
    book.dispose();
  });

  it.each(['calculated along with it', 'calculated later'])(
    'takes an empty text of a formula for a text: %s',
    async (when) => {
      const book = createWorkbook({ firstSheet: 'S' });
      book.cells.setValues('S', 'A1:B3', [
        ['=IF(C1=0,"",1)', '=IF({1;0;1}=1,"","x")'],
        ['=T(5)', null],
        ['=A1', null],
      ]);
      const isLater = when === 'calculated later';
      if (isLater) await book.settled();
      const asked = ['A1', 'A2', 'A3', ...(isLater ? ['B1', 'B3'] : [])].map((cell) => [
        `=ISTEXT(${cell})`,
        `=ISBLANK(${cell})`,
        `=${cell}=0`,
        `=${cell}=""`,
        `=COUNTA(${cell})`,
        `=COUNTIF(${cell},"")`,
        `=INDEX(A1:B3,ROW(${cell}),COLUMN(${cell}))=0`,
      ]);
      book.cells.setValues('S', `F1:L${asked.length}`, asked);
      await book.settled();
      const answers = [true, false, false, true, 1, 1, false];
      expect(book.cells.values('S', `F1:L${asked.length}`)).toEqual(asked.map(() => answers));
      book.dispose();
    },
  );

  it('knows the new bounds of a table in every later calculation', async () => {
    const book = createWorkbook({ firstSheet: 'S' });
    book.cells.setValues('S', 'A1:A2', [['Nilai'], [1]]);
    await book.tables.add('S', 'A1:A2', { name: 'T' });
    book.cells.setFormula('S', 'C1', '=SUM(T[Nilai])');
    await book.settled();
    await book.tables.addRows('T', null, [[10], [100]]);
    await book.settled();
    book.cells.setValues('S', 'A4', 1000);
    await book.settled();
    expect(book.cells.values('S', 'C1')).toEqual([[1011]]);
    book.dispose();
  });

  it.each(['T[No\nTiket]', 'T[[#Headers],[No\nTiket]]', 'T[[No\nTiket]:[Durasi]]'])(
    'finds a column whose caption has a line break: %j',
    async (reference) => {
      const book = createWorkbook({ firstSheet: 'S' });
      book.cells.setValues('S', 'A1:B2', [
        ['No\nTiket', 'Durasi'],
        ['IN1', 7],
      ]);
      await book.tables.add('S', 'A1:B2', { name: 'T' });
      book.cells.setFormula('S', 'D1', `=INDEX(${reference},1,1)`);
      await book.settled();
      expect(book.cells.values('S', 'D1')).toEqual([[reference.includes('#') ? 'No\nTiket' : 'IN1']]);
      const again = createWorkbook();
      await again.load(await book.save());
      again.cells.setValues('S', 'A2', 'IN2');
      await again.settled();
      expect(again.cells.values('S', 'D1')).toEqual([[reference.includes('#') ? 'No\nTiket' : 'IN2']]);
      book.dispose();
      again.dispose();
    },
  );

  it('keeps the formula of a cell whose look changes', async () => {
    const book = createWorkbook({ firstSheet: 'S' });
    book.cells.setValues('S', 'A1', '=1+1');
    await book.settled();
    book.formats.setNumberFormats(book.cells.place('S', 'A1'), () => '0.0');
    await book.settled();
    expect(book.cells.formulas('S', 'A1')).toEqual([['=1+1']]);
    expect(book.cells.text('S', 'A1')).toEqual([['2.0']]);
    book.dispose();
  });

  it('does not look for formulas that went with their sheet or were written over', async () => {
    // Univer is loaded by Node itself (test/runtime.cjs), and so is its console.
    const said = jest.spyOn(nodeConsole, 'error').mockImplementation(() => undefined);
    const book = createWorkbook({ firstSheet: 'S' });
    await book.sheets.add('Gone');
    book.cells.setValues('S', 'A1:B3', [
      ['=B1+1', 1],
      ['', ''],
      ['=B1+2', ''],
    ]);
    book.cells.setFormula('Gone', 'A1', '=S!A1*2');
    book.cells.setFormula('S', 'D5', '=SUM(A1:A1,A3:A3)');
    await book.settled();
    await book.sheets.remove('Gone');
    book.cells.setValues('S', 'D5', 0);
    book.cells.setValues('S', 'B1', 5);
    await book.settled();
    expect(book.cells.values('S', 'A1:A3')).toEqual([[6], [null], [7]]);
    expect(said.mock.calls).toEqual([]);
    said.mockRestore();
    book.dispose();
  });

  it('finds the same formulas as Univer, without asking other cells what they hold', async () => {
    const book = createWorkbook({ firstSheet: 'S' });
    await book.sheets.add('Rest');
    book.cells.setValues('S', 'A1:B2', [
      ['no formula', '=A1*2'],
      [2, '=SUM(B1:B1)'],
    ]);
    // As files share one formula between cells.
    const injector = book.univer.__getInjector();
    const cells = injector.get(IUniverInstanceService).getCurrentUnitOfType<Workbook>(2)!.getSheetBySheetName('S')!;
    cells.getCellMatrix().setValue(6, 0, { f: '=A1+1', si: 'shared' });
    cells.getCellMatrix().setValue(8, 0, { si: 'shared' });
    const model = injector.get(FormulaDataModel);
    const found = FormulaDataModel.prototype.getFormulaData.call(model);
    expect(Object.values(found)[0]).toMatchObject({
      [cells.getSheetId()]: { 0: { 1: { f: '=A1*2' } }, 8: { 0: { f: '=A1+1', y: 2 } } },
    });
    const asked = jest.spyOn(Tools, 'isString');
    expect(model.getFormulaData()).toEqual(found);
    expect(new Set(asked.mock.calls.flat())).toEqual(new Set(['=A1*2', '=SUM(B1:B1)', '=A1+1', 'shared', '']));
    asked.mockRestore();
    book.dispose();
  });

  it('walks through all cells for their formulas only where a write touches one', async () => {
    const walks = jest.spyOn(
      FormulaDataModel.prototype as unknown as { _getSheetFormulaIdMap(): object },
      '_getSheetFormulaIdMap',
    );
    const book = createWorkbook({ firstSheet: 'S' });
    book.cells.setValues('S', 'A1:B2', [
      [1, 2],
      ['=A1+B1', null],
    ]);
    await book.settled();
    walks.mockClear();
    book.cells.setValues('S', 'A1:B1', [[10, 20]]);
    await book.settled();
    expect([walks.mock.calls.length, book.cells.values('S', 'A2')]).toEqual([0, [[30]]]);
    book.cells.setValues('S', 'A2', 'kata');
    await book.settled();
    expect([walks.mock.calls.length > 0, book.cells.formulas('S', 'A2')]).toEqual([true, [['kata']]]);
    walks.mockRestore();
    book.dispose();
  });

  it('does not share formulas between workbooks of one page', async () => {
    const make = async (value: number) => {
      const book = createWorkbook({ firstSheet: 'S' });
      book.cells.setValues('S', 'A1:A2', [['Nilai'], [value]]);
      await book.tables.add('S', 'A1:A2', { name: 'T' });
      book.cells.setFormula('S', 'C1', '=SUM(T[Nilai])');
      await book.settled();
      return book;
    };
    const [first, second] = [await make(1), await make(2)];
    expect([first.cells.values('S', 'C1'), second.cells.values('S', 'C1')]).toEqual([[[1]], [[2]]]);
    first.dispose();
    second.dispose();
  });

  it('gives each formula its own tree, and parses none twice, however many there are', async () => {
    const book = createWorkbook({ firstSheet: 'S' });
    const { engine } = book.book;
    const long = (k: number) => `=IF(A1="${'x'.repeat(64)}",0,A1+${k})`;
    // Two texts of one hash, as Univer's store of trees would have taken one for the other.
    const met = new Map<number, number>();
    const pair = [0, 0];
    for (let k = 0; pair[1] === 0; k++) {
      const number = (k * 2_654_435_761) % 4_294_967_291;
      const hash = hashAlgorithm(`${engine.unitId}${long(number)}`);
      if (met.has(hash)) [pair[0], pair[1]] = [met.get(hash)!, number];
      met.set(hash, number);
    }
    const others = Array.from({ length: 5_100 }, (_, k) => [`=${k}+1`]);
    book.cells.setValues('S', 'A1', 1);
    book.cells.setValues('S', `B1:B${others.length + 2}`, [...pair.map((number) => [long(number)]), ...others]);
    await book.settled();
    const parse = jest.spyOn(engine.get(LexerTreeBuilder), 'treeBuilder');
    book.cells.setValues('S', 'A1', 2);
    await book.settled();
    expect(book.cells.values('S', 'B1:B3').flat()).toEqual([pair[0]! + 2, pair[1]! + 2, 1]);
    expect(parse).not.toHaveBeenCalled();
    book.dispose();
    // Two texts of one hash are found among a hundred thousand.
  }, 90_000);
});
