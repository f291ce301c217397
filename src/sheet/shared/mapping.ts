/** The user's own word on which column and which values mean what; kept per workbook and sheet, exchanged as JSON. */
import type { LocalText } from '../../text';
import type { Question } from './reading';

export interface FieldMapping {
  /** The caption; `null` says that the sheet has no such column; where it is absent the aliases tell. */
  column?: string | null;
  /** What a cell says → what it means, in words the field understands (`"Y": "AGREE"`); `""` makes it a blank. */
  values?: Readonly<Record<string, string>>;
  /** Whether days and months that Excel swapped on opening are swapped back. */
  dates?: 'swap' | 'keep';
}

/** A row that is a total although it looks like a record, or the other way round. */
export interface RowMark {
  is: 'total' | 'record';
  /** What the row's filled cells say, by field. */
  cells: Readonly<Record<string, string>>;
}

export interface Mapping {
  fields: Readonly<Record<string, FieldMapping>>;
  rows?: readonly RowMark[];
  /** 1-based row of the header as Excel counts it, where the user had to choose. */
  headerRow?: number;
  /** The captions of a sheet that has none, column by column. */
  captions?: readonly string[];
}

export const NO_MAPPING: Mapping = { fields: {} };

/** A mapping file was refused; `sentence` says where and what to write. */
export class MappingError extends Error {
  constructor(readonly sentence: LocalText) {
    super(sentence.en);
  }
}

/** Reads the text of a mapping file. Throws a `MappingError` with one sentence. */
export function parseMapping(text: string): Mapping {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch (error) {
    throw refused((error as Error).message, (error as Error).message);
  }
  const named = isRecord(file) ? (file['fields'] ?? ('captions' in file ? {} : undefined)) : undefined;
  if (!isRecord(file) || !isRecord(named)) {
    throw refused(
      '"fields" tidak ada; tulis {"fields": {"nama_field": {"column": "Judul Kolom"}}}',
      '"fields" is missing; write {"fields": {"field_name": {"column": "Caption"}}}',
    );
  }
  const fields: Record<string, FieldMapping> = {};
  for (const [name, entry] of Object.entries(named)) {
    const column = typeof entry === 'string' || entry === null ? entry : isRecord(entry) ? entry['column'] : undefined;
    if (typeof column !== 'string' && column !== null) {
      throw refused(
        `fields.${name}.column harus judul kolom dalam tanda kutip, atau null bila tidak ada`,
        `fields.${name}.column must be a caption in quotes, or null where there is none`,
      );
    }
    const values = isRecord(entry) ? entry['values'] : undefined;
    if (
      values !== undefined &&
      !(isRecord(values) && Object.values(values).every((word) => typeof word === 'string'))
    ) {
      throw refused(
        `fields.${name}.values harus berbentuk {"isi sel": "artinya"}`,
        `fields.${name}.values must look like {"cell": "meaning"}`,
      );
    }
    const dates = isRecord(entry) ? entry['dates'] : undefined;
    if (dates !== undefined && dates !== 'swap' && dates !== 'keep') {
      throw refused(`fields.${name}.dates harus "swap" atau "keep"`, `fields.${name}.dates must be "swap" or "keep"`);
    }
    fields[name] = {
      column,
      ...(values !== undefined && { values: values as Record<string, string> }),
      ...(dates !== undefined && { dates }),
    };
  }
  const headerRow = file['headerRow'];
  if (headerRow !== undefined && !(typeof headerRow === 'number' && Number.isInteger(headerRow) && headerRow > 0)) {
    throw refused(
      'headerRow harus nomor baris Excel, mulai dari 1',
      'headerRow must be a row number as in Excel, from 1',
    );
  }
  const captions = file['captions'];
  if (captions !== undefined && !(Array.isArray(captions) && captions.every((text) => typeof text === 'string'))) {
    throw refused(
      'captions harus daftar judul kolom dari kiri ke kanan, "" untuk kolom tanpa judul',
      'captions must be a list of captions from left to right, "" for a column without one',
    );
  }
  const rows = file['rows'];
  if (rows !== undefined && !(Array.isArray(rows) && rows.every(isMark))) {
    throw refused(
      'rows harus daftar {"is": "total" atau "record", "cells": {"nama_field": "isi sel"}}',
      'rows must be a list of {"is": "total" or "record", "cells": {"field_name": "text of the cell"}}',
    );
  }
  return {
    fields,
    ...(headerRow !== undefined && { headerRow }),
    ...(captions !== undefined && { captions: captions as string[] }),
    ...(rows !== undefined && { rows: rows as RowMark[] }),
  };
}

/** The text of a mapping file. */
export function formatMapping(mapping: Mapping): string {
  return JSON.stringify(mapping, null, 2) + '\n';
}

/** The mapping with one more question answered; `choice` is one of its choices, or null for "none of them". */
export function answerQuestion(mapping: Mapping, question: Question, choice: string | null): Mapping {
  if (question.code === 'whichHeader') return choice === null ? mapping : { ...mapping, headerRow: Number(choice) + 1 };
  if (question.code === 'swappedDates') {
    const [field] = question.choices as [string];
    const answered = {
      column: question.caption,
      ...mapping.fields[field],
      dates: choice === null ? 'keep' : 'swap',
    } as const;
    return { ...mapping, fields: { ...mapping.fields, [field]: answered } };
  }
  if (choice !== null)
    return {
      ...mapping,
      fields: { ...mapping.fields, [choice]: { ...mapping.fields[choice], column: question.caption } },
    };
  const none = question.choices
    .filter((field) => mapping.fields[field] === undefined)
    .map((field) => [field, { column: null }] as const);
  return { ...mapping, fields: { ...mapping.fields, ...Object.fromEntries(none) } };
}

const isMark = (mark: unknown): boolean =>
  isRecord(mark) &&
  (mark['is'] === 'total' || mark['is'] === 'record') &&
  isRecord(mark['cells']) &&
  Object.values(mark['cells']).every((text) => typeof text === 'string');

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function refused(id: string, en: string): MappingError {
  return new MappingError({ id: `Berkas pemetaan: ${id}.`, en: `Mapping file: ${en}.` });
}
