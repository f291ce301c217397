/** The ribbon's groups: what the page can do, and what the add-in's manifest adds. */
import type { Language } from '../text';
import type { Addin, AddinCommand } from './addin/manifest';
import type { RibbonButton, RibbonGroup } from './chrome/ribbon';
import type { IconName } from './chrome/icon';
import { text, type TextKey } from './shared/texts';

export interface PageActions {
  open(): void;
  save(): void;
  sample(): void;
  undo(): void;
  redo(): void;
  recalculate(): void;
  faults(anchor: HTMLElement): void;
  run(command: AddinCommand): void;
}

export function ribbonGroups(
  actions: PageActions,
  addin: Addin | null,
  language: Language,
  paneOpen: boolean,
): RibbonGroup[] {
  const say = (key: TextKey) => text(key, language);
  const own = (id: IconName & TextKey, run: (anchor: HTMLElement) => void, tip: TextKey = id): RibbonButton => ({
    id,
    label: say(id),
    tip: say(tip),
    icon: id,
    run,
  });
  return [
    {
      label: say('groupFile'),
      buttons: [
        own('open', actions.open, 'openTip'),
        own('save', actions.save, 'saveTip'),
        own('sample', actions.sample, 'sampleTip'),
      ],
    },
    {
      label: say('groupEdit'),
      buttons: [
        own('undo', actions.undo),
        own('redo', actions.redo),
        own('recalculate', actions.recalculate, 'recalculateTip'),
      ],
    },
    ...(addin
      ? [{ label: addin.group, buttons: addin.ribbon.map((command) => addinButton(command, actions, paneOpen)) }]
      : []),
    { label: say('groupDeveloper'), buttons: [own('faults', actions.faults, 'faultsTip')] },
  ];
}

function addinButton(command: AddinCommand, actions: PageActions, paneOpen: boolean): RibbonButton {
  return {
    id: command.id.replaceAll('.', '-'),
    label: command.label,
    tip: command.tip,
    icon: { src: command.icon },
    ...(command.action.kind === 'pane' ? { pressed: paneOpen } : {}),
    run: () => actions.run(command),
  };
}
