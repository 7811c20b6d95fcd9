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
    ['nothing', 'Management (Null management) GET'],
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

  it('rounds fractions that are exactly half to the even digit, as C does', () => {
    // 0xc1bd of 0x10000 is 0.7567901611328125, of which fifteen digits are shown.
    expect(read(examples.exactlyHalf).value('ptp.v2.correction.subns')).toBe('0.756790161132812');
  });

  it('reads what gPTP adds (IEEE 802.1AS-2020 §11.4.4.3, §10.6.4)', () => {
    const packet = read(examples.information);
    expect([packet.trouble, packet.value('ptp.as.fu.cumulativeScaledRateOffset'), packet.value('ptp.as.fu.gmTimeBaseIndicator')])
      .toEqual(['none', '-16', '1']);
    expect(packet.value('ptp.as.fu.scaledLastGmFreqChange')).toBe('6');
    const wants = read(examples.intervals);
    expect([wants.values('ptp.as.sig.tlv.timesyncinterval'), wants.value('ptp.as.sig.tlv.flags.meanlinkdelay')]).toEqual([['-3'], '1']);
    expect(wants.value('ptp.as.sig.tlv.gptpcapablemessageinterval')).toBe('2');
    expect([read(examples.twoSteps).has('ptp.v2.sdr.origintimestamp.seconds'), read(examples.twoSteps).has('ptp.v2.sync.reserved')])
      .toEqual([false, true]);
  });

  it('reads what other clocks show, and what profiles of industries add', () => {
    const packet = read(examples.offset);
    // Central European Time is an hour ahead; 0xfffff1f0 is -3600.
    expect(['currentOffset', 'jumpSeconds'].map(name => packet.value(`ptp.v2.an.atoi.${name}`))).toEqual(['-3600', '3600']);
    expect([packet.value('ptp.v2.an.atoi.displayName'), packet.value('ptp.v2.an.oe.totalTimeInaccuracy')]).toEqual(['CET', '200']);
    const rabbit = read(examples.rabbit);
    expect([rabbit.info, rabbit.value('ptp.v2.sig.oe.cern.wr.calPeriod')]).toEqual(['Signalling Message WR CALIBRATE', '3000']);
    expect(read(examples.pictures).value('ptp.v2.oe.smpte.defaultsystemframerate.denominator')).toBe('1001');
  });

  it('reads what is set and told of a clock, and why it was refused', () => {
    const zones = read(examples.zones);
    expect(['currentutcoffset', 'li61', 'ptptimescale', 'frequencyTraceable', 'timesource'].map(name => zones.value(`ptp.v2.mm.${name}`)))
      .toEqual(['37', '0', '1', '1', '0x20']);
    const fault = read(examples.fault);
    expect([fault.trouble, fault.values('ptp.v2.mm.faultValue').at(-1), fault.value('ptp.v2.mm.severityCode')]).toEqual(['none', 'lost', '3']);
    expect(read(examples.refused).info).toBe('Management Error Message (NO_SUCH_ID)');
  });

  it('reads version 1 (IEEE 1588-2002 annex D)', () => {
    const packet = read(examples.syncOfOne);
    expect([packet.protocol, packet.info, packet.trouble]).toEqual(['PTPv1', 'Sync Message', 'none']);
    expect([packet.value('ptp.subdomain'), packet.value('ptp.sdr.origintimestamp'), packet.value('ptp.flags.assist')])
      .toEqual(['_DFLT', '1705095875.123456789', '1']);
    expect([packet.value('ptp.sdr.grandmasterclockidentifier'), packet.value('ptp.sdr.estimatedmasterdrift')]).toEqual(['GPS', '-10']);
    expect([packet.value('ptp.sdr.localstepsremoved'), packet.value('ptp.sdr.utcreasonable')]).toEqual(['2', '1']);
    expect(read(examples.followUpOfOne).value('ptp.fu.associatedsequenceid')).toBe('7');
    expect(read(examples.delayResponseOfOne).value('ptp.dr.requestingsourcesequenceid')).toBe('8');
  });

  it('reads data sets of version 1', () => {
    const current = read(examples.currentOfOne);
    expect([current.info, current.value('ptp.mm.current.data.set.offsetfrommasternanoseconds')])
      .toEqual(['Management Message (Current Data Set)', '-200']);
    expect(current.lines()).toContain('    managementMessageKey: PTP_MM_CURRENT_DATA_SET (11)');
    expect(read(examples.parentOfOne).value('ptp.mm.parent.data.set.grandmastersequencenumber')).toBe('9');
    expect(read(examples.portOfOne).value('ptp.mm.port.data.set.generalportaddress')).toBe('0140');
  });

  it('says what is no length of a message', () => {
    expect(read(examples.short).trouble).toBe('malformed');
  });
});
