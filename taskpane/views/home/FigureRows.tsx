import { Button, Input } from '@fluentui/react-components';
import { useMemo, useState, type ReactNode } from 'react';
import { showValue } from '../../form/showValue';
import { foldCase } from '../../../src/grid';
import { Problem } from '../../parts/Problem';
import { WindowedList } from '../../parts/WindowedList';
import { rawCell } from '../../store/readRecords';
import { personOf } from '../../store/rowNames';
import { useSession, useTexts } from '../../store/sessionContext';
import { placeKey } from '../../store/placeKey';
import type { Figure } from './figures';
import { cellOf, placeOf } from './figureDoubt';
import { NO_REMEDIES, totalRemedy } from './remedies';
import { RemedyChoice } from './Remedy';

const ROW_HEIGHT = 46;

/**
 * The rows behind a figure: chips choose what they count as, the search any of their cells, a click goes to the row and
 * offers to take it for a total.
 * @param work shows only what would have to change for the target
 */
export function FigureRows({ figure, work }: { figure: Figure; work: boolean }): ReactNode {
  const session = useSession();
  const { t, language } = useTexts();
  const { places, name, short, shortOf } = figure;
  const groups = useMemo(() => figure.rows(), [figure]);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(work ? groups.flatMap((group) => (group.work ? group.text : [])) : []),
  );
  const [sought, setSought] = useState('');
  const [error, setError] = useState<unknown>(null);
  const [picked, setPicked] = useState<number | null>(null);
  const rows = useMemo(() => {
    const words = foldCase(sought);
    return groups
      .filter(({ text }) => chosen.size === 0 || chosen.has(text))
      .flatMap(({ text, rows: own }) => own.map((row) => ({ row, text })))
      .filter(({ row, text }) => words === '' || foldCase(`${text} ${cellsOf(figure, row)}`).includes(words));
  }, [groups, chosen, sought, figure]);
  const toggle = (text: string): void =>
    setChosen((now) => new Set(now.has(text) ? [...now].filter((each) => each !== text) : [...now, text]));
  const go = (row: number): void => {
    setPicked(row);
    const cell = cellOf(places, row, null);
    if (cell && 'sheet' in cell) void session.book!.selectCell(cell.sheet, cell.row, cell.column).catch(setError);
  };
  const open = (kind: 'nextCall' | 'returns'): void => {
    session.wish.set({ kind, source: placeKey(places[0]!.place.source) });
    session.view.set('tapping');
  };
  const title = t('home.rowsBehind', { figure: name });
  return (
    <section className="tight" aria-label={title}>
      {work && short !== null && short > 0 && shortOf === 'calls' && (
        <>
          <span>{t('home.toTarget', { count: short })}</span>
          <div className="row">
            <Button size="small" appearance="primary" onClick={() => open('nextCall')}>
              {t('home.tapNext')}
            </Button>
            <Button size="small" onClick={() => open('returns')}>
              {t('home.openReturns')}
            </Button>
          </div>
        </>
      )}
      <div className="row chips" role="group" aria-label={t('home.countsAs')}>
        {groups.map(({ text, rows: own, missing }) => (
          <button
            key={text}
            type="button"
            className="plain chip"
            aria-pressed={chosen.has(text)}
            onClick={() => toggle(text)}
          >
            {text}: {missing || own.length.toLocaleString(language === 'id' ? 'id-ID' : 'en-US')}
          </button>
        ))}
      </div>
      <Input
        size="small"
        type="search"
        aria-label={t('home.search')}
        placeholder={t('home.search')}
        value={sought}
        onChange={(_, data) => setSought(data.value)}
      />
      <span className="quiet" role="status">
        {t('home.rowsShown', { rows: rows.length.toLocaleString(language === 'id' ? 'id-ID' : 'en-US') })}
      </span>
      {error !== null && <Problem error={error} />}
      {rows.length > 0 && (
        <WindowedList
          count={rows.length}
          rowHeight={ROW_HEIGHT}
          height={ROW_HEIGHT * Math.min(5, rows.length)}
          label={title}
          row={(index, props) => {
            const { row, text } = rows[index]!;
            const { where, who } = titleOf(figure, row, language);
            return (
              <button key={index} type="button" className="finding" {...props} onClick={() => go(row)}>
                <span>
                  <strong>{t('check.row', { row: where })}</strong> {who}
                </span>
                <span className="quiet">{text}</span>
              </button>
            );
          }}
        />
      )}
      {picked !== null && placeOf(places, picked) && (
        <RemedyChoice
          key={picked}
          about={t('check.row', { row: titleOf(figure, picked, language).where })}
          remedies={{ ...NO_REMEDIES, buttons: [totalRemedy(places, [picked], language)] }}
        />
      )}
    </section>
  );
}

/** What names a row to people: its key, whom it is about, where and when. */
function titleOf({ places }: Figure, record: number, language: 'id' | 'en'): { where: number; who: string } {
  const { typed, row } = placeOf(places, record)!;
  const { pack } = typed.loaded;
  const word = (field: string | undefined): string => {
    const column = field === undefined ? undefined : typed.table.columns[field];
    return column?.source ? showValue(column.values[row], pack.fields[field!]!.type, language) : '';
  };
  const words = [
    word(pack.recordKey),
    personOf(typed.table, row),
    word('jabatan'),
    word('site'),
    word(pack.recordDate),
  ];
  return { where: typed.records.sheetRow(row) + 1, who: [...new Set(words.filter((each) => each !== ''))].join(' · ') };
}

/** Every cell of a row that was read, for searching. */
function cellsOf({ places }: Figure, record: number): string {
  const { typed, row } = placeOf(places, record)!;
  return Object.keys(typed.table.columns)
    .map((field) => String(rawCell(typed.records, row, field) ?? ''))
    .join(' ');
}
