/** A small drop-down menu under a button: Escape closes it, arrows move, the focus goes back where it came from. */
import { element } from './element';

export interface MenuItem {
  id: string;
  label: string;
  checked?: boolean;
  run(): void;
}

export function openMenu(anchor: HTMLElement, label: string, items: readonly MenuItem[]): void {
  document.querySelector('.menu')?.remove();
  const menu = element('div', { class: 'menu', role: 'menu', 'aria-label': label });
  const close = (back: boolean): void => {
    menu.remove();
    document.removeEventListener('pointerdown', outside, true);
    anchor.setAttribute('aria-expanded', 'false');
    if (back) anchor.focus();
  };
  const outside = (event: Event): void => {
    if (!menu.contains(event.target as Node)) close(false);
  };
  for (const item of items) {
    const entry = element(
      'button',
      {
        type: 'button',
        id: `menu-${item.id}`,
        role: item.checked === undefined ? 'menuitem' : 'menuitemcheckbox',
        ...(item.checked === undefined ? {} : { 'aria-checked': String(item.checked) }),
      },
      element('span', { class: 'menu-check', 'aria-hidden': 'true' }, item.checked ? '✓' : ''),
      item.label,
    );
    entry.addEventListener('click', () => {
      close(true);
      item.run();
    });
    menu.append(entry);
  }
  menu.addEventListener('keydown', (event) => {
    const entries = [...menu.querySelectorAll('button')];
    const at = entries.indexOf(document.activeElement as HTMLButtonElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Escape' || event.key === 'Tab') close(true);
    else if (step !== undefined) entries[(at + step + entries.length) % entries.length]!.focus();
    else return;
    event.preventDefault();
  });
  const box = anchor.getBoundingClientRect();
  menu.style.left = `${box.left}px`;
  menu.style.top = `${box.bottom + 2}px`;
  anchor.setAttribute('aria-haspopup', 'menu');
  anchor.setAttribute('aria-expanded', 'true');
  (anchor.closest('section') ?? document.body).append(menu);
  document.addEventListener('pointerdown', outside, true);
  menu.querySelector('button')!.focus();
}
