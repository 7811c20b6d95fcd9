import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './ptp.examples.ts';

const read = (example: { hex: string }) => dissect(example.hex, { as: 'ptp' });

describe('ptp', () => {
  it.each([
    ['sync', 'Sync Message'], ['peerDelayResponse', 'Peer_Delay_Resp Message'], ['announce', 'Announce Message'],
    ['signalling', 'Signalling Message'], ['description', 'Management (Clock description) RESPONSE'],
    ['current', 'Management (Current dataset) RESPONSE'], ['parent', 'Management (Parent dataset) RESPONSE'],
    ['port', 'Management (Port dataset) RESPONSE'], ['defaultSet', 'Management (Default dataset) RESPONSE'],
    ['nothing', 'Management (Null) GET'],
  ] as const)('sums up %s', (name, info) => {
    const packet = read(examples[name]);
    expect([packet.info, packet.protocol, packet.trouble]).toEqual([info, 'PTPv2', 'none']);
  });

  it('reads times and corrections, which have a sign and a fraction', () => {
    const packet = read(examples.sync);
    expect([packet.value('ptp.v2.sdr.origintimestamp.seconds'), packet.value('ptp.v2.sdr.origintimestamp.nanoseconds')])
      .toEqual(['1705095875', '123456789']);
    // 0xfffffffff6d7 is -2345, behind it 0x8000 of 0x10000: -2344.5 nanoseconds.
    expect([packet.value('ptp.v2.correction.ns'), packet.value('ptp.v2.correction.subns')]).toEqual(['-2345', '0.5']);
    expect(packet.lines()).toContain('    correctionField: -2344.500000 nanoseconds');
    expect([packet.value('ptp.v2.clockidentity'), packet.value('ptp.v2.clockidentity_manuf'), packet.value('ptp.v2.flags.twostep')])
      .toEqual(['0x001122fffe334455', '00:11:22', '1']);
  });

  it('reads what a grandmaster announces, and the path to it', () => {
    const packet = read(examples.announce);
    expect([packet.value('ptp.v2.an.origincurrentutcoffset'), packet.value('ptp.v2.timesource'), packet.value('ptp.v2.an.pathsequence')])
      .toEqual(['37', '0xa0', '0x001122fffe334455']);
    expect(packet.lines()).toContain('    TimeSource: INTERNAL_OSCILLATOR (0xa0)');
  });

  it('reads who is granted which messages, how often and for how long', () => {
    const packet = read(examples.granted);
    expect(['messageType', 'logInterMessagePeriod', 'durationField', 'renewalInvited', 'data'].map(name => packet.values(`ptp.v2.sig.tlv.${name}`)))
      .toEqual([['0x0b', '0x0b'], ['1'], ['3600'], ['1'], ['07']]);
    expect(packet.lines().map(line => line.trim())).toContain('rate: 0.5 packets/sec');
  });

  it('reads data sets', () => {
    expect([read(examples.port).value('ptp.v2.mm.portState'), read(examples.parent).value('ptp.v2.mm.grandmasterclockaccuracy')])
      .toEqual(['6', '0x21']);
    expect([read(examples.current).value('ptp.v2.mm.pathDelay.ns'), read(examples.current).value('ptp.v2.mm.pathDelay.subns')]).toEqual(['2', '0.5']);
    expect(read(examples.description).value('ptp.v2.mm.userDescription')).toBe('C');
  });

  it('says what is no length of a message', () => {
    expect(read(examples.short).trouble).toBe('malformed');
  });
});
