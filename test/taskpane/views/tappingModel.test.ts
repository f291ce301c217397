import { createStore } from '../../../taskpane/store/createStore';
import { tappingExtension } from '../../../taskpane/views/tapping/shared/tappingExtension';
import {
  changesOf,
  EMPTY_MARKING,
  failedFields,
  markWord,
  outcomeOf,
} from '../../../taskpane/views/tapping/shared/tappingModel';
import { shipped } from '../shelf';

const marksOf = (fields: readonly string[], word: string) => Object.fromEntries(fields.map((field) => [field, word]));

describe('marking a call', () => {
  it('has no result while a mandatory parameter is open', async () => {
    const [set] = tappingExtension((await shipped('tapping')).pack)!.sets;
    expect(outcomeOf(set!, {})).toBeNull();
    expect(outcomeOf(set!, { [set!.mandatory[0]!]: 'NOT OK' })).toBeNull();
  });

  it('is valid only when every mandatory parameter passed; one failed returns it', async () => {
    for (const set of tappingExtension((await shipped('tapping')).pack)!.sets) {
      const all = marksOf(set.fields, 'OK');
      expect(outcomeOf(set, all)).toBe('pass');
      for (const field of set.fields) {
        expect(outcomeOf(set, { ...all, [field]: 'NOT OK' })).toBe('fail');
        expect(failedFields(set, { ...all, [field]: 'NOT OK' })).toEqual([field]);
      }
    }
  });

  it('takes N only where the set does not demand an answer', async () => {
    const { pack } = await shipped('tapping');
    const seamless = tappingExtension(pack)!.sets.find((set) => set.fields.length > set.mandatory.length)!;
    const words = ['OK', 'NOT OK', 'REJECT', 'NA'];
    const free = seamless.fields.find((field) => !seamless.mandatory.includes(field))!;
    expect(markWord(seamless, seamless.mandatory[0]!, 'notApplicable', words)).toBeNull();
    expect(markWord(seamless, free, 'notApplicable', words)).toBe('NA');
  });

  it('computes the result, the tapping time and the follow code, and drops a reason that no longer applies', async () => {
    const { pack } = await shipped('tapping');
    const { sets, result } = tappingExtension(pack)!;
    const marking = {
      ...EMPTY_MARKING,
      reasons: ['Tarif tidak jelas', 'Kontrak salah'],
      marks: marksOf(sets[0]!.fields, 'OK'),
    };
    const valid = changesOf(pack, {}, sets[0]!, marking, 46000.5);
    expect(valid).toMatchObject({
      [result.field]: result.pass,
      tgl_tapping: 46000.5,
      status_wo: 6,
      alasan_return: null,
    });
    const returned = changesOf(
      pack,
      {},
      sets[0]!,
      { ...marking, marks: { ...marking.marks, [sets[0]!.fields[1]!]: 'NOT OK' } },
      46000.5,
    );
    expect(returned).toMatchObject({ [result.field]: result.fail, status_wo: 3, alasan_return: 'Tarif tidak jelas' });
  });
});

describe('what a set demands', () => {
  it('is what its scorecard says is mandatory', async () => {
    const { pack } = await shipped('tapping');
    const open = (id: string) => {
      const { fields, mandatory } = tappingExtension(pack)!.sets.find((set) => set.id === id)!;
      return fields.filter((field) => !mandatory.includes(field));
    };
    expect(['P3K', 'P3', 'SEAMLESS', 'CT-0'].map(open)).toEqual([
      [],
      [],
      ['p_script', 'p_kkontak', 'p_dossier', 'p_kualifikasi'],
      [],
    ]);
  });

  it('follows the marks that the parameters of the pack accept', async () => {
    const { pack } = await shipped('tapping');
    const accepted = { ...pack.parameters['acceptedMarks']!, value: ['LULUS', 'OK'] };
    const [set] = tappingExtension({ ...pack, parameters: { ...pack.parameters, acceptedMarks: accepted } })!.sets;
    expect(markWord(set!, set!.fields[0]!, 'pass', [])).toBe('LULUS');
    expect(outcomeOf(set!, marksOf(set!.fields, 'LULUS'))).toBe('pass');
  });
});

describe('createStore', () => {
  it('tells its listeners about changes, and only about changes', () => {
    const store = createStore(1);
    let calls = 0;
    store.subscribe(() => calls++);
    store.set(1);
    store.set((now) => now + 1);
    expect([store.get(), calls]).toEqual([2, 1]);
  });
});
