/**
 * What a cable modem or its telephone adapter can do: capabilities with a code and a length of a byte each. Modems write them as hexadecimal digits
 * behind the name in option 60 (CM-SP-RFIv2.0 §D.1.1, values by annex C.1.3.1 of CM-SP-MULPIv3.0), since DOCSIS 3.0 as bytes in option 125
 * (CL-SP-CANN-DHCP-Reg §6.2.5); telephone adapters by PacketCable's provisioning (PKT-SP-PROV1.5 §10).
 */
import { etherText } from '../../../bytes/address-text.ts';
import { hex } from '../../../bytes/hexadecimal.ts';
import { type Cursor, type Field, bits, flag, octets, u16, u8 } from '../../../dissect/index.ts';
import { fieldsBelow } from '../../bit-names.ts';
import { ADAPTER, MODEM, type Capability } from './capability-names.ts';

const able = { as: ['Supported', 'Not supported'] } as const;
const there = { size: 1, as: ['Present', 'Not Present'] } as const;
const rate = (title: string, mask: number) => flag(`${title} ksps symbol rate`, mask, { size: 1, ...able });
const hold = (title: string, mask: number) => flag(title, mask, { size: 2, ...able });
const tag = (title: string, bit: number) => flag(title, 2 ** bit, { size: 4, ...able });
const bridged = (title: string, bit: number) => tag(`[IEEE 802.1ad] ${title}`, bit);

export const CAPABILITY_FIELDS = {
  'option.vi.cl.modem_capabilities': octets('Modem Capabilities'),
  'vendor.docsis.cm_cap_len': u8('CM DC Length'),
  docsis_cm_cap_type: u8('Sub-Option'),
  'docsis_cm_cap.ussymrate.160': rate('160', 0x01),
  'docsis_cm_cap.ussymrate.320': rate('320', 0x02),
  'docsis_cm_cap.ussymrate.640': rate('640', 0x04),
  'docsis_cm_cap.ussymrate.1280': rate('1280', 0x08),
  'docsis_cm_cap.ussymrate.2560': rate('2560', 0x10),
  'docsis_cm_cap.ussymrate.5120': rate('5120', 0x20),
  'docsis_cm_cap.ranging_hold_off.cm': hold('CM', 0x1),
  'docsis_cm_cap.ranging_hold_off.eps': hold('ePS or eRouter', 0x2),
  'docsis_cm_cap.ranging_hold_off.emta': hold('EMTA or EDVA', 0x4),
  'docsis_cm_cap.ranging_hold_off.dsg': hold('DSG/eSTB', 0x8),
  'docsis_cm_cap.mpls.stpid': bridged('S-TPID', 0),
  'docsis_cm_cap.mpls.svid': bridged('S-VID', 1),
  'docsis_cm_cap.mpls.spcp': bridged('S-PCP', 2),
  'docsis_cm_cap.mpls.sdei': bridged('S-DEI', 3),
  'docsis_cm_cap.mpls.ctpid': bridged('C-TPID', 4),
  'docsis_cm_cap.mpls.cvid': bridged('C-VID', 5),
  'docsis_cm_cap.mpls.cpcp': bridged('C-PCP', 6),
  'docsis_cm_cap.mpls.ccfi': bridged('C-CFI', 7),
  'docsis_cm_cap.mpls.stci': bridged('S-TCI', 8),
  'docsis_cm_cap.mpls.ctci': bridged('C-TCI', 9),
  'docsis_cm_cap.mpls.itpid': bridged('I-TPID', 10),
  'docsis_cm_cap.mpls.isid': bridged('I-SID', 11),
  'docsis_cm_cap.mpls.itci': bridged('I-TCI', 12),
  'docsis_cm_cap.mpls.ipcp': bridged('I-PCP', 13),
  'docsis_cm_cap.mpls.idei': bridged('I-DEI', 14),
  'docsis_cm_cap.mpls.iuca': bridged('I-UCA', 15),
  'docsis_cm_cap.mpls.btpid': bridged('B-TPID', 16),
  'docsis_cm_cap.mpls.btci': bridged('B-TCI', 17),
  'docsis_cm_cap.mpls.bpcp': bridged('B-PCP', 18),
  'docsis_cm_cap.mpls.bdei': bridged('B-DEI', 19),
  'docsis_cm_cap.mpls.bvid': bridged('B-VID', 20),
  'docsis_cm_cap.mpls.bda': bridged('B-DA', 21),
  'docsis_cm_cap.mpls.bsa': bridged('B-SA', 22),
  'docsis_cm_cap.mpls.tc': tag('MPLS TC', 23),
  'docsis_cm_cap.mpls.label': tag('MPLS Label', 24),
  'vendor.pktc.mta_cap_len': u8('MTA DC Length'),
  // Its number is the two digits as they were sent: 0x3031 is capability 1.
  'vendor.pktc.mta_cap_type': u16('Type'),
  'vendor.pktc.mdc.supp_flow.secure': flag('Secure Flow (Full Secure Provisioning Flow)', 0x1, { size: 2, ...able }),
  'vendor.pktc.mdc.supp_flow.hybrid': flag('Hybrid Flow', 0x2, { size: 2, ...able }),
  'vendor.pktc.mdc.supp_flow.basic': flag('Basic Flow', 0x4, { size: 2, ...able }),
  'vendor.pktc.mdc_cl.mib.mta': flag('PacketCable 1.5 MTA MIB', 0x01, there),
  'vendor.pktc.mdc_cl.mib.signaling': flag('PacketCable 1.5 Signaling MIB', 0x02, there),
  'vendor.pktc.mdc_cl.mib.management_event': flag('PacketCable 1.5 Management Event MIB', 0x04, there),
  'vendor.pktc.mdc_cl.mib.mta_extension': flag('PacketCable 1.5 MTA Extension MIB', 0x08, there),
  'vendor.pktc.mdc_cl.mib.signaling_extension': flag('PacketCable 1.5 Signaling Extension MIB', 0x10, there),
  'vendor.pktc.mdc_cl.mib.mem_extension': flag('PacketCable 1.5 MEM Extension MIB', 0x20, there),
  'vendor.pktc.mdc_cl.mib.reserved': bits('Reserved', 0xc0, { hex: true }),
  'vendor.pktc.mdc_ietf.mib.mta': flag('IETF MTA MIB', 0x01, there),
  'vendor.pktc.mdc_ietf.mib.signaling': flag('IETF Signaling MIB', 0x02, there),
  'vendor.pktc.mdc_ietf.mib.management_event': flag('IETF Management Event MIB', 0x04, there),
  'vendor.pktc.mdc_ietf.mib.reserved': bits('Reserved', 0xf8, { hex: true }),
  'vendor.pktc.mdc_euro.mib.mta': flag('PacketCable 1.5 MTA MIB', 0x01, there),
  'vendor.pktc.mdc_euro.mib.signaling': flag('PacketCable 1.5 Signaling MIB', 0x02, there),
  'vendor.pktc.mdc_euro.mib.management_event': flag('PacketCable 1.5 Management Event MIB', 0x04, there),
  'vendor.pktc.mdc_euro.mib.mta_extension': flag('PacketCable 1.5 MTA Extension MIB', 0x08, there),
  'vendor.pktc.mdc_euro.mib.signaling_extension': flag('PacketCable 1.5 Signaling Extension MIB', 0x10, there),
  'vendor.pktc.mdc_euro.mib.mem_extension': flag('PacketCable 1.5 MEM Extension MIB', 0x20, there),
  'vendor.pktc.mdc_euro.mib.reserved': bits('Reserved', 0xc0, { hex: true }),
} as const;

