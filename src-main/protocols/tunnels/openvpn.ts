/** OpenVPN: the packets of its control channel and its data, after the project's description of the wire protocol (draft-openvpn-wire-protocol). */
import { type Cursor, MORE, NOT_MINE, bits, octets, protocol, u16, u24, u32, u64, u8 } from '../../dissect/index.ts';

const OPCODES: Readonly<Record<number, string>> = {
  1: 'P_CONTROL_HARD_RESET_CLIENT_V1', 2: 'P_CONTROL_HARD_RESET_SERVER_V1', 3: 'P_CONTROL_SOFT_RESET_V1', 4: 'P_CONTROL_V1', 5: 'P_ACK_V1',
  6: 'P_DATA_V1', 7: 'P_CONTROL_HARD_RESET_CLIENT_V2', 8: 'P_CONTROL_HARD_RESET_SERVER_V2', 9: 'P_DATA_V2',
  10: 'P_CONTROL_HARD_RESET_CLIENT_V3', 11: 'P_CONTROL_WKC_V1',
};
const CONTROL = 4, ACK = 5, DATA = 6, DATA_2 = 9;
const TCP = 6, PORT = 1194;
const SESSION = 8, MOST_ACKNOWLEDGED = 8;

export const openvpn = protocol({
  name: 'openvpn',
  title: 'OpenVPN Protocol',
  short: 'OpenVPN',
  on: { 'udp.port': [PORT], 'tcp.port': [PORT] },
  sized: true,
  accepts: (bytes, at, end) => at < end && OPCODES[bytes[at] >> 3] !== undefined,
  fields: {
    plen: u16('Packet Length'),
    type: u8('Type', { hex: true }),
    opcode: bits('Opcode', 0xf8, { hex: true, values: OPCODES }),
    keyid: bits('Key ID', 0x07),
    peerid: u24('Peer ID'),
    sessionid: u64('Session ID'),
    mpidarraylength: u8('Message Packet-ID Array Length'),
    mpidarrayelement: u32('Message Packet-ID Array Element'),
    rsessionid: u64('Remote Session ID'),
    mpid: u32('Message Packet-ID'),
    data: octets('Data'),
  },
  frame(bytes, at, end) {
    if (at + 2 > end) return MORE;
    const length = (bytes[at] << 8) | bytes[at + 1];
    return length === 0 || (at + 2 < end && OPCODES[bytes[at + 2] >> 3] === undefined) ? NOT_MINE : 2 + length;
  },
  dissect(p, f) {
    if (p.packet.ipProtocol === TCP) p.take(f.plen);
    const opcode = p.u8() >> 3;
    p.info(`MessageType: ${OPCODES[opcode] ?? 'Unknown'}`);
    p.bits(f.type, [f.opcode, f.keyid]);
    if (opcode === DATA_2) p.take(f.peerid);
    else if (opcode !== DATA) control(p, f, opcode);
    p.takeCaptured(f.data);
  },
});

/** Where the channel is authenticated by a key that both sides have (tls-auth), what comes behind the session is not readable by itself. */
function control(p: Cursor, f: (typeof openvpn)['fields'], opcode: number): void {
  p.take(f.sessionid);
  const count = p.available > 0 ? p.u8() : MOST_ACKNOWLEDGED + 1;
  const rest = 1 + 4 * count + (count > 0 ? SESSION : 0) + (opcode === ACK ? 0 : 4);
  if (count > MOST_ACKNOWLEDGED || p.remaining < rest || (opcode !== CONTROL && p.remaining !== rest)) return;
  p.take(f.mpidarraylength);
  for (let i = 0; i < count; i++) p.take(f.mpidarrayelement);
  if (count > 0) p.take(f.rsessionid);
  if (opcode !== ACK) p.take(f.mpid);
}
