/** Whose key a HIP packet brings: HOST_ID of RFC 7401 §5.2.9, and as RFC 5201 §5.2.8 had it. */
import type { Cursor } from '../../../dissect/index.ts';
import { HIP_FIELDS as f } from './fields.ts';
import { ALGORITHMS } from './names.ts';

const DSA = 3, RSA = 5, ECDSA = 7, ECDSA_LOW = 9;
const NO_NAME = 0, FQDN = 1, NAI = 2;
/** Bytes of the head that RFC 5201 counts to the identity. */
const OLD_HEAD = 4;
/** RFC 2536 §2: Q, and what T counts. */
const Q_LENGTH = 20, SHORTEST_P = 64, P_STEP = 8;
const HEAD_PARTS = [f['tlv.host_id_header_flags'], f['tlv.host_id_header_proto'], f['tlv.host_id_header_algo']];

export function takeHostId(p: Cursor, version: number): void {
  const length = p.take(f['tlv.host_id_length']);
  const nameType = p.show(f['tlv.host_domain_id_type']), nameLength = p.take(f['tlv.host_domain_id_length']);
  if (version === 1 && length < OLD_HEAD) {
    p.expertUnder(f['tlv.host_id_length.invalid']);
    return;
  }
  const algorithm = version === 1 ? p.bits(f['tlv.host_id_hdr'], HEAD_PARTS) & 0xff : p.take(f['tlv.host_id_algorithm']);
  if (ALGORITHMS[algorithm] === undefined) p.expertUnder(f['tlv.host_id_header_algo.invalid']);
  takeKey(p.within(version === 1 ? length - OLD_HEAD : length), algorithm);
  if (nameLength === 0 || nameType === NO_NAME) return;
  if (nameType === FQDN) p.take(f.fqdn, nameLength);
  else if (nameType === NAI) p.take(f.nai, nameLength);
  else p.take(f['tlv.data'], nameLength);
}

function takeKey(p: Cursor, algorithm: number): void {
  if (algorithm === RSA && p.more) takeRsa(p);
  else if (algorithm === DSA && p.more) takeDsa(p);
  else if ((algorithm === ECDSA || algorithm === ECDSA_LOW) && p.more) p.take(f['tlv.host_id_curve']);
  p.takeRest(algorithm === RSA ? f['tlv.host_id_n'] : f['tlv.host_id_key']);
}

/** RFC 3110 §2: a length of one byte, or of two behind a zero. */
function takeRsa(p: Cursor): void {
  const short = p.u8(), size = short === 0 ? 3 : 1;
  p.need(size);
  const length = short === 0 ? p.u16(1) : short;
  p.takeAs(f['tlv.host_id_e_length'], length, size);
  p.take(f['tlv.host_id_e'], length);
}

/** RFC 2536 §2 */
function takeDsa(p: Cursor): void {
  const length = SHORTEST_P + P_STEP * p.take(f['tlv.host_identity_t']);
  p.take(f['tlv.host_identity_q'], Q_LENGTH);
  p.take(f['tlv.host_id_p'], length);
  p.take(f['tlv.host_id_g'], length);
  p.take(f['tlv.host_id_y'], length);
}
