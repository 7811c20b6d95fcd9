/** The OPEN message, RFC 4271 §4.2, and the capabilities in it, RFC 5492 and those named below; RFC 9072 for long parameters. */
import { type Cursor, bits, expert, flag, ipv4, none, octets, text, u16, u32, u8 } from '../../../dissect/index.ts';
import { ADDRESS_FAMILIES } from '../../address-families.ts';
import { takeNamedBits } from '../../bit-names.ts';
import { CAPABILITIES, SUBSEQUENT_FAMILIES } from './names.ts';

const yesNo = { as: ['Yes', 'No'] } as const;
const afi = () => u16('AFI', { values: ADDRESS_FAMILIES });
const safi = () => u8('SAFI', { values: SUBSEQUENT_FAMILIES });
const PARAMETERS = { 1: 'Authentication', 2: 'Capability' } as const;
const EXTENDED_LENGTH = 255;
const AS_TRANS = 23456;

export const OPEN_FIELDS = {
  'open.version': u8('Version'),
  'open.myas': u16('My AS'),
  'open.holdtime': u16('Hold Time'),
  'open.identifier': ipv4('BGP Identifier'),
  'open.opt.len': u8('Optional Parameters Length'),
  'open.opt.extended.len': u16('Extended Optional Parameters Length', { own: true }),
  'open.opt': none('Optional Parameters'),
  'open.opt.param': none('Optional Parameter'),
  'open.opt.param.type': u8('Parameter Type', { values: PARAMETERS }),
  'open.opt.param.len': u8('Parameter Length'),
  'open.opt.param.auth': octets('Authentication Data'),
  'open.opt.param.unknown': octets('Unknown'),
  cap: none('Capability'),
  'cap.type': u8('Type', { values: CAPABILITIES }),
  'cap.length': u8('Length'),
  'cap.action': u8('Action', { values: { 0: 'advertising a capability', 1: 'removing a capability' } }),
  'cap.unknown': octets('Unknown'),
  'cap.length.bad': expert('Capability length is wrong', 'warning', 'Protocol'),
  'cap.reserved': octets('Reserved'),
  'cap.mp.afi': afi(),
  'cap.mp.safi': safi(),
  'cap.enh.afi': afi(),
  'cap.enh.safi': u16('SAFI', { values: SUBSEQUENT_FAMILIES }),
  'cap.enh.nhafi': u16('Next hop AFI', { values: ADDRESS_FAMILIES }),
  'cap.gr.timers': u16('Restart Timers', { hex: true }),
  'cap.gr.timers.restart_flag': flag('Restart state', 0x8000, yesNo),
  'cap.gr.timers.notification_flag': flag('Graceful notification', 0x4000, yesNo),
  'cap.gr.timers.restart_time': bits('Time', 0x0fff),
  'cap.gr.afi': afi(),
  'cap.gr.safi': safi(),
  'cap.gr.flag': u8('Flag', { hex: true }),
  'cap.gr.flag.pfs': flag('Preserve forwarding state', 0x80, yesNo),
  'cap.gr.helper_mode_only': expert('Graceful Restart Capability supported in Helper mode only', 'chat', 'Request'),
  'cap.4as': u32('AS Number'),
  'cap.ap.afi': afi(),
  'cap.ap.safi': safi(),
  'cap.ap.sendreceive': u8('Send/Receive', { values: { 1: 'Receive', 2: 'Send', 3: 'Both' } }),
  'cap.orf.afi': afi(),
  'cap.orf.safi': safi(),
  'cap.orf.number': u8('Number'),
  'cap.orf.type': u8('Type', {
    values: {
      2: 'Communities ORF-Type', 3: 'Extended Communities ORF-Type', 64: 'Address Prefix ORF-Type',
      128: 'Cisco PrefixList ORF-Type',
      129: 'Cisco CommunityList ORF-Type', 130: 'Cisco Extended CommunityList ORF-Type', 131: 'Cisco AsPathList ORF-Type',
    },
  }),
  'cap.orf.sendreceive': u8('Send Receive', { values: { 1: 'Receive', 2: 'Send', 3: 'Both' } }),
  'cap.orf.fqdn.hostname.len': u8('Hostname Length'),
  'cap.orf.fqdn.hostname': text('Hostname'),
  'cap.orf.fqdn.domain_name.len': u8('Domain Name Length'),
  'cap.orf.fqdn.domain_name': text('Domain Name'),
  'cap.multisession.flags': u8('Flag', { hex: true }),
  'cap.bgpsec.flags': u8('Flag', { hex: true }),
  'cap.bgpsec.version': bits('Version', 0xf0),
  'cap.bgpsec.sendreceive': bits('Send/Receive', 0x08, { values: { 0: 'Receive', 1: 'Send' } }),
  'cap.bgpsec.reserved': bits('Reserved', 0x07, { hex: true }),
  'cap.bgpsec.afi': afi(),
};

const f = OPEN_FIELDS;

