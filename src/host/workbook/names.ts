import { IDefinedNamesService, RemoveDefinedNameMutation, SetDefinedNameMutation } from '@univerjs/engine-formula';
import type { ISetDefinedNameMutationParam } from '@univerjs/engine-formula';
import { SCOPE_WORKBOOK_VALUE_DEFINED_NAME } from '@univerjs/sheets';
import { HostError, notFound } from '../shared/errors';
import type { Book } from './book';

export interface NameInfo {
  id: string;
  name: string;
  /** `=Sheet1!$A$1:$B$2` or a constant, `=0.1`. */
  formula: string;
  comment: string;
  visible: boolean;
  /** Sheet id of a name that belongs to one sheet. */
  sheet?: string;
}

/** Defined names, of the workbook or of one sheet. */
export class Names {
  constructor(private readonly book: Book) {}

  /** Names of the workbook (no sheet given) or of a sheet; all of them with `'*'`. */
  list(sheet: string | '*' = '*'): NameInfo[] {
    return Object.values(this.service.getDefinedNameMap(this.book.unitId) ?? {})
      .map((each) => this.info(each))
      .filter((each) => sheet === '*' || (sheet === '' ? each.sheet === undefined : each.sheet === sheet));
  }

  find(key: string, sheet: string | '*' = '*'): NameInfo | null {
    return this.list(sheet).find((each) => each.name.toLowerCase() === key.toLowerCase()) ?? null;
  }

  get(key: string, sheet: string | '*' = '*'): NameInfo {
    return this.find(key, sheet) ?? notFound();
  }

  add(name: string, formula: string, sheet?: string, comment = ''): NameInfo {
    if (!/^[A-Za-z_\\][\w.\\]*$/.test(name) || /^[A-Za-z]{1,3}\d+$/.test(name) || name.length > 255)
      throw new HostError('InvalidArgument');
    const scope = sheet === undefined ? undefined : this.book.sheet(sheet).getSheetId();
    if (this.find(name, scope ?? ''))
      throw new HostError('ItemAlreadyExists', 'A resource with the same name or identifier already exists.');
    const id = crypto.randomUUID();
    this.write({ id, name, formula, comment, visible: true, ...(scope ? { sheet: scope } : {}) });
    return this.get(name, scope ?? '');
  }

  update(info: NameInfo, change: Partial<Pick<NameInfo, 'formula' | 'comment' | 'visible'>>): void {
    this.write({ ...info, ...change });
  }

  remove(info: NameInfo): void {
    this.book.engine.commands.syncExecuteCommand(RemoveDefinedNameMutation.id, this.param(info));
  }

  clear(): void {
    for (const each of this.list()) this.remove(each);
  }

  private write(info: NameInfo): void {
    this.book.engine.commands.syncExecuteCommand(SetDefinedNameMutation.id, this.param(info));
  }

  private param(info: NameInfo): ISetDefinedNameMutationParam {
    return {
      unitId: this.book.unitId,
      id: info.id,
      name: info.name,
      formulaOrRefString: info.formula.replace(/^=/, ''),
      comment: info.comment,
      hidden: !info.visible,
      localSheetId: info.sheet ?? SCOPE_WORKBOOK_VALUE_DEFINED_NAME,
    };
  }

  private info(each: {
    id: string;
    name: string;
    formulaOrRefString: string;
    comment?: string;
    hidden?: boolean;
    localSheetId?: string;
  }): NameInfo {
    const scope =
      each.localSheetId && each.localSheetId !== SCOPE_WORKBOOK_VALUE_DEFINED_NAME ? each.localSheetId : undefined;
    return {
      id: each.id,
      name: each.name,
      formula: `=${each.formulaOrRefString.replace(/^=/, '')}`,
      comment: each.comment ?? '',
      visible: !each.hidden,
      ...(scope ? { sheet: scope } : {}),
    };
  }

  private get service(): IDefinedNamesService {
    return this.book.engine.get(IDefinedNamesService);
  }
}
