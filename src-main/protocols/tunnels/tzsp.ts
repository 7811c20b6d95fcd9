/** TaZmen Sniffer Protocol: a router or an access point sends what it hears to whoever analyzes it. As MikroTik and Airmagnet have it. */
import {
  type Cursor, type Field, absoluteTime, bool, ether, i16, i8, octets, protocol, text, u16, u32, u8,
} from '../../dissect/index.ts';
import { wirelessChannel } from './tzsp/channels.ts';

const TYPES = { 0: 'Received packet', 1: 'Packet for transmit', 3: 'Configuration', 4: 'Keepalive', 5: 'Port opener' };
const KEEPALIVE = 4, PORT_OPENER = 5;
const ENCAPSULATIONS: Readonly<Record<number, string>> = {
  1: 'Ethernet', 2: 'Token Ring', 3: 'SLIP', 4: 'PPP', 5: 'FDDI', 7: 'Raw IP', 18: 'IEEE 802.11', 119: 'IEEE 802.11 with Prism headers',
  126: 'IEEE 802.11 with radiotap headers', 127: 'IEEE 802.11 with AVS headers',
};
/** The protocol of an encapsulation, where there is one. */
const CARRIED: Readonly<Record<number, string>> = { 1: 'eth', 4: 'ppp', 5: 'fddi', 7: 'raw', 18: 'wlan', 126: 'radiotap' };
const TAGS: Readonly<Record<number, string>> = {
  0: 'Pad', 1: 'End', 10: 'Signal', 11: 'Silence', 12: 'Rate', 13: 'Time', 14: 'Message Type', 15: 'Point Coordination Function', 16: 'Undecrypted',
  17: 'Frame check sequence', 18: 'Channel', 40: 'packet ID', 41: 'Original Length', 60: 'Sensor MAC', 80: 'Device Name', 81: 'Capture Location',
  82: 'Time Stamp', 83: 'Information', 84: 'Capture ID',
};
const PAD = 0, END = 1, CHECK = 17, TIME_STAMP = 82;
const MESSAGES = { 0: 'Normal', 1: 'RFC1042 encoded', 2: 'Bridge-tunnel encoded', 4: '802.11 management frame' };
/** Tenths of Mbit/s, or halves. */
const RATES = {
  10: '1 Mbit/s', 20: '2 Mbit/s', 55: '5.5 Mbit/s', 110: '11 Mbit/s', 2: '1 Mbit/s', 4: '2 Mbit/s', 11: '5.5 Mbit/s', 12: '6 Mbit/s', 18: '9 Mbit/s',
  22: '11 Mbit/s', 24: '12 Mbit/s', 36: '18 Mbit/s', 48: '24 Mbit/s', 72: '36 Mbit/s', 96: '48 Mbit/s', 108: '54 Mbit/s',
};

export const tzsp = protocol({
  name: 'tzsp',
  title: 'Tazmen Sniffer Protocol',
  on: { 'udp.port': [37008], wtap_encap: [37] },
  fields: {
    version: u8('Version'),
    type: u8('Type', { values: TYPES }),
    encap: u16('Encapsulation', { values: ENCAPSULATIONS }),
    option_tag: u8('Option Tag', { values: TAGS }),
    option_length: u8('Option Length'),
    'wlan.status.msg_type': u8('Type', { hex: true, values: MESSAGES }),
    'wlan.status.pcf': bool('PCF', { as: ['CF: Frame received during CF period', 'Not CF'] }),
    'wlan.status.undecrypted': bool('Undecrypted', { as: ['Encrypted frame could not be decrypted', 'Unencrypted'] }),
    'wlan.status.fcs_err': bool('FCS', { as: ['FCS error, frame is corrupted', 'Frame is valid'] }),
    'wlan.time': u32('Time', { hex: true }),
    'wlan.silence': i8('Silence'),
    original_length: i16('Original Length'),
    'wlan.signal': i8('Signal'),
    'wlan.rate': u8('Rate', { values: RATES }),
    'wlan.channel': u8('Channel', { values: wirelessChannel }),
    unknown: octets('Unknown tag'),
    sensormac: ether('Sensor Address'),
    device_name: text('Device Name'),
    capture_location: text('Capture Location'),
    device_info: text('Capture Information'),
    device_id: u32('Capture Id'),
    time_stamp: absoluteTime('Time Stamp'),
    packet_id: u32('Packet Id'),
  },
  dissect(p, f) {
    p.take(f.version);
    const type = p.take(f.type), encapsulation = p.take(f.encap), name = ENCAPSULATIONS[encapsulation] ?? `Unknown (${encapsulation})`;
    p.info(name);
    if (type === KEEPALIVE || type === PORT_OPENER) {
      p.labelNode(p.node, `TZSP: ${name} `);
      return;
    }
    const state = takeTags(p, f);
    p.labelNode(p.node, `TZSP: ${name} ${state}`);
    const carried = CARRIED[encapsulation];
    if (carried !== undefined) {
      p.call(carried);
      return;
    }
    p.column('UNKNOWN');
    p.info(`TZSP_ENCAP = ${encapsulation}`);
    p.data();
  },
});

type Fields = (typeof tzsp)['fields'];

/** Tags up to the end's; gives what is known of the frame check sequence. */
function takeTags(p: Cursor, f: Fields): string {
  let state = '';
  while (p.more) {
    const tag = p.u8(), isBare = tag === PAD || tag === END, length = isBare ? 0 : p.u8(1);
    const outer = p.open(TAGS[tag] ?? 'Unknown', isBare ? 1 : 2 + length);
    p.take(f.option_tag);
    if (!isBare) {
      p.take(f.option_length);
      const value = p.within(length);
      if (tag === CHECK && length === 1) state = value.u8() === 0 ? 'Good' : 'Bad';
      takeValue(value, f, tag);
    }
    p.close(outer);
    if (tag === END) break;
  }
  return state;
}

function takeValue(value: Cursor, f: Fields, tag: number): void {
  const length = value.remaining, field = fieldOf(f, tag);
  if (tag === TIME_STAMP && length === 8) value.takeAs(f.time_stamp, { seconds: value.u32(), nanoseconds: value.u32(4) }, 8);
  else if (field !== undefined && length > 0 && (field.size === 0 || field.size === length)) value.take(field, length);
  else value.takeRest(f.unknown);
}

function fieldOf(f: Fields, tag: number): Field<unknown> | undefined {
  switch (tag) {
    case 10: return f['wlan.signal'];
    case 11: return f['wlan.silence'];
    case 12: return f['wlan.rate'];
    case 13: return f['wlan.time'];
    case 14: return f['wlan.status.msg_type'];
    case 15: return f['wlan.status.pcf'];
    case 16: return f['wlan.status.undecrypted'];
    case CHECK: return f['wlan.status.fcs_err'];
    case 18: return f['wlan.channel'];
    case 40: return f.packet_id;
    case 41: return f.original_length;
    case 60: return f.sensormac;
    case 80: return f.device_name;
    case 81: return f.capture_location;
    case 83: return f.device_info;
    case 84: return f.device_id;
    default: return undefined;
  }
}
