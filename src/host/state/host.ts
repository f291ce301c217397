import { HostError } from '../shared/errors';
import type { Events } from './events';
import type { Faults } from './faults';
import { currentSets, type HostOptions } from './options';
import { object } from '../objects/object';
import type { HostObject } from '../objects/object';
import { References } from './references';
import type { CustomFunctionCalls } from './customFunctions';
import type { Workbook } from './workbook';

/** One add-in's view of the workbook: what its objects mean, what it keeps, what it listens to. */
export class Host {
  readonly root: HostObject = object('Workbook', null);
  readonly references = new References();
  /** Members an add-in asked for that no class declares: `Range.getPivotTables`. */
  readonly unknown = new Set<string>();
  /** A cell is being edited: batches are refused until it ends. */
  cellEditMode = false;
  /** How many batches that ask for one undo step are under way. */
  undoGroups = 0;
  /** How many other workbooks the add-in had opened. */
  workbooksOpened = 0;

  constructor(
    readonly workbook: Workbook,
    readonly options: HostOptions,
    readonly events: Events,
    readonly calls: CustomFunctionCalls,
    readonly faults: Faults,
  ) {}

  /** The size limits of Excel on the web hold. */
  get limited(): boolean {
    return this.options.platform === 'web';
  }

  /** Excel knows undo groups since ExcelApi 1.20. */
  get canMergeUndo(): boolean {
    const [major = 0, minor = 0] = ((this.options.requirementSets ?? currentSets)['ExcelApi'] ?? '')
      .split('.')
      .map(Number);
    return major > 1 || (major === 1 && minor >= 20);
  }

  /** Language of dates and decimal signs. */
  get dataLocale(): string {
    return this.options.dataLocale ?? this.options.locale ?? 'en-US';
  }

  /** The error Excel gives for a member it does not have; remembered for `npm run host -- coverage`. */
  unknownMember(kind: string, name: string): HostError {
    this.unknown.add(`${kind}.${name}`);
    const error = new HostError('ApiNotFound');
    error.location = `${kind}.${name}`;
    return error;
  }

  /** Objects made by class name: the services behind office.js. */
  newObject(name: string, _args: unknown[]): HostObject {
    if (name === 'Microsoft.ExcelServices.CustomFunctions') return object('CustomFunctions', null);
    return object('InternalService', name);
  }

  /** Do the add-in's work; events say that this add-in did it. */
  async asAddin<T>(work: () => T | Promise<T>): Promise<T> {
    const { book } = this.workbook;
    book.byAddin = true;
    try {
      return await work();
    } finally {
      book.byAddin = false;
    }
  }
}
