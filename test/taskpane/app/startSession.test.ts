import { startSession } from '../../../taskpane/app/startSession';

/** Office.js as far as the start goes; when its host answers is up to the test. */
function lateOffice(): { answer(host: string | null): void } {
  let answer: (host: string | null) => void = () => undefined;
  const ready = new Promise<{ host: string | null }>((resolve) => (answer = (host) => resolve({ host })));
  const context = {
    displayLanguage: 'id-ID',
    requirements: { isSetSupported: () => true },
    document: { url: 'a.xlsx' },
  };
  const run = (batches: unknown) => {
    batchesSent.push(batches);
    return Promise.reject(Object.assign(new Error(), { code: 'GeneralException' }));
  };
  Object.assign(globalThis, { Office: { onReady: () => ready, context, actions: { associate } }, Excel: { run } });
  return { answer };
}

const associate = jest.fn();
const batchesSent: unknown[] = [];
const page = { visibilityState: 'visible', handlers: new Set<() => void>() };

describe('the start of the pane', () => {
  beforeEach(() => {
    jest.useFakeTimers();
    associate.mockClear();
    globalThis.fetch = () => Promise.reject(new Error('offline'));
    batchesSent.length = 0;
    page.visibilityState = 'visible';
    const target = {
      addEventListener: (_: string, handler: () => void) => page.handlers.add(handler),
      removeEventListener: (_: string, handler: () => void) => page.handlers.delete(handler),
    };
    const document = Object.create(target, { visibilityState: { get: () => page.visibilityState } });
    Object.assign(globalThis, { document, window: { ...target, innerWidth: 350 }, location: { search: '' } });
  });
  afterEach(() => {
    jest.useRealTimers();
    for (const name of ['Office', 'Excel', 'window', 'document', 'location']) Reflect.deleteProperty(globalThis, name);
  });

  it('waits for minutes, says so once, and then works as ever, its commands bound', async () => {
    const office = lateOffice();
    const onSlow = jest.fn();
    const started = startSession(onSlow);
    await jest.advanceTimersByTimeAsync(5 * 60_000);
    expect(onSlow).toHaveBeenCalledTimes(1);
    expect(associate).not.toHaveBeenCalled();
    office.answer('Excel');
    expect((await started).book).not.toBeNull();
    expect(associate.mock.calls.map(([name]) => name as string)).toContain('nextCall');
  });

  it('says nothing of waiting where Excel answers at once', async () => {
    const office = lateOffice();
    const onSlow = jest.fn();
    office.answer('Excel');
    await startSession(onSlow);
    await jest.advanceTimersByTimeAsync(60_000);
    expect(onSlow).not.toHaveBeenCalled();
  });

  it('reads no sheet while nobody can see it', async () => {
    page.visibilityState = 'hidden';
    const office = lateOffice();
    office.answer('Excel');
    const session = await startSession();
    await jest.advanceTimersByTimeAsync(60_000);
    const hidden = batchesSent.length;
    expect(session.scan.state.get().status).not.toBe('failed');
    page.visibilityState = 'visible';
    [...page.handlers].forEach((handler) => handler());
    await jest.advanceTimersByTimeAsync(60_000);
    expect(batchesSent.length).toBeGreaterThan(hidden);
    expect(session.scan.state.get().status).toBe('failed');
  });

  it('is outside Excel only when Office.js says so', async () => {
    const office = lateOffice();
    office.answer(null);
    expect((await startSession()).book).toBeNull();
  });
});
