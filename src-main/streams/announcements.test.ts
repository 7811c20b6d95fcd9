import { describe, expect, it } from 'vitest';
import { Dissector, protocol } from '../dissect/index.ts';
import { tcpFrame, udpFrame } from '../tooling/frames.ts';
import { counted, scanned } from '../tooling/scanned.ts';

/** `!port` promises that datagrams of `told` will come from that port of the sender, `~port` that its receiver alone will send them there. */
const promising = protocol({
  name: 'promising', title: 'Promises', on: { 'udp.port': [7001] }, fields: {},
  announces(bytes, at, end, ends) {
    if (ends === undefined) return [];
    const port = Number(new TextDecoder().decode(bytes.subarray(at + 1, end)));
    return [{ protocol: 'told', address: ends.source, port, ...(bytes[at] === 0x7e ? { peer: ends.destination } : {}) }];
  },
  dissect() {},
});
/** Shares its ports: what begins with `x` is of `other`. */
const told = protocol({ name: 'told', title: 'Told', fields: {}, shares: (bytes, at) => (bytes[at] === 0x78 ? 'other' : 'told'), dissect() {} });
const other = protocol({ name: 'other', title: 'Other', fields: {}, dissect() {} });

const A = '10.0.0.1', B = '10.0.0.2', C = '10.0.0.3';
const sent = (from: string, port: number, to: string, toPort: number, payload = 'y') => udpFrame({ from, to, ports: [port, toPort], payload });

/** Of each packet the last of its protocols, as the scan has labelled its row and as it is dissected. */
function protocolsOf(packets: readonly Uint8Array[]): string[] {
  const { table, around, registry } = scanned(packets, { protocols: [promising, told, other] });
  const dissector = new Dissector(registry, { strict: true });
  return packets.map((bytes, row) => {
    const record = { number: row + 1, seconds: 0, nanoseconds: 0, original: bytes.length, bytes, linkType: 1, encapsulation: 1, interfaceIndex: 0 };
    dissector.dissect(record, around.at(row));
    const shown = dissector.stack.at(-1) ?? '';
    const label = table.stacks.text(table.get('stack', row)).split(':').at(-1) ?? '';
    return shown === 'data' ? (label === 'udp' ? '-' : `${label} but data`) : shown === label ? shown : `${label} but ${shown}`;
  });
}

describe('announced conversations', () => {
  it('are of the protocol that a message promised for their address and port', () => {
    expect(protocolsOf([sent(A, 7500, B, 7001, '!600'), sent(A, 600, C, 9000), sent(C, 9000, A, 600), sent(A, 601, C, 9000)]))
      .toEqual(['promising', 'told', 'told', '-']);
  });

  it('begin with the announcement, in the middle of a conversation too', () => {
    expect(protocolsOf([sent(A, 600, C, 9000), sent(A, 600, C, 9000), sent(A, 7500, B, 7001, '!600'), sent(A, 600, C, 9000)]))
      .toEqual(['-', '-', 'promising', 'told']);
  });

  it('may be promised for one peer', () => {
    expect(protocolsOf([sent(A, 7500, B, 7001, '~600'), sent(C, 9000, A, 600), sent(B, 9000, A, 600)])).toEqual(['promising', '-', 'told']);
  });

  it('are announced by any message of a conversation', () => {
    expect(protocolsOf([sent(A, 7500, B, 7001, '!600'), sent(A, 7500, B, 7001, '!601'), sent(A, 7500, B, 7001, '!602'), sent(A, 602, C, 9000)]))
      .toEqual(['promising', 'promising', 'promising', 'told']);
  });

  it('may hold several protocols that share a port', () => {
    expect(protocolsOf([sent(A, 7500, B, 7001, '!600'), sent(A, 600, C, 9000, 'x'), sent(A, 600, C, 9000), sent(A, 600, C, 9000, 'x')]))
      .toEqual(['promising', 'other', 'told', 'other']);
  });

  it('are announced by messages of a stream, in however many segments these come', () => {
    const lastNumber = (bytes: Uint8Array, end: number): number => Number(new TextDecoder().decode(bytes.subarray(end - 3, end)));
    const address = Uint8Array.of(10, 0, 0, 1);
    const counting = protocol({ ...counted, announces: (bytes, _at, end) => [{ protocol: 'told', address, port: lastNumber(bytes, end) }] });
    const segment = (sequence: number, payload: string) => tcpFrame({ from: A, to: B, ports: [40000, 7777], sequence, payload, ack: 1 });
    const packets = [segment(100, '3:600'), segment(105, '5:..6'), segment(110, '01'), sent(A, 600, C, 9000), sent(A, 601, C, 9000)];
    const { table } = scanned(packets, { protocols: [counting, told, other] });
    expect([3, 4].map(row => table.stacks.text(table.get('stack', row)).split(':').at(-1))).toEqual(['told', 'told']);
  });

  it('tell which frame announced them', () => {
    const { around } = scanned([sent(A, 7500, B, 7001, '!600'), sent(A, 600, C, 9000)], { protocols: [promising, told, other] });
    const ends = { source: Uint8Array.of(10, 0, 0, 1), destination: Uint8Array.of(10, 0, 0, 3), sourcePort: 600, destinationPort: 9000 };
    expect(around.at(1).udp(ends)?.announced?.frame).toBe(1);
  });
});

describe('datagrams between the ports of two protocols', () => {
  const accepts = (bytes: Uint8Array, at: number): boolean => bytes[at] === 0x63;
  const choosy = protocol({ name: 'choosy', title: 'Choosy', on: { 'udp.port': [7002] }, fields: {}, accepts, dissect() {} });
  const higher = protocol({ name: 'higher', title: 'Higher', on: { 'udp.port': [7003] }, fields: {}, dissect() {} });
  const taken = (payload: string): string => {
    const { table } = scanned([sent(A, 7002, B, 7003, payload)], { protocols: [choosy, higher] });
    return table.stacks.text(table.get('stack', 0)).split(':').at(-1) ?? '';
  };

  it('are the one of the lower port, unless it does not accept them', () => {
    expect([taken('c'), taken('d')]).toEqual(['choosy', 'higher']);
  });

  it('may still be its where the capture has cut them, as nobody asks whether it accepts a part', () => {
    const last = (snapLength: number): string | undefined => {
      const { table } = scanned([sent(A, 7002, B, 9999, 'dropped')], { protocols: [choosy], snapLength });
      return table.stacks.text(table.get('stack', 0)).split(':').at(-1);
    };
    expect([last(200), last(44)]).toEqual(['udp', 'choosy']);
  });
});
