/**
 * Internet Control Message Protocol for IPv6, RFC 4443, with neighbour discovery (RFC 4861), multicast listener
 * discovery (RFC 3810) and the many messages since.
 */
import { hexText } from '../../bytes/address-text.ts';
import { addToSum, corrected, foldSum } from '../../bytes/checksum.ts';
import { type Cursor, protocol } from '../../dissect/index.ts';
import { EXTENSION_FIELDS, takeExtensions } from './icmp/extensions.ts';
import { echo, extendedEcho } from './icmpv6/echo.ts';
import { type Fields, fields } from './icmpv6/fields.ts';
import { fastHandover, homeAgentReply, homeAgentRequest, mobilePrefixAdvertisement } from './icmpv6/handover.ts';
import { locatorUpdate } from './icmpv6/locators.ts';
import { duplicateAddress } from './icmpv6/low-power-neighbour.ts';
import { lowPowerRouting } from './icmpv6/low-power-routing.ts';
import * as multicastListener from './icmpv6/multicast-listener.ts';
import { CODES, TYPE } from './icmpv6/names.ts';
import {
  inverseDiscovery, neighbourAdvertisement, neighbourSolicitation, redirect, routerAdvertisement, routerSolicitation,
} from './icmpv6/neighbour-discovery.ts';
import { nodeQuery, nodeReply } from './icmpv6/node-information.ts';
import { options } from './icmpv6/options.ts';
import { routerRenumbering } from './icmpv6/router-renumbering.ts';
import { pathAdvertisement, pathSolicitation } from './icmpv6/secure-neighbour.ts';
import { pseudoHeaderSum } from '../transport/udp.ts';
import { takeChecksum } from '../checksums.ts';

const NEXT_HEADER = 58;

export const icmpv6 = protocol({
  name: 'icmpv6',
  title: 'Internet Control Message Protocol v6',
  short: 'ICMPv6',
  on: { 'ip.proto': [NEXT_HEADER] },
  fields,
  dissect(p, f) {
    const type = p.take(f.type);
    p.info(TYPE[type] ?? `Unknown (${type})`);
    const code = p.take(f.code);
    if (!p.packet.quoted) p.packet.message = (type << 8) | code;
    const codeName = CODES[type]?.[code];
    const coded = CODES[type] !== undefined;
    if (coded) {
      p.addLabel(` (${codeName ?? 'Unknown'})`);
      p.addInfo(` (${codeName ?? `Unknown (${code})`})`);
    }
    checksum(p, f);
    body(p, f, type, code);
    // What a message has no meaning for counts in its checksum, as more than the records of a report (RFC 3810, section 5.2.11).
    if (p.more && p.available === p.remaining) p.take(f.data, p.remaining);
  },
});

function body(p: Cursor, f: Fields, type: number, code: number): void {
  switch (type) {
    case 1:
    case 3: {
      // RFC 4884 §4.5: the length of the quoted packet in units of 8 bytes, where extensions follow it.
      const units = p.u8();
      if (units > 0) p.take(f.length);
      p.take(f.reserved, units > 0 ? 3 : 4);
      const extended = units > 0 && p.available >= 8 * units + 4;
      invoking(p, 8 * units);
      if (extended) {
        p.passing('icmp');
        takeExtensions(p, EXTENSION_FIELDS);
      }
      break;
    }
    case 2:
      p.take(f.mtu);
      invoking(p, 0);
      break;
    case 4:
      p.take(f.pointer);
      invoking(p, 0);
      break;
    case 128:
    case 129: {
      const hopLimit = p.packet.network === 6 ? p.packet.networkBytes[p.packet.sourceAt - 1] : undefined;
      echo(p, f, type, hopLimit);
      break;
    }
    case 130: multicastListener.query(p, f); break;
    case 131:
    case 132: multicastListener.versionOne(p, f); break;
    case 133: routerSolicitation(p, f); break;
    case 134: routerAdvertisement(p, f); break;
    case 135: neighbourSolicitation(p, f); break;
    case 136: neighbourAdvertisement(p, f); break;
    case 137: redirect(p, f); break;
    case 138: routerRenumbering(p, f, code); break;
    case 139: nodeQuery(p, f, code); break;
    case 140: nodeReply(p, f); break;
    case 143: multicastListener.report(p, f); break;
    case 155: lowPowerRouting(p, f, code); break;
    case 160: extendedEcho(p, f, true); break;
    case 161: extendedEcho(p, f, false); break;
    case 141:
    case 142: inverseDiscovery(p, f); break;
    case 144:
    case 146: homeAgentRequest(p, f); break;
    case 145: homeAgentReply(p, f); break;
    case 147:
      mobilePrefixAdvertisement(p, f);
      options(p, f);
      break;
    case 148:
      pathSolicitation(p, f);
      options(p, f);
      break;
    case 149:
      pathAdvertisement(p, f);
      options(p, f);
      break;
    case 150:
    case 154: {
      fastHandover(p, f);
      options(p, f);
      break;
    }
    case 151:
      p.take(f['mcast_ra.query_interval']);
      p.take(f['mcast_ra.robustness_variable']);
      break;
    case 152:
    case 153:
      break;
    case 156: locatorUpdate(p, f); break;
    case 157:
    case 158:
      duplicateAddress(p, f);
      options(p, f);
      break;
    case 159: multicastSeeds(p, f); break;
    default:
      p.expert(f['undecoded.type']);
      p.takeCaptured(f.data);
  }
}

/** The packet that caused an error, as much of it as fits (RFC 4443 §2.4). */
function invoking(p: Cursor, length: number): void {
  const size = length > 0 ? Math.min(length, p.remaining) : p.remaining;
  if (p.more && !p.quote('ip.proto', 41, size)) p.data(size);
}

/** Checksums of ICMPv6 are verified always, where all bytes are there. */
function checksum(p: Cursor, f: Fields): void {
  const length = p.reported - p.begin;
  const isWhole = p.reported <= p.end && !p.packet.quoted && !p.packet.fragment && p.packet.network === 6;
  takeChecksum(p, { checksum: f.checksum, status: f['checksum.status'], bad: f['checksum_bad.expert'] }, given =>
    isWhole ? corrected(given, foldSum(pseudoHeaderSum(p, NEXT_HEADER, length) + addToSum(0, p.bytes, p.begin, p.reported))) : undefined);
}

/** RFC 7731 §5.2: which messages of each seed a node still has. */
function multicastSeeds(p: Cursor, f: Fields): void {
  while (p.remaining >= 2) {
    const outer = p.open('MPL Seed Info');
    p.take(f['mpl.seed_info.min_sequence']);
    const lengths = p.u8();
    p.show(f['mpl.seed_info.bm_len']);
    p.take(f['mpl.seed_info.s']);
    const size = [0, 2, 8, 16][lengths & 3];
    if (size > 0) {
      p.takeAs(f['mpl.seed_info.seed_id'], hexText(p.peekBytes(size)), size);
    }
    p.skip(lengths >>> 2);
    p.close(outer);
  }
}
