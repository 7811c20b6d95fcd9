/** Lightweight Access Point Protocol, RFC 5412: 802.11 frames between access points and their controller, and how it controls them. */
import { type Cursor, ether, flag, protocol, u16, u8 } from '../../dissect/index.ts';
import { takeNamedBits } from '../bit-names.ts';

const MESSAGES: Readonly<Record<number, string>> = {
  1: 'DISCOVERY_REQUEST', 2: 'DISCOVERY_REPLY', 3: 'JOIN_REQUEST', 4: 'JOIN_REPLY', 5: 'HANDOFF_REQUEST', 6: 'HANDOFF_REPLY',
  7: 'HANDOFF_COMMAND', 8: 'HANDOFF_RESPONSE', 9: 'HANDOFF_CONFIRM', 10: 'CONFIGURE_REQUEST', 11: 'CONFIGURE_RESPONSE',
  12: 'CONFIGURE_COMMAND', 13: 'CONFIGURE_COMMAND_RES', 14: 'STATISTICS_INFO', 15: 'STATISTICS_INFO_RES', 16: 'CHANGE_STATE_EVENT',
  17: 'CHANGE_STATE_EVENT_RES', 18: 'RRM_CONTROL_REQ', 19: 'RRM_CONTROL_RES', 20: 'RRM_DATA_REQ', 21: 'RRM_DATA_RES', 22: 'ECHO_REQUEST',
  23: 'ECHO_RESPONSE', 24: 'IMAGE_DATA', 25: 'IMAGE_DATA_RES', 26: 'RESET_REQ', 27: 'RESET_RES', 28: 'I_AM_UP_REQ', 29: 'I_AM_UP_RES',
  30: 'KEY_UPDATE_REQ', 31: 'KEY_UPDATE_RES', 32: 'PRIMARY_DISCOVERY_REQ', 33: 'PRIMARY_DISCOVERY_RES', 34: 'DATA_TRANSFER',
  35: 'DATA_TRANSFER_RES', 36: 'RESET_REQ_CLEAR_CONFIG',
};
const CONTROL_PORT = 12223;
const CONTROL = 0x04;

export const lwapp = protocol({
  name: 'lwapp',
  title: 'LWAPP Encapsulated Packet',
  on: { 'udp.port': [12222, CONTROL_PORT], ethertype: [0x88bb, 0xbbbb] },
  fields: {
    apid: ether('AP Identity'),
    version: u8('Version'),
    slotId: u8('slotId'),
    flags: u8('Flags', { hex: true }),
    'flags.type': flag('Type', CONTROL, { as: ['LWAPP Control Packet', 'Encapsulated 80211'] }),
    'flags.fragment': flag('Fragment', 0x02),
    'flags.fragmentType': flag('Fragment Type', 0x01),
    fragmentId: u8('Fragment Id', { hex: true }),
    Length: u16('Length'),
    rssi: u8('RSSI', { hex: true }),
    snr: u8('SNR', { hex: true }),
    'control.type': u8('Control Type', { values: MESSAGES }),
    'control.seqno': u8('Control Sequence Number'),
    'control.length': u16('Control Length'),
  },
  dissect(p, f) {
    // §4.3: to the controller, the access point says which one it is.
    if (p.packet.destinationPort === CONTROL_PORT) p.take(f.apid);
    const first = p.u8();
    p.set(f.version, first >>> 6, p.at, 1);
    p.set(f.slotId, (first >>> 3) & 7, p.at, 1);
    takeNamedBits(p, f.flags, [f['flags.type'], f['flags.fragment'], f['flags.fragmentType']]);
    p.take(f.fragmentId);
    p.take(f.Length);
    p.take(f.rssi);
    p.take(f.snr);
    p.info('LWAPP Encapsulated Packet');
    if ((first & CONTROL) !== 0) control(p, f);
    else if ((first & 3) !== 0) p.data();
    else p.call('wlan');
  },
});

/** §6.1. */
function control(p: Cursor, f: (typeof lwapp)['fields']): void {
  const outer = p.open('LWAPP Control Message');
  const type = p.take(f['control.type']);
  p.take(f['control.seqno']);
  p.take(f['control.length']);
  p.close(outer);
  p.info(`CNTL ${MESSAGES[type] ?? 'Bad Type: ' + type}`);
  p.data();
}
