/** The shapes office.js sends and expects (private API of @microsoft/office-js 1.1.110; see README.md of this room). */
export interface PathInfo {
  Id: number;
  /** 1 root · 2 new object · 3 method · 4 property · 5 indexer · 6 reference id · 7 null object */
  ObjectPathType: number;
  Name?: string;
  ParentObjectPathId?: number;
  ArgumentInfo?: ArgumentInfo;
}

export interface ArgumentInfo {
  Arguments?: unknown[];
  /** Beside each argument: the path id of the object it stands for, 0 for a plain value; nested for arrays of objects. */
  ReferencedObjectPathIds?: ReferencedIds;
}

export type ReferencedIds = (number | ReferencedIds)[];

export interface QueryInfo {
  Select?: string[];
  Expand?: string[];
  Skip?: number;
  Top?: number;
}

export interface Action {
  Id: number;
  /** 1 instantiate · 2 query · 3 method · 4 set property · 5 trace · 9 update */
  ActionType: number;
  Name?: string;
  ObjectPathId: number;
  ArgumentInfo?: ArgumentInfo;
  QueryInfo?: QueryInfo;
  ObjectState?: Record<string, unknown>;
}

export interface RequestBody {
  AutoKeepReference?: boolean;
  Actions: Action[];
  ObjectPaths: Record<string, PathInfo>;
}

export interface ResponseBody {
  Results: { ActionId: number; Value: unknown }[];
  Error?: { Code: string; Message: string; Location: string; ActionIndex: number };
}
