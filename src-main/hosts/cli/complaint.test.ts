import { expect, it } from 'vitest';
import { harmless } from './complaint.ts';

it('is no command to the terminal, whatever a file is called', () => {
  expect(harmless('a\x1b[31mb\x9bc\r\x07 does not exist: é\n\t^')).toBe('a\\x1b[31mb\\x9bc\\x0d\\x07 does not exist: é\n\t^');
});
