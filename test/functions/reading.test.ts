import { BoundedCache } from '../../src/functions/reading/boundedCache';
import { contentKey } from '../../src/functions/reading/contentKey';
import { startPace, together } from '../../src/functions/shared/pace';
import { Failure } from '../../src/functions/shared/failure';
import { fitting } from '../../src/functions/shared/result';
import { shippedLibrary } from '../../src/functions/help/shippedLibrary';
import { caller, errorOf } from './call';

const pace = () => startPace('uji');
const keyOf = (rows: (string | number | boolean | null)[][], columns = [0, 1]) => contentKey(rows, columns, 1, pace());

describe('the key of a range', () => {
  const rows = [
    ['a', 'b'],
    ['x', 1],
    ['y', 2.5],
  ];

  it('is the same for the same content, and for null and an empty text', async () => {
    expect((await keyOf(structuredClone(rows))).key).toBe((await keyOf(rows)).key);
    expect((await keyOf([['a', null]])).key).toBe((await keyOf([['a', '']])).key);
  });

  it.each([
    [
      'a letter',
      [
        ['a', 'b'],
        ['X', 1],
        ['y', 2.5],
      ],
    ],
    [
      'the last bit of a number',
      [
        ['a', 'b'],
        ['x', 1],
        ['y', 2.5000000000000004],
      ],
    ],
    [
      'a number written as text',
      [
        ['a', 'b'],
        ['x', '1'],
        ['y', 2.5],
      ],
    ],
    [
      'true where 1 was',
      [
        ['a', 'b'],
        ['x', true],
        ['y', 2.5],
      ],
    ],
    [
      'zero where a blank was',
      [
        ['a', 'b'],
        ['x', 0],
        ['y', 2.5],
      ],
    ],
    [
      'two rows exchanged',
      [
        ['a', 'b'],
        ['y', 2.5],
        ['x', 1],
      ],
    ],
    [
      'a cell moved to its neighbour',
      [
        ['a', 'b'],
        [1, 'x'],
        ['y', 2.5],
      ],
    ],
    [
      'one row more',
      [
        ['a', 'b'],
        ['x', 1],
        ['y', 2.5],
        ['', ''],
      ],
    ],
  ])('changes with %s', async (_, other) => {
    expect((await keyOf(other)).key).not.toBe((await keyOf(rows)).key);
  });

  it('does not look at columns nobody reads', async () => {
    expect((await keyOf([['a', 1]], [0])).key).toBe((await keyOf([['a', 2]], [0])).key);
  });

  it('says whether blanks come as null below the header', async () => {
    expect([
      (
        await keyOf([
          ['a', null],
          ['x', 1],
        ])
      ).nulls,
      (
        await keyOf([
          ['a', 'b'],
          ['x', null],
        ])
      ).nulls,
    ]).toEqual([false, true]);
  });
});

describe('the shared readings', () => {
  it('are made once, however many formulas ask at the same time', async () => {
    const library = shippedLibrary();
    const call = caller({ library });
    const ask = () => call('QMS', [['Valid'], ['Not Valid']], [['Agree'], ['Agree']]);
    await Promise.all([ask(), ask(), ask()]);
    expect(library.readings.size).toBe(1);
  });

  it('drop what was used longest ago, and keep within their bound', async () => {
    const cache = new BoundedCache<number>(10, (value) => value);
    for (const [key, weight] of [
      ['a', 4],
      ['b', 4],
    ] as const)
      await cache.share(key, async () => weight);
    await cache.share('a', async () => 99);
    await cache.share('c', async () => 4);
    expect(cache.size).toBe(2);
    expect(await cache.share('a', async () => 99)).toBe(4);
    expect(await cache.share('b', async () => 3)).toBe(3);
  });

  it('forget a failure, so that the next formula tries again', async () => {
    const cache = new BoundedCache<number>(10, () => 1);
    await expect(cache.share('a', () => Promise.reject(new Error('x')))).rejects.toThrow('x');
    expect(await cache.share('a', async () => 7)).toBe(7);
  });

  it('go on for the others when the formula that began them is cancelled', async () => {
    const cache = new BoundedCache<number>(10, () => 1);
    const [first, second] = [pace(), pace()];
    let made = 0;
    const work = (own: typeof first) => () =>
      cache.share('a', async () => {
        made++;
        await new Promise((done) => setTimeout(done, 5));
        own.signal.throwIfAborted();
        return 1;
      });
    const cancelled = together(first, work(first));
    const wanted = together(second, work(second));
    first.cancel();
    await expect(cancelled).rejects.toBeInstanceOf(Failure);
    expect(await wanted).toBe(1);
    expect(made).toBe(2);
  });
});

