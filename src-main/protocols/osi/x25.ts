/** The packet layer of X.25, ITU-T X.25 (10/96) §5: virtual circuits, here as routers carry them over TCP (XOT). */
import { type Cursor, type Field, byName, protocol } from '../../dissect/index.ts';
import { hex } from '../../bytes/hexadecimal.ts';
import { reassemblyFields, showPieces } from '../reassembly.ts';
import { ADDRESSES_HAVE_TYPES, CALLS, packetKey } from './x25/calls.ts';
import { digitsAt, takeFacilities } from './x25/facilities.ts';
import { X25_FIELDS } from './x25/fields.ts';
import { CLEARINGS, DIAGNOSTICS, type Names, RESETS, RESTARTS, TYPES, causeName } from './x25/names.ts';

/** Name of the byte tab. */
const TAB = 'Reassembled X.25';

const f = X25_FIELDS;
const CALL = 0x0b, ACCEPTED = 0x0f, CLEAR = 0x13, CLEARED = 0x17, RESET = 0x1b, RESET_CONFIRMED = 0x1f, INTERRUPT = 0x23, INTERRUPT_CONFIRMED = 0x27;
const DIAGNOSTIC = 0xf1, REGISTRATION = 0xf3, REGISTERED = 0xf7, RESTART = 0xfb, RESTARTED = 0xff;
/** Those of no circuit (§5.5). */
const LINK: readonly number[] = [DIAGNOSTIC, REGISTRATION, REGISTERED, RESTART, RESTARTED];
const FLOW: Readonly<Record<number, string>> = { 1: 'RR', 5: 'RNR', 9: 'REJ' };
/** Sequence numbers up to 127 (§5.1.1). */
const EXTENDED = 2;
/** Protocols that a call may name (ISO/IEC TR 9577 annex C), by their names here. */
const CARRIED: Readonly<Record<number, string>> = { 0xcc: 'ip', 0x8e: 'ipv6' };
/** Below this, and not 1, the user data begin with the length of X.264's (ITU-T X.224 annex B). */
const X264_BELOW = 16, X29 = 1;

const PIECES = reassemblyFields('x25', 'fragment', 'X.25 Fragment', 'X.25', {
  length: 'x25.reassembled.length', data: 'x25.reassembled.data', own: true,
});

export const x25 = protocol({
  name: 'x25',
  title: 'X.25',
  short: 'X.25',
  // ISO 8881: over LLC.
  on: { 'llc.dsap': [0x7e] },
  fields: { ...X25_FIELDS, ...byName(Object.values(PIECES)) },
  dissect(p) {
    if (p.remaining < 3) p.malformed('a packet of less than three bytes');
    const type = p.u8(2), modulo = (p.u8() >> 4) & 3, channel = p.u16() & 0xfff;
    const isData = (type & 1) === 0;
    takeIdentifier(p, type, isData, channel);
    const circuit = `VC:${channel}`;
    if (isData) takeData(p, channel, modulo === EXTENDED);
    else if (FLOW[type & 0x1f] !== undefined) takeFlow(p, type, circuit, modulo === EXTENDED);
    else takeControl(p, type, circuit);
  },
});

/** General format and logical channel, §5.1. Bits whose meaning depends on the packet are there where they have one. */
function takeIdentifier(p: Cursor, type: number, isData: boolean, channel: number): void {
  p.show(f.gfi, 2);
  const outer = p.under();
  if (isData) p.show(f.q, 2);
  else if ([CALL, ACCEPTED, CLEAR, CLEARED].includes(type)) p.show(f.a, 2);
  if (isData || type === CALL || type === ACCEPTED) p.show(f.d, 2);
  p.show(f.mod, 2);
  p.close(outer);
  if (channel !== 0 || !LINK.includes(type)) p.show(f.lcn, 2);
  p.skip(2);
}

