import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
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

  it('IPFIX has fields that say their own length (RFC 7011 §7)', () => {
    const message = dissect(examples.ipfix.hex, { as: 'cflow' });
    expect([message.value('cflow.dstport'), message.value('cflow.octets'), message.value('cflow.element')])
      .toEqual(['80', '1024', Buffer.from('eth01').toString('hex')]);
  });
});
