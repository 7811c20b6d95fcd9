import { expect, it } from 'vitest';
import { looksLikeText, pictureType, shownName } from './object-kind.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

it('text has no control characters, and may be cut within a character', () => {
  expect([bytes('a\r\n\tb'), bytes('größe').subarray(0, 3), new Uint8Array(0)].map(looksLikeText)).toEqual([true, true, true]);
  expect([bytes('a\0b'), Uint8Array.of(0x80, 0x81, 0x82, 0xff)].map(looksLikeText)).toEqual([false, false]);
});

it('pictures are those that browsers show', () => {
  expect(['image/PNG; x', 'image/jpg', 'image/tiff', 'text/html', ''].map(pictureType))
    .toEqual(['image/png', 'image/jpeg', undefined, undefined, undefined]);
});

it('the first page of a site is called by its slash', () => expect(['%2f', '%2fa', 'a%2f'].map(shownName)).toEqual(['/', '%2fa', 'a%2f']));
