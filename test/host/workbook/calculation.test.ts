import { SetFormulaCalculationStartMutation } from '@univerjs/engine-formula';
import { createWorkbook, type Workbook } from '../../../src/host';
import { readXlsx, writeXlsx, type CellKey } from '../../../src/xlsx';

const FORMULAS = 1_200;

/** Formulas that hang on one cell, calculated. */
async function hanging(): Promise<Workbook> {
  const book = createWorkbook({ firstSheet: 'S' });
  book.cells.setValues('S', 'A1', 1);
  book.cells.setValues(
    'S',
    `B1:B${FORMULAS}`,
    Array.from({ length: FORMULAS }, (_, k) => [`=A$1*10+${k}`]),
  );
  await book.settled();
  return book;
}

const wrong = (book: Workbook, value: number): number =>
  book.cells.values('S', `B1:B${FORMULAS}`).filter(([got], k) => got !== value * 10 + k).length;

/** Starts a calculation as Univer does by itself, when its pause is over. */
const start = (book: Workbook) =>
  book.book.engine.commands.syncExecuteCommand(
    SetFormulaCalculationStartMutation.id,
    { forceCalculation: true, dirtyRanges: [] },
    { onlyLocal: true },
  );

describe('settled', () => {
  it('waits for the calculation begun last, however many were under way', async () => {
    const book = await hanging();
    start(book);
    start(book);
    book.cells.setValues('S', 'A1', 2);
    await book.settled();
    expect(wrong(book, 2)).toBe(0);
    start(book);
    book.cells.setValues('S', 'A1', 3);
    start(book);
    await book.settled();
    book.cells.setValues('S', 'A1', 4);
    await book.settled();
    expect(wrong(book, 4)).toBe(0);
    book.dispose();
  });

  it('waits for what is begun again after Univer stopped it', async () => {
    const book = await hanging();
    book.cells.setValues('S', 'A1', 2);
    const settled = book.settled();
    // Changed while the first five hundred are done: Univer stops and begins again.
    await until(() => book.cells.values('S', 'A1')[0]![0] === 2 && !book.calculation.idle);
    book.cells.setValues('S', 'A1', 3);
    await settled;
    expect(wrong(book, 3)).toBe(0);
    book.dispose();
  });

  it('a calculation does not begin before the one before it has ended', async () => {
    const book = await hanging();
    const seen: string[] = [];
    book.calculation.started.on(() => seen.push('started'));
    book.calculation.ended.on(() => seen.push('ended'));
    for (let i = 0; i < 3; i++) start(book);
    await book.settled();
    expect(seen).toEqual(['started', 'ended', 'started', 'ended', 'started', 'ended']);
    book.dispose();
  });
});

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 1));
}

it('calculates what a file holds without results to its last row and column', async () => {
  const formulas = new Map<CellKey, string>([
    ['1000,0', '2*A2'],
    ['1,40', 'A2+1'],
    ['2,40', 'A1001+AO2'],
  ]);
  const book = createWorkbook();
  await book.load(await writeXlsx({ sheets: [{ name: 'Rumus', matrix: [['Isi'], [21]], formulas }] }));
  await book.settled();
  expect((await readXlsx(await book.save())).sheets[0]!.matrix[2]![40]).toBe(64);
  book.dispose();
});
