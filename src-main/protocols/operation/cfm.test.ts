import { describe, expect, it } from 'vitest';
import { type Dissected, dissect } from '../../tooling/packets.ts';
import { examples } from './cfm.examples.ts';

const read = (name: keyof typeof examples): Dissected => dissect(examples[name].hex);
const all = (packet: Dissected, ...names: readonly string[]): (string | undefined)[] => names.map(name => packet.value(`cfm.${name}`));

describe('cfm', () => {
  it('reads who checks continuity, how often, and what the other side lost', () => {
    const packet = read('check');
    expect([packet.protocols, packet.protocol, packet.info]).toEqual(['eth:ethertype:cfm', 'CFM', 'Type Continuity Check Message (CCM)']);
    expect(all(packet, 'md.level', 'flags.rdi', 'flags.interval', 'ccm.ma.ep.id', 'maid.md.name.string', 'maid.ma.name.string', 'itu.txfcb'))
      .toEqual(['5', '1', '4', '291', 'md1', 'a1', '00000001']);
    expect(all(packet, 'tlv.chassis.id', 'tlv.port.status.value', 'tlv.port.interface.value')).toEqual(['020000000009', '2', '1']);
    expect(packet.lines()).toContain('        TLV: Port Status TLV (t=2,l=1)');
  });

  it('tells names that are texts from those that are not', () => {
    expect(all(read('carrier'), 'maid.md.name.length', 'maid.ma.name.string')).toEqual([undefined, 'ABCDEFGHIJKLM']);
    expect(all(read('address'), 'maid.md.name.mac', 'maid.md.name.mac.id', 'maid.ma.name.hex')).toEqual(['02:00:00:00:00:09', '0005', '000a']);
  });

  it('reads loopbacks with what they carry', () => {
    expect(all(read('loopback'), 'lb.transaction.id', 'tlv.data.value')).toEqual(['9', '01020304']);
    expect(all(read('loopbackReply'), 'tlv.ma.domain', 'tlv.management.addr')).toEqual(['010203', '010203']);
  });

  it('reads traces with where they went', () => {
    expect(all(read('trace'), 'flags.usefdbonly', 'lt.ttl', 'ltm.targ.addr', 'tlv.ltm.egress.id.mac'))
      .toEqual(['1', '64', '02:00:00:00:00:02', '02:00:00:00:00:09']);
    expect(all(
      read('traceReply'), 'flags.fwdyes', 'flags.ltr.terminalmep', 'ltr.relay.action', 'tlv.ltr.egress.next.id.ui',
      'tlv.reply.ing.egr.portid', 'tlv.reply.egress.action',
    )).toEqual(['1', '1', '2', '0002', '616263', '1']);
  });

  it('reads alarms, locks, notifications and tests', () => {
    expect([read('alarm').value('cfm.flags.ais_lck_Period'), read('lock').info, read('notification').value('cfm.gnm.bnm.current.bw')])
      .toEqual(['6', 'Type Lock Signal (LCK)', '8']);
    expect(all(read('test'), 'tst.sequence.num', 'tlv.tst.crc32')).toEqual(['5', '05060708']);
    expect(read('clientFail').lines()).toContain('            ..00 1... = Type: FDI/AIS (1)');
  });

  it('reads protection of lines and rings', () => {
    expect(all(read('linear'), 'raps.req.st', 'aps.protec.type.R', 'aps.bridge.type')).toEqual(['11', '1', '0x01']);
    expect(all(read('ring'), 'raps.req.st', 'raps.flags.rb', 'raps.flags.bpr', 'raps.node.id')).toEqual(['0x0b', '1', '1', '02:00:00:00:00:09']);
    expect(all(read('ringEvent'), 'raps.event.subcode')).toEqual(['0x00']);
  });

  it('reads measurements, and what organizations say of their own', () => {
    expect([
      read('loss').value('cfm.lmm.lmr.txfcb'), read('delayReply').value('cfm.dmm.dmr.rxtimestampb'),
      read('syntheticLoss').value('cfm.slm.txfcf'),
    ]).toEqual(['00000003', '0000000500000006', '10']);
    expect([...all(read('vendor'), 'vsm_vsr.data', 'tlv.org.spec.value'), read('vendor').values('cfm.tlv.org.spec.subtype')])
      .toEqual(['05', '07', ['03', '02']]);
  });

  it('goes on behind what it does not know, and is malformed where a message has no room before its TLVs', () => {
    expect(read('unknown').values('cfm.tlv.type')).toEqual(['100', '0']);
    expect(read('offsetTooSmall').trouble).toBe('malformed');
  });

  it('leaves padding to the frame', () => expect(dissect(`${examples.alarm.hex} ${'00'.repeat(41)}`).value('eth.padding')).toBe('00'.repeat(41)));
});
