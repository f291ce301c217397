/** Univer's page: the plugins that draw the workbook model and let a person edit it. */
import { mergeLocales, LocaleType, type ILocales } from '@univerjs/core';
import DesignEnUS from '@univerjs/design/locale/en-US';
import DesignIdID from '@univerjs/design/locale/id-ID';
import { UniverDocsPlugin } from '@univerjs/docs';
import { UniverDocsUIPlugin } from '@univerjs/docs-ui';
import DocsUIEnUS from '@univerjs/docs-ui/locale/en-US';
import DocsUIIdID from '@univerjs/docs-ui/locale/id-ID';
import { UniverRenderEnginePlugin } from '@univerjs/engine-render';
import SheetsEnUS from '@univerjs/sheets/locale/en-US';
import SheetsIdID from '@univerjs/sheets/locale/id-ID';
import { UniverSheetsFormulaUIPlugin } from '@univerjs/sheets-formula-ui';
import SheetsFormulaEnUS from '@univerjs/sheets-formula/locale/en-US';
import SheetsFormulaIdID from '@univerjs/sheets-formula/locale/id-ID';
import SheetsFormulaUIEnUS from '@univerjs/sheets-formula-ui/locale/en-US';
import SheetsFormulaUIIdID from '@univerjs/sheets-formula-ui/locale/id-ID';
import { UniverSheetsTableUIPlugin } from '@univerjs/sheets-table-ui';
import SheetsTableUIEnUS from '@univerjs/sheets-table-ui/locale/en-US';
import SheetsTableUIIdID from '@univerjs/sheets-table-ui/locale/id-ID';
import { UniverSheetsUIPlugin } from '@univerjs/sheets-ui';
import SheetsUIEnUS from '@univerjs/sheets-ui/locale/en-US';
import SheetsUIIdID from '@univerjs/sheets-ui/locale/id-ID';
import { UniverUIPlugin } from '@univerjs/ui';
import UIEnUS from '@univerjs/ui/locale/en-US';
import UIIdID from '@univerjs/ui/locale/id-ID';

/** Univer's own interface texts in our two languages. */
export const gridLocales: ILocales = {
  [LocaleType.ID_ID]: mergeLocales(
    DesignIdID,
    UIIdID,
    DocsUIIdID,
    SheetsIdID,
    SheetsUIIdID,
    SheetsFormulaIdID,
    SheetsFormulaUIIdID,
    SheetsTableUIIdID,
  ),
  [LocaleType.EN_US]: mergeLocales(
    DesignEnUS,
    UIEnUS,
    DocsUIEnUS,
    SheetsEnUS,
    SheetsUIEnUS,
    SheetsFormulaEnUS,
    SheetsFormulaUIEnUS,
    SheetsTableUIEnUS,
  ),
};

/** The plugins around the model's own ones. The toolbar is ours (see ribbon/), so Univer's stays off. */
export function gridPlugins(container: HTMLElement) {
  return {
    before: [
      [UniverRenderEnginePlugin],
      [
        UniverUIPlugin,
        { container, header: true, toolbar: false, footer: true, contextMenu: true, disableAutoFocus: true },
      ],
      [UniverDocsPlugin],
      [UniverDocsUIPlugin],
    ] as const,
    after: [
      [
        UniverSheetsUIPlugin,
        {
          disableForceStringAlert: true,
          disableForceStringMark: true,
          formulaBar: true,
          footer: { sheetBar: true, statisticBar: true, menus: false, zoomSlider: true },
        },
      ],
      [UniverSheetsFormulaUIPlugin],
      [UniverSheetsTableUIPlugin, { hideAnchor: true }],
    ] as const,
  };
}
