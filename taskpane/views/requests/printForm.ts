/**
 * A form of one request (the handover form F-16, the handover minutes) as a sheet to print. The layout comes from the pack;
 * fields come from the row, accounts from every row of the same person. No password has a field, so none can be printed.
 */
import type { NewSheet } from '../../../src/office';
import type { Pack } from '../../../src/engine';
import type { SheetTable, TypedValue } from '../../../src/sheet';
import type { Language } from '../../../src/text';
import { foldCase, isBlank } from '../../../src/grid';
import { showValue } from '../../form/showValue';
import { textsOf } from '../../text/texts';
import type { PrintedForm } from './requestExtension';

const WIDTHS = [30, 30, 30];
const SIGNING_LINES = 4;
const LINE = '(………………………)';
/** Letters on a line of the whole width, for the height of a merged row. */
const LETTERS_PER_LINE = 80;

export interface PrintedRow {
  table: SheetTable;
  /** Index into the table's rows. */
  row: number;
  record: Readonly<Record<string, TypedValue>>;
  key: string;
}

/** Labels of what must be in the row before the form can be printed; empty where it can. */
export function missingFor(
  pack: Pack,
  form: PrintedForm,
  record: Readonly<Record<string, TypedValue>>,
  language: Language,
): string[] {
  const label = (field: string) => pack.fields[field]?.label[language] ?? field;
  const blank = form.needs.filter((field) => isBlank(record[field])).map(label);
  const { only } = form;
  if (!only || only.values.includes(String(record[only.field] ?? ''))) return blank;
  return [...blank, `${label(only.field)} = ${only.values.join(' / ')}`];
}

export function printForm(pack: Pack, form: PrintedForm, printed: PrintedRow, language: Language): NewSheet {
  const t = textsOf(language);
  const { record, key } = printed;
  const accounts = accountsOf(printed);
  const value = (field: string | undefined) => {
    const spec = field === undefined ? undefined : pack.fields[field];
    return spec ? showValue(record[field!], spec.type, language) : '';
  };
  const head = [
    [`${form.form} · ${key}`, '', ''],
    [form.title[language], '', ''],
    ...(form.statement ? [[form.statement[language], '', '']] : []),
    ['', '', ''],
  ];
  const body = form.lines.map(({ caption, field, application }) => [
    caption,
    application === undefined ? value(field) : (accounts.get(application) ?? ''),
    '',
  ]);
  const signatures = [
    form.signatures.map(({ role }) => role),
    ...Array.from({ length: SIGNING_LINES - 1 }, () => ['', '', '']),
    form.signatures.map(({ field }) => value(field) || LINE),
  ];
  const first = head.length;
  const rows = [
    ...head,
    ...body,
    ['', '', ''],
    ...signatures,
    ['', '', ''],
    [t('form.clause', { clause: form.clause }), '', ''],
  ];
  return {
    name: `${form.sheet} ${key}`,
    rows,
    boldRows: [0, 1, first + body.length + 1],
    widths: WIDTHS,
    print: {
      boxed: [first, first + body.length - 1],
      // Form and title run over the whole width, and so does what is stated below them.
      merged: [
        { row: 0, lines: 1 },
        { row: 1, lines: 1 },
        ...(form.statement ? [{ row: 2, lines: Math.ceil(form.statement[language].length / LETTERS_PER_LINE) }] : []),
      ],
    },
  };
}

/** The person's accounts by application: this row's own first. */
function accountsOf({ table, row, record }: PrintedRow): Map<string, string> {
  const column = (field: string) => table.columns[field]?.values;
  const [owners, applications, users] = ['nomor_partner', 'aplikasi', 'user_id'].map(column);
  const own = foldCase(record['nomor_partner']);
  const rows = own === '' ? [] : table.rows.flatMap((_, other) => (foldCase(owners?.[other]) === own ? [other] : []));
  const accounts = new Map<string, string>();
  for (const each of [row, ...rows]) {
    const [application, user] = [applications?.[each], users?.[each]];
    if (isBlank(application) || isBlank(user) || accounts.has(String(application))) continue;
    accounts.set(String(application), String(user));
  }
  return accounts;
}
