/** WAVE files: one channel of 16-bit samples (Multimedia Programming Interface and Data Specifications 1.0, "Waveform Audio File Format"). */

const HEAD = 44;
const PCM = 1;

/** The bytes of a file of `rate` samples a second. */
export function wavFile(samples: Int16Array, rate: number): Uint8Array<ArrayBuffer> {
  const file = new Uint8Array(HEAD + 2 * samples.length), view = new DataView(file.buffer);
  const text = (at: number, letters: string) => file.set([...letters].map((letter) => letter.charCodeAt(0)), at);
  text(0, 'RIFF');
  view.setUint32(4, file.length - 8, true);
  text(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, PCM, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, rate, true);
  view.setUint32(28, 2 * rate, true);
  view.setUint16(32, 2, true);
  view.setUint16(34, 16, true);
  text(36, 'data');
  view.setUint32(40, 2 * samples.length, true);
  for (let index = 0; index < samples.length; index++) view.setInt16(HEAD + 2 * index, samples[index], true);
  return file;
}