const f = CAPABILITY_FIELDS;
/** The one "modem capabilities" among the settings of a modem's configuration (annex C.1.3.1); telephone adapters took it over. */
const CAPABILITIES = 5;
const HEADING_DIGITS = 4;

const RATES = fieldsBelow(f, 'docsis_cm_cap.ussymrate.');
const HOLD_OFFS = fieldsBelow(f, 'docsis_cm_cap.ranging_hold_off.');
const CLASSIFICATIONS = fieldsBelow(f, 'docsis_cm_cap.mpls.');
const FLOWS = fieldsBelow(f, 'vendor.pktc.mdc.supp_flow.');
const ENVIRONMENTS: Readonly<Record<number, readonly [name: string, fields: readonly Field[]]>> = {
  1: ['CableLabs', fieldsBelow(f, 'vendor.pktc.mdc_cl.mib.')], 2: ['IETF', fieldsBelow(f, 'vendor.pktc.mdc_ietf.mib.')],
  3: ['EuroCableLabs', fieldsBelow(f, 'vendor.pktc.mdc_euro.mib.')],
};

/** The bits below a capability by its code: how many bytes it has, from where they count, and what they are. */
const MODEM_BITS: Readonly<Record<number, readonly [size: number, from: number, fields: readonly Field[]]>> = {
  0x10: [4, 2, HOLD_OFFS], 0x15: [1, 0, RATES], 0x29: [4, 0, CLASSIFICATIONS],
};
const FLOW_CODE = 0x12;
const MIB_CODE = 0x17;

/** Shows the capabilities behind the name in option 60, whose text is `text` and begins at the cursor's begin. Gives whether there are some. */
export function readWrittenCapabilities(p: Cursor, text: string): boolean {
  const [, name = '', digits = ''] = /^(docsis[12]\.\d:|pktc\d\.\d:)((?:[0-9a-f]{2})+)/i.exec(text) ?? [];
  if (digits.length <= HEADING_DIGITS || parseInt(digits.slice(0, 2), 16) !== CAPABILITIES) return false;
  const length = parseInt(digits.slice(2, HEADING_DIGITS), 16), modem = name.startsWith('docsis');
  p.set(modem ? f['vendor.docsis.cm_cap_len'] : f['vendor.pktc.mta_cap_len'], length, p.begin + name.length + 2, 2);
  const written = Uint8Array.from(digits.slice(HEADING_DIGITS, HEADING_DIGITS + 2 * length).match(/../g) ?? [], (pair) => parseInt(pair, 16));
  const show = modem ? showModem : showAdapter;
  eachCapability(written, (code, value, at) => show(p, code, value, p.begin + name.length + HEADING_DIGITS + 2 * at, 2));
  return true;
}

