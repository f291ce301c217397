import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, Button } from '@fluentui/react-components';
import { useEffect, useState, type ReactNode } from 'react';
import { foldCaption } from '../../../src/grid';
import { formatMapping, MappingError, parseMapping, type Mapping } from '../../../src/sheet';
import { HandOverButton } from '../../parts/HandOverButton';
import { FileButton } from '../../parts/FileButton';
import { Notice } from '../../parts/Notice';
import { Problem } from '../../parts/Problem';
import type { LoadedPack } from '../../store/packShelf';
import { placeKey } from '../../store/placeKey';
import { readRecords } from '../../store/readRecords';
import { forgetPlace, mappingOf, recallPlaces, rememberMapping } from '../../store/placeMemory';
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
  const [known, setKnown] = useState<{ mapping: Mapping; pack: string | null } | null>(null);
  const [status, setStatus] = useState<{ error?: unknown; done?: string }>({});
  const [own, setOwn] = useState(0);
  const answers = version + own;

  useEffect(() => {
    let current = true;
    void recallPlaces(session.book!).then((memory) => {
      if (current)
        setKnown({ mapping: mappingOf(memory, source, loaded.id), pack: memory.get(placeKey(source))?.pack ?? null });
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
      const { captions } = captionsOf(await readRecords(session.book!, source, loaded));
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
  const remember = (field: string, caption: string | null) =>
    act(async () => {
      await rememberMapping(session.book!, source, loaded.id, (before) => ({
        ...before,
        fields: { ...before.fields, [field]: { ...before.fields[field], column: caption } },
      }));
      setOwn((count) => count + 1);
      const label = local(loaded.pack.fields[field]!.label);
      if (caption === null) return t('mapping.absent', { field: label });
      // Read at once, so that a wrong column shows before anything is counted by it.
      const { reading } = await readRecords(session.book!, source, loaded);
      const values = (reading.table?.columns[field]?.values ?? []).filter((value) => value !== null);
      const read = values.filter((value) => value !== undefined).length;
      return t('mapping.remembered', { field: label, caption, place: source.name, read, filled: values.length });
    });
  const forgetField = (field: string) =>
    act(async () => {
      await rememberMapping(session.book!, source, loaded.id, ({ fields: { [field]: _, ...fields }, ...rest }) => ({
        ...rest,
        fields,
      }));
      return t('mapping.forgotten', { place: source.name });
    });
  const forget = () =>
    act(async () => {
      await forgetPlace(session.book!, source);
      return t('mapping.forgotten', { place: source.name });
    });

  if (!known) return null;
  const { mapping, pack } = known;
  const lines = linesOf();
  return (
    <Accordion collapsible>
      <AccordionItem value="mapping">
        <AccordionHeader size="small">{t('mapping.title')}</AccordionHeader>
        <AccordionPanel>
          <div className="tight remark">
            {lines.length === 0 && <span className="quiet">{t('mapping.empty')}</span>}
            {lines.map(({ text, field }) => (
              <div key={text} className="row">
                <span className="grow">{text}</span>
                {field !== undefined && (
                  <Button
                    size="small"
                    aria-label={t('mapping.forgetValue', { found: text })}
                    onClick={() => void forgetField(field)}
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
              onChoose={(field, caption) => void remember(field, caption)}
            />
            {status.error !== undefined && <Problem error={status.error} />}
            {status.done && <Notice intent="success">{status.done}</Notice>}
          </div>
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );

  /** What is remembered, and the field that one click forgets. */
  function linesOf(): { text: string; field?: string }[] {
    const chosen = pack === null ? undefined : session.packs.get(pack);
    return [
      ...(chosen ? [{ text: t('mapping.pack', { pack: local(chosen.pack.title) }) }] : []),
      ...(mapping.headerRow === undefined ? [] : [{ text: t('mapping.headerRow', { row: mapping.headerRow }) }]),
      ...Object.entries(mapping.fields).flatMap(([name, { column, dates }]) => {
        const label = loaded.pack.fields[name]?.label;
        const field = label ? local(label) : name;
        return [
          ...(column === null ? [t('mapping.absent', { field })] : []),
          ...(column ? [t('mapping.column', { field, caption: column })] : []),
          ...(dates ? [t(dates === 'swap' ? 'mapping.swapped' : 'mapping.notSwapped', { field })] : []),
        ].map((text) => ({ text, field: name }));
      }),
    ];
  }
}
