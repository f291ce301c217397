import { HostError } from '../shared/errors';
import { cannotBeUndone } from '../state/undoGroups';
import type { Host } from '../state/host';
import { camel, project, readSelection } from './query';
import type { FindClass } from './query';
import type { HostObject, Kind } from '../objects/object';
import type { ClassSpec } from './spec';
import { isHostObject } from '../objects/object';
import type { Action, ArgumentInfo, PathInfo, ReferencedIds, RequestBody, ResponseBody } from './wire';

/** null stands for a null object (`…OrNullObject` that found nothing). */
type Resolved = HostObject | null;

/**
 * Carries out one batch. Actions run in order; the first that fails ends the batch, and what came before it stays done,
 * as in Excel (learn.microsoft.com/office/dev/add-ins/develop/application-specific-api-model#sync).
 */
export async function interpret(body: RequestBody, host: Host, find: FindClass): Promise<ResponseBody> {
  const batch = new Batch(body, host, find);
  const results: ResponseBody['Results'] = [];
  for (const [index, action] of body.Actions.entries()) {
    try {
      results.push({ ActionId: action.Id, Value: await batch.run(action) });
    } catch (error) {
      return { Results: results, Error: { ...describe(error), ActionIndex: index } };
    }
  }
  return { Results: results };
}

class Batch {
  readonly #objects = new Map<number, Resolved>();
  readonly #kept = new Set<HostObject>();

  constructor(
    private readonly body: RequestBody,
    private readonly host: Host,
    private readonly find: FindClass,
  ) {}

