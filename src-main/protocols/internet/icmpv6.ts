/** Internet Control Message Protocol for IPv6, RFC 4443, with neighbour discovery (RFC 4861) and multicast listener discovery (RFC 3810). */
import { addToSum, foldSum } from '../../bytes/checksum.ts';
import { type Cursor, protocol } from '../../dissect/index.ts';
import { echo, extendedEcho } from './icmpv6/echo.ts';
import { type Fields, fields } from './icmpv6/fields.ts';
import { lowPowerRouting } from './icmpv6/low-power-routing.ts';
import * as multicastListener from './icmpv6/multicast-listener.ts';
import { CODES, TYPE } from './icmpv6/names.ts';
import { neighbourAdvertisement, neighbourSolicitation, redirect, routerAdvertisement, routerSolicitation } from './icmpv6/neighbour-discovery.ts';
import { nodeQuery, nodeReply } from './icmpv6/node-information.ts';
import { routerRenumbering } from './icmpv6/router-renumbering.ts';
import { pseudoHeaderSum } from '../transport/udp.ts';

const NEXT_HEADER = 58;

export const icmpv6 = protocol({
  name: 'icmpv6',
  title: 'Internet Control Message Protocol v6',
  short: 'ICMPv6',
  on: { 'ip.proto': [NEXT_HEADER] },
  fields,
  dissect(p, f) {
    const type = p.take(f.type);
    const name = TYPE[type] ?? 'Unknown';
    p.info(name);
    const code = p.take(f.code);
    const codeName = CODES[type]?.[code];
    const coded = CODES[type] !== undefined;
    if (coded) {
      p.addLabel(` (${codeName ?? 'Unknown'})`);
      p.addInfo(` (${codeName ?? 'Unknown'})`);
    }
    p.take(f.checksum);
    checksum(p, f);
    body(p, f, type, code);
  },
});

function body(p: Cursor, f: Fields, type: number, code: number): void {
  switch (type) {
    case 1:
    case 3:
      p.take(f.reserved, 4);
      invoking(p);
      break;
    case 2:
      p.take(f.mtu);
      invoking(p);
      break;
    case 4:
      p.take(f.pointer);
      invoking(p);
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
    default: if (p.more) p.take(f.data, Math.min(p.remaining, p.available));
  }
}

/** The packet that caused an error, as much of it as fits (RFC 4443 §2.4). */
function invoking(p: Cursor): void {
  if (p.more && !p.quote('ip.proto', 41)) p.data();
}

/** Checksums of ICMPv6 are verified always, where all bytes are there. */
function checksum(p: Cursor, f: Fields): void {
  const length = p.reported - p.begin;
  const whole = p.reported <= p.end && !p.packet.quoted && !p.packet.fragment && p.packet.network === 6;
  if (!whole) {
    p.addLabel(' [unverified]');
    p.generate(f['checksum.status'], 2);
    return;
  }
  const good = foldSum(pseudoHeaderSum(p, NEXT_HEADER, length) + addToSum(0, p.bytes, p.begin, p.reported)) === 0;
  p.addLabel(good ? ' [correct]' : ' incorrect');
  p.generate(f['checksum.status'], good ? 1 : 0);
  if (!good) p.expert(f['checksum_bad.expert']);
}
