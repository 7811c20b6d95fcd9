import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './cflow.examples.ts';
import { examples as diameter } from './diameter.examples.ts';

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

describe('Diameter', () => {
  it('names commands and who sends them', () => {
    const message = dissect(diameter.capabilities.hex, { as: 'diameter' });
    expect(message.info).toBe('cmd=Capabilities-Exchange Request(257) flags=R------- appl=Diameter Common Messages(0) h2h=1 e2e=2');
    expect(message.values('diameter.avp.text')).toEqual(['a.example.org', 'example.org']);
    expect(message.value('diameter.avp.ipv4')).toBe('10.0.0.1');
  });

  it('tells how it went', () => {
    expect(dissect(diameter.watchdog.hex, { as: 'diameter' }).lines().join('\n')).toContain('val=DIAMETER_SUCCESS (2001)');
  });

  it('reads attributes within attributes, and those of a vendor', () => {
    const message = dissect(diameter.credit.hex, { as: 'diameter' });
    expect(message.values('diameter.avp.code')).toEqual(['443', '450', '444', '628', '629']);
    expect(message.value('diameter.avp.vendorId')).toBe('10415');
  });
});
