import { Button, Field, Input, Select } from '@fluentui/react-components';
import { useEffect, useState, type ReactElement, type ReactNode } from 'react';
import { isoOf, today } from '../../../src/calendar';
import { DateInput } from '../../parts/DateInput';
import { Notice } from '../../parts/Notice';
import { Problem } from '../../parts/Problem';
import type { Language } from '../../../src/text';
import type { SheetTable } from '../../../src/sheet';
import type { LoadedPack } from '../../store/packShelf';
import { placeKey } from '../../store/placeKey';
import { readRecords } from '../../store/readRecords';
import { useSession, useTexts } from '../../store/sessionContext';
import { useStore } from '../../store/useStore';
import { showCell } from '../report/showCell';
import { monthText } from '../../parts/monthText';
import { choicesFor, formulaOf, kindOf, previewOf, tablesFor, wordsIn } from './functionCall';
import type { CatalogueEntry } from './readCatalogue';

/** A function filled in by choosing: tables of this workbook, month, site; its value before it is in a cell, and the insertion. */
export function FunctionForm({ entry }: { entry: CatalogueEntry }): ReactNode {
  const session = useSession();
  const { t, local, language } = useTexts();
  const { places } = useStore(session.scan.state);
  const { packs } = useStore(session.packs.state);
  const [answers, setAnswers] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(
      entry.arguments.flatMap(({ name, optional }) => {
        const kind = kindOf(name);
        if (optional) return [];
        // A table that the function is not made for would give a figure without a meaning: people choose it themselves.
        const { proposed } = kind === 'table' ? tablesFor(entry, name, places) : { proposed: undefined };
        return [[name, proposed ? placeKey(proposed.source) : kind === 'date' ? isoOf(today()) : '']];
      }),
    ),
  );
  const read = useFirstTable(entry, answers);
  const [preview, setPreview] = useState<{ value?: unknown; error?: unknown }>({});
  const [done, setDone] = useState<{ text: string; good: boolean } | null>(null);
  const lacking = entry.arguments.find(({ name, optional }) => !optional && !answers[name]);
  const formula = formulaOf(entry, answers, places);
  useEffect(() => {
    setPreview({});
    if (lacking) return;
    let current = true;
    const timer = setTimeout(() => {
      previewOf(session.book!, entry, answers, places).then(
        (value) => current && setPreview({ value }),
        (error: unknown) => current && setPreview({ error: error instanceof Error ? error.message : error }),
      );
    }, 300);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [session, entry, answers, places, lacking]);

  const insert = async (): Promise<void> => {
    try {
      const good = await session.book!.insertFormula(formula, { title: 'Patuh', message: t('help.cellHint') });
      const text = good ? t('help.inserted', { formula }) : t('help.notBlank');
      setDone({ text, good });
      session.said.set(text);
    } catch (error) {
      setPreview({ error });
    }
  };
  const set = (name: string, value: string): void => setAnswers((now) => ({ ...now, [name]: value }));
  const control = (name: string, description: string): ReactElement => {
    const [kind, value] = [kindOf(name), answers[name] ?? ''];
    if (kind === 'date')
      return <DateInput size="small" kind="date" value={value} onChange={(text) => set(name, text)} />;
    const listed = kind === 'list' ? choicesFor(name, read?.table ?? null, read?.loaded.pack) : wordsIn(description);
    if ((kind === 'text' || kind === 'list') && listed.length === 0)
      return <Input size="small" value={value} onChange={(_, data) => set(name, data.value)} />;
    const choices =
      kind === 'pack'
        ? packs.map(({ id, pack }) => ({ value: id, text: local(pack.title) }))
        : kind === 'flag'
          ? [{ value: 'ya', text: t('help.yes') }]
          : kind === 'list' || kind === 'text'
            ? listed.map((word) => ({ value: word, text: name === 'bulan' ? monthText(word, language) : word }))
            : tablesFor(entry, name, places).tables.map(({ source }) => ({
                value: placeKey(source),
                text: source.name,
              }));
    return (
      <Select size="small" value={value} onChange={(_, data) => set(name, data.value)}>
        <option value="">{t(kind === 'table' || kind === 'pack' ? 'form.choose' : 'help.leaveOut')}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.text}
          </option>
        ))}
      </Select>
    );
  };
  return (
    <div className="tight">
      {entry.arguments.map(({ name, description, optional }) => (
        <Field key={name} label={`${name}${optional ? ` (${t('form.optional')})` : ''}`} hint={description}>
          {control(name, description)}
        </Field>
      ))}
      <code>{formula}</code>
      {preview.value !== undefined && preview.value !== null && (
        <span className="remark" role="status">
          {t('help.shows', { value: shown(preview.value, language) })}
        </span>
      )}
      {lacking && <span className="remark">{t('help.lacking', { name: lacking.name })}</span>}
      {preview.error !== undefined && <Problem error={preview.error} />}
      {done && <Notice intent={done.good ? 'success' : 'warning'}>{done.text}</Notice>}
      <span>
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={lacking !== undefined}
          onClick={() => !lacking && void insert()}
        >
          {t('help.insertNow')}
        </Button>
      </span>
    </div>
  );
}

/** The table chosen for the first argument that takes one, read by its own rules: months and sites are chosen from it. */
function useFirstTable(
  entry: CatalogueEntry,
  answers: Readonly<Record<string, string>>,
): { table: SheetTable; loaded: LoadedPack } | null {
  const { book, packs, scan } = useSession();
  const { places } = useStore(scan.state);
  const [read, setRead] = useState<{ table: SheetTable; loaded: LoadedPack } | null>(null);
  const first = entry.arguments.find(({ name }) => kindOf(name) === 'table')?.name ?? '';
  const place = places.find(({ source }) => placeKey(source) === answers[first]);
  const loaded = place?.packs[0] === undefined ? undefined : packs.get(place.packs[0]);
  useEffect(() => {
    setRead(null);
    if (!place || !loaded) return;
    let current = true;
    readRecords(book!, place.source, loaded).then(
      ({ reading: { table } }) => current && table && setRead({ table, loaded }),
      // What cannot be read offers nothing: the words can still be typed.
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [book, place, loaded]);
  return read;
}

const ROWS = 3;

/** A value, or the first rows of a spill. */
function shown(value: unknown, language: Language): string {
  const cell = (each: unknown): string =>
    typeof each === 'object' && each !== null && 'basicValue' in each
      ? showCell({ value: Number(each.basicValue), format: '0.00%' }, language)
      : typeof each === 'number'
        ? showCell({ value: each }, language)
        : String(each);
  if (!Array.isArray(value)) return cell(value);
  const rows = (value as unknown[][]).map((row) => row.map(cell).join(' | '));
  return rows.slice(0, ROWS).join(' ⏎ ') + (rows.length > ROWS ? ' …' : '');
}
