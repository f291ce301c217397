/**
 * What Excel answers when it refuses. The codes are Excel.ErrorCodes (learn.microsoft.com/javascript/api/excel/excel.errorcodes);
 * add-ins branch on them, so the host never invents one of its own.
 */
export type ErrorCode =
  | 'AccessDenied'
  | 'ApiNotFound'
  | 'BadPassword'
  | 'Conflict'
  | 'GeneralException'
  | 'InsertDeleteConflict'
  | 'InvalidArgument'
  | 'InvalidBinding'
  | 'InvalidOperation'
  | 'InvalidOperationInCellEditMode'
  | 'InvalidReference'
  | 'InvalidSelection'
  | 'ItemAlreadyExists'
  | 'ItemNotFound'
  | 'NotImplemented'
  | 'RequestAborted'
  | 'RequestPayloadSizeLimitExceeded'
  | 'ResponsePayloadSizeLimitExceeded'
  | 'UndoNotSupported'
  | 'UnsupportedOperation';

/** An error on its way to the add-in: `code` is Excel's, `message` its English text. */
export class HostError extends Error {
  /** `Range.values`, `TableCollection.getItem`; filled in by the interpreter. */
  location?: string;

  constructor(
    readonly code: ErrorCode,
    message: string = texts[code] ?? code,
  ) {
    super(message);
    this.name = 'HostError';
  }
}

/** For the end of a search: `find(…) ?? notFound()`. */
export function notFound(): never {
  throw new HostError('ItemNotFound');
}

const texts: Partial<Record<ErrorCode, string>> = {
  AccessDenied: 'You cannot perform the requested operation.',
  ApiNotFound: 'The API you are trying to use could not be found. It may be available in a newer version of Excel.',
  InvalidArgument: 'The argument is invalid or missing or has an incorrect format.',
  InvalidOperation: 'The operation attempted is invalid on the object.',
  InvalidOperationInCellEditMode:
    'Excel is in cell-editing mode. Please exit the edit mode by using the Enter or Tab keys or by selecting another cell, and then try again.',
  InvalidReference: 'This reference is not valid for the current operation.',
  ItemAlreadyExists: 'The resource being created already exists.',
  ItemNotFound: "The requested resource doesn't exist.",
  GeneralException: 'There was an internal error while processing the request.',
  NotImplemented: "The requested feature isn't implemented.",
  UndoNotSupported: 'The operation does not support undo and cannot be part of an undo group.',
  RequestPayloadSizeLimitExceeded: 'The request payload size has exceeded the limit.',
  ResponsePayloadSizeLimitExceeded: 'The response payload size has exceeded the limit.',
};
