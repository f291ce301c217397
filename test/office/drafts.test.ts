import { createDrafts } from '../../src/office';
import { memoryStorage } from './memoryStorage';
import { openSheetPage, type SheetPage } from './sheetPage';

const full = () => ({
  ...memoryStorage(),
  setItem: () => {
    throw new Error('quota');
  },
});
const DAY = 86_400_000;

describe('drafts', () => {
  it('come back in the next session of the same workbook, and say from when they are', () => {
    const storage = memoryStorage();
    createDrafts(storage, null, () => 5 * DAY).save('form', { nama: 'Agen 001' });
    const next = createDrafts(storage, null, () => 6 * DAY);
    expect(next.read('form')).toEqual({ nama: 'Agen 001' });
    expect(next.since('form')).toEqual(new Date(5 * DAY));
  });

  it('say so when the storage is full or forbidden, and the form goes on', () => {
    const drafts = createDrafts(full(), null);
    expect([drafts.save('form', 1), drafts.kept]).toEqual([false, false]);
    expect(createDrafts(null, null).save('form', 1)).toBe(false);
    expect(createDrafts(memoryStorage(), null).kept).toBe(true);
  });

  it('are gone after they were dropped, after a month, or when the user says so; language and theme stay', () => {
    const storage = memoryStorage();
    const drafts = createDrafts(storage, null, () => DAY);
    drafts.own.save('language', 'en');
    drafts.save('form', 1);
    drafts.drop('form');
    expect(drafts.read('form')).toBeNull();
    drafts.save('form', 2);
    drafts.save('call', 3);
    expect(createDrafts(storage, null, () => 31 * DAY).read('form')).toBe(2);
    expect(createDrafts(storage, null, () => 32 * DAY + 1).read('form')).toBeNull();
    drafts.save('form', 4);
    expect(drafts.clear()).toBe(1);
    expect([drafts.read('form'), drafts.own.read('language')]).toEqual([null, 'en']);
  });
});

describe('drafts of a workbook', () => {
  const open: SheetPage[] = [];
  const page = async (options: Parameters<typeof openSheetPage>[0] = { documentUrl: '' }): Promise<SheetPage> => {
    const sheet = await openSheetPage(options);
    open.push(sheet);
    return sheet;
  };
  afterEach(() => Promise.all(open.splice(0).map((sheet) => sheet.close())));

  it('that was never saved are not those of another', async () => {
    const storage = memoryStorage();
    createDrafts(storage, (await page()).api).save('form', 'A');
    expect(createDrafts(storage, (await page()).api).read('form')).toBeNull();
  });

  it('are still there when its first save gives it an address', async () => {
    const storage = memoryStorage();
    const { api, page: unsaved } = await page();
    createDrafts(storage, api).save('form', 'A');
    const saved = await page({ workbook: unsaved.workbook, documentUrl: 'https://contoh.invalid/buku.xlsx' });
    expect(createDrafts(storage, saved.api).read('form')).toBe('A');
  });
});