function takeData(p: Cursor, channel: number, isExtended: boolean): void {
  const calls = p.packet.around?.conversation(CALLS);
  const known = calls?.packets.get(packetKey(p.packet.record.number, p.bytes, p.begin));
  let sent: number, received: number, more: boolean;
  if (isExtended) {
    const byte = p.u8();
    sent = byte >> 1;
    p.show(f.type_data);
    p.take(f.p_s_extended);
    received = p.show(f.p_r_extended);
    more = p.take(f.m_extended);
  } else {
    received = p.show(f.p_r);
    more = p.show(f.m);
    sent = p.show(f.p_s);
    p.take(f.type_data);
  }
  p.info(`Data VC:${channel} P(S):${sent} P(R):${received} ${more ? ' M' : ''}`);
  if (!p.more && known?.whole === undefined) return;
  const name = known?.protocol === undefined ? undefined : CARRIED[known.protocol];
  if (known?.whole !== undefined) {
    const { bytes, pieces } = known.whole;
    p.skip(p.remaining);
    showPieces(p, PIECES, bytes, pieces, TAB);
    p.callOn(name ?? 'data', TAB, bytes, pieces);
  } else if (more || known?.isPart === true) p.take(f.user_data, p.remaining);
  else if (name === undefined) p.data();
  else p.call(name);
}

function takeFlow(p: Cursor, type: number, circuit: string, isExtended: boolean): void {
  let received: number;
  if (isExtended) {
    p.take(f.type);
    received = p.take(f.p_r_extended);
  } else {
    received = p.show(f.p_r);
    p.take(f.type_flow);
  }
  p.info(`${FLOW[type & 0x1f]} ${circuit} P(R):${received}`);
}

function takeControl(p: Cursor, type: number, circuit: string): void {
  switch (type) {
    case CALL: return takeCall(p, 'Incoming call/Call request', `Inc. call/Call req. ${circuit}`);
    case ACCEPTED: return takeCall(p, 'Call connected/Call accepted', `Call conn./Call acc. ${circuit}`);
    case CLEAR: {
      const cause = takeType(p, 'Clear indication/Clear request', f.clear_cause), diagnostic = p.more ? p.take(f.diagnostic) : undefined;
      p.info(() => `Clear ind./Clear req. ${circuit} ${causeText(CLEARINGS, cause)} - ${diagnosticName(diagnostic ?? 0)}`);
      takeAddressed(p);
      return;
    }
    case RESET: {
      const cause = takeType(p, 'Reset indication/Reset request', f.reset_cause), diagnostic = p.more ? p.take(f.diagnostic) : 0;
      p.info(() => `Reset ind./Reset req. ${circuit} ${causeText(RESETS, cause)} - Diag.:${diagnostic}`);
      return;
    }
    case RESTART: {
      const cause = takeType(p, 'Restart indication/Restart request', f.restart_cause), diagnostic = p.more ? p.take(f.diagnostic) : 0;
      p.info(() => `Restart ind./Restart req. ${causeText(RESTARTS, cause)} - Diag.:${diagnostic}`);
      return;
    }
    case DIAGNOSTIC: {
      p.take(f.type);
      const diagnostic = p.take(f.diagnostic);
      p.info(`Diag. ${diagnostic}`);
      p.data();
      return;
    }
    case REGISTRATION: return takeRegistration(p, false);
    case REGISTERED: return takeRegistration(p, true);
    default: takeShort(p, type, circuit);
  }
}

const unnamed = (value: number): string => `Unknown (${hex(value, 2)})`;
const diagnosticName = (value: number): string => DIAGNOSTICS[value] ?? unnamed(value);
const causeText = (names: Names, cause: number): string => causeName(names, cause) ?? unnamed(cause);

/** The type, which is one for both directions, and the cause behind it. */
function takeType(p: Cursor, name: string, cause: Field<number>): number {
  p.take(f.type);
  p.label(`Packet Type: ${name}`);
  return p.take(cause);
}

