export type { RawCell, Matrix, FieldType, TypedValue, FieldSpec, TypedColumn, SheetTable } from './types';
