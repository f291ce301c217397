import type { MouseEvent, ReactNode } from 'react';
import type { Stamp } from '../shared/stamps';
import type { PlayableRecording } from './loadRecording';

interface Props {
  recording: PlayableRecording;
  /** Second being heard. */
  at: number;
  stamps: readonly Stamp[];
  label: string;
  onSeek(seconds: number): void;
}

const HEIGHT = 36;

/** How loud the call is from left to right, silence shaded, marks as lines; a click goes there. The keys do the same. */
export function Waveform({ recording, at, stamps, label, onSeek }: Props): ReactNode {
  const { peaks, seconds, silences } = recording;
  const loudest = Math.max(...peaks, 0.001);
  const x = (second: number) => (seconds === 0 ? 0 : (second / seconds) * peaks.length);
  const bars = peaks
    .map((peak, i) => {
      const half = Math.max(0.5, ((peak / loudest) * HEIGHT) / 2);
      return `M${i} ${HEIGHT / 2 - half}V${HEIGHT / 2 + half}`;
    })
    .join('');
  const go = (event: MouseEvent<SVGSVGElement>) => {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    onSeek(((event.clientX - left) / width) * seconds);
  };
  return (
    <svg
      className="waveform"
      viewBox={`0 0 ${peaks.length} ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
      onClick={go}
    >
      {silences.map(({ from, to }) => (
        <rect key={from} className="waveform-silence" x={x(from)} width={x(to) - x(from)} y={0} height={HEIGHT} />
      ))}
      <path className="waveform-bars" d={bars} />
      {stamps.map(({ seconds: second }) => (
        <path key={second} className="waveform-mark" d={`M${x(second)} 0V${HEIGHT}`} />
      ))}
      <path className="waveform-at" d={`M${x(at)} 0V${HEIGHT}`} />
    </svg>
  );
}
