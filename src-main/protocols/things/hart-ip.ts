/** HART-IP, HCF_SPEC-085 (IEC 62591 annex): commands to transmitters and valves over UDP and TCP, and what these measure. */
import { type Cursor, MORE, NOT_MINE, bits, byName, expert, octets, protocol, u16, u32, u8 } from '../../dissect/index.ts';
import { hex } from '../../bytes/hexadecimal.ts';
import { RESPONSES, RESPONSE_FIELDS, takeResponse } from './hart/responses.ts';

const PORTS = [5094];
const HEADER = 8;
const REQUEST = 0, RESPONSE = 1, ERROR = 3, NAK = 15;
const INITIATE = 0, PASS_THROUGH = 3;
const LONG_ADDRESS = 0x80, EXPANSION = 0x60;
const PREAMBLE = 0xff;
const KINDS: Readonly<Record<number, string>> = { 0: 'Request', 1: 'Response', 2: 'Publish', 3: 'Error', 15: 'Error' };
const MESSAGES: Readonly<Record<number, string>> = { 0: 'Session Initiate', 1: 'Session Close', 2: 'Keep Alive', 3: 'Pass Through' };
/** HCF_SPEC-081 §6: who sends, by the last three bits of the delimiter. */
const FRAMES: Readonly<Record<number, string>> = { 1: 'BACK', 2: 'STX', 6: 'ACK' };

export const hartIp = protocol({
  name: 'hart_ip',
  title: 'HART_IP Protocol',
  short: 'HART_IP',
  on: { 'udp.port': PORTS, 'tcp.port': PORTS },
  sized: true,
  fields: {
    version: u8('Version'),
    message_type: u8('Message Type', { values: KINDS }),
    message_id: u8('Message ID', { values: MESSAGES }),
    status: u8('Status'),
    transaction_id: u16('Sequence Number'),
    msg_length: u16('Message Length'),
    data: octets('Message Data'),
    'session_init.master_type': bits('Host Type', 0xff, { values: { 0: 'Secondary Host', 1: 'Primary Host' } }),
    'session_init.inactivity_close_timer': u32('Inactivity Close Timer'),
    'error.error_code': bits('Error', 0xff, {
      values: { 0: 'Session closed', 1: 'Primary session unavailable', 2: 'Service unavailable' },
    }),
    'pt.preambles': octets('Preambles'),
    'pt.delimiter': u8('Delimiter', { hex: true }),
    'pt.short_addr': bits('Short Address', 0x3f),
    'pt.long_address': octets('Long Address'),
    'pt.command': u8('Command'),
    'pt.length': u8('Length'),
    'pt.response_code': u8('Response Code'),
    'pt.device_status': u8('Device Status', { hex: true }),
    'pt.payload': octets('Payload'),
    'pt.checksum': u8('Checksum', { hex: true }),
    'data.none': expert('No data', 'note', 'Protocol'),
    ...byName(RESPONSE_FIELDS),
  },
  dissect(p, f) {
    const kind = p.u8(1), id = p.u8(2), length = p.u16(6);
    p.limit(Math.max(HEADER, length));
    const kindText = KINDS[kind] ?? 'Unknown', idText = MESSAGES[id] ?? 'Unknown', number = p.u16(4);
    const told = `${idText} ${kindText}, Sequence Number ${number}`;
    if (p.packet.next('hart_ip') > 0) p.addInfo(` | ${told}`);
    else p.info(told);
    p.columns.setFence();
    const header = p.open('HART_IP Header', HEADER);
    for (const field of [f.version, f.message_type, f.message_id, f.status, f.transaction_id, f.msg_length]) p.take(field);
    p.close(header);
    p.title(`, ${idText} ${kindText}`);
    const outer = p.open(`HART_IP Body, ${idText}, ${kindText}`, p.remaining);
    if (kind === ERROR || kind === NAK) {
      if (p.more) p.take(f['error.error_code']);
    } else if (id === INITIATE && (kind === REQUEST || kind === RESPONSE)) {
      p.take(f['session_init.master_type']);
      p.take(f['session_init.inactivity_close_timer']);
    } else if (id === PASS_THROUGH) {
      takeFrame(p, f);
    } else if (!p.more) {
      p.set(f.data, new Uint8Array(0));
      p.expertUnder(f['data.none']);
    }
    p.takeRest(f.data);
    p.close(outer);
  },
  frame(bytes, at, end) {
    if (end - at < HEADER) return MORE;
    const length = (bytes[at + 6] << 8) | bytes[at + 7];
    return isHeader(bytes, at) && length >= HEADER ? length : NOT_MINE;
  },
  accepts: (bytes, at, end) => end - at >= HEADER && isHeader(bytes, at) && ((bytes[at + 6] << 8) | bytes[at + 7]) >= HEADER,
});

type Fields = (typeof hartIp)['fields'];

/** A version, a kind and a message that there are. */
function isHeader(bytes: Uint8Array, at: number): boolean {
  return bytes[at] >= 1 && bytes[at] <= 2 && KINDS[bytes[at + 1] & 15] !== undefined && MESSAGES[bytes[at + 2]] !== undefined;
}

/** HCF_SPEC-081 §5: a frame as it is on the wire to devices, with their address, the command, and a sum of all bytes. */
function takeFrame(p: Cursor, f: Fields): void {
  let preambles = 0;
  while (preambles < p.available && p.u8(preambles) === PREAMBLE) preambles++;
  if (preambles > 0) p.take(f['pt.preambles'], preambles);
  const delimiter = p.u8(), isLong = (delimiter & LONG_ADDRESS) !== 0, kind = FRAMES[delimiter & 7];
  p.take(f['pt.delimiter']);
  p.label(() => `Delimiter: ${isLong ? 'Long' : 'Short'} Address, Frame Type: ${kind ?? `Unknown (${hex(delimiter & 7)})`}`);
  if (isLong) p.take(f['pt.long_address'], 5);
  else p.take(f['pt.short_addr']);
  const expansion = (delimiter & EXPANSION) >> 5;
  if (expansion > 0) p.skip(expansion);
  const command = p.take(f['pt.command']), length = p.take(f['pt.length']);
  const content = p.within(length);
  if (kind === 'STX') content.takeRest(f['pt.payload']);
  else takeAnswer(content, f, command);
  if (p.more) p.take(f['pt.checksum']);
}

function takeAnswer(p: Cursor, f: Fields, command: number): void {
  if (p.remaining < 2) {
    p.takeRest(f['pt.payload']);
    return;
  }
  p.take(f['pt.response_code']);
  p.take(f['pt.device_status']);
  if (RESPONSES[command] !== undefined) takeResponse(p, command);
  p.takeRest(f['pt.payload']);
}
