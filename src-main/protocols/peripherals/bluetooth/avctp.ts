/** Audio/Video Control Transport Protocol 1.4 of Bluetooth (§6): commands and responses of profiles that control what plays. */
import { bits, expert, nameOf, protocol, u16, u8 } from '../../../dissect/index.ts';
import { UUID } from './uuid.ts';
import { wayOf, wayText } from './ways.ts';

const PACKETS = { 0: 'Single', 1: 'Start', 2: 'Continue', 3: 'End' };
const SINGLE = 0, START = 1;
const INVALID = 1;

export const btavctp = protocol({
  name: 'btavctp',
  title: 'Bluetooth AVCTP Protocol',
  short: 'AVCTP',
  on: { 'btl2cap.psm': [23, 27] },
  fields: {
    transaction: bits('Transaction', 0xf0, { hex: true }),
    packet_type: bits('Packet Type', 0x0c, { hex: true, values: PACKETS }),
    cr: bits('C/R', 0x02, { hex: true, values: { 0: 'Command', 1: 'Response' } }),
    ipid: bits('IPID', 0x01, { hex: true, values: { 0: 'Profile OK', 1: 'Invalid profile' } }),
    rfa: bits('RFA', 0x01, { hex: true }),
    nop: u8('Number of packets'),
    pid: u16('Profile Identifier', { hex: true, values: UUID }),
    invalid_profile: expert('Invalid Profile', 'note', 'Protocol'),
  },
  dissect(p, f) {
    const transaction = p.show(f.transaction), packet = p.show(f.packet_type), answers = p.show(f.cr) === 1;
    p.info(() => `${wayText(wayOf(p))} ${answers ? 'Response' : 'Command'} - Transaction: ${transaction}, PacketType: ${nameOf(PACKETS, packet)}`);
    // Parts behind the first repeat neither the profile nor how many they are.
    if (packet !== SINGLE && packet !== START) {
      p.take(f.rfa);
      if (p.more) p.data();
      return;
    }
    if (p.take(f.ipid) === INVALID) {
      p.expertUnder(f.invalid_profile);
      p.addInfo(', Invalid profile');
    }
    if (packet === START) p.take(f.nop);
    const profile = p.take(f.pid);
    p.headerEnd = p.at;
    if (!p.more) return;
    if (packet === START || !p.next('bluetooth.uuid', profile)) p.data();
  },
});
