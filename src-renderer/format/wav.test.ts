import { expect, it } from 'vitest';
import { wavFile } from './wav.ts';

it('writes samples as a WAVE file', () => {
  const hexadecimal = Buffer.from(wavFile(Int16Array.of(1, -2, 32_767), 8000)).toString('hex');
  expect(hexadecimal).toBe(
    [
      '52494646', '2a000000', '57415645', // RIFF, 42 bytes, WAVE
      '666d7420', '10000000', '0100', '0100', '401f0000', '803e0000', '0200', '1000', // 8000 samples and 16000 bytes a second
      '64617461', '06000000', '0100', 'feff', 'ff7f',
    ].join(''),
  );
});
