/** A calibration session: one blind sheet a person, collected, and held against the expert's answers. */
import { recognise } from '../../../../../src/packs';
import { filedAs, openMarks, sessionResult } from '../../../../../taskpane/views/tapping/calibration/sessionResult';
import {
  collectSheets,
  questionsOf,
  readSheet,
  sheetFor,
  type Sheet,
} from '../../../../../taskpane/views/tapping/calibration/sessionSheets';
import { placeKey } from '../../../../../taskpane/store/placeKey';
import { shippedPacks } from '../../../shelf';
import { callRow, openCallSheet, type CallSheet } from '../callSheet';

const SEED = 'Kalibrasi 2026-09';

describe('a calibration session', () => {
  let calls: CallSheet;
  beforeAll(async () => {
    calls = await openCallSheet([callRow(1), callRow(5)]);
  });
  afterAll(() => calls.sheet.close());

  /** A person's sheet as it comes back; marks in the order of the questions, with the second they were heard at. */
  const back = async (
    officer: string,
    marks: readonly [mark: string, at?: string | number][],
    expert = false,
  ): Promise<Sheet> => {
    const { sheet, loaded, read } = calls;
    const page = sheetFor(questionsOf(loaded, await read(), [0, 1]), SEED, officer, expert);
    const name = await sheet.book.writeSheet(page);
    marks.forEach(([mark, at], i) => sheet.fill(name, `I${i + 2}:J${i + 2}`, [[mark, at ?? '']]));
    const source = (await sheet.book.listSources()).find((each) => each.sheet === name)!;
    const { values } = await sheet.book.readSource(source);
    expect(recognise(values, (await shippedPacks()).state.get().packs)).toEqual([]);
    return readSheet(values, loaded.pack, loaded.specs)!;
  };
  const ALL_OK = Array.from({ length: 8 }, () => ['OK'] as [string]);
  const but = (...changes: [at: number, mark: string, second?: string | number][]) =>
    ALL_OK.map((mark, i): [string, (string | number)?] => {
      const found = changes.find(([at]) => at === i);
      return found ? [found[1], found[2]] : mark;
    });

  it('asks everybody for every parameter of the drawn calls and shows nobody a mark', async () => {
    const { loaded, read } = calls;
    const questions = questionsOf(loaded, await read(), [0, 1]);
    expect(questions.map(({ no, call, item }) => [no, call, item]).slice(3, 6)).toEqual([
      [1, 'C001', 'Kontrak'],
      [2, 'C005', 'Penanggung jawab'],
      [2, 'C005', 'Penawaran'],
    ]);
    const page = sheetFor(questions, SEED, '80001', false);
    expect(page.rows.slice(1).every((row) => row.slice(8).every((cell) => cell === ''))).toBe(true);
    expect(JSON.stringify(page.rows)).not.toMatch(/RETURN|NOT OK|Ulangi/);
  });

  it('names who is lenient and who is strict, and what is disputed at which second', async () => {
    const expert = await back('70001', but([5, 'Not Ok', '02:13']), true);
    // Excel makes a time of day of 02:13 where nobody says that it is text.
    const lenient = await back('80001', ALL_OK);
    const strict = await back('80002', but([0, 'NOT OK', 65 / 1440], [5, 'NOT OK']));
    const result = sessionResult(calls.loaded.pack, [lenient, expert, strict])!;
    expect(result.officers).toEqual([
      { officer: '80001', marks: 8, agreed: 7, lenient: 1, strict: 0 },
      { officer: '80002', marks: 8, agreed: 7, lenient: 0, strict: 1 },
    ]);
    expect(result.disputed).toEqual([
      expect.objectContaining({
        call: 'C001',
        expert: 'OK',
        others: [{ officer: '80002', mark: 'NOT OK', seconds: 65 }],
        seconds: [65],
      }),
      expect.objectContaining({ call: 'C005', expert: 'NOT OK', seconds: [133] }),
    ]);
    expect(filedAs(result)).toEqual({
      figures: '80001: sepakat 7/8, longgar 1, ketat 0; 80002: sepakat 7/8, longgar 0, ketat 1',
      disputed: 'C001 Penanggung jawab 01:05: OK (80002 NOT OK); C005 Penawaran 02:13: NOT OK (80001 OK)',
    });
  });

  it('is collected from every sheet that is no table of a pack, and those are not read', async () => {
    const { sheet, loaded } = calls;
    await back('80004', ALL_OK);
    const sources = await sheet.book.listSources();
    const own = sources.filter(({ sheet: name }) => !name.startsWith('Kalibrasi'));
    const read: string[] = [];
    const book = {
      listSources: () => sheet.book.listSources(),
      readSource: (source: (typeof sources)[number]) => {
        read.push(source.sheet);
        return sheet.book.readSource(source);
      },
    };
    const found = await collectSheets(book, loaded, new Set(own.map(placeKey)));
    expect(found.map(({ session, officer }) => [session, officer])).toContainEqual([SEED, '80004']);
    expect(own.length).toBeGreaterThan(0);
    for (const { sheet: name } of own) expect(read).not.toContain(name);
    // A calibration sheet pasted among them is found; one of something else is not.
    expect((await collectSheets(book, loaded, new Set())).length).toBe(found.length);
  });

  it('says what is not filled in, and words that nobody knows; without the expert there is no result', async () => {
    const half = await back('80003', [['OK'], ['lumayan']]);
    expect(openMarks(half)).toEqual({ open: 7, unread: ['lumayan'] });
    expect(sessionResult(calls.loaded.pack, [half])).toBeNull();
    expect(
      readSheet(
        [
          ['Call', 'Nilai'],
          ['C001', 'OK'],
        ],
        calls.loaded.pack,
        calls.loaded.specs,
      ),
    ).toBeNull();
  });
});