export function readOpen(p: Cursor): void {
  p.take(f['open.version']);
  const as = p.take(f['open.myas']);
  // RFC 6793 §9: stands for a number that has no place in two bytes.
  if (as === AS_TRANS) p.addLabel(' (AS_TRANS)');
  p.take(f['open.holdtime']);
  p.take(f['open.identifier']);
  let length = p.take(f['open.opt.len']);
  if (length === 0) return;
  const extended = length === EXTENDED_LENGTH && p.more && p.u8() === EXTENDED_LENGTH;
  if (extended) {
    p.skip(1);
    length = p.take(f['open.opt.extended.len']);
  }
  const outer = p.open(f['open.opt'], length);
  const parameters = p.within(length);
  while (parameters.more) parameter(parameters, extended);
  p.close(outer);
}

function parameter(p: Cursor, extended: boolean): void {
  const type = p.u8();
  const outer = p.open(f['open.opt.param']);
  p.labelNode(p.lastNode, `Optional Parameter: ${PARAMETERS[type as 1] ?? 'Unknown'}`);
  p.take(f['open.opt.param.type']);
  const length = p.take(f['open.opt.param.len'], extended ? 2 : 1);
  if (type === 2) {
    const capabilities = p.within(length);
    while (capabilities.more) readCapability(capabilities);
  } else if (length > 0) {
    p.take(type === 1 ? f['open.opt.param.auth'] : f['open.opt.param.unknown'], length);
  }
  p.close(outer);
}

/** One capability; in a CAPABILITY message (the draft of dynamic capabilities) an action stands before it. */
export function readCapability(p: Cursor, action = false): void {
  const type = p.u8(action ? 1 : 0);
  const outer = p.open(f.cap);
  p.labelNode(p.lastNode, `Capability: ${CAPABILITIES[type] ?? `Unknown (${type})`}`);
  if (action) p.take(f['cap.action']);
  p.take(f['cap.type']);
  const length = p.take(f['cap.length']);
  const fits = LENGTHS[type]?.(length) ?? true;
  if (!fits) p.expertUnder(f['cap.length.bad'], `Capability length ${length} is wrong`);
  const value = p.within(length);
  if (fits) READERS[type]?.(value);
  value.takeRest(f['cap.unknown']);
  p.close(outer);
}

/**
 * Lengths that capabilities may have: RFC 4760 §8, RFC 8950 §4, RFC 8205 §2.1, RFC 4724 §3, RFC 6793 §3, RFC 7911 §4; without a
 * value RFC 2918, RFC 8654, RFC 7313.
 */
const LENGTHS: Readonly<Record<number, (length: number) => boolean>> = {
  1: length => length === 4, 2: length => length === 0, 5: length => length % 6 === 0, 6: length => length === 0,
  7: length => length === 3, 64: length => length >= 2 && length % 4 === 2, 65: length => length === 4,
  69: length => length % 4 === 0, 70: length => length === 0, 128: length => length === 0,
};

const READERS: Readonly<Record<number, (p: Cursor) => void>> = {
  /** RFC 4760 §8. */
  1: p => {
    p.take(f['cap.mp.afi']);
    p.take(f['cap.reserved'], 1);
    p.take(f['cap.mp.safi']);
  },
  3: routeFiltering,
  /** RFC 8950 §4. */
  5: p => {
    while (p.remaining >= 6) {
      p.take(f['cap.enh.afi']);
      p.take(f['cap.enh.safi']);
      p.take(f['cap.enh.nhafi']);
    }
  },
  /** RFC 8205 §2.1. */
  7: p => {
    takeNamedBits(p, f['cap.bgpsec.flags'], [f['cap.bgpsec.version'], f['cap.bgpsec.sendreceive'], f['cap.bgpsec.reserved']]);
    p.take(f['cap.bgpsec.afi']);
  },
  /** RFC 4724 §3, RFC 8538 §2. */
  64: p => {
    if (p.remaining < 6) p.expert(f['cap.gr.helper_mode_only']);
    takeNamedBits(p, f['cap.gr.timers'], [f['cap.gr.timers.restart_flag'], f['cap.gr.timers.notification_flag'], f['cap.gr.timers.restart_time']]);
    while (p.remaining >= 4) {
      p.take(f['cap.gr.afi']);
      p.take(f['cap.gr.safi']);
      takeNamedBits(p, f['cap.gr.flag'], [f['cap.gr.flag.pfs']]);
    }
  },
  65: p => p.take(f['cap.4as']),
  68: p => void (p.more && p.take(f['cap.multisession.flags'])),
  /** RFC 7911 §4. */
  69: p => {
    while (p.remaining >= 4) {
      p.take(f['cap.ap.afi']);
      p.take(f['cap.ap.safi']);
      p.take(f['cap.ap.sendreceive']);
    }
  },
  73: p => {
    p.take(f['cap.orf.fqdn.hostname'], p.take(f['cap.orf.fqdn.hostname.len']));
    p.take(f['cap.orf.fqdn.domain_name'], p.take(f['cap.orf.fqdn.domain_name.len']));
  },
  130: routeFiltering,
  131: p => void (p.more && p.take(f['cap.multisession.flags'])),
};

/** RFC 5291 §5. */
function routeFiltering(p: Cursor): void {
  while (p.remaining >= 5) {
    p.take(f['cap.orf.afi']);
    p.take(f['cap.reserved'], 1);
    p.take(f['cap.orf.safi']);
    const count = p.take(f['cap.orf.number']);
    for (let i = 0; i < count; i++) {
      p.take(f['cap.orf.type']);
      p.take(f['cap.orf.sendreceive']);
    }
  }
}
