import { Field, Select } from '@fluentui/react-components';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { onSheet, type Pack } from '../../../src/engine';
import { kindOf, type FieldType } from '../../../src/sheet';
import type { Language } from '../../../src/text';
import { numberOf, showValue } from '../../form/showValue';
import type { LoadedPack } from '../../store/packShelf';
import { readRecords, type Records } from '../../store/readRecords';
import type { Place } from '../../store/scan';
import { asRead, shownCells, type ShownCells } from '../../store/shownCells';
import { useSession, useTexts } from '../../store/sessionContext';
import { RemedyPreview } from '../home/Remedy';
import { columnRemedy } from '../home/remedies';
import { HeaderChoice } from './HeaderChoice';

interface Props {
  place: Place;
  loaded: LoadedPack;
  /** Changes whenever something else is remembered. */
  version: number;
  /** Kept; null: the sheet has no such column. */
  onKept(field: string, caption: string | null): void;
  onHeaderKept(row: number): void;
}

const NOT_HERE = '(absent)';
const SAMPLES = 2;
const LONGEST = 18;

/** Which column each field is read from, chosen among the sheet's own captions with a sample of their cells. */
export function ColumnChoices({ place, loaded, version, onKept, onHeaderKept }: Props): ReactNode {
  const { book } = useSession();
  const { t, local, language } = useTexts();
  const { pack } = loaded;
  const [read, setRead] = useState<{ records: Records; shown: ShownCells } | null>(null);
  const [chosen, setChosen] = useState<{ field: string; caption: string | null } | null>(null);
  useEffect(() => {
    let current = true;
    const reading = async () => {
      const records = await readRecords(book!, place.source, loaded);
      return { records, shown: await shownCells(book!, records) };
    };
    reading().then(
      (found) => current && setRead(found),
      () => current && setRead(null),
    );
    return () => {
      current = false;
    };
  }, [book, place, loaded, version]);
  const groups = useMemo(() => fieldGroups(pack), [pack]);
  if (!read) return null;
  const { records, shown } = read;
  if (!records.reading.table) return <HeaderChoice told={{ records, loaded }} onKept={onHeaderKept} />;
  const { captions, samples } = captionsOf(records, language, shown);
  return groups.map(({ name, fields }) => (
    <details key={name} open={name === 'needed'}>
      <summary>{t(`mapping.group.${name}`, { count: fields.length })}</summary>
      {fields.map((field) => (
        <Field key={field} label={local(pack.fields[field]!.label)}>
          <Select
            size="small"
            value={(chosen?.field === field ? chosen : records.place(field))?.caption ?? NOT_HERE}
            onChange={(_, { value }) => setChosen({ field, caption: value === NOT_HERE ? null : value })}
          >
            <option value={NOT_HERE}>{t('mapping.notHere')}</option>
            {captions.map((caption, at) => (
              <option key={caption} value={caption}>
                {caption}
                {samples[at] && ` — ${samples[at]}`}
              </option>
            ))}
          </Select>
          {chosen?.field === field && (
            <RemedyPreview
              key={chosen.caption}
              remedy={columnRemedy({ records, loaded }, field, chosen.caption, language)}
              onDone={(isKept) => {
                setChosen(null);
                if (isKept) onKept(field, chosen.caption);
              }}
            />
          )}
        </Field>
      ))}
    </details>
  ));
}

/** The captions of a sheet in their order, and the first cells under each; never those of passwords. */
export function captionsOf(
  records: Records,
  language: Language,
  shown = asRead(records),
): { captions: string[]; samples: string[] } {
  const { cells, reading } = records;
  const { table, report } = reading;
  const header = cells.values[table?.headerRow ?? 0] ?? [];
  const secret = new Set(
    report.findings.flatMap(({ code, column }) => (code === 'passwordColumn' ? (column ?? []) : [])),
  );
  const columns = header.flatMap((caption, column) =>
    String(caption ?? '').trim() === '' || secret.has(column) ? [] : [{ caption: String(caption).trim(), column }],
  );
  const types = new Map(
    Object.values(table?.columns ?? {}).flatMap(({ source, type }) => (source ? [[source.column, type] as const] : [])),
  );
  const sample = (column: number): string => {
    const words = new Set<string>();
    for (const row of table?.rows ?? []) {
      const word =
        typedWord(cells.values[row]?.[column], types.get(column), cells.date1904, language) ?? shown(row, column);
      if (word !== '') words.add(word.length > LONGEST ? `${word.slice(0, LONGEST)}…` : word);
      if (words.size === SAMPLES) break;
    }
    return [...words].join(', ');
  };
  const known = new Map(columns.map(({ caption, column }) => [caption, sample(column)] as const));
  return { captions: [...known.keys()], samples: [...known.values()] };
}

/** A day or a time of a known column, in one spelling whatever the cell's own. */
function typedWord(cell: unknown, type: FieldType | undefined, date1904: boolean, language: Language): string | null {
  const isTime = type !== undefined && ['day', 'moment', 'clock'].includes(kindOf(type));
  return typeof cell === 'number' && isTime ? showValue(numberOf(cell, type, date1904), type, language) : null;
}

/** The fields by what hangs on them: rules that can fail a record, other rules, nothing. */
function fieldGroups(pack: Pack): { name: 'needed' | 'useful' | 'others'; fields: string[] }[] {
  const all = Object.keys(pack.fields);
  const every = { setAside: new Uint32Array(pack.rules.length).fill(1) };
  const severity = new Map(pack.rules.map(({ name, event }) => [name, event.params.severity]));
  const asked = onSheet(pack, new Set(all), every as never).setAside;
  const fieldsOf = (fails: boolean) =>
    new Set(
      asked.flatMap(({ rules, fields }) =>
        rules.some((name) => severity.get(name) === 'fail') === fails ? fields : [],
      ),
    );
  const [failing, warning] = [fieldsOf(true), fieldsOf(false)];
  const isNeeded = (name: string) => failing.has(name) || pack.fields[name]!.key === true || name === pack.recordKey;
  const groups = {
    needed: all.filter(isNeeded),
    useful: all.filter((name) => !isNeeded(name) && warning.has(name)),
    others: all.filter((name) => !isNeeded(name) && !warning.has(name)),
  };
  return (['needed', 'useful', 'others'] as const).flatMap((name) =>
    groups[name].length > 0 ? [{ name, fields: groups[name] }] : [],
  );
}
