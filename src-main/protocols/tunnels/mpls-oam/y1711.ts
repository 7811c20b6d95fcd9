/** Packets behind MPLS' OAM Alert label (RFC 3429), ITU-T Y.1711: is the path there, and where it is not. */
import { type Cursor, expert, i32, ipv4, protocol, u16, u32, u8 } from '../../../dissect/index.ts';

const VERIFICATION = 1, FORWARD_DEFECT = 2, BACKWARD_DEFECT = 3, FAST_DETECTION = 7;
const FUNCTIONS: Readonly<Record<number, string>> = {
  0: 'Reserved', [VERIFICATION]: 'CV (Connectivity Verification)', [FORWARD_DEFECT]: 'FDI (Forward Defect Indicator)',
  [BACKWARD_DEFECT]: 'BDI (Backward Defect Indicator)', 4: 'Reserved for Performance packets', 5: 'Reserved for LB-Req (Loopback Request)',
  6: 'Reserved for LB-Rsp (Loopback Response)', [FAST_DETECTION]: 'FDD (Fast Failure Detection)',
};
const SHORT: Readonly<Record<number, string>> = { [VERIFICATION]: 'CV', [FORWARD_DEFECT]: 'FDI', [BACKWARD_DEFECT]: 'BDI', [FAST_DETECTION]: 'FDD' };
const FREQUENCIES = { 0: 'Reserved', 1: '10 ms', 2: '20 ms', 3: '50 ms (default value)', 4: '100 ms', 5: '200 ms', 6: '500 ms' };
const DEFECTS = {
  0x0000: 'Reserved', 0x0101: 'dServer', 0x0102: 'dPeerME', 0x0201: 'dLOCV', 0x0202: 'dTTSI_Mismatch', 0x0203: 'dTTSI_Mismerge', 0x0204: 'dExcess',
  0x02ff: 'dUnknown', 0xffff: 'Reserved',
};
/** Bytes of the shortest payload, and of the path's source: a router's address in IPv6's format, then a path of it. */
const SIZE = 44, SOURCE = 20, ZEROS = 10;

/** Of the label's entry, what the standard asks for. */
export interface AlertEntry {
  readonly exp: number;
  readonly ttl: number;
}

export const y1711 = protocol({
  name: 'mpls_y1711',
  title: 'Y.1711 OAM',
  short: 'Y.1711',
  fields: {
    function_type: u8('Function Type', { hex: true, values: FUNCTIONS }),
    lsr_id: ipv4('LSR ID'),
    lsp_id: i32('LSP ID'),
    frequency: u8('Frequency', { hex: true, values: FREQUENCIES }),
    defect_type: u16('Defect Type', { hex: true, values: DEFECTS }),
    defect_location: u32('Defect Location (AS)'),
    bip16: u16('BIP16', { hex: true }),
    exp_bits_not_0: expert('Warning: Exp bits should be 0 for Y.1711', 'warning', 'Protocol'),
    ttl_not_1: expert('Warning: TTL should be 1 for Y.1711', 'warning', 'Protocol'),
    minimum_payload: expert('Error: must have a minimum payload length of 44 bytes', 'warning', 'Protocol'),
    reserved_not_zero: expert('Error: these bytes are reserved and must be 0x00', 'warning', 'Protocol'),
    padding_not_zero: expert('Error: these bytes are padding and must be 0x00', 'warning', 'Protocol'),
    padding_not_ff: expert('Error: these bytes are padding and must be 0xFF', 'warning', 'Protocol'),
    ttsi_not_preset: expert('TTSI not preset (optional for FDI/BDI)', 'note', 'Protocol'),
    unknown_pdu: expert('Unknown MPLS Y.1711 PDU', 'warning', 'Protocol'),
  },
  dissect(p, f) {
    const entry = p.packet.notes.get('mpls.alert') as AlertEntry | undefined;
    if (entry !== undefined) {
      if (entry.exp !== 0) p.expert(f.exp_bits_not_0);
      if (entry.ttl > 1) p.expert(f.ttl_not_1);
    }
    if (p.remaining < SIZE) {
      p.expert(f.minimum_payload);
      p.data();
      return;
    }
    const kind = p.take(f.function_type);
    p.column('MPLS');
    p.info(`MPLS Label Switched Packet (Y.1711: ${SHORT[kind] ?? 'reserved/unknown'})`);
    if (kind === VERIFICATION || kind === FAST_DETECTION) takeVerification(p, f, kind === FAST_DETECTION);
    else if (kind === FORWARD_DEFECT || kind === BACKWARD_DEFECT) takeDefect(p, f);
    else {
      p.expert(f.unknown_pdu);
      p.data();
    }
  },
});

type Fields = (typeof y1711)['fields'];

/** §7.1 and §7.2: who sends it along which path. */
function takeVerification(p: Cursor, f: Fields, isFast: boolean): void {
  filled(p, f, 'reserved_not_zero', 3, 0);
  takeSource(p, f);
  if (isFast) p.take(f.frequency);
  filled(p, f, 'padding_not_zero', isFast ? 17 : 18, 0);
  p.take(f.bip16);
}

/** §7.3 and §7.4: what is wrong, and in whose network. The path's source may be left open. */
function takeDefect(p: Cursor, f: Fields): void {
  filled(p, f, 'reserved_not_zero', 1, 0);
  p.take(f.defect_type);
  if (p.peekBytes(SOURCE).every(byte => byte === 0)) {
    p.expert(f.ttsi_not_preset);
    p.skip(SOURCE);
  } else {
    takeSource(p, f);
  }
  p.take(f.defect_location);
  filled(p, f, 'padding_not_zero', 14, 0);
  p.take(f.bip16);
}

function takeSource(p: Cursor, f: Fields): void {
  filled(p, f, 'padding_not_zero', ZEROS, 0);
  filled(p, f, 'padding_not_ff', 2, 0xff);
  p.take(f.lsr_id);
  p.take(f.lsp_id);
}

function filled(p: Cursor, f: Fields, remark: 'reserved_not_zero' | 'padding_not_zero' | 'padding_not_ff', length: number, filling: number): void {
  if (!p.peekBytes(length).every(byte => byte === filling)) p.expert(f[remark]);
  p.skip(length);
}
