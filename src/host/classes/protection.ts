import { defineClass } from '../protocol/spec';
import type { ProtectionOptions } from '../workbook/protection';

export const worksheetProtection = defineClass({
  kind: 'WorksheetProtection',
  properties: {
    protected: { get: (sheet, host) => host.workbook.protection.isProtected(sheet) },
    options: { get: (sheet, host) => host.workbook.protection.options(sheet) },
    isPasswordProtected: { get: (sheet, host) => Boolean(host.workbook.protection.lock(sheet)?.password) },
    canPauseProtection: { get: () => false },
    isPaused: { get: () => false },
  },
  methods: {
    protect: (sheet, host, options?: ProtectionOptions | null, password?: string) =>
      host.workbook.protection.protect(sheet, options ?? {}, password),
    unprotect: (sheet, host, password?: string) => host.workbook.protection.unprotect(sheet, password),
    checkPassword: (sheet, host, password?: string) => host.workbook.protection.accepts(sheet, password),
  },
});

/** The structure of the workbook: remembered and enforced for sheets being added or removed. */
export const workbookProtection = defineClass({
  kind: 'WorkbookProtection',
  properties: { protected: { get: (_, host) => host.workbook.protection.structureLocked } },
  methods: {
    protect: (_, host, password?: string) => host.workbook.protection.lockStructure(password),
    unprotect: (_, host, password?: string) => host.workbook.protection.unlockStructure(password),
  },
});
