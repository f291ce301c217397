/** Recordings: which file is whose, what telephony's WAV holds, where nobody speaks, and the seconds in a recommendation. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { addressOf, findRecording } from '../../../../taskpane/views/tapping/recording/findRecording';
import { recordings } from '../../../../taskpane/views/tapping/recording/recordingShelf';
import { pcmOf, readWav, type WavReading } from '../../../../taskpane/views/tapping/recording/wav';
import { peaksOf, silencesOf } from '../../../../taskpane/views/tapping/recording/peaks';
import { stampOf, stampsIn } from '../../../../taskpane/views/tapping/shared/stamps';
import { wavFile } from '../../../fixtures/wavFile';

/** The build's own, in the way the build loads it. */
const { recordingOrigins } = jest.requireActual<{ recordingOrigins(rules: string): string }>(
  '../../../../scripts/recordingOrigins.cjs',
);

// 1 September 2026, 09:15
const CALL = { id: 'VR000123', numbers: ['131000000017', '080012345678'], called: 46266 + 9.25 / 24 };
const files = (...names: string[]) => names.map((name) => ({ name }));

describe('the recording of a call', () => {
  it.each<{ names: string[]; how: string | null; found: string[]; because: string }>([
    { names: ['VR000123.wav', 'VR000124.wav'], how: 'id', found: ['VR000123.wav'], because: 'its name is the id' },
    {
      names: ['20260901_vr-000123.mp3', 'out_VR000123_9.wav'],
      how: 'id',
      found: ['out_VR000123_9.wav'],
      because: 'the id is a part of its name',
    },
    { names: ['VR0001234.wav'], how: null, found: [], because: 'a longer id is another call' },
    {
      names: ['20260901-091703_131000000017.wav', '20260901-151703_131000000017.wav'],
      how: 'numberAndTime',
      found: ['20260901-091703_131000000017.wav'],
      because: 'number and time fit',
    },
    {
      names: ['6280012345678 01-09-2026 09.20.wav'],
      how: 'numberAndTime',
      found: ['6280012345678 01-09-2026 09.20.wav'],
      because: 'country code and order of the date differ',
    },
    {
      names: ['131000000017_2026-09-01_a.wav', '131000000017_2026-09-01_b.wav'],
      how: 'numberAndDay',
      found: ['131000000017_2026-09-01_a.wav', '131000000017_2026-09-01_b.wav'],
      because: 'two fit: a person chooses',
    },
    { names: ['20260902-0915_131000000017.wav', 'notes.txt'], how: null, found: [], because: 'it is of another day' },
  ])('$names: $because', ({ names, how, found }) => {
    const result = findRecording(files(...names), CALL);
    expect([result?.how ?? null, (result?.files ?? []).map(({ name }) => name)]).toEqual([how, found]);
  });
});

describe('the address of a recording', () => {
  const link = 'https://rekaman.example/{{id_vr}}?site={{site}}';
  it.each([
    [{ id_vr: 'VR 1/2', site: 'BANDUNG' }, 'https://rekaman.example/VR%201%2F2?site=BANDUNG'],
    [{ id_vr: 'VR1', site: ' ' }, undefined],
    [{ id_vr: null, site: 'BANDUNG' }, undefined],
    [{}, undefined],
  ])('of %j is %s', (record, expected) => {
    expect(addressOf(link, record)).toBe(expected);
  });
});

it('of a pack with a template is the only host that the content policy adds, each host once', () => {
  const rules = mkdtempSync(path.join(tmpdir(), 'rekaman-'));
  const pack = (id: string, link?: string) => {
    mkdirSync(path.join(rules, id));
    writeFileSync(path.join(rules, id, 'pack.json'), JSON.stringify({ extensions: { form: { recording: { link } } } }));
  };
  writeFileSync(path.join(rules, 'index.json'), JSON.stringify(['a', 'b', 'c']));
  pack('a', 'https://rekaman.example/{{id_vr}}?site={{site}}');
  pack('b', 'https://rekaman.example/lain/{{id_vr}}');
  pack('c');
  expect(recordingOrigins(rules)).toBe(' https://rekaman.example');
  rmSync(rules, { recursive: true });
});

describe('the recordings of the day', () => {
  it('are WAV, MP3 and what else is sound; one of the same name takes the place of the other', () => {
    const file = (name: string, type = '', size = 1) => new File([new Uint8Array(size)], name, { type });
    recordings.choose([file('a.MP3'), file('b.wav'), file('notes.txt'), file('c', 'audio/mpeg'), file('Thumbs.db')]);
    recordings.choose([file('b.wav', '', 2)]);
    expect(recordings.state.get().files.map(({ name, size }) => [name, size])).toEqual([
      ['a.MP3', 1],
      ['c', 1],
      ['b.wav', 2],
    ]);
  });
});

describe('a WAV of telephony', () => {
  const sound = (reading: WavReading) => (reading.kind === 'sound' ? reading.sound : null)!;

  it.each(['pcm8', 'pcm16', 'alaw', 'ulaw'] as const)('of codec %s has the samples it was made of', (codec) => {
    const { samples, rate } = sound(readWav(wavFile([0.5, -0.5, 0.1, 0], { codec })));
    expect(rate).toBe(8000);
    [0.5, -0.5, 0.1, 0].forEach((wanted, i) => expect(samples[i]).toBeCloseTo(wanted, 1));
  });

  it('becomes PCM that reads as the same', async () => {
    const made = sound(readWav(wavFile([0.5, -0.25], { codec: 'alaw' })));
    const again = sound(readWav(await pcmOf(made).arrayBuffer()));
    made.samples.forEach((sample, i) => expect(again.samples[i]).toBeCloseTo(sample, 3));
  });

  it('of a codec nobody plays is named, and what is no WAV is left to the browser', () => {
    expect(readWav(wavFile([0], { codec: 'gsm' }))).toEqual({ kind: 'codec', codec: 'GSM 6.10' });
    for (const bytes of [new ArrayBuffer(0), new ArrayBuffer(20), wavFile([0.5], { codec: 'pcm16' }).slice(0, 40)])
      expect(readWav(bytes)).toEqual({ kind: 'other' });
  });

  it('that was cut off is read as far as it goes', () => {
    const bytes = wavFile([0.5, 0.5, 0.5, 0.5], { codec: 'pcm16' });
    expect(sound(readWav(bytes.slice(0, 48))).samples).toHaveLength(2);
  });

  it('shows how loud it is and where nobody speaks', () => {
    const rate = 100;
    const samples = Float32Array.from({ length: 800 }, (_, i) => (i < 200 || i >= 600 ? (i % 2 ? 0.5 : -0.5) : 0.001));
    expect(peaksOf({ samples, rate }, 4)).toEqual([0.5, 0.001, 0.001, 0.5].map((peak) => expect.closeTo(peak, 3)));
    expect(silencesOf({ samples, rate })).toEqual([{ from: expect.closeTo(2.2), to: expect.closeTo(5.8) }]);
  });
});

describe('seconds in a recommendation', () => {
  it('are written and found again', () => {
    expect([stampOf(133.9), stampOf(3725)]).toEqual(['02:13', '62:05']);
    expect(stampsIn('02:13 Penawaran; 10:05 Kontrak: kontrak salah; jam 9')).toEqual([
      { seconds: 133, text: 'Penawaran' },
      { seconds: 605, text: 'Kontrak: kontrak salah' },
    ]);
  });
});
