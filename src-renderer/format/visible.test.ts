import { expect, it } from 'vitest';
import { visible } from './visible.ts';

it('shows control characters', () => expect(visible('GET /\r\n\u0000\u0001\u007f\u0085')).toBe(String.raw`GET /\r\n\0\x01\x7f\x85`));
it('shows marks that would turn text around', () => expect(visible('exe.\u202efdp')).toBe(String.raw`exe.\u{202e}fdp`));
it('leaves letters of every script alone', () => expect(visible('Grüße, 世界, мир → 1')).toBe('Grüße, 世界, мир → 1'));
