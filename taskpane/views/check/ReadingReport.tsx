import { Accordion, AccordionHeader, AccordionItem, AccordionPanel } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { LoadedPack } from '../../store/packShelf';
import type { Records } from '../../store/readRecords';
import { useTexts } from '../../store/sessionContext';

/** What reading the sheet did: repaired, not understood, skipped, refused. Nothing happens silently. */
export function ReadingReport({
  records,
  loaded,
  open,
}: {
  records: Records;
  loaded: LoadedPack;
  open?: boolean;
}): ReactNode {
  const { t, local } = useTexts();
  const { report, questions } = records.reading;
  const skipped = report.skipped.reduce((sum, { count }) => sum + count, 0);
  return (
    <Accordion collapsible {...(open ? { defaultOpenItems: ['report'] } : {})}>
      <AccordionItem value="report">
        <AccordionHeader size="small">{t('check.report')}</AccordionHeader>
        <AccordionPanel>
          <div className="tight remark">
            {report.missing.length > 0 && (
              <span>
                {t('check.missing', {
                  fields: report.missing.map((name) => local(loaded.pack.fields[name]!.label)).join(', '),
                })}
              </span>
            )}
            <span>{t('check.repaired', { count: report.repaired })}</span>
            <span>{t('check.unknown', { count: report.unknown })}</span>
            {records.hiddenRows > 0 && <span>{t('check.hiddenRows', { count: records.hiddenRows })}</span>}
            {skipped > 0 && <span>{t('check.skipped', { count: skipped })}</span>}
            {questions.map(({ caption }) => (
              <span key={caption}>{t('place.question', { caption })}</span>
            ))}
            {report.columns.flatMap(({ caption, repairs, problems }) =>
              [...repairs, ...problems].slice(0, 3).map(({ found, made, count }) => (
                <span key={`${caption}${found}`} className="quiet">
                  {caption}: “{found}”{made === undefined ? '' : ` → ${made}`} ×{count}
                </span>
              )),
            )}
          </div>
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
