/** A finished re-check as a table of its own: one row a call, both results, what they differ in, and how the sample was drawn. */
import '../../../text/tappingTexts';
import type { NewSheet } from '../../../../src/office';
import type { Language } from '../../../../src/text';
import type { LoadedPack } from '../../../store/packShelf';
import { textsOf } from '../../../text/texts';
import { disputedFields } from './recheckResult';
import type { RecheckSession } from './recheckTypes';

const WIDTHS = [34, 14, 14, 16, 44, 34, 14, 24];

export function recheckSheet(
  { pack }: Pick<LoadedPack, 'pack'>,
  session: RecheckSession,
  language: Language,
): NewSheet {
  const t = textsOf(language);
  const rows = session.done.map((call) => [
    call.key.split('|').filter(Boolean).join(' '),
    call.qco,
    call.qcoVerdict,
    call.verdict,
    disputedFields(call)
      .map((field) =>
        t('recheck.differs', {
          field: pack.fields[field]!.label[language],
          qco: call.qcoMarks[field]!,
          qa: call.marks[field]!,
        }),
      )
      .join('; '),
    call.note,
    session.qa,
    session.seed,
  ]);
  const captions = [
    t('recheck.columnCall'),
    t('recheck.columnQco'),
    t('recheck.columnBefore'),
    t('recheck.columnNow'),
    t('recheck.columnDiffers'),
    t('recheck.note'),
    t('recheck.columnQa'),
    t('recheck.columnSeed'),
  ];
  return {
    name: t('recheck.sheet', { month: session.month || t('recheck.allMonths') }),
    rows: [captions, ...rows],
    widths: WIDTHS,
    table: 'cek_ulang_qa',
  };
}
