import { Button } from '@fluentui/react-components';
import { useEffect, useImperativeHandle, useRef, useState, type ReactNode, type Ref } from 'react';
import { Notice } from '../../../parts/Notice';
import { useTexts } from '../../../store/sessionContext';
import { stampOf, type Stamp } from '../shared/stamps';
import type { PlayableRecording } from './loadRecording';
import { Waveform } from './Waveform';

export interface PlayerHandle {
  /** True where the key was the player's. */
  key(key: string): boolean;
  /** The second being heard. */
  now(): number;
}

interface Props {
  /** What plays: the chosen file, or the address that the pack names. */
  source: string;
  /** How the recording is called where it cannot be played. */
  name: string;
  /** Its samples; null where it is only heard from its address. */
  recording: PlayableRecording | null;
  stamps: readonly Stamp[];
  handle: Ref<PlayerHandle>;
}

const STEP = 5;
const SPEEDS: readonly number[] = [0.75, 1, 1.25, 1.5, 1.75, 2];

/** Plays one recording, by buttons, by its waveform and by the keys of the queue. */
export function Deck({ source, name, recording, stamps, handle }: Props): ReactNode {
  const { t } = useTexts();
  const [playing, setPlaying] = useState(false);
  const [at, setAt] = useState(0);
  const [speed, setSpeed] = useState(1);
  const [skipping, setSkipping] = useState(false);
  const [blocked, setBlocked] = useState(false);
  const audio = useRef<HTMLAudioElement>(null);
  /** The second at which something was marked last. */
  const mark = useRef(0);

  useEffect(() => {
    setAt(0);
    setBlocked(false);
    mark.current = 0;
  }, [source]);
  useEffect(() => {
    audio.current!.playbackRate = speed;
  }, [speed, source]);

  const seek = (seconds: number) => {
    const own = audio.current!;
    own.currentTime = Math.max(0, Math.min(seconds, own.duration || seconds));
    setAt(own.currentTime);
  };
  const toggle = () => {
    const own = audio.current!;
    if (!own.paused) return own.pause();
    // Paused before it had begun is no fault of the recording.
    void own.play().catch((error: DOMException) => error.name !== 'AbortError' && setBlocked(true));
  };
  const faster = (step: number) =>
    setSpeed((now) => SPEEDS[Math.max(0, Math.min(SPEEDS.length - 1, SPEEDS.indexOf(now) + step))]!);

  const acts: Readonly<Record<string, () => void>> = {
    ' ': toggle,
    ArrowLeft: () => seek(audio.current!.currentTime - STEP),
    ArrowRight: () => seek(audio.current!.currentTime + STEP),
    '[': () => faster(-1),
    ']': () => faster(1),
    m: () => seek(mark.current),
    d: () => setSkipping(!skipping),
  };
  useImperativeHandle(handle, () => ({
    key(key) {
      const act = acts[key.length === 1 ? key.toLowerCase() : key];
      act?.();
      return act !== undefined;
    },
    now() {
      mark.current = audio.current!.currentTime;
      return mark.current;
    },
  }));

  function onTime(): void {
    const seconds = audio.current!.currentTime;
    setAt(seconds);
    const silence = skipping && recording?.silences.find(({ from, to }) => seconds >= from && seconds < to - 0.1);
    if (silence) seek(silence.to);
  }

  return (
    <>
      {blocked && <Notice intent="warning">{t('player.unreadable', { name })}</Notice>}
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
        onLoadedMetadata={() => void (audio.current!.playbackRate = speed)}
        onError={() => setBlocked(true)}
      />
      {recording && (
        <Waveform recording={recording} at={at} stamps={stamps} label={t('player.waveform')} onSeek={seek} />
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
  );
}
