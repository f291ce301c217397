/** A chosen file made ready to play and to be seen. Read on this computer only. */
import { pcmOf, readWav, type Sound } from './wav';
import { peaksOf, silencesOf, type Silence } from './peaks';

export interface PlayableRecording {
  kind: 'playable';
  url: string;
  seconds: number;
  peaks: readonly number[];
  silences: readonly Silence[];
}

export type Recording = PlayableRecording | { kind: 'codec'; codec: string } | { kind: 'unreadable' };

/** One peak a pixel of the narrowest pane. */
const PEAKS = 280;
/** Enough for speech; what is only looked at needs no more. */
const DRAWN_RATE = 8000;

export async function loadRecording(file: File): Promise<Recording> {
  try {
    const bytes = await file.arrayBuffer();
    const wav = readWav(bytes);
    if (wav.kind === 'codec') return wav;
    const sound = wav.kind === 'sound' ? wav.sound : await decoded(bytes);
    const blob = wav.kind === 'sound' ? pcmOf(wav.sound) : file;
    return {
      kind: 'playable',
      url: URL.createObjectURL(blob),
      seconds: sound.samples.length / sound.rate,
      peaks: peaksOf(sound, PEAKS),
      silences: silencesOf(sound),
    };
  } catch {
    return { kind: 'unreadable' };
  }
}

/** MP3 and whatever else the browser knows. */
async function decoded(bytes: ArrayBuffer): Promise<Sound> {
  const buffer = await new OfflineAudioContext(1, 1, DRAWN_RATE).decodeAudioData(bytes.slice(0));
  return { samples: buffer.getChannelData(0), rate: buffer.sampleRate };
}
