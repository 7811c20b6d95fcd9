/** Options of neighbour discovery: RFC 4861 §4.6, RFC 4191 §2.3, RFC 5175 §4, RFC 6275 §7, RFC 8106 §5, RFC 8781 §4, RFC 8910 §2.3. */
import { etherText, hexText, ipv6Text } from '../../../bytes/address-text.ts';
import type { Cursor } from '../../../dissect/index.ts';
import { takePrefix6 } from '../../prefixes.ts';
import { takeNamedBits } from '../../bit-names.ts';
import { domainNameAt } from './domain-names.ts';
import type { Fields } from './fields.ts';
import { handoverOption } from './handover.ts';
import { lowPowerOption } from './low-power-neighbour.ts';
import { OPTION, PREFERENCE } from './names.ts';
import { secureOption } from './secure-neighbour.ts';

/** Reads options to the end of the cursor; the link addresses among them go into the Info column. */
export function options(p: Cursor, f: Fields): void {
  while (p.more) {
    const type = p.u8();
    const units = p.u8(1);
    // RFC 4861 §4.6: the length counts 8 bytes; a length of 0 must be discarded.
    if (units === 0) {
      const outer = p.open(f.opt);
      p.take(f['opt.type']);
      p.take(f['opt.length']);
      p.expertUnder(f.invalid_option_length, 'Invalid option length (Zero)');
      p.close(outer);
      return;
    }
    const option = p.within(8 * units);
    const outer = option.open(f.opt, 8 * units);
    option.take(f['opt.type']);
    option.take(f['opt.length']);
    option.addLabel(` (${8 * units} bytes)`);
    let summary = '';
    // An option that is shorter than what it has ends there, the next one is read.
    option.contain(() => {
      summary = content(option, f, type);
      if (option.more) {
        option.take(f.unknown_data, option.remaining);
        option.expertUnder(f['unknown_data.expert']);
      }
    });
    option.close(outer);
    option.label(() => `ICMPv6 Option (${OPTION[type] ?? `Unknown ${type}`}${summary})`);
  }
}

/** Reads an option's own part and gives what its heading says of it. */
function content(p: Cursor, f: Fields, type: number): string {
  switch (type) {
    case 1:
    case 2: return linkAddress(p, f, type);
    case 3: return prefixInformation(p, f);
    case 4: return redirected(p, f);
    case 5: {
      reserved(p, f, 2);
      return ` : ${p.take(f['opt.mtu'])}`;
    }
    case 7: {
      reserved(p, f, 2);
      return ` : ${p.take(f['opt.advertisement_interval'])}`;
    }
    case 8:
      reserved(p, f, 2);
      p.take(f['opt.home_agent_preference']);
      p.take(f['opt.home_agent_lifetime']);
      return '';
    case 14:
      p.take(f['opt.nonce'], p.remaining);
      return '';
    case 24: return routeInformation(p, f);
    case 25: return nameServers(p, f);
    case 31: return searchList(p, f);
    case 37:
      p.take(f['opt.captive_portal'], p.remaining);
      return '';
    case 38:
      p.show(f['opt.pref64.scaled_lifetime']);
      translationPrefix(p, f, p.take(f['opt.pref64.plc']));
      return '';
    case 6: {
      // RFC 2491 §5.2: the limit, one reserved byte, and four more.
      const limit = p.take(f['opt.nbma.shortcut_limit']);
      reserved(p, f, 1);
      reserved(p, f, 4);
      return ` : ${limit}`;
    }
    case 9:
    case 10:
      reserved(p, f, 6);
      while (p.remaining >= 16) p.take(f['opt.ipv6_address']);
      return '';
    case 26: {
      // RFC 5175 §4: the flags of the router advertisement that its own byte has no room for.
      p.bits(f['opt.efo'], [f['opt.efo.m'], f['opt.efo.o'], f['opt.efo.h'], f['opt.efo.prf'], f['opt.efo.p'], f['opt.efo.rsv']]);
      reserved(p, f, 4);
      return '';
    }
    default: return other(p, f, type);
  }
}

