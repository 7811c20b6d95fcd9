import { describe, expect, it } from 'vitest';
import { type Dissected, dissect } from '../../tooling/packets.ts';
import { examples } from './mpls-oam.examples.ts';

const read = (name: keyof typeof examples): Dissected => dissect(examples[name].hex);
const all = (packet: Dissected, prefix: string, ...names: readonly string[]): (string | undefined)[] =>
  names.map(name => packet.value(prefix + name));

describe('measurements, RFC 6374', () => {
  it('count losses; the session has 26 bits where classes are told apart', () => {
    const query = read('loss');
    expect([query.protocols, query.protocol, query.info])
      .toEqual(['eth:ethertype:mpls:pwach:mplspmdlm', 'MPLS PM (DLM)', `Query, sid: ${0x12345641}`]);
    expect(all(query, 'mpls_pm.', 'ctrl.code', 'otf', 'origin.timestamp.ptp', 'counter1', 'counter4', 'ds'))
      .toEqual(['0x00', '3', '1600000001.500000000', '1', '4', undefined]);
    const response = read('lossResponse');
    expect([response.info, response.value('mpls_pm.ds')]).toEqual([`Response, sid: ${0x12345641 >>> 6}, code: Success (1)`, '1']);
    expect(response.lines()).toEqual(expect.arrayContaining([
      '    Counter 1: 1 octets (B_Tx)', '    Counter 3: 3 octets (A_Tx)', '    Control Code: Success (0x01)',
    ]));
    expect(read('inferredLoss').info).toMatch(/code: Administrative Block \(25\)$/);
  });

  it('take times in the format of the side that wrote them, §3.4', () => {
    expect(all(read('delay'), 'mpls_pm.', 'timestamp1.ptp', 'timestamp3.null')).toEqual(['1600000001.500000000', '0']);
    expect(all(read('delayResponse'), 'mpls_pm.', 'timestamp1.ntp', 'timestamp2.ptp', 'timestamp3_ptp', 'timestamp4.ntp'))
      .toEqual(['Feb  2, 2019 11:39:45.500000000 UTC', '1600000001.500000000', '1600000001.500000000', 'Feb  2, 2019 11:39:45.500000000 UTC']);
  });

  it('do both in one message', () => {
    expect(all(read('lossAndDelay'), 'mpls_pm.', 'dflags.x', 'qtf', 'rtf', 'rptf', 'timestamp1.seq', 'counter2'))
      .toEqual(['1', '1', '1', '3', '9', '2']);
    expect([read('inferredLossAndDelay').protocol, read('inferredLossAndDelay').value('mpls_pm.timestamp1.unk')]).toEqual(['MPLS PM (ILM+DM)', '9']);
  });

  it('keep nanoseconds below a second', () => {
    expect(dissect(examples.loss.hex.replace('1dcd6500', 'ffffffff')).value('mpls_pm.origin.timestamp.ptp')).toBe('1600000005.294967295');
  });
});

describe('notices', () => {
  it('say what is protected', () => {
    const packet = read('protection');
    expect([packet.protocol, packet.info]).toEqual(['PSC', 'SF(1,1)']);
    expect(all(packet, 'mpls_psc.', 'ver', 'req', 'pt', 'rev')).toEqual(['1', '10', '2', '1']);
    expect(read('unknownRequest').info).toBe('Unknown-Request(0,0)');
  });

  it('say what is at fault, and where', () => {
    expect(all(read('fault'), 'mplstp_oam.', 'message.type', 'flag_l', 'flag_r', 'node_id', 'if_num', 'global_id'))
      .toEqual(['1', '1', '0', '10.0.0.1', '7', '9']);
  });

  it('ask to lock a path, with the end that asks', () => {
    expect([read('lock').value('mplstp_lock.refresh-timer'), ...all(read('lock'), 'bfd.mep.', 'type', 'tunnel.no', 'lsp.no')])
      .toEqual(['5', '1', '1', '2']);
  });

  it('give a pseudowire\'s state', () => {
    expect(all(read('status'), 'pw_oam.', 'refresh-timer', 'flags_a', 'tlv-type', 'code')).toEqual(['0x0258', '1', '0x096a', '0x0020']);
  });

  it('withdraw addresses', () => {
    expect([read('withdrawal').value('mpls_mac.tlv.sequence_number'), read('withdrawal').values('mpls_mac.tlv.value')])
      .toEqual(['5', ['00000005', '020000000001']]);
  });

  it('carry packets by their PPP numbers', () => {
    expect(read('management').protocols).toBe('eth:ethertype:mpls:pwach:mcc:ip');
    expect([read('managementUnknown').protocol, read('managementUnknown').value('data.data')]).toEqual(['MPLS', '01']);
  });
});

describe('packets behind the OAM Alert label, ITU-T Y.1711', () => {
  it('verify a path', () => {
    const packet = read('verification');
    expect([packet.protocols, packet.protocol, packet.info])
      .toEqual(['eth:ethertype:mpls:mpls_y1711', 'MPLS', 'MPLS Label Switched Packet (Y.1711: CV)']);
    expect(all(packet, 'mpls_y1711.', 'lsr_id', 'lsp_id', 'bip16')).toEqual(['10.0.0.1', '7', '0xabcd']);
    expect([packet.has('mpls_y1711.padding_not_zero'), packet.has('mpls_y1711.ttl_not_1')]).toEqual([false, false]);
    expect(read('detection').lines()).toContain('    Frequency: 50 ms (default value) (0x03)');
  });

  it('say what is wrong, and where', () => {
    const packet = read('defect');
    expect(all(packet, 'mpls_y1711.', 'defect_type', 'defect_location')).toEqual(['0x0201', '65000']);
    expect([packet.has('mpls_y1711.ttsi_not_preset'), read('unknownAlert').has('mpls_y1711.unknown_pdu')]).toEqual([true, true]);
  });
});