  async run(action: Action): Promise<unknown> {
    if (action.ActionType === 5) return null; // trace
    const target = await this.resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case 1:
        return this.instantiated(target);
      case 2:
        await this.host.workbook.calculation.now(); // Excel calculates before it lets anybody look
        return target
          ? project(target, readSelection(action.QueryInfo ?? {}), action.QueryInfo ?? {}, this.host, this.find)
          : null;
      case 3:
        return this.plain(await this.call(target, action.Name ?? '', action.ArgumentInfo));
      case 4:
        return this.set(target, action.Name ?? '', (await this.arguments(action.ArgumentInfo))[0]);
      case 9:
        for (const [name, value] of Object.entries(action.ObjectState ?? {})) await this.set(target, name, value);
        return null;
      default:
        throw new HostError('NotImplemented');
    }
  }

  /** An object as an argument or result of a call: what it stands for; made once a batch, since making it may change the workbook. */
  private async resolve(pathId: number): Promise<Resolved> {
    const known = this.#objects.get(pathId);
    if (known !== undefined) return known;
    const path = this.body.ObjectPaths[String(pathId)];
    if (!path) throw new HostError('InvalidArgument');
    const made = await this.make(path);
    this.#objects.set(pathId, made);
    return made;
  }

  private async make(path: PathInfo): Promise<Resolved> {
    switch (path.ObjectPathType) {
      case 1:
        return this.host.root;
      case 2:
        return this.host.newObject(path.Name ?? '', await this.arguments(path.ArgumentInfo));
      case 6:
        return this.host.references.get(path.Name ?? '');
      case 7:
        return null;
    }
    const parent = await this.resolve(path.ParentObjectPathId ?? 0);
    if (!parent) return null; // members of a null object are null objects
    const spec = this.find(parent.kind);
    if (path.ObjectPathType === 4) {
      const name = camel(path.Name ?? '');
      const member = spec.objects?.[name];
      if (!member) throw this.host.unknownMember(parent.kind, name);
      return located(spec, name, () => member(parent.target as never, this.host));
    }
    if (path.ObjectPathType === 5) {
      const { item } = spec;
      if (!item) throw this.host.unknownMember(parent.kind, 'getItem');
      const [key] = await this.arguments(path.ArgumentInfo);
      return located(spec, 'getItem', () => item(parent.target as never, key as never, this.host));
    }
    const result = await this.call(parent, path.Name ?? '', path.ArgumentInfo);
    if (result !== null && !isHostObject(result)) throw new HostError('GeneralException');
    return result;
  }

  private async call(target: Resolved, wireName: string, info?: ArgumentInfo): Promise<unknown> {
    // As in Excel: `getItemOrNullObject(…).delete()` deletes what is there, and nothing where nothing is.
    if (!target) return null;
    const spec = this.find(target.kind);
    const name = camel(wireName);
    if (name === '_KeepReference') {
      this.#kept.add(target); // the instantiate that follows answers the reference id
      return null;
    }
    const event = /^_(Register|Unregister)(?:Event(\w+)|(\w+?)Event)$/.exec(name);
    if (event && spec.events) {
      const type = spec.events.types[event[2] ?? event[3] ?? ''];
      if (type === undefined) throw this.host.unknownMember(target.kind, name);
      this.host.events.watch(type, spec.events.targetId(target.target as never, this.host), event[1] === 'Register');
      return null;
    }
    const method = spec.methods?.[name];
    if (!method) throw this.host.unknownMember(target.kind, name);
    const args = (await this.arguments(info)).map((value) => value ?? undefined); // left-out arguments come as null
    this.refuseInUndoGroup(`${target.kind}.${name}`);
    if (looksAtCells.test(name)) await this.host.workbook.calculation.now();
    return located(spec, name, () => this.host.asAddin(() => method(target.target as never, this.host, ...args)));
  }

  private async set(target: Resolved, wireName: string, value: unknown): Promise<null> {
    if (!target) throw new HostError('ItemNotFound');
    const spec = this.find(target.kind);
    const name = camel(wireName);
    const property = spec.properties?.[name];
    if (!property) throw this.host.unknownMember(target.kind, name);
    // No printer, no page.
    if (this.host.faults.noPrinter && target.kind === 'PageLayout') throw new HostError('GeneralException');
    const { set } = property;
    if (!set) throw new HostError('AccessDenied');
    this.refuseInUndoGroup(`${target.kind}.${name}`);
    await located(spec, name, () =>
      this.host.asAddin(() => set.call(property, target.target as never, value as never, this.host)),
    );
    return null;
  }

  private refuseInUndoGroup(member: string): void {
    if (this.host.undoGroups === 0 || !cannotBeUndone(member, this.host.options.platform ?? 'desktop')) return;
    const error = new HostError('UndoNotSupported');
    error.location = member;
    throw error;
  }

  private instantiated(target: Resolved): Record<string, unknown> | null {
    if (!target) return null;
    const spec = this.find(target.kind);
    const value: Record<string, unknown> = { ...spec.identity?.(target.target as never, this.host) };
    if (spec.tracked && (this.body.AutoKeepReference || this.#kept.has(target)))
      value['_ReferenceId'] = this.host.references.keep(target);
    return value;
  }

  private async arguments(info?: ArgumentInfo): Promise<unknown[]> {
    const referenced = info?.ReferencedObjectPathIds;
    return Promise.all((info?.Arguments ?? []).map((value, index) => this.argument(value, referenced?.[index])));
  }

  private async argument(value: unknown, referenced: number | ReferencedIds | undefined): Promise<unknown> {
    if (Array.isArray(referenced) && Array.isArray(value)) {
      return Promise.all(value.map((each, index) => this.argument(each, referenced[index])));
    }
    return typeof referenced === 'number' && referenced > 0 ? this.resolve(referenced) : value;
  }

  private plain(value: unknown): unknown {
    return isHostObject(value) ? this.instantiated(value) : (value ?? null);
  }
}

/** Methods whose effect depends on what formulas show. */
const looksAtCells =
  /^(copyFrom|apply|reapply|replaceAll|removeDuplicates|find|getUsedRange|getSurroundingRegion|getSpill|getExtendedRange|getRangeEdge|getSpecialCells|autoFill|autofit)/;

/** Runs a member and, when it fails, says where: `Range.values`. */
async function located<T>(spec: ClassSpec<Kind>, name: string, run: () => T | Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof HostError) error.location ??= `${spec.kind}.${name}`;
    throw error;
  }
}

function describe(error: unknown): { Code: string; Message: string; Location: string } {
  if (error instanceof HostError) return { Code: error.code, Message: error.message, Location: error.location ?? '' };
  const text = error instanceof Error ? error.message : String(error);
  return {
    Code: 'GeneralException',
    Message: `There was an internal error while processing the request. (${text})`,
    Location: '',
  };
}
