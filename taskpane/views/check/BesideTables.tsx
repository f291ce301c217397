import type { ReactNode } from 'react';
import type { Pack } from '../../../src/engine';
import type { Records } from '../../store/readRecords';
import { useTexts } from '../../store/sessionContext';

/** Where the further tables of a pack were found, or how one that was not would be. */
export function BesideTables({ records, pack }: { records: Records; pack: Pack }): ReactNode {
  const { t, local, language } = useTexts();
  return Object.entries(pack.tables ?? {}).map(([name, { title, fields }]) => {
    const found = records.beside.find((each) => each.name === name);
    const captions = Object.values(fields).filter(({ key }) => key);
    return (
      <span key={name} className="quiet">
        {found
          ? t('check.besideFound', {
              title: local(title),
              place: found.place,
              rows: found.table.rows.length.toLocaleString(language === 'id' ? 'id-ID' : 'en-US'),
            }) + (found.doubt ? ` ${local(found.doubt)}` : '')
          : t('check.besideMissing', {
              title: local(title),
              captions: captions.map(({ label }) => local(label)).join(', '),
            })}
      </span>
    );
  });
}
