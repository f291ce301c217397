import { Field, Select } from '@fluentui/react-components';
import { useEffect, useState, type ReactNode, type Ref } from 'react';
import { FileButton } from '../../../parts/FileButton';
import { Notice } from '../../../parts/Notice';
import { useTexts } from '../../../store/sessionContext';
import { useStore } from '../../../store/useStore';
import type { Stamp } from '../shared/stamps';
import { Deck, type PlayerHandle } from './Deck';
import { addressOf, findRecording, type CallNames } from './findRecording';
import { loadRecording, type Recording } from './loadRecording';
import type { RecordingShelf } from './recordingShelf';

interface Props {
  shelf: RecordingShelf;
  call: CallNames;
  /** Address of the recording with {{fields}} of the call, where the pack names one. */
  link?: string | undefined;
  record: Readonly<Record<string, unknown>>;
  stamps: readonly Stamp[];
  /** The one recording that fits beyond doubt was found among the files. */
  onFound?(name: string): void;
  handle: Ref<PlayerHandle>;
}

/** The recording of the open call, found among the files of the day and played by keyboard. Nothing leaves the computer. */
export function Player({ shelf, call, link, record, stamps, onFound, handle }: Props): ReactNode {
  const { t } = useTexts();
  const { files } = useStore(shelf.state);
  const found = findRecording(files, call);
  const [chosen, setChosen] = useState('');
  const [loaded, setLoaded] = useState<Recording | null>(null);
  const fitting = found?.files ?? [];
  const file = fitting.find(({ name }) => name === chosen) ?? (fitting.length === 1 ? fitting[0] : undefined);
  const address = link === undefined ? undefined : addressOf(link, record);
  const sure = found !== null && fitting.length === 1 && found.how !== 'numberAndDay' ? fitting[0]!.name : null;

  useEffect(() => {
    if (sure !== null) onFound?.(sure);
    // Once a file, not at every keystroke.
  }, [sure]);

  useEffect(() => {
    if (!file) return setLoaded(null);
    let current = true;
    let made: Recording | null = null;
    void loadRecording(file).then((recording) => {
      made = recording;
      if (current) setLoaded(recording);
      else if (recording.kind === 'playable') URL.revokeObjectURL(recording.url);
    });
    return () => {
      current = false;
      if (made?.kind === 'playable') URL.revokeObjectURL(made.url);
    };
  }, [file]);

  const playable = loaded?.kind === 'playable' ? loaded : null;
  const source = playable ? playable.url : file ? undefined : address;
  const name = file?.name ?? address ?? '';

  return (
    <section className="card tight" aria-label={t('player.title')}>
      <div className="row">
        <span className="grow figure-title quiet">
          {file && found ? t(`player.${found.how}`, { name: file.name }) : t('player.count', { count: files.length })}
        </span>
        <FileButton label={t('player.folder')} accept="audio/*" size="small" folder onFiles={shelf.choose} />
        <FileButton label={t('player.files')} accept="audio/*" size="small" onFiles={shelf.choose} />
      </div>
      {files.length > 0 && !found && <Notice intent="warning">{t('player.none', { count: files.length })}</Notice>}
      {fitting.length > 1 && (
        <Field label={t('player.several', { count: fitting.length })}>
          <Select value={chosen} onChange={(_, { value }) => setChosen(value)}>
            <option value="">{t('form.choose')}</option>
            {fitting.map(({ name }) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {loaded?.kind === 'codec' && <Notice intent="warning">{t('player.codec', { name, codec: loaded.codec })}</Notice>}
      {loaded?.kind === 'unreadable' && <Notice intent="warning">{t('player.unreadable', { name })}</Notice>}
      {source !== undefined && <Deck {...{ source, name, stamps, handle }} recording={playable} />}
    </section>
  );
}
