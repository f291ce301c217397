/** Two reasons in one cell, in a form: neither is lost, each can be taken out, and one more put in. */
import { JSDOM } from 'jsdom';
import { createStore } from '../../../taskpane/store/createStore';
import type { Session } from '../../../taskpane/store/session';
import { formField } from '../../../taskpane/form/formModel';
import { readForm } from '../../../taskpane/form/readForm';
import { shipped } from '../shelf';

const { window } = new JSDOM('<div id="root"></div>');

it('shows what the cell holds, takes out and adds, and what it makes is read as the same words', async () => {
  Object.assign(globalThis, {
    window,
    document: window.document,
    navigator: window.navigator,
    IS_REACT_ACT_ENVIRONMENT: true,
  });
  const [{ act, useState }, { createRoot }, { FieldInput }, { SessionContext }] = await Promise.all([
    import('react'),
    import('react-dom/client'),
    import('../../../taskpane/form/FieldInput'),
    import('../../../taskpane/store/sessionContext'),
  ]);
  const { pack, specs } = await shipped('tapping');
  const field = formField(pack, specs, 'alasan_return')!;
  let held = 'Tarif salah + Salah paket';
  function Form() {
    const [value, setValue] = useState(held);
    const change = (_: string, next: string) => setValue((held = next));
    return <FieldInput field={field} value={value} remarks={[]} onChange={change} />;
  }
  const root = window.document.getElementById('root')!;
  await act(async () =>
    createRoot(root).render(
      <SessionContext.Provider value={{ language: createStore('id') } as unknown as Session}>
        <Form />
      </SessionContext.Provider>,
    ),
  );
  const chips = () =>
    [...root.querySelectorAll<HTMLButtonElement>('.chip')].map(
      ({ ariaLabel, textContent }) => ariaLabel ?? textContent,
    );
  expect(chips()).toHaveLength(2);
  await act(async () => root.querySelector<HTMLButtonElement>('[aria-label="Keluarkan Tarif salah"]')!.click());
  expect(held).toBe('Salah paket');
  const select = root.querySelector('select')!;
  expect([...select.options].map(({ value }) => value)).not.toContain('Salah paket');
  await act(async () => {
    select.value = 'Isolir';
    select.dispatchEvent(new window.Event('change', { bubbles: true }));
  });
  expect(held).toBe('Salah paket + Isolir');
  const { record } = readForm(specs, { alasan_return: held });
  expect(record['alasan_return']).toBe(held);
});
