import { Button, Field, Select } from '@fluentui/react-components';
import { useEffect, useImperativeHandle, useRef, useState, type ReactNode, type Ref } from 'react';
import { FileButton } from '../../../parts/FileButton';
import { Notice } from '../../../parts/Notice';
import { useTexts } from '../../../store/sessionContext';
import { stampOf, type Stamp } from '../shared/stamps';
import { addressOf, findRecording, type CallNames } from './findRecording';
import { loadRecording, type Recording } from './loadRecording';
import type { RecordingShelf } from './recordingShelf';
import { Waveform } from './Waveform';
import { useStore } from '../../../store/useStore';

export interface PlayerHandle {
  /** True where the key was the player's. */
  key(key: string): boolean;
  /** The second being heard; null without a recording. */
  now(): number | null;
}

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

const STEP = 5;
const SPEEDS: readonly number[] = [0.75, 1, 1.25, 1.5, 1.75, 2];

/** The recording of the open call, found among the files of the day and played by keyboard. Nothing leaves the computer. */
export function Player({ shelf, call, link, record, stamps, onFound, handle }: Props): ReactNode {
  const { t } = useTexts();
  const { files } = useStore(shelf.state);
  const found = findRecording(files, call);
  const [chosen, setChosen] = useState('');
  const [loaded, setLoaded] = useState<Recording | null>(null);
  const [playing, setPlaying] = useState(false);
  const [at, setAt] = useState(0);
  const [speed, setSpeed] = useState(1);
  const [skipping, setSkipping] = useState(false);
  const [blocked, setBlocked] = useState(false);
  const audio = useRef<HTMLAudioElement>(null);
  const mark = useRef(0);
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
    setAt(0);
    mark.current = 0;
    return () => {
      current = false;
      if (made?.kind === 'playable') URL.revokeObjectURL(made.url);
    };
  }, [file]);

  const source = loaded?.kind === 'playable' ? loaded.url : file ? undefined : address;
  const player = () => (source === undefined ? null : audio.current);
  const seek = (seconds: number) => {
    const own = player();
    if (!own) return;
    own.currentTime = Math.max(0, Math.min(seconds, own.duration || seconds));
    setAt(own.currentTime);
  };
  const toggle = () => {
    const own = player();
    if (!own) return;
    if (own.paused) void own.play().catch(() => setBlocked(true));
    else own.pause();
  };
  const faster = (step: number) =>
    setSpeed((now) => SPEEDS[Math.max(0, Math.min(SPEEDS.length - 1, SPEEDS.indexOf(now) + step))]!);

  useEffect(() => {
    if (audio.current) audio.current.playbackRate = speed;
  }, [speed, source]);

  const acts: Readonly<Record<string, () => void>> = {
    ' ': toggle,
    ArrowLeft: () => seek((player()?.currentTime ?? 0) - STEP),
    ArrowRight: () => seek((player()?.currentTime ?? 0) + STEP),
    '[': () => faster(-1),
    ']': () => faster(1),
    m: () => seek(mark.current),
    d: () => setSkipping(!skipping),
  };
  useImperativeHandle(handle, () => ({
    key(key) {
      const act = player() ? acts[key.length === 1 ? key.toLowerCase() : key] : undefined;
      act?.();
      return act !== undefined;
    },
    now() {
      const own = player();
      if (!own) return null;
      mark.current = own.currentTime;
      return own.currentTime;
    },
  }));

  function onTime(): void {
    const seconds = audio.current?.currentTime ?? 0;
    setAt(seconds);
    const silence =
      skipping && loaded?.kind === 'playable'
        ? loaded.silences.find(({ from, to }) => seconds >= from && seconds < to - 0.1)
        : undefined;
    if (silence) seek(silence.to);
  }

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
      {loaded?.kind === 'codec' && (
        <Notice intent="warning">{t('player.codec', { name: file?.name ?? '', codec: loaded.codec })}</Notice>
      )}
      {(loaded?.kind === 'unreadable' || blocked) && (
        <Notice intent="warning">{t('player.unreadable', { name: file?.name ?? address ?? '' })}</Notice>
      )}
      {source !== undefined && (
        <>
          {/* A call recording has no captions: what is said in it is what the form is about. */}
          <audio
            ref={audio}
            src={source}
            preload="metadata"
            onTimeUpdate={onTime}
            onPlay={() => {
              setPlaying(true);
              setBlocked(false);
            }}
            onPause={() => setPlaying(false)}
            onLoadedMetadata={() => audio.current && (audio.current.playbackRate = speed)}
            onError={() => setBlocked(true)}
          />
          {loaded?.kind === 'playable' && (
            <Waveform recording={loaded} at={at} stamps={stamps} label={t('player.waveform')} onSeek={seek} />
          )}
          <div className="row">
            <Button size="small" onClick={toggle}>
              {playing ? t('player.pause') : t('player.play')}
            </Button>
            <span className="quiet" role="timer" aria-live="off">
              {stampOf(at)}
            </span>
            <Button size="small" onClick={() => faster(1)} aria-label={t('player.speed', { speed })}>
              {speed}×
            </Button>
            <Button size="small" aria-pressed={skipping} onClick={() => setSkipping(!skipping)}>
              {t('player.skipSilence')}
            </Button>
            {stamps.map(({ seconds, text }) => (
              <Button key={`${seconds} ${text}`} size="small" onClick={() => seek(seconds)} title={text}>
                {stampOf(seconds)}
              </Button>
            ))}
          </div>
          <span className="quiet">{t('player.keys')}</span>
        </>
      )}
    </section>
  );
}
