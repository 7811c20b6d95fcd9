/** DCE/RPC over datagrams: C706 §12.5. Each says itself what is called. */
import { guidText } from '../../../bytes/address-text.ts';
import { hex } from '../../../bytes/hexadecimal.ts';
import { type Cursor, between } from '../../../dissect/index.ts';
import { takeNamedBits } from '../../bit-names.ts';
import { ASSOCIATION, type Call, FAULT, REQUEST, RESPONSE, datagramCall } from './association.ts';
import { DCERPC_FIELDS, PACKETS, STATUSES } from './fields.ts';
import { INTERFACES } from './interfaces.ts';
import { takeRepresentation } from './representation.ts';
import { nameCall, takeStub } from './stub.ts';

const f = DCERPC_FIELDS;
const REJECT = 6, CANCEL = 8;
const FRAGMENT = 0x04;
const FLAGS1 = [
  f.dg_flags1_rsrvd_80, f.dg_flags1_broadcast, f.dg_flags1_idempotent, f.dg_flags1_maybe, f.dg_flags1_nofack, f.dg_flags1_frag,
  f.dg_flags1_last_frag, f.dg_flags1_rsrvd_01,
];
const FLAGS2 = [
  f.dg_flags2_rsrvd_80, f.dg_flags2_rsrvd_40, f.dg_flags2_rsrvd_20, f.dg_flags2_rsrvd_10, f.dg_flags2_rsrvd_08, f.dg_flags2_rsrvd_04,
  f.dg_flags2_cancel_pending, f.dg_flags2_rsrvd_01,
];

/** §12.5.3: a header of 80 bytes, and what its type has behind it. */
export function datagram(p: Cursor): void {
  const start = p.at;
  p.take(f.ver);
  const type = p.take(f.pkt_type), name = PACKETS[type] ?? `Unknown (${hex(type)})`;
  const flags = takeNamedBits(p, f.dg_flags1, FLAGS1);
  takeNamedBits(p, f.dg_flags2, FLAGS2);
  if (!takeRepresentation(p, 3)) {
    p.info(name);
    p.data();
    return;
  }
  const serial = p.take(f.dg_serial_hi) << 8;
  p.take(f.obj_id);
  const identifier = guidText(p.peekBytes(16), true), found = INTERFACES[identifier];
  p.take(f.dg_if_id);
  if (found !== undefined) p.label(`Interface: ${found.name} UUID: ${identifier}`);
  p.take(f.dg_act_id);
  p.takeAs(f.dg_server_boot, { seconds: p.little32(), nanoseconds: 0 }, 4);
  p.take(f.dg_if_ver);
  const sequence = p.take(f.dg_seqnum), operation = p.take(f.opnum);
  p.take(f.dg_ihint);
  p.take(f.dg_ahint);
  const length = p.take(f.dg_frag_len);
  const fragment = p.take(f.dg_frag_num);
  const protection = p.take(f.dg_auth_proto);
  p.title(` ${name}, Seq: ${sequence}, Serial: ${serial | p.take(f.dg_serial_lo)}, Frag: ${fragment}, FragLen: ${length}`);
  p.info(`${name}: seq: ${sequence}, opnum: ${operation}, len: ${length}`);
  const call = p.packet.quoted ? undefined : p.packet.around?.conversation(ASSOCIATION)?.calls.get(datagramCall(p.bytes, start));
  const about = { identifier, operation, isPart: (flags & FRAGMENT) !== 0, isProtected: protection !== 0 };
  body(p.within(Math.min(length, p.remaining)), type, call, about);
  if (protection !== 0) p.takeCaptured(f.auth_credentials);
  p.columns.setFence(', ');
}

interface About {
  readonly identifier: string;
  readonly operation: number;
  readonly isPart: boolean;
  readonly isProtected: boolean;
}

function body(p: Cursor, type: number, call: Call | undefined, { identifier, operation, isPart, isProtected }: About): void {
  const isRequest = type === REQUEST, { number } = p.packet.record;
  if (call !== undefined && isRequest && call.response > 0) p.generate(f.response_in, call.response);
  if (call !== undefined && (type === RESPONSE || type === FAULT) && call.frame < number) {
    p.generate(f.request_in, call.frame);
    p.generate(f.time, between(call.time, p.packet.record));
  }
  switch (type) {
    case REQUEST:
    case RESPONSE: {
      nameCall(p, identifier, operation, isRequest);
      const partner = (isRequest ? call?.response : call?.frame) ?? 0;
      // What is protected may be sealed as well, which the level in front of the checksum would tell.
      if (isPart || isProtected) p.takeCaptured(f.stub_data);
      else takeStub(p, { identifier, isNdr64: false }, { operation, isRequest, partner, isNdr64: false, isSealed: false }, p.remaining);
      break;
    }
    case FAULT:
    case REJECT: {
      const status = p.take(f.dg_status);
      p.addInfo(`, status: ${STATUSES[status] ?? `Unknown (${hex(status, 8)})`}`);
      p.takeCaptured(f.stub_data);
      break;
    }
    case CANCEL:
      p.take(f.dg_cancel_vers);
      p.take(f.dg_cancel_id);
      break;
    default: p.takeCaptured(f.stub_data);
  }
}
