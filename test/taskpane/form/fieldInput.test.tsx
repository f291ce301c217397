/** Lists of words in a form: several in one cell, and more than anybody scrolls through. */
import { JSDOM } from 'jsdom';
import { createStore } from '../../../taskpane/store/createStore';
import type { Session } from '../../../taskpane/store/session';
import { formField, type FormField } from '../../../taskpane/form/formModel';
import { readForm } from '../../../taskpane/form/readForm';
import { shipped } from '../shelf';
import { drawOn } from '../reactPage';

const { window } = new JSDOM('<div id="root"></div>');
const root = window.document.getElementById('root')!;
let held: string;
let act: (work: () => Promise<void>) => Promise<void>;
let draw: (field: FormField, value: string) => Promise<void>;

beforeAll(async () => {
  drawOn(window);
  const [react, { createRoot }, { FieldInput }, { SessionContext }] = await Promise.all([
    import('react'),
    import('react-dom/client'),
    import('../../../taskpane/form/FieldInput'),
    import('../../../taskpane/store/sessionContext'),
  ]);
  act = react.act;
  function Form({ field }: { field: FormField }) {
    const [value, setValue] = react.useState(held);
    const change = (_: string, next: string) => setValue((held = next));
    return <FieldInput field={field} value={value} remarks={[]} onChange={change} />;
  }
  const drawn = createRoot(root);
  draw = (field, value) => {
    held = value;
    return act(async () =>
      drawn.render(
        <SessionContext.Provider value={{ language: createStore('id') } as unknown as Session}>
          <Form key={field.name} field={field} />
        </SessionContext.Provider>,
      ),
    );
  };
});

it('several words: shows what the cell holds, takes out and adds, and what it makes is read as the same words', async () => {
  const { pack, specs } = await shipped('tapping');
  await draw(formField(pack, specs, 'alasan_return')!, 'Tarif salah + Salah paket');
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

it('more than a hundred words are searched instead of scrolled through', async () => {
  const { pack, specs } = await shipped('tapping');
  const spec = specs.find(({ type, several }) => type === 'enum' && !several)!;
  const inputOf = (count: number) => {
    const values = Object.fromEntries(Array.from({ length: count }, (_, i) => [`Kata ${i + 1}`, []]));
    return formField(pack, [{ ...spec, values }], spec.name)!.input;
  };
  expect([inputOf(100), inputOf(101)]).toEqual(['select', 'combo']);
});
