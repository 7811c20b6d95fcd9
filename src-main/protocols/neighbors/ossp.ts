/**
 * What organizations make of slow protocols (IEEE 802.3 annex 57B), and of these the messages that say how good a synchronous Ethernet's clock is:
 * ESMC, ITU-T G.8264 §11.3.
 */
import { organizationText } from '../../bytes/address-text.ts';
import { hex } from '../../bytes/hexadecimal.ts';
import { type Cursor, bits, expert, flag, nameOf, none, octets, protocol, u16, u24, u40, u64, u8 } from '../../dissect/index.ts';

const ITU = 0x0019a7;
const ESMC = 1;
const QUALITY = 1, EXTENDED = 2;
/** ITU-T G.8264 tables 11-7 and 11-8, option I networks: the enhanced code, if any, and the code behind it. */
const NO_MORE = 0xff;
const LEVELS: Readonly<Record<number, string>> = {
  0x02: 'QL-PRC', 0x04: 'QL-SSU-A', 0x08: 'QL-SSU-B', 0x0b: 'QL-EEC1', 0x0f: 'QL-DNU', 0x2002: 'QL-PRTC', 0x2102: 'QL-ePRTC',
  0x220b: 'QL-eEEC', 0x2302: 'QL-ePRC',
};
/** What they mean, ibid. */
const MEANINGS: Readonly<Record<number, string>> = {
  0x02: 'Primary reference clock (G.811)', 0x04: "Type I or V SSU clock (G.812), 'transit node clock'",
  0x08: "Type VI SSU clock (G.812), 'local node clock'", 0x0b: 'EEC (G.8262, Option I) or SEC clock (G.813, Option I)', 0x0f: "'Do Not Use'",
  0x2002: 'Primary Reference Time Clock', 0x2102: 'Enhanced Primary Reference Time Clock', 0x220b: 'Enhanced Ethernet Equipment Clock',
  0x2302: 'Enhanced Primary Reference Clock',
};
const ORGANIZATIONS: Readonly<Record<number, string>> = { [ITU]: 'Itu-T', 0x0080c2: 'IEEE' };
const PARTS = { [QUALITY]: 'Quality Level', [EXTENDED]: 'Extended Quality Level' };
/** Bits below a byte that are written as a byte's. */
const asByte = { text: (value: number): string => hex(value, 2) };

export const ossp = protocol({
  name: 'ossp',
  title: 'Organization Specific Slow Protocol',
  on: { 'slow.subtype': [10] },
  fields: {
    oui: u24('OUI', {
      text: number => `${organizationText(number)}${ORGANIZATIONS[number] === undefined ? '' : ` (${ORGANIZATIONS[number]})`}`,
    }),
    'itu.subtype': u16('ITU-T OSSP Subtype', { hex: true }),
    'esmc.version': bits('Version', 0xf0, { hex: true }),
    'esmc.event_flag': flag('Event Flag', 0x08, { as: ['Time-critical Event ESMC PDU', 'Information ESMC PDU'] }),
    'esmc.reserved_bits': bits('Reserved', 0x07, { hex: true, ...asByte }),
    'esmc.reserved': u24('Reserved', { hex: true }),
    'esmc.tlv': none('ESMC TLV'),
    'esmc.tlv_type': u8('TLV Type', { hex: true, values: PARTS }),
    'esmc.tlv_length': u16('TLV Length', { hex: true }),
    'esmc.tlv_ql_unused': bits('Unused', 0xf0, { hex: true }),
    'esmc.tlv_ql_ssm': bits('SSM Code', 0x0f, { hex: true }),
    'esmc.tlv_ext_ql_essm': u8('Enhanced SSM Code', { hex: true }),
    'esmc.tlv_ext_ql_clockid': u64('SyncE clockID', { hex: true }),
    'esmc.tlv_ext_ql_flag_reserved': bits('Reserved', 0xfc, { hex: true, ...asByte }),
    'esmc.tlv_ext_ql_flag_chain': flag('Partial chain', 0x02, { as: ['Yes', 'No'] }),
    'esmc.tlv_ext_ql_flag_mixed': flag('Mixed EEC/eEEC clocks', 0x01, { as: ['Yes', 'No'] }),
    'esmc.tlv_ext_ql_eeec': u8('Cascaded eEECs'),
    'esmc.tlv_ext_ql_eec': u8('Cascaded EECs'),
    'esmc.tlv_ext_ql_reserved': u40('Reserved', { hex: true }),
    'esmc.tlv_data': octets('Data', { own: true }),
    'esmc.ql': u16('Quality Level', { hex: true, values: LEVELS }),
    'esmc.ql.invalid': expert('Invalid SSM message, unknown QL code', 'warning', 'Undecoded'),
    'esmc.padding': octets('Padding'),
    data: octets('Data', { own: true }),
  },
  dissect(p, f) {
    const organization = p.take(f.oui);
    p.info(`OUI: ${ORGANIZATIONS[organization] ?? hex(organization, 6)}`);
    if (organization === ITU && p.u16() === ESMC) {
      takeSynchronization(p, f);
    } else {
      if (organization === ITU) {
        const subtype = p.take(f['itu.subtype']);
        p.label(`ITU-T OSSP Subtype: ${hex(subtype, 4)} (Unknown)`);
      }
      p.takeCaptured(f.data);
    }
  },
});

