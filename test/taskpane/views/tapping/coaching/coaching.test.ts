/** From a failed parameter to a note that agent and team leader see again, kept in the workbook itself. */
import { createDrafts } from '../../../../../src/office';
import { recognise } from '../../../../../src/packs';
import {
  COACHING,
  disputedItems,
  notesFor,
  notesIn,
  notesOfWeek,
  weekOf,
  type CoachingNote,
} from '../../../../../taskpane/views/tapping/coaching/coaching';
import { dueOn, notesOfCall } from '../../../../../taskpane/views/tapping/coaching/coachingNotes';
import { createCoachingStore } from '../../../../../taskpane/views/tapping/coaching/coachingStore';
import { createTappingStore } from '../../../../../taskpane/views/tapping/tappingStore';
import { memoryStorage } from '../../../../office/memoryStorage';
import { shippedPacks } from '../../../shelf';
import { callRow, openCallSheet, type CallSheet } from '../callSheet';

/** Tuesday, 6 October 2026. */
const NOW = 46301.5;
const UNTAPPED = { 'Hasil Tapping': '', 'Tgl Tapping': '', 'Status WO': 2, Penawaran: '', Kontrak: '' };

describe('coaching notes', () => {
  let calls: CallSheet;
  beforeAll(async () => {
    calls = await openCallSheet([callRow(1, UNTAPPED), callRow(2, UNTAPPED)]);
  });
  afterAll(() => calls.sheet.close());

  const marked = async (): Promise<CoachingNote[]> => {
    const { loaded, read } = calls;
    const store = createTappingStore({
      loaded,
      drafts: createDrafts(null, null),
      now: () => NOW,
      context: { asOf: 46301, language: 'id' },
    });
    store.setRecords(await read());
    store.mark('p_penawaran', 'fail', 133);
    store.mark('p_kontrak', 'fail');
    store.markRest();
    store.set({ qco: '80001', recommendation: 'Ulangi tarif', coaching: { step: '', until: dueOn(loaded.pack, NOW) } });
    const { call } = store.state.get();
    return notesOfCall(loaded.pack, call!, 'Sheet1 2 · C001', NOW);
  };

  it('are one a failed parameter, with second, step and day by which it is due', async () => {
    expect(await marked()).toEqual([
      {
        id: 'Sheet1 2 · C001 · p_penawaran · 46301.50000',
        made: '2026-10-06',
        call: 'Sheet1 2 · C001',
        agent: '90001',
        tl: '',
        by: '80001',
        item: 'Penawaran',
        at: '02:13',
        step: 'Ulangi tarif',
        until: '2026-10-13',
        answer: '',
        words: '',
        ruling: '',
      },
      expect.objectContaining({ item: 'Kontrak', at: '' }),
    ]);
  });

  it('stand in the workbook, are answered there, and go when their tapping is undone', async () => {
    const { book } = calls.sheet;
    const store = createCoachingStore(book, createDrafts(memoryStorage(), null));
    await store.load();
    expect(store.state.get()).toEqual([]);
    const [offer, contract] = await marked();
    await store.put([offer!, contract!]);
    await store.put([{ ...offer!, answer: 'keberatan', words: '=Tarif sudah disebut' }]);
    await store.put([{ ...contract!, ruling: 'ditarik' }]);
    const rows = await book.readOwnRows(COACHING);
    expect(rows).toHaveLength(2);
    expect(notesIn(rows)).toEqual([{ ...offer!, answer: 'keberatan', words: '=Tarif sudah disebut' }]);
    expect(store.state.get()).toEqual(notesIn(rows));
    // The table is nobody's sheet of calls.
    const { packs } = (await shippedPacks()).state.get();
    expect(recognise([[...COACHING.captions], ...rows], packs)).toEqual([]);
  });

  it('wait where the workbook takes none, and are written at the next occasion', async () => {
    const [offer] = await marked();
    const written: string[] = [];
    let open = false;
    const book = {
      readOwnRows: () => Promise.resolve([]),
      putOwnRow: (_: unknown, row: readonly string[]) =>
        open ? Promise.resolve(void written.push(row[0]!)) : Promise.reject(new Error('protected')),
    };
    const drafts = createDrafts(memoryStorage(), null);
    await expect(createCoachingStore(book, drafts).put([offer!])).rejects.toThrow('protected');
    open = true;
    const again = createCoachingStore(book, drafts);
    await again.load();
    await again.load();
    expect(written).toEqual([offer!.id]);
  });

  const note = (over: Partial<CoachingNote>): CoachingNote => ({
    ...{ id: 'x', made: '2026-10-06', call: '', agent: '90001', tl: '', by: '', item: 'Penawaran', at: '', step: '' },
    ...{ until: '2026-10-13', answer: '', words: '', ruling: '', ...over },
  });

  it("are seen at the agent's next call until they are due, and in the agent's week", () => {
    const notes = [
      note({ id: 'a' }),
      note({ id: 'b', agent: '90002' }),
      note({ id: 'c', until: '2026-10-05', made: '2026-09-28' }),
      note({ id: 'd', answer: 'keberatan', ruling: 'diterima' }),
    ];
    const ids = (found: readonly CoachingNote[]) => found.map(({ id }) => id);
    expect(ids(notesFor(notes, '90001', NOW))).toEqual(['a']);
    expect(ids(notesFor(notes, '90001', NOW + 7))).toEqual(['a']);
    expect(ids(notesFor(notes, '90001', NOW + 8))).toEqual([]);
    const monday = weekOf(NOW);
    expect([monday, weekOf(monday), weekOf(monday + 6.9), weekOf(monday - 0.1)]).toEqual([46300, 46300, 46300, 46293]);
    expect(ids(notesOfWeek(notes, monday))).toEqual(['c', 'a', 'b', 'd']);
    expect(ids(notesOfWeek(notes, monday + 7))).toEqual(['a', 'b', 'd']);
    expect(ids(notesOfWeek(notes, monday + 14))).toEqual([]);
  });

  it('name the parameters that agents object to and win', () => {
    const objected = (item: string, ruling: CoachingNote['ruling']) => note({ item, answer: 'keberatan', ruling });
    expect(
      disputedItems([
        objected('Kontrak', 'ditolak'),
        objected('Kontrak', ''),
        objected('Penawaran', 'diterima'),
        note({ item: 'Penawaran', answer: 'setuju' }),
        note({ item: 'Rekaman' }),
      ]),
    ).toEqual([
      { item: 'Penawaran', notes: 2, objections: 1, upheld: 1 },
      { item: 'Kontrak', notes: 2, objections: 2, upheld: 0 },
    ]);
  });
});
