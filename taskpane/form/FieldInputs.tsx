import type { ReactNode } from 'react';
import type { LoadedPack } from '../store/packShelf';
import { FieldInput } from './FieldInput';
import { formField, type Offered } from './formModel';
import type { FieldRemark, Judgement } from './judge';
import type { Entries, FormReading } from './readForm';

interface Props {
  loaded: LoadedPack;
  names: readonly string[];
  entries: Entries;
  reading: FormReading;
  judgement: Judgement;
  /** Only these are criticised. */
  criticised: ReadonlySet<string>;
  offered?: Offered;
  onChange(name: string, value: string): void;
}

const NONE: readonly FieldRemark[] = [];

/** Some fields of a pack as inputs, each with what the rules say of it. */
export function FieldInputs({
  loaded,
  names,
  entries,
  reading,
  judgement,
  criticised,
  offered,
  onChange,
}: Props): ReactNode {
  return names.map((name) => {
    const field = formField(loaded.pack, loaded.specs, name, offered);
    return (
      field && (
        <FieldInput
          key={name}
          field={field}
          value={entries[name] ?? ''}
          remarks={criticised.has(name) ? (judgement.byField[name] ?? NONE) : NONE}
          notUnderstood={reading.notUnderstood[name]}
          onChange={onChange}
        />
      )
    );
  });
}
