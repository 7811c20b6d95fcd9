import { expect, it } from 'vitest';
import { visible } from './visible.ts';

it('shows control characters as symbols', () => expect(visible('GET /\r\n\u0000\u007f')).toBe('GET /␍␊␀␡'));
it('shows marks that would turn text around', () => expect(visible('exe.\u202efdp')).toBe('exe.⟨U+202E⟩fdp'));
it('leaves letters of every script alone', () => expect(visible('Grüße, 世界, мир → 1')).toBe('Grüße, 世界, мир → 1'));
