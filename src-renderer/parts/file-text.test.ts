import { describe, expect, it } from 'vitest';
import { fileText } from './file-text.ts';

const file = (name: string, size: number, text: () => Promise<string>) => ({ name, size, text });

describe('the text of a file', () => {
  it('is read up to a length', async () => {
    expect(await fileText(file('keys', 4, async () => 'text'), 4)).toEqual({ text: 'text' });
  });

  it('is not read beyond it', async () => {
    let isRead = false;
    const large = file('key\u202Es', 3e9, async () => ((isRead = true), ''));
    expect(await fileText(large, 32e6)).toEqual({ trouble: 'key\\u202Es is too long: 3.0 GB, and at most 32 MB are read.' });
    expect(isRead).toBe(false);
  });

  it('that cannot be had is told', async () => {
    const gone = file('keys', 4, () => Promise.reject(new DOMException('gone', 'NotReadableError')));
    expect(await fileText(gone, 4)).toEqual({ trouble: 'keys cannot be read; it may have changed since it was chosen.' });
  });
});
