import { findClass } from './classes';
import { HostError } from './shared/errors';
import type { Host } from './state/host';
import { nextTurn } from '../grid';
import { interpret } from './protocol/interpreter';
import type { RequestBody, ResponseBody } from './protocol/wire';

/** Excel on the web refuses larger requests and answers (learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization). */
const maxPayload = 5 * 1024 * 1024;

/** Carries out one request under the limits and faults of the host; the answer as JSON text. */
export async function answerRequest(text: string, body: RequestBody, host: Host): Promise<string> {
  const own = isAddins(body) && !onlyLetsGo(body);
  try {
    const writes = own && changes(body);
    if (own) await admit(text, writes, host);
    const answer = JSON.stringify(await interpret(body, host, findClass));
    // Charts and the like change without a command of the grid that would tell of it.
    if (writes) host.workbook.changes.emit({ kind: 'written' });
    const failure = own ? host.faults.takeFailure('after', writes) : null;
    if (failure) throw new HostError(failure);
    if (own && host.limited && answer.length > maxPayload) throw new HostError('ResponsePayloadSizeLimitExceeded');
    return answer;
  } catch (error) {
    return JSON.stringify(refusal(error as HostError));
  }
}

/** Everything that can stop a batch before it does anything. */
async function admit(text: string, writes: boolean, host: Host): Promise<void> {
  const { faults } = host;
  // Excel is another process: its answer is never there before the page has had a turn.
  if (faults.gate) await faults.gate();
  else await (faults.delayMs > 0 ? new Promise((resolve) => setTimeout(resolve, faults.delayMs)) : nextTurn());
  if (faults.closed) throw new HostError('RequestAborted', 'The request was aborted during run time.');
  const failure = faults.takeFailure('before', writes);
  if (failure) throw new HostError(failure);
  // a batch while a cell is being edited is refused as a whole (OfficeDev/office-js issue 806)
  if (host.cellEditMode) throw new HostError('InvalidOperationInCellEditMode');
  if (host.limited && text.length > maxPayload) throw new HostError('RequestPayloadSizeLimitExceeded');
  if (writes) await faults.takeInterruption()?.();
}

/** Batches of the object model start at the workbook; services behind office.js make new objects by name. */
function isAddins(body: RequestBody): boolean {
  return Object.values(body.ObjectPaths).some((path) => path.ObjectPathType === 1 || path.ObjectPathType === 6);
}

/**
 * Office.js lets go by itself of what a run kept, and tries again seconds later: this is no request of the add-in's, so
 * no fault is meant for it and it waits for nobody.
 */
function onlyLetsGo({ Actions }: RequestBody): boolean {
  const calls = Actions.filter(({ ActionType }) => ActionType !== 1);
  return calls.length > 0 && calls.every(({ Name }) => Name === '_RemoveReference');
}

/** Setting a property, or calling something that is not a getter; results of custom functions are the calculation's own. */
function changes(body: RequestBody): boolean {
  const acts = body.Actions.some(
    (action) =>
      action.ActionType === 4 ||
      (action.ActionType === 3 &&
        !/^(_KeepReference|_RemoveReference|_Register|_Unregister|Get|Check|SetInvocation)/.test(action.Name ?? '')),
  );
  return (
    acts ||
    Object.values(body.ObjectPaths).some(
      (path) => path.ObjectPathType === 3 && /^(Add|Delete|Insert)/.test(path.Name ?? ''),
    )
  );
}

function refusal(error: HostError): ResponseBody {
  return {
    Results: [],
    Error: { Code: error.code, Message: error.message, Location: error.location ?? '', ActionIndex: -1 },
  };
}
