/** WAV as telephony writes it, made into samples: PCM, A-law and µ-law (ITU-T G.711). Browsers play the first only. */

export interface Sound {
  /** One channel, −1 to 1: both sides of a stereo call mixed. */
  samples: Float32Array;
  rate: number;
}

/** What a file is: samples, a codec nobody plays here, or no WAV at all (MP3 is left to the browser). */
export type WavReading = { kind: 'sound'; sound: Sound } | { kind: 'codec'; codec: string } | { kind: 'other' };

const CODECS: Readonly<Record<number, string>> = {
  0x02: 'ADPCM',
  0x11: 'IMA ADPCM',
  0x31: 'GSM 6.10',
  0x55: 'MP3',
};
const PCM = 1;
const FLOAT = 3;
const A_LAW = 6;
const MU_LAW = 7;
const EXTENSIBLE = 0xfffe;

export function readWav(bytes: ArrayBuffer): WavReading {
  const view = new DataView(bytes);
  const word = (at: number) => (at + 4 <= view.byteLength ? String.fromCharCode(...new Uint8Array(bytes, at, 4)) : '');
  if (word(0) !== 'RIFF' || word(8) !== 'WAVE') return { kind: 'other' };
  let format: { tag: number; channels: number; rate: number; bits: number } | null = null;
  for (let at = 12; at + 8 <= view.byteLength;) {
    const [name, size] = [word(at), view.getUint32(at + 4, true)];
    const start = at + 8;
    if (name === 'fmt ' && start + 16 <= view.byteLength) {
      const tag = view.getUint16(start, true);
      format = {
        tag: tag === EXTENSIBLE && start + 26 <= view.byteLength ? view.getUint16(start + 24, true) : tag,
        channels: view.getUint16(start + 2, true),
        rate: view.getUint32(start + 4, true),
        bits: view.getUint16(start + 14, true),
      };
    }
    if (name === 'data' && format) {
      // A recorder that was cut off leaves a size of 0 or one beyond the end.
      const end = size === 0 ? view.byteLength : Math.min(view.byteLength, start + size);
      return soundOf(view, start, end, format);
    }
    at = start + size + (size % 2);
  }
  return { kind: 'other' };
}

function soundOf(
  view: DataView,
  start: number,
  end: number,
  { tag, channels, rate, bits }: { tag: number; channels: number; rate: number; bits: number },
): WavReading {
  const width = bits / 8;
  const sample = sampleReader(view, tag, bits);
  if (!sample) return { kind: 'codec', codec: CODECS[tag] ?? `0x${tag.toString(16)}` };
  if (channels < 1 || rate < 1) return { kind: 'other' };
  const frames = Math.floor((end - start) / (width * channels));
  const samples = new Float32Array(frames);
  for (let frame = 0; frame < frames; frame++) {
    let sum = 0;
    for (let channel = 0; channel < channels; channel++) sum += sample(start + (frame * channels + channel) * width);
    samples[frame] = sum / channels;
  }
  return { kind: 'sound', sound: { samples, rate } };
}

function sampleReader(view: DataView, tag: number, bits: number): ((at: number) => number) | null {
  if (tag === PCM && bits === 8) return (at) => (view.getUint8(at) - 128) / 128;
  if (tag === PCM && bits === 16) return (at) => view.getInt16(at, true) / 32_768;
  if (tag === PCM && bits === 24) return (at) => ((view.getInt8(at + 2) << 16) | view.getUint16(at, true)) / 8_388_608;
  if (tag === FLOAT && bits === 32) return (at) => view.getFloat32(at, true);
  if (tag === A_LAW && bits === 8) return (at) => fromALaw(view.getUint8(at)) / 32_768;
  if (tag === MU_LAW && bits === 8) return (at) => fromMuLaw(view.getUint8(at)) / 32_768;
  return null;
}

/** G.711 A-law: sign, three bits of exponent, four of mantissa, every other bit inverted. */
function fromALaw(byte: number): number {
  const code = byte ^ 0x55;
  const exponent = (code >> 4) & 7;
  const mantissa = ((code & 0x0f) << 4) + 8;
  const size = exponent === 0 ? mantissa : (mantissa + 0x100) << (exponent - 1);
  return code & 0x80 ? size : -size;
}

/** G.711 µ-law: the same, all bits inverted, with a bias of 132. */
function fromMuLaw(byte: number): number {
  const code = ~byte & 0xff;
  const size = ((((code & 0x0f) << 3) + 0x84) << ((code >> 4) & 7)) - 0x84;
  return code & 0x80 ? -size : size;
}

/** The samples as the WAV that every browser plays: PCM of 16 bits. */
export function pcmOf({ samples, rate }: Sound): Blob {
  const view = new DataView(new ArrayBuffer(44 + samples.length * 2));
  const words: readonly [number, string][] = [
    [0, 'RIFF'],
    [8, 'WAVE'],
    [12, 'fmt '],
    [36, 'data'],
  ];
  for (const [at, word] of words) [...word].forEach((letter, i) => view.setUint8(at + i, letter.charCodeAt(0)));
  view.setUint32(4, 36 + samples.length * 2, true);
  view.setUint32(16, 16, true);
  view.setUint16(20, PCM, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, rate, true);
  view.setUint32(28, rate * 2, true);
  view.setUint16(32, 2, true);
  view.setUint16(34, 16, true);
  view.setUint32(40, samples.length * 2, true);
  samples.forEach((sample, i) => view.setInt16(44 + i * 2, Math.max(-1, Math.min(1, sample)) * 32_767, true));
  return new Blob([view.buffer], { type: 'audio/wav' });
}
