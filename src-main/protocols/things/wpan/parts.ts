/** Payloads of IEEE 802.15.4's own frames: beacons and commands, IEEE 802.15.4-2020 §7.3.1 and §7.5; the security header, §9.4. */
import { type Cursor } from '../../../dissect/index.ts';
import { takeNamedBits } from '../../bit-names.ts';
import { COMMANDS, FRAME_FIELDS } from './fields.ts';

const f = FRAME_FIELDS;
const SECURITY_BITS = [
  f['aux_sec.sec_level'], f['aux_sec.key_id_mode'], f['aux_sec.frame_counter_suppression'], f['aux_sec.asn_in_nonce'], f['aux_sec.reserved'],
];
const CAPABILITY_BITS = [
  f['cinfo.alt_coord'], f['cinfo.device_type'], f['cinfo.power_src'], f['cinfo.idle_rx'], f['cinfo.sec_capable'], f['cinfo.alloc_addr'],
];
/** Bytes of the code behind the payload, by the security level's last two bits. */
const CODES = [0, 4, 8, 16];

export interface Security {
  readonly encrypts: boolean;
  readonly codeLength: number;
}

export function takeSecurity(p: Cursor): Security {
  const outer = p.open(f['aux_sec.hdr']);
  const control = takeNamedBits(p, f['aux_sec.security_control_field'], SECURITY_BITS, SECURITY_BITS.slice(0, 2));
  if ((control & 0x20) === 0) p.take(f['aux_sec.frame_counter']);
  const mode = (control >> 3) & 3;
  if (mode > 0) {
    const inner = p.open('Key Identifier Field', [0, 1, 5, 9][mode]);
    if (mode === 2) {
      p.take(f['aux_sec.key_source.bytes'], 4);
    } else if (mode === 3) {
      p.hide(f['aux_sec.key_source.bytes'], p.peekBytes(8), p.at, 8);
      p.take(f['aux_sec.key_source']);
    }
    p.take(f['aux_sec.key_index']);
    p.close(inner);
  }
  p.close(outer);
  return { encrypts: (control & 4) !== 0, codeLength: CODES[control & 3] };
}

/** Bytes of an extended address, which is sent the last byte first. */
export function extended(p: Cursor): Uint8Array {
  return p.peekBytes(8).toReversed();
}

/** §7.3.1: superframe, guaranteed time slots, and who has data waiting. */
export function takeBeacon(p: Cursor): void {
  const specification = p.little16();
  const outer = p.open('Superframe Specification', 2);
  p.label(`Superframe Specification${(specification & 0x4000) !== 0 ? ': PAN Coordinator' : ''}`);
  for (const field of [f.beacon_order, f.superframe_order, f.cap]) p.show(field);
  for (const field of [f.battery_ext, f.bcn_coord, f.assoc_permit]) p.show(field, 2);
  p.skip(2);
  p.close(outer);
  takeSlots(p);
  takePending(p);
}

function takeSlots(p: Cursor): void {
  const count = p.u8() & 7;
  const outer = p.open('GTS');
  p.show(f['gts.count']);
  p.show(f['gts.permit']);
  p.skip(1);
  if (count > 0) {
    const directions = p.u8();
    let receiving = 0;
    for (let i = 0; i < count; i++) receiving += (directions >> i) & 1;
    const inner = p.open(`GTS Directions: ${receiving} Receive & ${count - receiving} Transmit`, 1);
    for (let i = 0; i < count; i++) {
      p.set(f['gts.direction'], ((directions >> i) & 1) !== 0, p.at, 1);
      p.label(`GTS Slot ${i + 1}: ${((directions >> i) & 1) !== 0 ? 'Receive Only' : 'Transmit Only'}`);
    }
    p.skip(1);
    p.close(inner);
    const slots = p.open('GTS Descriptors', 3 * count);
    for (let i = 0; i < count; i++) {
      const address = p.take(f['gts.address']);
      const slot = p.u8();
      p.label(`Address: ${hex16(address)}, Slot: ${slot & 15}, Length: ${slot >> 4}`);
      p.skip(1);
    }
    p.close(slots);
  }
  p.close(outer);
}

function takePending(p: Cursor): void {
  const counts = p.u8();
  const short = counts & 7, long = (counts >> 4) & 7;
  const outer = p.open(`Pending Addresses: ${short} Short and ${long} Long`);
  p.skip(1);
  for (let i = 0; i < short; i++) p.take(f.pending16);
  for (let i = 0; i < long; i++) p.takeAs(f.pending64, extended(p), 8);
  p.close(outer);
}

export const hex16 = (value: number): string => `0x${value.toString(16).padStart(4, '0')}`;

const BEACON_REQUEST = 7;

/** §7.5. */
export function takeCommand(p: Cursor, pan: number, isEnhanced: boolean): void {
  const command = p.take(f.cmd);
  const known = isEnhanced && command === BEACON_REQUEST ? 'Enhanced Beacon Request' : COMMANDS[command];
  const name = known ?? `Unknown Command (0x${command.toString(16).padStart(2, '0')})`;
  p.info(name);
  if (!p.more) return;
  const take = TAKERS[command];
  if (take === undefined) {
    p.takeRest(f.payload);
    return;
  }
  const outer = p.open(name, p.remaining);
  take(p, pan);
  p.close(outer);
}

/** `pan`: the network that the frame names. */
const TAKERS: Readonly<Record<number, (p: Cursor, pan: number) => void>> = {
  0x01: p => {
    p.addInfo((p.u8() & 2) !== 0 ? ', FFD' : ', RFD');
    for (const field of CAPABILITY_BITS) p.show(field);
    p.skip(1);
  },
  0x02: (p, pan) => {
    const address = p.take(f['asoc.addr']);
    const status = p.take(f['assoc.status']);
    p.addInfo(status === 0 ? `, PAN: ${hex16(pan)} Addr: ${hex16(address)}` : ', Unsuccessful');
  },
  0x03: p => void p.take(f['disassoc.reason']),
  0x08: p => {
    const pan = p.take(f['realign.pan']);
    const coordinator = p.take(f['realign.addr']);
    const channel = p.take(f['realign.channel']);
    p.addInfo(`, PAN: ${hex16(pan)}, Coordinator: ${hex16(coordinator)}, Channel: ${channel}`);
    const address = p.take(f['realign.addr']);
    p.label(`Short Address: ${hex16(address)}`);
    if (p.more) p.take(f['realign.channel_page']);
  },
  0x09: p => {
    p.show(f['gtsreq.length']);
    p.show(f['gtsreq.direction']);
    p.show(f['gtsreq.type']);
    p.skip(1);
  },
};
