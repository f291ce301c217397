import { batch } from '../../../src/office/shared/batch';
import type { OfficeApi } from '../../../src/office';

const failure = (code: string) => Object.assign(new Error(code), { code });

/** An Excel whose undo groups fail with a code at their first or second request. */
function excelThatFails(code: string, at: 1 | 2): { api: OfficeApi; merged: boolean[] } {
  const merged: boolean[] = [];
  type Work = (context: { sync(): Promise<void> }) => Promise<unknown>;
  const run = (...args: [Work] | [object, Work]): Promise<unknown> => {
    const [work, grouped] = args.length === 2 ? [args[1], true] : [args[0], false];
    merged.push(grouped);
    let requests = 0;
    return work({ sync: async () => void (grouped && ++requests === at && (await Promise.reject(failure(code)))) });
  };
  const context = { requirements: { isSetSupported: () => true } };
  return { api: { Excel: { run }, Office: { context } } as unknown as OfficeApi, merged };
}

const twice = async (context: Excel.RequestContext): Promise<string> => {
  await context.sync();
  await context.sync();
  return 'ok';
};

describe('a batch that is one undo step', () => {
  it.each<[code: string, at: 1 | 2]>([
    ['UndoNotSupported', 1],
    ['UndoNotSupported', 2],
    ['InternalError', 1],
  ])('runs again without merging after %s at request %d', async (code, at) => {
    const { api, merged } = excelThatFails(code, at);
    expect(await batch(api, twice, { undoGroup: true })).toBe('ok');
    expect(merged).toEqual([true, false]);
  });

  it.each<[code: string, at: 1 | 2, told: string]>([
    ['InternalError', 2, 'refused'],
    ['ItemNotFound', 1, 'gone'],
    ['GeneralException', 1, 'refused'],
  ])('does not after %s at request %d: something may be written, or Excel said why', async (code, at, told) => {
    const { api, merged } = excelThatFails(code, at);
    await expect(batch(api, twice, { undoGroup: true })).rejects.toMatchObject({ code: told });
    expect(merged).toEqual([true]);
  });

  it('tells of an Excel that refuses the step without a group, too', async () => {
    const { api } = excelThatFails('UndoNotSupported', 1);
    const refused = () => Promise.reject(failure('UndoNotSupported'));
    await expect(batch(api, refused, { undoGroup: true })).rejects.toMatchObject({ code: 'noUndo' });
  });

  it('does not after any failure where its first request writes already', async () => {
    const { api, merged } = excelThatFails('InternalError', 1);
    await expect(batch(api, twice, { undoGroup: true, blind: true })).rejects.toMatchObject({ code: 'refused' });
    expect(merged).toEqual([true]);
  });
});
