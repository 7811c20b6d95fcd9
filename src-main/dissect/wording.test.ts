import { describe, expect, it } from 'vitest';
import { Wording } from './wording.ts';

const PORTS = new Wording('Src Port: ', ', Dst Port: ', '');

describe('a wording', () => {
  it('becomes a text with its numbers', () => {
    expect(String(PORTS.with(80, 65535))).toBe('Src Port: 80, Dst Port: 65535');
  });

  it('is encoded once for all its texts', () => {
    expect(PORTS.with(1, 2).wording.encoded).toBe(PORTS.with(3, 4).wording.encoded);
    expect(new TextDecoder().decode(PORTS.encoded[1])).toBe(', Dst Port: ');
  });
});
