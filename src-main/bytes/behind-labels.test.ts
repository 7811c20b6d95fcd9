import { describe, expect, it } from 'vitest';
import { behindLabels } from './behind-labels.ts';

const guess = (hex: string, sent?: number, label = 100): string => {
  const bytes = Uint8Array.from(Buffer.from(hex.replaceAll(' ', ''), 'hex'));
  return behindLabels(label, bytes, 0, bytes.length, sent ?? bytes.length);
};
const ip = '4500001c 00010000 40110000 0a000001 0a000002 04d20009 00080000';
const frame = (destination: string, type = '0800', rest = ip): string => `${destination} 001b21000001 ${type} ${rest}`;

describe('behind labels', () => {
  it('is what some labels say, whatever it begins with', () => {
    expect([0, 2, 13, 14].map(label => guess('a0b0', undefined, label))).toEqual(['ipv4', 'ipv6', 'channel', 'alert']);
  });

  it('is an IP packet by its version, RFC 4928 §3', () => {
    expect([guess(ip), guess(`60000000 0000 3b40 ${'00'.repeat(32)}`)]).toEqual(['ipv4', 'ipv6']);
  });

  it('is a channel or a control word by RFC 4385 §3', () => {
    expect([guess('10000021'), guess(`00000007 ${frame('3c970eaabbcc')}`), guess(`00000000 ${frame('333300000001')}`)])
      .toEqual(['channel', 'controlled', 'controlled']);
  });

  it('is a frame without a control word where its type says so', () => {
    for (const destination of ['001b21aabbcc', '020000aabbcc', '3c970eaabbcc', 'ffffffffffff']) expect(guess(frame(destination))).toBe('ethernet');
    expect(guess(frame('0180c2000000', '0007', '42420300000000'))).toBe('ethernet');
    expect(guess(`${frame('0180c2000000', '0007', '42420300000000')} ${'00'.repeat(39)}`)).toBe('ethernet');
  });

  it('is a frame whose address begins as a version does, where no IP packet would be as long', () => {
    expect([guess(frame('40b034aabbcc')), guess(frame('60a44caabbcc'))]).toEqual(['ethernet', 'ethernet']);
    // Of a packet that the capture has cut, what was sent counts.
    expect(guess(ip.slice(0, 44), 28)).toBe('ipv4');
  });

  it('is cut where what would tell is', () => {
    expect([guess('00000007 3c97', 60), guess('3c970eaabbcc', 60), guess('a0b0')]).toEqual(['cut', 'cut', 'unknown']);
  });

  it('is not known where nothing tells', () => {
    expect([guess('a0b0'), guess(frame('3c970eaabbcc', '7777'))]).toEqual(['unknown', 'unknown']);
  });

  it('is a control word by its first bits alone where no more was sent', () => expect(guess('00')).toBe('controlled'));
});
