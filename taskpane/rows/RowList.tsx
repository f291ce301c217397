import { Input } from '@fluentui/react-components';
import { useMemo, useState, type ReactNode } from 'react';
import { foldCase } from '../../src/grid';
import { Problem } from '../parts/Problem';
import { WindowedList } from '../parts/WindowedList';
import { rawCell } from '../store/readRecords';
import { useSession, useTexts } from '../store/sessionContext';
import { useNames } from '../store/useNames';
import { cellOf, placeOf, type CellAt } from './places';
import type { RowGroup } from './rowGroup';
import { rowTitle } from './rowTitle';
import type { TypedPlace } from './typedPlace';

const ROW_HEIGHT = 62;

interface Props {
  /** What the rows stand behind, in words. */
  title: string;
  places: readonly TypedPlace[];
  groups: readonly RowGroup[];
  /** Texts of the groups shown at first; all of them without any. */
  first?: readonly string[];
  /** Called with the record that was clicked and its cell, which is selected in any case. */
  onOpen?(record: number, cell: CellAt, group: RowGroup): void;
}

/** Rows behind a figure: chips choose what they count as, the search any of their cells, a click goes to the row. */
export function RowList({ title, places, groups, first = [], onOpen }: Props): ReactNode {
  const session = useSession();
  const { t, language } = useTexts();
  const names = useNames();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(first));
  const [sought, setSought] = useState('');
  const [error, setError] = useState<unknown>(null);
  const rows = useMemo(() => {
    const words = foldCase(sought);
    return groups
      .filter(({ text }) => chosen.size === 0 || chosen.has(text))
      .flatMap((group) => group.rows.map((row) => ({ row, group })))
      .filter(
        ({ row, group: { text } }) => words === '' || foldCase(`${text} ${cellsOf(places, row)}`).includes(words),
      );
  }, [groups, chosen, sought, places]);
  const toggle = (text: string): void =>
    setChosen((now) => new Set(now.has(text) ? [...now].filter((each) => each !== text) : [...now, text]));
  const go = (row: number, group: RowGroup): void => {
    const cell = cellOf(places, row, null);
    if (!cell) return;
    session.book!.selectCell(cell.sheet, cell.row, cell.column).catch(setError);
    onOpen?.(row, cell, group);
  };
  const locale = language === 'id' ? 'id-ID' : 'en-US';
  return (
    <>
      {groups.some(({ text }) => text !== '') && (
        <div className="row chips" role="group" aria-label={t('home.countsAs')}>
          {groups.map(({ text, rows: own, missing, counted }) => (
            <button
              key={text}
              type="button"
              className="plain chip"
              aria-pressed={chosen.has(text)}
              onClick={() => toggle(text)}
            >
              {[text, missing || (counted ? '' : own.length.toLocaleString(locale))].filter(Boolean).join(': ')}
            </button>
          ))}
        </div>
      )}
      <Input
        size="small"
        type="search"
        aria-label={t('home.search')}
        placeholder={t('home.search')}
        value={sought}
        onChange={(_, data) => setSought(data.value)}
      />
      <span className="quiet" role="status">
        {t('home.rowsShown', { rows: rows.length.toLocaleString(locale) })}
      </span>
      {error !== null && <Problem error={error} />}
      {rows.length > 0 && (
        <WindowedList
          count={rows.length}
          rowHeight={ROW_HEIGHT}
          height={ROW_HEIGHT * Math.min(5, rows.length)}
          label={title}
          row={(index, props) => {
            const { row, group } = rows[index]!;
            const { where, who } = rowTitle(places, row, language, names);
            return (
              <button key={index} type="button" className="finding" {...props} onClick={() => go(row, group)}>
                <span className="two-lines">
                  <strong>{t('check.row', { row: where })}</strong> {who}
                </span>
                <span className="quiet">{group.text}</span>
              </button>
            );
          }}
        />
      )}
    </>
  );
}

/** Every cell of a row that was read, for searching. */
function cellsOf(places: readonly TypedPlace[], record: number): string {
  const { typed, row } = placeOf(places, record)!;
  return Object.keys(typed.table.columns)
    .map((field) => String(rawCell(typed.records, row, field) ?? ''))
    .join(' ');
}
