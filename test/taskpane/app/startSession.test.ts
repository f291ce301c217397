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
  const run = () => Promise.reject(Object.assign(new Error(), { code: 'GeneralException' }));
  Object.assign(globalThis, { Office: { onReady: () => ready, context, actions: { associate } }, Excel: { run } });
  return { answer };
}

const associate = jest.fn();

describe('the start of the pane', () => {
  beforeEach(() => {
    jest.useFakeTimers();
    associate.mockClear();
    globalThis.fetch = () => Promise.reject(new Error('offline'));
    Object.assign(globalThis, { window: {}, location: { search: '' } });
  });
  afterEach(() => {
    jest.useRealTimers();
    for (const name of ['Office', 'Excel', 'window', 'location']) Reflect.deleteProperty(globalThis, name);
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

  it('is outside Excel only when Office.js says so', async () => {
    const office = lateOffice();
    office.answer(null);
    expect((await startSession()).book).toBeNull();
  });
});
