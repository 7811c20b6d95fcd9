import { describe, expect, it } from 'vitest';
import { conversationOf } from '../../tooling/conversation.ts';
import { dissect, fromHex } from '../../tooling/packets.ts';
import { examples } from './cflow.examples.ts';

describe('NetFlow', () => {
  it('version 5 has records that are all alike', () => {
    const message = dissect(examples.five.hex, { as: 'cflow' });
    expect(message.info).toBe('total: 1 (v5) flow');
    expect([message.value('cflow.srcaddr'), message.value('cflow.dstport'), message.value('cflow.octets'), message.value('cflow.timestart')])
      .toEqual(['192.0.2.1', '80', '100', '0.500000000']);
    expect(message.value('cflow.samplingmode')).toBe('1');
  });

  it('version 9 says first what its records are (RFC 3954 §5.2)', () => {
    const message = dissect(examples.nine.hex, { as: 'cflow' });
    expect([message.value('cflow.srcaddr'), message.value('cflow.packets'), message.value('cflow.timestart')])
      .toEqual(['192.0.2.1', '5', '0.500000000']);
    expect(message.lines().join('\n')).toContain('Field (1/4): IP_SRC_ADDR');
  });

  it('remembers the fields of so many templates, and says so where one is not known', () => {
    // A template of 1000 fields in each message, and a record of one of them.
    const message = (identifier: number, isData = false): Uint8Array => {
      const set = new Uint8Array(8 + (isData ? 0 : 4000)), view = new DataView(set.buffer);
      view.setUint16(0, isData ? identifier : 0);
      view.setUint16(2, set.length);
      if (!isData) view.setUint16(4, identifier);
      if (!isData) view.setUint16(6, 1000);
      for (let at = 8; at < set.length; at += 4) view.setUint32(at, 0x00010004);
      return Uint8Array.from([...fromHex(examples.nine.hex).subarray(0, 20), ...set]);
    };
    const around = conversationOf(Array.from({ length: 140 }, (_, i) =>
      ({ frame: i + 1, time: { seconds: 0, nanoseconds: 0 }, fromClient: true, bytes: message(256 + i) })));
    const remarks = (identifier: number): string[] => dissect(message(identifier, true), { as: 'cflow', around }).remarks;
    expect([remarks(256), remarks(256 + 130), remarks(256 + 131)])
      .toEqual([[], [], ['The exporter has templates with more than 131072 fields: some are not remembered']]);
  });

  it('IPFIX has fields that say their own length (RFC 7011 §7)', () => {
    const message = dissect(examples.ipfix.hex, { as: 'cflow' });
    expect([message.value('cflow.dstport'), message.value('cflow.octets'), message.value('cflow.element')])
      .toEqual(['80', '1024', Buffer.from('eth01').toString('hex')]);
  });
});