/** RFC 8781 §4: the length's code is that of a prefix of RFC 6052, of which 96 bits are sent always. */
function translationPrefix(p: Cursor, f: Fields, code: number): void {
  const length = ([96, 64, 56, 48, 40, 32][code] ?? 96) / 8, prefix = new Uint8Array(16);
  prefix.set(p.peekBytes(12).subarray(0, length));
  p.takeAs(f['opt.pref64.prefix'], prefix, 12);
}

function other(p: Cursor, f: Fields, type: number): string {
  if (secureOption(p, f, type)) return '';
  const summary = handoverOption(p, f, type) ?? lowPowerOption(p, f, type);
  if (summary !== undefined) return summary;
  p.expert(f['undecoded.option']);
  p.takeRest(f.data);
  return '';
}

function reserved(p: Cursor, f: Fields, length: number): void {
  p.take(f['opt.reserved'], length);
}

function linkAddress(p: Cursor, f: Fields, type: number): string {
  // RFC 4944 §8: of an option of 16 bytes, the address has 8.
  const long = p.remaining === 14;
  const length = long ? 8 : p.remaining;
  const bytes = p.peekBytes(length);
  const text = length === 6 ? etherText(bytes) : hexText(bytes);
  if (length === 6 || long) p.addInfo(type === 1 ? ` from ${text}` : ` is at ${text}`);
  const { at } = p;
  p.take(f['opt.linkaddr'], length);
  p.label(() => `Link-layer address: ${text}`);
  if (long) {
    p.set(f['opt.linkaddr_eui64'], undefined, at, length);
    p.hide(type === 1 ? f['opt.src_linkaddr_eui64'] : f['opt.target_linkaddr_eui64'], undefined, at, length);
    p.take(f['opt.padding'], p.remaining);
  }
  p.hide(type === 1 ? f['opt.src_linkaddr'] : f['opt.target_linkaddr'], undefined, at, length);
  return ` : ${text}`;
}

function prefixInformation(p: Cursor, f: Fields): string {
  const length = p.take(f['opt.prefix.length']);
  takeNamedBits(p, f['opt.prefix.flag'], [f['opt.prefix.flag.l'], f['opt.prefix.flag.a'], f['opt.prefix.flag.r'], f['opt.prefix.flag.reserved']]);
  p.take(f['opt.prefix.valid_lifetime']);
  p.take(f['opt.prefix.preferred_lifetime']);
  reserved(p, f, 4);
  const prefix = ipv6Text(p.peekBytes(16));
  p.take(f['opt.prefix']);
  return ` : ${prefix}/${length}`;
}

function redirected(p: Cursor, f: Fields): string {
  reserved(p, f, 6);
  p.set(f['opt.redirected_packet'], undefined, p.at, p.remaining);
  p.quote('ip.proto', 41);
  return '';
}

function routeInformation(p: Cursor, f: Fields): string {
  const length = p.take(f['opt.prefix.length']);
  const value = takeNamedBits(p, f['opt.route_info.flag'], [f['opt.route_info.flag.route_preference'], f['opt.route_info.flag.reserved']]);
  p.take(f['opt.route_lifetime']);
  const prefix = p.more ? ipv6Text(takePrefix6(p, f['opt.prefix'], Math.min(16, p.remaining))) : '::';
  return ` : ${PREFERENCE[((value >> 3) & 3) as keyof typeof PREFERENCE]} ${prefix}/${length}`;
}

function nameServers(p: Cursor, f: Fields): string {
  reserved(p, f, 2);
  p.take(f['opt.rdnss.lifetime']);
  let summary = '';
  while (p.remaining >= 16) {
    summary += ` ${ipv6Text(p.peekBytes(16))}`;
    p.take(f['opt.rdnss']);
  }
  return summary;
}

function searchList(p: Cursor, f: Fields): string {
  reserved(p, f, 2);
  p.take(f['opt.dnssl.lifetime']);
  let summary = '';
  while (p.more && p.u8() !== 0) {
    const { name, length } = domainNameAt(p);
    if (length === 0) p.malformed('a domain name that does not end');
    p.takeAs(f['opt.dnssl'], name, length);
    summary += ` ${name}`;
  }
  if (p.more) {
    p.take(f['opt.padding'], p.remaining);
  }
  return summary;
}
