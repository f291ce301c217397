import { createDrafts } from '../../src/office';

const memory = () => {
  const map = new Map<string, string>();
  return {
    getItem: (key: string) => map.get(key) ?? null,
    setItem: (key: string, value: string) => void map.set(key, value),
    removeItem: (key: string) => void map.delete(key),
  };
};

describe('drafts', () => {
  it('come back in the next session of the same workbook', () => {
    const storage = memory();
    createDrafts(storage, null).save('form', { nama: 'Agen 001' });
    expect(createDrafts(storage, null).read('form')).toEqual({ nama: 'Agen 001' });
  });

  it('say so when the storage is full, and the form goes on', () => {
    const full = {
      ...memory(),
      setItem: () => {
        throw new Error('quota');
      },
    };
    expect(createDrafts(full, null).save('form', 1)).toBe(false);
  });

  it('are gone after they were dropped', () => {
    const drafts = createDrafts(memory(), null);
    drafts.save('form', 1);
    drafts.drop('form');
    expect(drafts.read('form')).toBeNull();
  });
});
