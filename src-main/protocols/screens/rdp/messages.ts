/**
 * What the message channel is for: measuring the network (MS-RDPBCGR §2.2.14), a second transport over UDP (§2.2.15), and
 * heartbeats (§2.2.16). The flags of the security header say which of them comes.
 */
import type { Cursor } from '../../../dissect/index.ts';
import { type MessageFields, messageFields } from './message-fields.ts';
import { ENCRYPTED, takeEncrypted } from './security.ts';
import { securityFields } from './security-fields.ts';

const TRANSPORT_REQUEST = 0x0002, TRANSPORT_RESPONSE = 0x0004, DETECT_REQUEST = 0x1000, DETECT_RESPONSE = 0x2000, HEARTBEAT = 0x4000;
const COOKIE = 16;

/** Reads a message up to the end. `method` is how RDP itself encrypts, where it does. */
export function readMessage(p: Cursor, method: number): void {
  const f = messageFields(), header = securityFields(), whole = p.open(f.messageData);
  const flags = p.bits(header.flags, [
    header['flags.transportreq'], header['flags.transportrsp'], header['flags.autodetectreq'], header['flags.autodetectresp'],
    header['flags.heartbeat'],
  ]);
  p.take(header.flagsHi);
  if ((flags & ENCRYPTED) !== 0) {
    p.info('[Encrypted]');
    takeEncrypted(p, method);
  } else {
    const [name, title, read] = KINDS.find(([, , , mark]) => (flags & mark) !== 0) ?? UNKNOWN;
    p.info(name);
    const outer = p.open(title);
    read(p, f);
    p.takeCaptured(f.messageRest);
    p.close(outer);
  }
  p.close(whole);
}

type Kind = readonly [info: string, title: string, read: (p: Cursor, f: MessageFields) => void, mark: number];

const KINDS: readonly Kind[] = [
  ['MultiTransportRequest', 'MultiTransport request', transportRequest, TRANSPORT_REQUEST],
  ['MultiTransport response', 'MultiTransport response', transportResponse, TRANSPORT_RESPONSE],
  ['Autodetect Req', 'Autodetect request', detectRequest, DETECT_REQUEST],
  ['Autodetect Resp', 'Autodetect response', detectResponse, DETECT_RESPONSE],
  ['Heartbeat', 'Heartbeat', heartbeat, HEARTBEAT],
];
const UNKNOWN: Kind = ['Unknown', 'Unknown', () => {}, 0];

/** MS-RDPBCGR §2.2.15.1 */
function transportRequest(p: Cursor, f: MessageFields): void {
  p.take(f['mtreq.requestid']);
  p.take(f['mtreq.protocol']);
  p.take(f['mtreq.reserved']);
  p.take(f['mtreq.securitycookie'], COOKIE);
}

function transportResponse(p: Cursor, f: MessageFields): void {
  p.take(f['mtresp.requestid']);
  p.take(f['mtresp.hrresponse']);
}

function heartbeat(p: Cursor, f: MessageFields): void {
  for (const name of ['reserved', 'period', 'count1', 'count2'] as const) p.take(f[`heartbeat.${name}`]);
}

function detectHead(p: Cursor, f: MessageFields): void {
  p.take(f['bandwidth.headerlen']);
  p.take(f['bandwidth.typeid']);
  p.take(f['bandwidth.sequencenumber']);
}

const BANDWIDTH_PAYLOAD = 0x0002, CONNECT_STOP = 0x002b;
/** Which of the numbers a result brings, by the bits of its type. */
const BASE = 0x0040, BANDWIDTH = 0x0080, AVERAGE = 0x0800;

/** MS-RDPBCGR §2.2.14.1 */
function detectRequest(p: Cursor, f: MessageFields): void {
  detectHead(p, f);
  const type = p.take(f['bandwidth.reqtype']);
  if (type === BANDWIDTH_PAYLOAD || type === CONNECT_STOP) {
    const length = p.take(f['bandwidth.measure.len']);
    if (length > 0) p.take(f['bandwidth.measure.payload'], length);
  } else if ((type & AVERAGE) !== 0) {
    if ((type & BASE) !== 0) p.take(f['networkcharacteristics.basertt']);
    if ((type & BANDWIDTH) !== 0) p.take(f['networkcharacteristics.bandwidth']);
    p.take(f['networkcharacteristics.averagertt']);
  }
}

const CONNECT_RESULTS = 0x0003, RESULTS = 0x000b, SYNC = 0x0018;

/** MS-RDPBCGR §2.2.14.2 */
function detectResponse(p: Cursor, f: MessageFields): void {
  detectHead(p, f);
  const type = p.take(f['bandwidth.resptype']);
  if (type === CONNECT_RESULTS || type === RESULTS) {
    p.take(f['rttmeasure.timedelta']);
    p.take(f['rttmeasure.bytecount']);
  } else if (type === SYNC) {
    p.take(f['networkcharacteristics.bandwidth']);
    p.take(f['networkcharacteristics.averagertt']);
  }
}
