import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, Button } from '@fluentui/react-components';
import { useEffect, useState, type ReactNode } from 'react';
import { foldCaption } from '../../../src/grid';
import type { StoredPlace } from '../../../src/office';
import { formatMapping, MappingError, parseMapping, withMark, type Mapping } from '../../../src/sheet';
import { HandOverButton } from '../../parts/HandOverButton';
import { FileButton } from '../../parts/FileButton';
import { Notice } from '../../parts/Notice';
import { Problem } from '../../parts/Problem';
import { markText } from '../../store/markText';
import type { LoadedPack } from '../../store/packShelf';
import { placeKey } from '../../store/placeKey';
import { readRecords } from '../../store/readRecords';
import {
  forgetPlace,
  mappingOf,
  recallPlaces,
  rememberMapping,
  settle,
  settleJoined,
  settleMapping,
  type Settlement,
} from '../../store/placeMemory';
import type { Place } from '../../store/scan';
import { useSession, useTexts } from '../../store/sessionContext';
import { captionsOf, ColumnChoices } from './ColumnChoices';

interface Props {
  place: Place;
  loaded: LoadedPack;
  /** Changes whenever something was answered elsewhere. */
  version: number;
  /** Something else is remembered now: read again. */
  onChange(): void;
}

/** What is remembered about a table: to be seen, forgotten, taken along as a file and brought in from one. */
export function ColumnMapping({ place, loaded, version, onChange }: Props): ReactNode {
  const session = useSession();
  const { t, local, language } = useTexts();
  const { source } = place;
  const [known, setKnown] = useState<{ mapping: Mapping; place: StoredPlace | undefined; date1904: boolean } | null>(
    null,
  );
  const [status, setStatus] = useState<{ error?: unknown; done?: string }>({});
  const [own, setOwn] = useState(0);
  const answers = version + own;

  useEffect(() => {
    let current = true;
    const book = session.book!;
    void Promise.all([recallPlaces(book), book.date1904()]).then(([memory, date1904]) => {
      const mapping = mappingOf(memory, source, loaded.id);
      if (current) setKnown({ mapping, place: memory.get(placeKey(source)), date1904 });
    });
    return () => {
      current = false;
    };
  }, [session, source, loaded, version]);

  const act = async (work: () => Promise<string | void>): Promise<void> => {
    try {
      const done = await work();
      if (!done) return;
      setStatus({ done });
      session.said.set(done);
      onChange();
    } catch (error) {
      setStatus({ error: error instanceof MappingError ? error.sentence[language] : error });
    }
  };
  const bringIn = (file: File) =>
    act(async () => {
      const mapping = parseMapping(await file.text());
      const stranger = Object.keys(mapping.fields).find((field) => !Object.hasOwn(loaded.pack.fields, field));
      if (stranger !== undefined)
        return void setStatus({ error: t('mapping.unknownField', { name: file.name, field: stranger }) });
      const { captions } = captionsOf(await readRecords(session.book!, source, loaded), language);
      const absent = Object.values(mapping.fields).find(
        ({ column }) => column && !captions.some((caption) => foldCaption(caption) === foldCaption(column)),
      );
      if (absent)
        return void setStatus({
          error: t('mapping.noCaption', {
            name: file.name,
            caption: absent.column!,
            place: source.name,
            captions: captions.join(', '),
          }),
        });
      await rememberMapping(session.book!, source, loaded.id, () => mapping);
      return t('mapping.imported', { name: file.name, place: source.name });
    });
  const kept = (field: string, caption: string | null) =>
    act(async () => {
      setOwn((count) => count + 1);
      const label = local(loaded.pack.fields[field]!.label);
      if (caption === null) return t('mapping.absent', { field: label });
      // Read at once, so that a wrong column shows.
      const { reading } = await readRecords(session.book!, source, loaded);
      const values = (reading.table?.columns[field]?.values ?? []).filter((value) => value !== null);
      const read = values.filter((value) => value !== undefined).length;
      return t('mapping.remembered', { field: label, caption, place: source.name, read, filled: values.length });
    });
  const unsettle = (settlement: Settlement) =>
    act(async () => {
      await settle(session.book!, settlement);
      return t('mapping.forgotten', { place: source.name });
    });
  const change = (what: (before: Mapping) => Mapping) => () => unsettle(settleMapping(source, loaded.id, what));
  const forget = () =>
    act(async () => {
      await forgetPlace(session.book!, source);
      return t('mapping.forgotten', { place: source.name });
    });

  if (!known) return null;
  const { mapping } = known;
  const lines = linesOf();
  return (
    <Accordion collapsible defaultOpenItems={place.packs.length === 0 ? ['mapping'] : []}>
      <AccordionItem value="mapping">
        <AccordionHeader size="small">{t('mapping.title')}</AccordionHeader>
        <AccordionPanel>
          <div className="tight remark">
            {lines.length === 0 && <span className="quiet">{t('mapping.empty')}</span>}
            {lines.map(({ text, forget: forgetIt }) => (
              <div key={text} className="row">
                <span className="grow">{text}</span>
                {forgetIt && (
                  <Button
                    size="small"
                    aria-label={t('mapping.forgetValue', { found: text })}
                    onClick={() => void forgetIt()}
                  >
                    {t('mapping.forget')}
                  </Button>
                )}
              </div>
            ))}
            <div className="row">
              {lines.length > 0 && (
                <>
                  <Button size="small" onClick={() => void forget()}>
                    {t('mapping.forgetAll')}
                  </Button>
                  <HandOverButton
                    size="small"
                    label={t('mapping.export')}
                    name={`${loaded.id}.map.json`}
                    text={() => formatMapping(mapping)}
                  />
                </>
              )}
              <FileButton
                label={t('mapping.import')}
                accept=".json,application/json"
                size="small"
                onFile={(file) => void bringIn(file)}
              />
            </div>
            <ColumnChoices
              place={place}
              loaded={loaded}
              version={answers}
              onKept={(field, caption) => void kept(field, caption)}
              onHeaderKept={(row) => void act(async () => t('mapping.headerRow', { row: row + 1 }))}
            />
            {status.error !== undefined && <Problem error={status.error} />}
            {status.done && <Notice intent="success">{status.done}</Notice>}
          </div>
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );

  /** What is remembered, and what one click forgets of it. */
  function linesOf(): { text: string; forget?: () => Promise<void> }[] {
    const { date1904 } = known!;
    const { pack, joined } = known!.place ?? {};
    const chosen = pack ? session.packs.get(pack) : undefined;
    return [
      ...(chosen ? [{ text: t('mapping.pack', { pack: local(chosen.pack.title) }) }] : []),
      ...(joined ? [{ text: t('mapping.joined'), forget: () => unsettle(settleJoined([source], false)) }] : []),
      ...(mapping.headerRow === undefined ? [] : [{ text: t('mapping.headerRow', { row: mapping.headerRow }) }]),
      ...Object.entries(mapping.fields).flatMap(([name, { column, dates }]) => {
        const label = loaded.pack.fields[name]?.label;
        const field = label ? local(label) : name;
        return [
          ...(column === null ? [t('mapping.absent', { field })] : []),
          ...(column ? [t('mapping.column', { field, caption: column })] : []),
          ...(dates ? [t(dates === 'swap' ? 'mapping.swapped' : 'mapping.notSwapped', { field })] : []),
        ].map((text) => ({
          text,
          forget: change(({ fields: { [name]: _, ...fields }, ...rest }) => ({ ...rest, fields })),
        }));
      }),
      ...(mapping.rows ?? []).map((mark) => ({
        text: t(mark.is === 'total' ? 'remedy.isTotal' : 'remedy.isRecord', {
          rows: markText(mark, loaded.specs, date1904),
        }),
        forget: change((before) => withMark(before, mark, false)),
      })),
    ];
  }
}
