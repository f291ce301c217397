/** The ribbon: the page's own groups, and the group and buttons that the add-in's manifest asks for. */
import { element } from './element';
import { icon, type IconName } from './icon';

export interface RibbonButton {
  id: string;
  label: string;
  tip?: string;
  /** One of the page's icons, or the address of an image (the add-in's own icon). */
  icon: IconName | { src: string };
  pressed?: boolean;
  run(anchor: HTMLElement): void;
}

export interface RibbonGroup {
  label: string;
  buttons: readonly RibbonButton[];
}

/** Arrow keys move between buttons, Tab leaves the ribbon, as in any toolbar. */
export function ribbon(label: string, groups: readonly RibbonGroup[]): HTMLElement {
  const bar = element('div', { class: 'ribbon', role: 'toolbar', 'aria-label': label });
  for (const group of groups) {
    bar.append(
      element(
        'div',
        { class: 'ribbon-group', role: 'group', 'aria-label': group.label },
        element('div', { class: 'ribbon-buttons' }, ...group.buttons.map(button)),
        element('div', { class: 'ribbon-label', 'aria-hidden': 'true' }, group.label),
      ),
    );
  }
  const buttons = [...bar.querySelectorAll('button')];
  buttons.forEach((each, index) => (each.tabIndex = index === 0 ? 0 : -1));
  bar.addEventListener('keydown', (event) => moveFocus(event, buttons));
  return bar;
}

function button(spec: RibbonButton): HTMLButtonElement {
  const image =
    typeof spec.icon === 'string' ? icon(spec.icon) : element('img', { src: spec.icon.src, alt: '', class: 'icon' });
  const made = element(
    'button',
    {
      type: 'button',
      id: `ribbon-${spec.id}`,
      class: 'ribbon-button',
      title: spec.tip ?? spec.label,
      ...(spec.pressed === undefined ? {} : { 'aria-pressed': String(spec.pressed) }),
    },
    image,
    element('span', {}, spec.label),
  );
  made.addEventListener('click', () => spec.run(made));
  return made;
}

function moveFocus(event: KeyboardEvent, buttons: readonly HTMLButtonElement[]): void {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
  if (step === undefined || at < 0) return;
  event.preventDefault();
  const next = buttons[(at + step + buttons.length) % buttons.length]!;
  for (const each of buttons) each.tabIndex = each === next ? 0 : -1;
  next.focus();
}
