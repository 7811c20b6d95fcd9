import { describe, expect, it } from 'vitest';
import { ipFrame, tcpFrame, udpFrame } from '../tooling/frames.ts';
import { dissect } from '../tooling/packets.ts';

const idOf = (frame: Uint8Array) => dissect(frame).value('communityid');
const message = (type: number, code: number) => Uint8Array.of(type, code, 0, 0, 0, 0, 0, 0);

describe('communityid', () => {
  it('names flows as the specification does, the same both ways', () => {
    const [one, other] = ['128.232.110.120', '66.35.250.204'];
    const there = tcpFrame({ from: one, to: other, ports: [34855, 80], sequence: 1 });
    const back = tcpFrame({ from: other, to: one, ports: [80, 34855], sequence: 1 });
    expect([idOf(there), idOf(back)]).toEqual(['1:LQU9qZlK+B5F3KDmev6m5PMibrg=', '1:LQU9qZlK+B5F3KDmev6m5PMibrg=']);
    expect(idOf(udpFrame({ from: '192.168.1.52', to: '8.8.8.8', ports: [54585, 53] }))).toBe('1:d/FP5EW3wiY1vCndhwleRRKHowQ=');
  });

  it('takes messages of ICMP that answer each other for one flow, others by type and code and one way', () => {
    const ends = { from: '192.168.0.89', to: '192.168.0.1' }, reversed = { from: ends.to, to: ends.from };
    expect([idOf(ipFrame(ends, 1, message(8, 0))), idOf(ipFrame(reversed, 1, message(0, 0)))])
      .toEqual(['1:X0snYXpgwiv9TZtqg64sgzUn6Dk=', '1:X0snYXpgwiv9TZtqg64sgzUn6Dk=']);
    const unreachable = { from: '192.0.2.9', to: '192.0.2.1' };
    expect([idOf(ipFrame(unreachable, 1, message(3, 3))), idOf(ipFrame(unreachable, 1, message(3, 1)))])
      .toEqual(['1:hX6UpgqTInfO1GVHEfvj/U+kMEc=', '1:gzgX6ZXASSRDkTttRDIftg5zyuc=']);
  });

  it('is the addresses and the protocol where there are no ports, and nothing without IP', () => {
    expect(idOf(ipFrame({ from: '192.0.2.1', to: '192.0.2.9' }, 89, new Uint8Array(0)))).toBe('1:R65AkOvzSjNFJ/MiWWG//mCiosc=');
    expect(dissect('ffffffffffff020000000001 9999 0102').values('communityid')).toEqual([]);
  });

  it('is that of the packet which an error is about no more than of the error itself', () => {
    const quoted = ipFrame({ from: '192.0.2.1', to: '192.0.2.77' }, 17, Uint8Array.of(0, 1, 0, 2, 0, 8, 0, 0)).subarray(14);
    const error = ipFrame({ from: '192.0.2.9', to: '192.0.2.1' }, 1, Uint8Array.of(...message(3, 3), ...quoted));
    expect(idOf(error)).toBe('1:hX6UpgqTInfO1GVHEfvj/U+kMEc=');
  });
});