describe('what the pane says of words', () => {
  it('holds for the next calculation, also while one is under way', async () => {
    const library = shippedLibrary();
    const call = caller({ library });
    const range = [
      ['Tanggal', 'login', 'Site', 'fastel', 'Kategori', 'valid'],
      ['2026-03-02', 'agen001', 'MEDAN', '0611000001', 'Agree', 'BRS'],
      ['2026-03-03', 'agen001', 'MEDAN', '0611000002', 'Agree', 'Not Valid'],
    ];
    await call('QMS', range);
    const means = (word: string) =>
      library.learn({ tapping: [{ fields: { hasil_tapping: { column: 'valid', values: { BRS: word } } } }] });
    means('TIDAK VALID');
    const waiting = call('QMS', range);
    for (let tick = 0; tick < 4; tick++) await Promise.resolve();
    means('VALID');
    await waiting;
    expect(await call('QMS', range)).toBe(0.5);
  });
});

describe('long work', () => {
  it('gives way to the page when its slice is used up, and not before', async () => {
    let time = 0;
    const clock = startPace('uji', 1000, () => time);
    expect(clock.breathe()).toBeUndefined();
    time = 9;
    const wait = clock.breathe();
    expect(wait).toBeInstanceOf(Promise);
    await wait;
    expect(clock.breathe()).toBeUndefined();
  });

  it('stops when it takes too long', async () => {
    let time = 0;
    const clock = startPace('uji', 1000, () => time);
    time = 1001;
    await expect(clock.breathe()).rejects.toMatchObject({ key: 'tooSlow' });
  });

  it('stops when Excel cancels the call, and the promise settles', async () => {
    const rows = [
      ['Kategori', 'valid'],
      ...Array.from({ length: 60_000 }, (_, i) => ['Agree', i % 3 ? 'Valid' : 'Not Valid']),
    ];
    const invocation: { onCanceled?: () => void } = {};
    const running = caller({ library: shippedLibrary() })(
      'CEK',
      'tapping',
      rows,
      null,
      null,
      null,
      null,
      null,
      invocation,
    );
    setTimeout(() => invocation.onCanceled?.(), 1);
    expect((await errorOf(running)).message).toBe('Perhitungan dibatalkan.');
  });
});

describe('a spill', () => {
  it('over 5 MB is refused with advice, because Excel on the web would leave it #BUSY!', () => {
    const rows = Array.from({ length: 60_000 }, () => ['x'.repeat(60), 'y'.repeat(20)]);
    expect(() => fitting(rows)).toThrow(new Failure('value', 'spillTooLarge', { rows: 60_000, columns: 2 }));
    expect(fitting(rows.slice(0, 50_000))).toHaveLength(50_000);
  });

  it('is rectangular, and never empty', () => {
    expect(fitting([[1], [1, 2]])).toEqual([
      [1, ''],
      [1, 2],
    ]);
    expect(fitting([])).toEqual([['']]);
  });
});

describe('a range that is not the table a function reads', () => {
  const call = caller();
  const message = async (...handed: unknown[]) => (await errorOf(call('QMS', ...handed))).message;

  it('without its captions is told how a table is written', async () => {
    const row = ['Agree', 'Valid', '2026-03-02', 'agen001'];
    expect(await message([row, row])).toContain('NamaTabel[#All]');
  });

  it('of another kind is called by its name', async () => {
    const staff = [
      ['PERNER', 'NAMA', 'JABATAN', 'SITE', 'JOIN', 'TANGGAL LAHIR', 'PENDIDIKAN', 'JURUSAN'],
      ['700001', 'Agen 001', 'AGENT', 'BANDUNG', '2024-01-02', '1999-01-02', 'S1', 'TEKNIK'],
    ];
    const { pack } = await shippedLibrary().pack('staffing');
    expect(await message(staff)).toContain(pack.title.id);
    expect(await message(staff)).toContain('Tapping validasi AGREE');
  });
});
