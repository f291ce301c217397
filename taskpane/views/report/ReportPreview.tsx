import { useState, type ReactNode } from 'react';
import type { Report, ReportSheet } from '../../../src/reports';
import { useTexts } from '../../store/sessionContext';
import { Tabs } from '../../parts/Tabs';
import { mainFigures, metAt } from './mainFigures';
import { showCell } from './showCell';

/** More rows than these are looked at on the sheet. */
const ROWS = 40;

/** What will stand on the sheets: figures against their targets first, then the tables in small. */
export function ReportPreview({ report }: { report: Report }): ReactNode {
  const { t } = useTexts();
  const [at, setAt] = useState('0');
  const sheet = report.sheets[Number(at)] ?? report.sheets[0];
  if (!sheet) return null;
  return (
    <section className="tight" aria-label={t('report.preview')}>
      <h2 className="section">{t('report.preview')}</h2>
      {report.sheets.length > 1 && (
        <Tabs
          tabs={report.sheets.map(({ name }, index) => ({ name: String(index), label: name }))}
          value={at}
          label={t('report.sheets')}
          onChange={setAt}
        />
      )}
      <Figures sheet={sheet} />
      {(report.doubts ?? []).map((doubt) => (
        <span key={doubt} className="quiet">
          {doubt}
        </span>
      ))}
      <Table sheet={sheet} />
    </section>
  );
}

function Figures({ sheet }: { sheet: ReportSheet }): ReactNode {
  const { t, language } = useTexts();
  return mainFigures(sheet).map(({ label, cell, target, met }, index) => (
    <div key={index} className="row card">
      <span className="grow">
        {label} <strong className="figure">{showCell(cell, language)}</strong>
      </span>
      <span className={`verdict verdict-${met ? 'pass' : 'fail'}`}>
        <span aria-hidden="true">{met ? '✓' : '✕'}</span>
        {t(met ? 'report.met' : 'report.missed', { target: showCell(target, language) })}
      </span>
    </div>
  ));
}

function Table({ sheet }: { sheet: ReportSheet }): ReactNode {
  const { t, language } = useTexts();
  const rows = sheet.rows.slice(0, sheet.traceRow ?? sheet.rows.length);
  const shown = rows
    .map((cells, row) => ({ cells, row }))
    .filter(({ cells }) => cells.some((cell) => cell && cell.style !== 'subtitle' && cell.style !== 'title'));
  return (
    // It scrolls sideways, so the keyboard must be able to reach it.
    <div className="preview report-preview" tabIndex={0} role="region" aria-label={sheet.name}>
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
                    {cell ? showCell(cell, language) : ''}
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
