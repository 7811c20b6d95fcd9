/** Options that lie hide nothing: whatever stands in a header's list of options, what the packet carries is shown. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dissect } from '../tooling/packets.ts';

const DATAGRAM = 'c350c351 000d 0000 68656c6c6f', ADDRESSES = '20010db8000000000000000000000001 20010db8000000000000000000000002';

/** As many bytes as options may have, in words of four. */
const options = (begin: number): fc.Arbitrary<Uint8Array> => fc.uint8Array({ minLength: 1, maxLength: 36 }).map(bytes => {
  const whole = new Uint8Array(begin + Math.ceil(bytes.length / 4) * 4);
  whole.set(bytes, begin);
  return whole;
});

/** Options that begin with a kind and a length which fit, so that more of them are read than the first. */
const likely = (begin: number): fc.Arbitrary<Uint8Array> =>
  fc.tuple(options(begin), fc.oneof(fc.nat(255), fc.nat(35)), fc.nat(40)).map(([bytes, kind, length]) => {
    bytes[begin] = kind;
    if (bytes.length > begin + 1) bytes[begin + 1] = Math.min(length, bytes.length - begin);
    return bytes;
  });

const hexOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const hex16 = (number: number): string => number.toString(16).padStart(4, '0');

it('of TCP', () => {
  fc.assert(fc.property(likely(0), bytes => {
    const words = 5 + bytes.length / 4;
    const packet = dissect(`c350c351 00001001 00002001 ${words.toString(16)}018 0200 0000 0000 ${hexOf(bytes)} 68656c6c6f`, { as: 'tcp' });
    expect(packet.value('tcp.payload')).toBe('68656c6c6f');
  }), { numRuns: 3000, seed: 7 });
});

it('of IPv4', () => {
  fc.assert(fc.property(likely(0), bytes => {
    const words = 5 + bytes.length / 4, length = 4 * words + 13;
    const header = `4${words.toString(16)}00 ${hex16(length)} 0001 0000 4011 0000 0a000001 0a000002 ${hexOf(bytes)}`;
    const packet = dissect(`${header} ${DATAGRAM}`, { as: 'ip' });
    expect(packet.value('udp.payload')).toBe('68656c6c6f');
  }), { numRuns: 3000, seed: 7 });
});

it.each([['00', 'hop by hop'], ['3c', 'of the destination']])('of IPv6, %s: %s', next => {
  fc.assert(fc.property(likely(2), bytes => {
    const header = new Uint8Array(Math.ceil(bytes.length / 8) * 8);
    header.set(bytes);
    header[0] = 17;
    header[1] = header.length / 8 - 1;
    const packet = dissect(`60000000 ${hex16(header.length + 13)} ${next} 40 ${ADDRESSES} ${hexOf(header)} ${DATAGRAM}`, { as: 'ipv6' });
    expect(packet.value('udp.payload')).toBe('68656c6c6f');
  }), { numRuns: 3000, seed: 7 });
});

it('of DCCP', () => {
  fc.assert(fc.property(likely(0), bytes => {
    // Data with 24-bit sequence numbers (RFC 4340 §5.1): 12 bytes, then the options, up to the data offset.
    const offset = (3 + bytes.length / 4).toString(16).padStart(2, '0');
    const packet = dissect(`c350c351 ${offset} 00 0000 04 000001 ${hexOf(bytes)} 68656c6c6f`, { as: 'dccp' });
    expect(packet.value('data.data')).toBe('68656c6c6f');
  }), { numRuns: 3000, seed: 7 });
});

it('of Geneve', () => {
  const option = fc.tuple(fc.nat(0xffff), fc.nat(255), fc.nat(255), fc.uint8Array({ minLength: 0, maxLength: 12 }));
  fc.assert(fc.property(option, ([kind, type, length, rest]) => {
    const data = new Uint8Array(Math.ceil(rest.length / 4) * 4);
    data.set(rest);
    const options = `${hex16(kind)} ${hexOf(Uint8Array.of(type, length))} ${hexOf(data)}`, words = 1 + data.length / 4;
    const header = `${words.toString(16).padStart(2, '0')} 00 0800 000001 00 ${options}`;
    const packet = dissect(`${header} 4500 0021 0001 0000 4011 0000 0a000001 0a000002 ${DATAGRAM}`, { as: 'geneve' });
    expect(packet.value('udp.payload')).toBe('68656c6c6f');
  }), { numRuns: 2000, seed: 7 });
});

it('of SCTP: the parameters of one chunk hide no other', () => {
  fc.assert(fc.property(options(0), fc.constantFrom('01', '02', '04', '05', '06', '09', '80', 'c1'), (bytes, type) => {
    const initial = type === '01' || type === '02' ? '00000001 00010000 0001 0001 00000001' : type === '80' || type === 'c1' ? '00000001' : '';
    const size = 4 + initial.replaceAll(' ', '').length / 2 + bytes.length;
    const data = '0003 0015 00000001 0000 0000 00000000 68656c6c6f 000000';
    const packet = dissect(`c350c351 00000001 00000000 ${type}00 ${hex16(size)} ${initial} ${hexOf(bytes)} ${data}`, { as: 'sctp' });
    expect(packet.value('data.data')).toBe('68656c6c6f');
  }), { numRuns: 3000, seed: 7 });
});

it('of radiotap', () => {
  fc.assert(fc.property(options(0), fc.nat(0x7fffffff), fc.boolean(), (bytes, present, isMore) => {
    const words = Buffer.alloc(isMore ? 8 : 4);
    words.writeUInt32LE((present | (isMore ? 0x80000000 : 0)) >>> 0);
    if (isMore) words.writeUInt32LE(present >>> 1, 4);
    // An acknowledgment (IEEE 802.11 §9.3.1.4) behind what the radio says.
    const length = Buffer.alloc(2);
    length.writeUInt16LE(4 + words.length + bytes.length);
    const header = `0000 ${length.toString('hex')} ${words.toString('hex')} ${hexOf(bytes)}`;
    const packet = dissect(`${header} d4000000 020000000001 00000000`, { linkType: 127 });
    expect(packet.value('wlan.ra')).toBe('02:00:00:00:00:01');
  }), { numRuns: 3000, seed: 7 });
});
