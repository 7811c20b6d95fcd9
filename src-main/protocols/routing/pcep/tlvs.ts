/** What objects of PCEP have behind their own fields (RFC 5440 §7.1, RFC 8231 §7.3, RFC 8408, RFC 8664 §4.1, RFC 8697 §6, RFC 9256). */
import { type Cursor, type Field, nameOf } from '../../../dissect/index.ts';
import { fieldsBelow, takeNamedBits } from '../../bit-names.ts';
import { takeEach } from '../../take-each.ts';
import { FIELDS as f } from './fields.ts';
import { SUB_TLVS, TLVS } from './names.ts';

const HEADER = 4, UNIT = 4;
const CAPABILITY_SUB_TLV = 26;

/** Reads TLVs to the end of the object. `association` is the type of the association that they belong to (RFC 8697 §6.1). */
export function takeTlvs(p: Cursor, association = 0): void {
  while (p.remaining >= HEADER) takeTlv(p, association);
  if (p.more) p.skip(p.remaining);
}

function takeTlv(p: Cursor, association: number): void {
  const type = p.u16(), length = p.u16(2), outer = p.open(TLVS[type] ?? `Unknown TLV (${type}). `, HEADER + length + p.fillOf(length, UNIT));
  p.take(f['tlv.type']);
  p.take(f['tlv.length']);
  const content = p.within(length), reader = READERS[type];
  if (type === EXTENDED_ASSOCIATION && association === SR_POLICY) takeColor(content);
  else if (reader === undefined) content.takeRest(f['tlv.data']);
  else reader(content);
  takePadding(p, length);
  p.close(outer);
}
const EXTENDED_ASSOCIATION = 31, SR_POLICY = 6;

function takePadding(p: Cursor, length: number): void {
  const fill = Math.min(p.fillOf(length, UNIT), p.remaining);
  if (fill > 0) p.take(f['tlv.padding'], fill);
}

type Reader = (p: Cursor) => void;
const rest = (field: Field): Reader => (p) => {
  if (p.more) p.takeRest(field);
};

const NO_PATH = fieldsBelow(f, 'no_path_tlvs.') as Field<boolean>[];
const STATEFUL = [
  f['stateful-pce-capability.lsp-update'], f['sync-capability.include-db-version'], f['stateful-pce-capability.lsp-instantiation'],
  f['stateful-pce-capability.triggered-resync'], f['stateful-pce-capability.delta-lsp-sync'], f['stateful-pce-capability.triggered-initial-sync'],
];

function takeFunctions(p: Cursor): void {
  for (let number = 1; p.remaining >= 2; number++) {
    const code = p.take(f.of_code);
    p.label(() => `OF-Code #${number}: ${nameOf(f.of_code.options.values, code) ?? 'Unknown'} (${code})`);
  }
}

/** RFC 8408 §3: the ways that there are, and what is said of each. */
function takeSetupTypes(p: Cursor): void {
  p.take(f['pst_capability.reserved']);
  const count = p.take(f['pst_capability.psts']);
  for (let done = 0; done < count && p.more; done++) p.take(f['pst_capability.pst']);
  takePadding(p, count);
  while (p.remaining >= HEADER) takeSubTlv(p);
}

function takeSubTlv(p: Cursor): void {
  const type = p.u16(), length = p.u16(2), outer = p.open(nameOf(SUB_TLVS, type) ?? `Unknown sub-TLV (${type})`, HEADER + length);
  p.take(f['path-setup-type-capability-sub-tlv.type']);
  p.take(f['path-setup-type-capability-sub-tlv.length']);
  const content = p.within(length);
  if (type === CAPABILITY_SUB_TLV && length >= 4) {
    content.take(f['sub-tlv.sr-pce-capability.reserved']);
    takeNamedBits(content, f['sub-tlv.sr-pce-capability.flags'], [f['sub-tlv.sr-pce-capability.flags.n'], f['sub-tlv.sr-pce-capability.flags.x']]);
    content.take(f['sub-tlv.sr-pce-capability.msd']);
  }
  content.takeRest(f['tlv.data']);
  takePadding(p, length);
  p.close(outer);
}

/** RFC 9256 §2.1: a policy is known by its color and where it leads. */
function takeColor(p: Cursor): void {
  const color = p.u32();
  p.set(f['tlv.extended_association_id.color'], color, p.offset, 4);
  p.skip(4);
  if (p.remaining === 16) p.take(f['tlv.extended_association_id.ipv6_endpoint']);
  else p.take(f['tlv.extended_association_id.ipv4_endpoint']);
}

const READERS: Readonly<Record<number, Reader>> = {
  1(p) {
    for (const field of NO_PATH) p.show(field);
    p.skip(4);
  },
  3: takeEach(f.request_id),
  4: takeFunctions,
  7(p) {
    p.take(f['tlv.enterprise-number']);
    rest(f['tlv.enterprise-specific-info'])(p);
  },
  16: p => void takeNamedBits(p, f['stateful-pce-capability.flags'], STATEFUL),
  17: rest(f['tlv.symbolic-path-name']),
  18: takeEach(
    f['tlv.ipv4-lsp-id.tunnel-sender-addr'], f['tlv.ipv4-lsp-id.lsp-id'], f['tlv.ipv4-lsp-id.tunnel-id'], f['tlv.ipv4-lsp-id.extended-tunnel-id'],
    f['tlv.ipv4-lsp-id.tunnel-endpoint-addr'],
  ),
  19(p) {
    takeEach(f['tlv.ipv6-lsp-id.tunnel-sender-addr'], f['tlv.ipv6-lsp-id.lsp-id'], f['tlv.ipv6-lsp-id.tunnel-id'])(p);
    // Sixteen bytes, of which the number has the first eight.
    p.take(f['tlv.ipv6-lsp-id.extended-tunnel-id']);
    p.skip(8);
    p.take(f['tlv.ipv6-lsp-id.tunnel-endpoint-addr']);
  },
  20: takeEach(f['tlv.lsp-error-code']),
  21: rest(f['tlv.rsvp-user-error-spec']),
  23: takeEach(f['tlv.lsp-state-db-version-number']),
  24: rest(f['tlv.speaker-entity-id']),
  26(p) {
    p.take(f['tlv.sr-pce-capability.reserved']);
    takeNamedBits(p, f['tlv.sr-pce-capability.flags'], [f['tlv.sr-pce-capability.flags.l']]);
    p.take(f['tlv.sr-pce-capability.msd']);
  },
  27: takeEach(f['pst.reserved'], f.pst),
  28: takeEach(f['pst.reserved'], f.pst),
  29(p) {
    p.take(f['op_conf_assoc_range.reserved'], 2);
    while (p.remaining >= 6) takeEach(f['op_conf_assoc_range.assoc_type'], f['op_conf_assoc_range.start_assoc'], f['op_conf_assoc_range.range'])(p);
  },
  30: takeEach(f['association.global.source']),
  31: rest(f['tlv.extended_association_id.id']),
  34: takeSetupTypes,
  56: rest(f['tlv.sr_policy_name']),
  57(p) {
    p.take(f['tlv.sr_policy_cpath_id.proto_origin']);
    p.skip(3);
    p.take(f['tlv.sr_policy_cpath_id.originator_asn']);
    p.skip(12);
    takeEach(f['tlv.sr_policy_cpath_id.originator_ipv4_address'], f['tlv.sr_policy_cpath_id.proto_discriminator'])(p);
  },
  58: rest(f['tlv.sr_policy_cpath_name']),
  59: takeEach(f['tlv.sr_policy_cpath_preference']),
};
