import { describe, expect, it } from 'vitest';
import { dissect } from '../tooling/packets.ts';
import { examples } from './ptp.examples.ts';

const read = (name: keyof typeof examples) => dissect(examples[name].hex, name === 'sync' ? {} : { as: 'ptp' });

describe('ptp', () => {
  it('says who sends, and what is to be corrected', () => {
    const packet = read('sync');
    expect([packet.info, packet.value('ptp.v2.clockidentity'), packet.value('ptp.v2.flags.twostep'), packet.value('ptp.v2.sequenceid')]).toEqual(['Sync Message', '0x000200fffe000001', '1', '258']);
    expect(packet.lines()).toContain('    correctionField: 2.500000 nanoseconds');
    expect(packet.lines()).toContain('        MAC Vendor: 00:02:00');
    expect([packet.value('eth.padding'), packet.trouble]).toEqual(['0000', 'none']);
  });

  it('tells times, and whose request they answer', () => {
    expect([read('followUp').value('ptp.v2.fu.preciseorigintimestamp.seconds'), read('followUp').value('ptp.v2.fu.preciseorigintimestamp.nanoseconds')]).toEqual(['1516737226', '34752487']);
    expect([read('delayResponse').value('ptp.v2.dr.requestingsourceportidentity'), read('peerResponse').value('ptp.v2.pdrs.requestingsourceportid')]).toEqual(['0x7cfe90fffef950b4', '1']);
    expect([read('peerRequest').info, read('peerRequest').value('ptp.v2.majorsdoid'), read('peerFollowUp').value('ptp.v2.pdfu.requestingsourceportid')]).toEqual(['Peer_Delay_Req Message', '0x01', '1']);
  });

  it('announces the best clock', () => {
    const packet = read('announce');
    expect([packet.value('ptp.v2.an.origincurrentutcoffset'), packet.value('ptp.v2.an.grandmasterclockclass'), packet.value('ptp.v2.timesource')]).toEqual(['37', '248', '0xa0']);
  });

  it('manages clocks', () => {
    expect([read('management').info, read('management').value('ptp.v2.mm.data')]).toEqual(['Management (PRIORITY1) RESPONSE', '8000']);
    expect(read('signaling').value('ptp.v2.sig.tlv.data')).toBe('abcd');
  });

  it('of version 1 is another protocol', () => {
    expect(read('first').info).toBe('PTP version 1');
  });
});