type Fields = (typeof ossp)['fields'];

function takeSynchronization(p: Cursor, f: Fields): void {
  p.column('ESMC');
  p.take(f['itu.subtype']);
  const outer = p.under();
  p.show(f['esmc.version']);
  const isEvent = p.show(f['esmc.event_flag']);
  p.take(f['esmc.reserved_bits']);
  const event = `Event:${isEvent ? 'Time-critical' : 'Information'}`;
  p.info(event);
  p.take(f['esmc.reserved']);
  const said: Said = { code: undefined, enhanced: 0 };
  while (p.remaining >= 4 && p.u8() !== 0) takePart(p, f, said);
  if (said.code !== undefined) showQuality(p, f, said.code | (said.enhanced << 8));
  const padding = p.available;
  p.takeCaptured(f['esmc.padding']);
  if (padding > 0) p.addLabel(`, ${padding} octets`);
  p.close(outer);
  p.label(`ITU-T OSSP Subtype: ${hex(ESMC, 4)}: ESMC, ${event}`);
}

interface Said {
  code: number | undefined;
  enhanced: number;
}

function showQuality(p: Cursor, f: Fields, level: number): void {
  const name = LEVELS[level];
  p.addInfo(`, ${name ?? 'Unknown Quality Level'}`);
  p.generate(f['esmc.ql'], level);
  p.label(`[Quality Level: ${name === undefined ? 'Unknown Quality Level' : `${name}, ${MEANINGS[level]}`}]`);
  if (name === undefined) p.expertUnder(f['esmc.ql.invalid']);
}

function takePart(p: Cursor, f: Fields, said: Said): void {
  const outer = p.open(f['esmc.tlv']), type = p.take(f['esmc.tlv_type']), length = p.take(f['esmc.tlv_length']);
  if (length < 3) p.malformed(`a TLV of ${length} bytes`);
  const part = p.within(length - 3);
  if (type === QUALITY) {
    part.show(f['esmc.tlv_ql_unused']);
    said.code ??= part.take(f['esmc.tlv_ql_ssm']);
  } else if (type === EXTENDED) {
    said.enhanced = part.u8() === NO_MORE ? 0 : part.u8();
    takeExtended(part, f);
  }
  part.takeRest(f['esmc.tlv_data']);
  p.close(outer);
  const name = nameOf(PARTS, type);
  if (name !== undefined) p.addLabel(`, ${name}`);
}

function takeExtended(p: Cursor, f: Fields): void {
  p.take(f['esmc.tlv_ext_ql_essm']);
  p.take(f['esmc.tlv_ext_ql_clockid']);
  p.show(f['esmc.tlv_ext_ql_flag_reserved']);
  p.show(f['esmc.tlv_ext_ql_flag_chain']);
  p.take(f['esmc.tlv_ext_ql_flag_mixed']);
  p.take(f['esmc.tlv_ext_ql_eeec']);
  p.take(f['esmc.tlv_ext_ql_eec']);
  p.take(f['esmc.tlv_ext_ql_reserved']);
}