const SHORT: Readonly<Record<number, string>> = {
  [CLEARED]: 'Clear Conf.', [RESET_CONFIRMED]: 'Reset conf.', [INTERRUPT]: 'Interrupt', [INTERRUPT_CONFIRMED]: 'Interrupt Conf.',
};

/** Packets of a type alone; an interrupt has bytes that overtake the data (§5.3.3). */
function takeShort(p: Cursor, type: number, circuit: string): void {
  p.take(f.type);
  if (type === RESTARTED) p.info('Restart conf.');
  else p.info(SHORT[type] === undefined ? 'Invalid/short X.25 packet' : `${SHORT[type]} ${circuit}`);
  if (type === CLEARED) takeAddressed(p);
  else if (TYPES[type] !== undefined) p.takeRest(f.user_data);
  else p.data();
}

function takeCall(p: Cursor, name: string, info: string): void {
  p.take(f.type);
  p.label(`Packet Type: ${name}`);
  p.info(info);
  takeAddressed(p);
}

/** Addresses, facilities and user data, each of which may be the last (§5.2.1). */
function takeAddressed(p: Cursor): void {
  if (!p.more) return;
  if ((p.bytes[p.begin] & ADDRESSES_HAVE_TYPES) === 0) {
    takeAddresses(p, [f.calling_address_length, f.called_address_length, f.called_address, f.calling_address]);
  } else {
    const called = p.take(f.called_address_length_typed), calling = p.take(f.calling_address_length_typed);
    takeDigits(p, f.called_address, called, f.calling_address, calling);
  }
  if (!p.more) return;
  if (p.u8() === 0) p.skip(1);
  else {
    const outer = p.open('Facilities');
    takeFacilities(p.within(p.take(f.facilities_length)));
    p.close(outer);
  }
  if (p.more) takeUserData(p);
}

/** Two lengths in digits, of which the address with the second comes first. */
function takeAddresses(
  p: Cursor, [laterLength, soonerLength, sooner, later]: readonly [Field<number>, Field<number>, Field<string>, Field<string>],
): void {
  const laterDigits = p.show(laterLength), soonerDigits = p.take(soonerLength);
  takeDigits(p, sooner, soonerDigits, later, laterDigits);
}

/** The digits of two addresses, two a byte: the second may begin within one. */
function takeDigits(p: Cursor, first: Field<string>, firstDigits: number, second: Field<string>, secondDigits: number): void {
  const length = (firstDigits + secondDigits + 1) >> 1, digits = p.peekBytes(length), begin = firstDigits >> 1;
  if (firstDigits > 0) p.set(first, digitsAt(digits, 0, firstDigits), p.at, (firstDigits + 1) >> 1);
  if (secondDigits > 0) p.set(second, digitsAt(digits, firstDigits, secondDigits), p.at + begin, length - begin);
  p.skip(length);
}

/** Which protocol the circuit will carry. */
function takeUserData(p: Cursor): void {
  const outer = p.open('User data');
  const first = p.u8();
  if (first === X29 || first >= X264_BELOW) {
    p.take(f.x263_sec_protocol_id);
    p.takeRest(f.user_data);
  } else {
    p.take(f.x264_length_indicator);
    for (const field of [f.x264_un_tpdu_id, f.x264_protocol_id, f.x264_sharing_strategy]) if (p.more) p.take(field);
    p.takeRest(f.user_data);
  }
  p.close(outer);
}

/** §5.7: what a line subscribes to. */
function takeRegistration(p: Cursor, isAnswer: boolean): void {
  p.take(f.type);
  p.info(isAnswer ? 'Registration conf.' : 'Registration req.');
  if (isAnswer) {
    p.take(f['reg_confirm.cause']);
    p.take(f['reg_confirm.diagnostic']);
  }
  if (!p.more) return;
  takeAddresses(p, [f.dte_address_length, f.dce_address_length, f.dce_address, f.dte_address]);
  if (!p.more) return;
  const length = p.take(isAnswer ? f.reg_confirm_length : f.reg_request_length);
  if (length > 0) p.take(f.registration, length);
}
