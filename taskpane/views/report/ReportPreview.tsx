import { useState, type KeyboardEvent, type ReactNode } from 'react';
import type { Report, ReportSheet } from '../../../src/reports';
import { CellRowsCard } from './CellRowsCard';
import { useTexts } from '../../store/sessionContext';
import { Tabs } from '../../parts/Tabs';
import { captionOf, mainFigures, metAt } from './mainFigures';
import type { Behind, OpenLayout } from './reportDesk';
import { showCell } from './showCell';

/** More rows than these are looked at on the sheet. */
const ROWS = 40;

/** The report as the sheets make it now, and what its figures open to; a closed month shows the one that was frozen. */
export interface ReportBehind {
  now: Report;
  behind: Behind;
}

interface Props {
  report: Report;
  behind: ReportBehind;
  typed: OpenLayout['typed'];
}

/** What will stand on the sheets: figures against their targets first, then the tables in small. A figure opens to its rows. */
export function ReportPreview({ report, behind: { now, behind }, typed }: Props): ReactNode {
  const { t } = useTexts();
  const [at, setAt] = useState('0');
  const [opened, setOpened] = useState('');
  const index = report.sheets[Number(at)] ? Number(at) : 0;
  const sheet = report.sheets[index];
  if (!sheet) return null;
  const cellAt = (row: number, column: number) => now.sheets[index]?.rows[row]?.[column] ?? null;
  const opens: Opens = {
    can: (row, column) => {
      const cell = cellAt(row, column);
      return cell !== null && behind.has(cell);
    },
    opened,
    toggle: (row, column) => setOpened((before) => (before === `${row},${column}` ? '' : `${row},${column}`)),
  };
  const [row, column] = opened.split(',').map(Number);
  const cell = opened === '' ? null : cellAt(row!, column!);
  return (
    <section className="tight" aria-label={t('report.preview')}>
      <h2 className="section">{t('report.preview')}</h2>
      {report.sheets.length > 1 && (
        <Tabs
          tabs={report.sheets.map(({ name }, index) => ({ name: String(index), label: name }))}
          value={at}
          label={t('report.sheets')}
          onChange={(name) => {
            setAt(name);
            setOpened('');
          }}
        />
      )}
      <Figures sheet={sheet} opens={opens} />
      {cell && (
        <CellRowsCard
          key={`${at} ${opened}`}
          cell={cell}
          title={captionOf(sheet, row!, column!)}
          frozen={report === now ? null : (sheet.rows[row!]?.[column!] ?? null)}
          found={behind.get(cell)?.() ?? null}
          typed={typed}
          close={() => setOpened('')}
        />
      )}
      {(report.doubts ?? []).map((doubt) => (
        <span key={doubt} className="quiet">
          {doubt}
        </span>
      ))}
      <Table sheet={sheet} opens={opens} />
    </section>
  );
}

interface Opens {
  can(row: number, column: number): boolean;
  /** `row,column` of the open figure. */
  opened: string;
  toggle(row: number, column: number): void;
}

interface OpeningProps {
  opens: Opens;
  row: number;
  column: number;
  /** Tab stops at it; in a table it stops once, and arrows lead on. */
  tab?: boolean;
  children: ReactNode;
}

/** A figure as a button where it opens to rows. */
function Opening({ opens, row, column, tab = true, children }: OpeningProps): ReactNode {
  const { t } = useTexts();
  if (!opens.can(row, column)) return children;
  return (
    <button
      type="button"
      className="plain opening"
      tabIndex={tab ? 0 : -1}
      aria-expanded={opens.opened === `${row},${column}`}
      title={t('home.showRows')}
      onClick={() => opens.toggle(row, column)}
    >
      {children}
    </button>
  );
}

function Figures({ sheet, opens }: { sheet: ReportSheet; opens: Opens }): ReactNode {
  const { t, language } = useTexts();
  return mainFigures(sheet).map(({ label, cell, row, column, target, met }, index) => (
    <div key={index} className="row card">
      <span className="grow">
        {label}{' '}
        <Opening opens={opens} row={row} column={column}>
          <strong className="figure">{showCell(cell, language)}</strong>
        </Opening>
      </span>
      <span className={`verdict verdict-${met ? 'pass' : 'fail'}`}>
        <span aria-hidden="true">{met ? '✓' : '✕'}</span>
        {t(met ? 'report.met' : 'report.missed', { target: showCell(target, language) })}
      </span>
    </div>
  ));
}

function Table({ sheet, opens }: { sheet: ReportSheet; opens: Opens }): ReactNode {
  const { t, language } = useTexts();
  const rows = sheet.rows.slice(0, sheet.traceRow ?? sheet.rows.length);
  const shown = rows
    .map((cells, row) => ({ cells, row }))
    .filter(({ cells }) => cells.some((cell) => cell && cell.style !== 'subtitle' && cell.style !== 'title'));
  return (
    // It scrolls sideways, so the keyboard must be able to reach it.
    <div className="preview report-preview" tabIndex={0} role="region" aria-label={sheet.name} onKeyDown={moveByArrows}>
      <table>
        <tbody>
          {shown.slice(0, ROWS).map(({ cells, row }) => (
            <tr key={row}>
              {cells.map((cell, column) => {
                const met = cell ? metAt(sheet, row, column) : null;
                const lone = cells.length === 1 || cells.slice(1).every((other) => other === null);
                const Cell = cell?.style === 'caption' ? 'th' : 'td';
                return (
                  <Cell
                    key={column}
                    className={
                      cell
                        ? `cell-${cell.style}${typeof cell.value === 'number' ? ' number' : ''}${met === null ? '' : met ? ' cell-met' : ' cell-missed'}`
                        : undefined
                    }
                    {...(lone && column === 0 ? { colSpan: 99 } : {})}
                  >
                    {cell && (
                      <Opening opens={opens} row={row} column={column} tab={false}>
                        {showCell(cell, language)}
                      </Opening>
                    )}
                    {met !== null && (
                      <>
                        <span aria-hidden="true">{met ? ' ✓' : ' ✕'}</span>
                        <span className="hidden-text">{t(met ? 'report.cellMet' : 'report.cellMissed')}</span>
                      </>
                    )}
                  </Cell>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length > ROWS && <span className="quiet">{t('report.moreRows', { count: shown.length - ROWS })}</span>}
    </div>
  );
}

const STEPS: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
};

/** From the table to its first figure, and from figure to figure, as in a sheet. */
function moveByArrows(event: KeyboardEvent<HTMLElement>): void {
  const step = STEPS[event.key];
  if (!step) return;
  const rows = [...event.currentTarget.querySelectorAll('tr')];
  let cell = (event.target as HTMLElement).closest('td');
  let button: Element | null | undefined = cell ? null : event.currentTarget.querySelector('.opening');
  while (cell && !button) {
    const [row, column] = [rows.indexOf(cell.parentElement as HTMLTableRowElement), cell.cellIndex];
    const next: HTMLTableCellElement | undefined = rows[row + step[0]]?.cells[column + step[1]];
    if (!next) return;
    cell = next as HTMLTableCellElement & HTMLTableDataCellElement;
    button = cell.querySelector('.opening');
  }
  if (!button) return;
  event.preventDefault();
  (button as HTMLElement).focus();
}
