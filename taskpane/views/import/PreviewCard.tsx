import { Button, Field, Select } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Notice } from '../../parts/Notice';
import { useSession, useTexts } from '../../store/sessionContext';
import type { Begun } from './importStore';
import type { CsvPreview } from './previewCsv';

interface Props {
  preview: CsvPreview;
  /** What an earlier try has written of this file. */
  begun: Begun | null;
  onDelimiter(delimiter: CsvPreview['delimiter']): void;
  onRun(): void;
}

const SEPARATORS = [
  [';', 'import.semicolon'],
  [',', 'import.comma'],
  ['\t', 'import.tab'],
  ['|', 'import.pipe'],
  ['^', 'import.caret'],
  ['~', 'import.tilde'],
] as const;
const SHOWN_ROWS = 6;
/** Where cells of password columns would stand. */
const HIDDEN = '•••';

/** What the file was taken for, before anything is written. */
export function PreviewCard({ preview, begun, onDelimiter, onRun }: Props): ReactNode {
  const { packs } = useSession();
  const { t, local } = useTexts();
  const { file, rows, headerRow, passwords, rivals } = preview;
  const title = (id: string): string => local(packs.get(id)?.pack.title ?? { id, en: id });
  const [captions = [], ...shown] = rows.slice(headerRow, headerRow + 1 + SHOWN_ROWS);
  const width = Math.max(...[captions, ...shown].map((row) => row.length));
  const columns = Array.from({ length: width }, (_, column) => column);
  const name = t('import.preview', { name: file.name });
  return (
    <div className="stack">
      <strong>{name}</strong>
      <div className="preview" tabIndex={0} role="region" aria-label={name}>
        <table>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {captions[column]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row, index) => (
              <tr key={index}>
                {columns.map((column) => (
                  <td key={column}>{passwords.includes(column) ? HIDDEN : row[column]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Field label={t('import.separator')} hint={t('import.encoding', { encoding: preview.encoding })}>
        <Select
          size="small"
          value={preview.delimiter}
          disabled={begun !== null}
          onChange={(_, data) => onDelimiter(data.value as CsvPreview['delimiter'])}
        >
          {SEPARATORS.map(([sign, text]) => (
            <option key={sign} value={sign}>
              {t(text)}
            </option>
          ))}
        </Select>
      </Field>
      <Notice intent={preview.pack === null ? 'warning' : 'success'}>
        {preview.pack === null
          ? t('import.notRecognised')
          : t('import.recognised', { pack: title(preview.pack), row: headerRow + 1 })}
      </Notice>
      {rivals.length > 0 && <Notice>{t('import.rivals', { packs: rivals.map(title).join(', ') })}</Notice>}
      {passwords.length > 0 && (
        <Notice intent="warning">
          {t('import.passwords', { captions: passwords.map((column) => captions[column]).join(', ') })}
        </Notice>
      )}
      <span className="quiet">{t('import.asText')}</span>
      {begun && <Notice>{t('import.goesOn', { rows: begun.rows, sheet: begun.sheet })}</Notice>}
      <div className="row">
        <Button appearance="primary" onClick={onRun}>
          {begun ? t('import.resume') : t('import.run')}
        </Button>
      </div>
    </div>
  );
}
