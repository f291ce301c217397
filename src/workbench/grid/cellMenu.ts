/** Puts the add-in's entries into the grid's context menu, as Excel does with its cell menu. */
import { CommandType, LocaleService, LocaleType, type ICommand } from '@univerjs/core';
import {
  ComponentManager,
  ContextMenuGroup,
  ContextMenuPosition,
  IMenuManagerService,
  MenuItemType,
} from '@univerjs/ui';
import type { Language } from '../../text';
import type { Workbook } from '../../host';
import type { AddinCommand } from '../addin/manifest';

export const GRID_LOCALE: Record<Language, LocaleType> = { id: LocaleType.ID_ID, en: LocaleType.EN_US };

/** Call once with the commands, and `nameCellMenu` whenever the language changes. */
export function addToCellMenu(
  workbook: Workbook,
  commands: readonly AddinCommand[],
  run: (command: AddinCommand) => void,
): void {
  const { engine } = workbook.book;
  for (const command of commands) {
    const id = `addin.${command.id}`;
    const entry: ICommand = {
      id,
      type: CommandType.OPERATION,
      handler: () => {
        run(command);
        return true;
      },
    };
    engine.commands.registerCommand(entry);
    const components = engine.get(ComponentManager);
    const icon = `${id}.icon`;
    components.register(icon, () =>
      components.reactUtils.createElement('img', { src: command.icon, alt: '', width: 16, height: 16 }),
    );
    engine.get(IMenuManagerService).mergeMenu({
      [ContextMenuPosition.MAIN_AREA]: {
        [ContextMenuGroup.OTHERS]: {
          [id]: {
            order: -1,
            menuItemFactory: () => ({ id, type: MenuItemType.BUTTON, icon, title: titleKey(command) }),
          },
        },
      },
    });
  }
}

export function nameCellMenu(workbook: Workbook, commands: readonly AddinCommand[], language: Language): void {
  const titles = Object.fromEntries(commands.map((command) => [keyOf(command), command.label]));
  workbook.book.engine.get(LocaleService).load({ [GRID_LOCALE[language]]: { addin: titles } });
}

const keyOf = (command: AddinCommand): string => command.id.replaceAll('.', '-');
const titleKey = (command: AddinCommand): string => `addin.${keyOf(command)}`;
