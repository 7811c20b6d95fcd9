/** TLVs of CFM, IEEE 802.1Q-2022 §21.5 and ITU-T Y.1731 §9.3. */
import { hexText } from '../../../bytes/address-text.ts';
import { hex } from '../../../bytes/hexadecimal.ts';
import { type Cursor, type Field, below, ether, none, octets, u16, u24, u8 } from '../../../dissect/index.ts';
import { TLVS } from './names.ts';

const id = below('cfm.tlv');
const END = 0;
const INTERFACE = { 1: 'isUp', 2: 'isDown', 3: 'isTesting', 4: 'isUnknown', 5: 'isDormant', 6: 'isNotPresent', 7: 'isLowerLayerDown' };
/** Patterns with a checksum behind them. */
const CHECKED: ReadonlySet<number> = new Set([1, 3]);
const CHECKSUM = 4;

export const TLV_FIELDS = {
  tlvs: none('CFM TLVs', { id: 'cfm.all.tlvs' }),
  type: u8('TLV Type', id('type', { values: TLVS })),
  length: u16('TLV Length', id('length')),
  chassisLength: u8('Chassis ID Length', id('chassis.id.length')),
  chassisType: u8('Chassis ID Sub-type', id('chassis.id.subtype')),
  chassis: octets('Chassis ID', id('chassis.id')),
  domainLength: u8('Management Address Domain Length', id('ma.domain.length')),
  domain: octets('Management Address Domain', id('ma.domain')),
  managementLength: u8('Management Address Length', id('management.addr.length')),
  management: octets('Management Address', id('management.addr')),
  port: u8('Port Status value', id('port.status.value', { values: { 1: 'psBlocked', 2: 'psUp' } })),
  data: octets('Data Value', id('data.value')),
  interface: u8('Interface Status value', id('port.interface.value', { values: INTERFACE })),
  ingressAction: u8('Ingress Action', id('reply.ingress.action', { values: { 1: 'IngOK', 2: 'IngDown', 3: 'IngBlocked', 4: 'IngVID' } })),
  ingress: ether('Ingress MAC address', id('reply.ingress.mac.address')),
  egressAction: u8('Egress Action', id('reply.egress.action', { values: { 1: 'EgrOK', 2: 'EgrDown', 3: 'EgrBlocked', 4: 'EgrVID' } })),
  egress: ether('Egress MAC address', id('reply.egress.mac.address')),
  portLength: u8('Chassis ID Length', id('reply.ing.egr.portid.length')),
  portType: u8('Chassis ID Sub-type', id('reply.ing.egr.portid.subtype')),
  portId: octets('Chassis ID', id('reply.ing.egr.portid')),
  initiatorUnique: octets('Egress Identifier - Unique Identifier', id('ltm.egress.id.ui', { size: 2 })),
  initiator: ether('Egress Identifier - MAC of LT Initiator/Responder', id('ltm.egress.id.mac')),
  lastUnique: octets('Last Egress Identifier - Unique Identifier', id('ltr.egress.last.id.ui', { size: 2 })),
  last: ether('Last Egress Identifier - MAC address', id('ltr.egress.last.id.mac')),
  nextUnique: octets('Next Egress Identifier - Unique Identifier', id('ltr.egress.next.id.ui', { size: 2 })),
  next: ether('Next Egress Identifier - MAC address', id('ltr.egress.next.id.mac')),
  organization: u24('OUI', id('org.spec.oui')),
  subtype: octets('Sub-Type', id('org.spec.subtype', { size: 1 })),
  value: octets('Value', id('org.spec.value')),
  patternType: u8('Test Pattern Type', id('tst.test.pattern.type', {
    values: {
      0: 'Null signal without CRC-32', 1: 'Null signal with CRC-32', 2: 'PRBS (2.e-31 -1), without CRC-32', 3: 'PRBS (2.e-31 -1), with CRC-32',
    },
  })),
  pattern: none('Test Pattern', id('tst.test.pattern')),
  checksum: octets('CRC-32', id('tst.crc32', { size: CHECKSUM })),
};

const f = TLV_FIELDS;

/** Reads up to the end TLV: what follows is padding of the frame. */
export function readTlvs(p: Cursor): void {
  // Of a packet that was cut before them there are none to head.
  if (p.more) p.u8();
  const outer = p.open(f.tlvs);
  while (p.more && readTlv(p) !== END);
  p.close(outer);
}

function readTlv(p: Cursor): number {
  const type = p.u8(), length = type === END ? 0 : p.u16(1);
  const outer = p.open(`TLV: ${TLVS[type] ?? `Unknown (${hex(type, 2)})`} (t=${type},l=${length})`);
  p.take(f.type);
  if (type !== END) {
    p.take(f.length);
    readValue(p.within(length), type);
  }
  p.close(outer);
  return type;
}

function readValue(p: Cursor, type: number): void {
  if (!p.more) return;
  switch (type) {
    case 1:
      takeCounted(p, f.chassisLength, f.chassis, f.chassisType);
      if (p.more) takeCounted(p, f.domainLength, f.domain);
      if (p.more) takeCounted(p, f.managementLength, f.management);
      return;
    case 2:
      p.take(f.port);
      return;
    case 3:
      p.takeRest(f.data);
      return;
    case 4:
      p.take(f.interface);
      return;
    case 5:
      p.take(f.ingressAction);
      p.take(f.ingress);
      if (p.more) takeCounted(p, f.portLength, f.portId, f.portType);
      return;
    case 6:
      p.take(f.egressAction);
      p.take(f.egress);
      if (p.more) takeCounted(p, f.portLength, f.portId, f.portType);
      return;
    case 7:
      p.take(f.initiatorUnique);
      p.take(f.initiator);
      return;
    case 8:
      p.take(f.lastUnique);
      p.take(f.last);
      p.take(f.nextUnique);
      p.take(f.next);
      return;
    case 31:
      takeOrganization(p);
      p.takeRest(f.value);
      return;
    case 32:
      takePattern(p);
  }
}

/** A value behind its length, and where there is one, the kind of it. */
function takeCounted(p: Cursor, length: Field<number>, value: Field, kind?: Field<number>): void {
  const count = p.take(length);
  if (count === 0) return;
  if (kind !== undefined) p.take(kind);
  p.take(value, count);
}

/** Who says what the bytes behind it mean. */
export function takeOrganization(p: Cursor): void {
  const bytes = p.peekBytes(3);
  p.take(f.organization);
  p.label(() => `OUI: ${hexText(bytes, ':')}`);
  p.take(f.subtype);
}

function takePattern(p: Cursor): void {
  const isChecked = CHECKED.has(p.take(f.patternType));
  const length = Math.max(0, p.remaining - (isChecked ? CHECKSUM : 0));
  p.take(f.pattern, length);
  if (isChecked) p.take(f.checksum);
}