/** Option 125, code 5 of CableLabs: the same as bytes; the option's length, which stands before them, is theirs. */
export function readCapabilities(p: Cursor): void {
  const { at } = p;
  p.show(f['option.vi.cl.modem_capabilities'], p.remaining);
  p.set(f['vendor.docsis.cm_cap_len'], p.remaining, at - 1, 1);
  const bytes = p.peekBytes(p.remaining);
  p.skip(bytes.length);
  eachCapability(bytes, (code, value, from) => showModem(p, code, value, at + from, 1));
}

/** Calls `seen` for each capability that is whole, with where it begins. */
function eachCapability(bytes: Uint8Array, seen: (code: number, value: Uint8Array, at: number) => void): void {
  for (let at = 0; at + 2 <= bytes.length && at + 2 + bytes[at + 1] <= bytes.length; at += 2 + bytes[at + 1]) {
    seen(bytes[at], bytes.subarray(at + 2, at + 2 + bytes[at + 1]), at);
  }
}

/** `width` is how many bytes of the packet say one of the value's: two digits, or the byte itself. */
function showModem(p: Cursor, code: number, value: Uint8Array, at: number, width: number): void {
  p.set(f.docsis_cm_cap_type, code, at, width * (2 + value.length));
  label(p, code, MODEM[code], modemText(code, value));
  const [size, from, fields] = MODEM_BITS[code] ?? [0, 0, []];
  if (value.length === size) showBits(p, number(value.subarray(from)), fields, at + width * (2 + from));
}

function modemText(code: number, value: Uint8Array): string {
  if (code === 0x10 && value.length === 4) return rangingText(value);
  if (code === 0x12 && value.length === 7) return hostText(value);
  if (code === 0x15 || code === 0x29) return hex(number(value), 2 * value.length);
  return MODEM[code]?.text?.(number(value), value) ?? '';
}

const rangingText = (value: Uint8Array): string =>
  `Ranging ID (${hex(number(value.subarray(0, 2)), 4)}) Component Bit Mask (${hex(number(value.subarray(2)), 4)})`;

/** Interfaces of what is built into the modem, by IF-MIB's numbers. */
const OWNERS: Readonly<Record<number, string>> = { 1: 'ePs or eRouter', 16: 'eMTA', 17: 'eSTB-IP', 18: 'eSTB-DSG', 19: 'eTEA' };
const hostText = ([owner, ...address]: Uint8Array): string =>
  `eSAFE ifIndex ${OWNERS[owner] ?? 'Reserved'} (${owner})/eSAFE MAC ${etherText(Uint8Array.from(address))}`;

function showAdapter(p: Cursor, code: number, value: Uint8Array, at: number, width: number): void {
  p.set(f['vendor.pktc.mta_cap_type'], p.bytes[at] * 256 + p.bytes[at + 1], at, width * (2 + value.length));
  const written = Array.from(value, (byte) => byte.toString(16).padStart(2, '0')).join('');
  if (code === FLOW_CODE) {
    label(p, code, ADAPTER[code], `0x${written}`);
    if (value.length === 2) showBits(p, number(value), FLOWS, at + 2 * width);
  } else if (code === MIB_CODE) {
    showModules(p, code, value, at + 2 * width, width);
  } else {
    label(p, code, ADAPTER[code], ADAPTER[code]?.text?.(number(value), value) ?? written);
  }
}

/** Which modules a telephone adapter has, by who wrote them: each environment with its own code and length. */
function showModules(p: Cursor, code: number, value: Uint8Array, at: number, width: number): void {
  const names: string[] = [], heading = p.lastNode;
  label(p, code, ADAPTER[code], '');
  const outer = p.under();
  eachCapability(value, (environment, flags, from) => {
    const [name, fields] = ENVIRONMENTS[environment] ?? ['Reserved', []];
    names.push(name);
    if (flags.length === 1) addBits(p, flags[0], fields, at + width * (from + 2));
  });
  p.close(outer);
  p.labelNode(heading, `${hex(code, 2)}: ${ADAPTER[code].title} = ${names.join(', ')}`);
}

function label(p: Cursor, code: number, capability: Capability | undefined, text: string): void {
  p.label(`${hex(code, 2)}: ${capability?.title ?? 'unknown'} = ${text}`);
}

function showBits(p: Cursor, value: number, fields: readonly Field[], at: number): void {
  const outer = p.under();
  addBits(p, value, fields, at);
  p.close(outer);
}

function addBits(p: Cursor, value: number, fields: readonly Field[], at: number): void {
  for (const field of fields) {
    const part = ((value & field.mask) >>> 0) / 2 ** field.shift;
    p.set(field, field.kind === 'bool' ? part !== 0 : part, at, field.size);
  }
}

/** The number in network byte order; of more than four bytes, the first four. */
const number = (value: Uint8Array): number => value.subarray(0, 4).reduce((sum, byte) => sum * 256 + byte, 0);
