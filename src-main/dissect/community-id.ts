/**
 * Community ID 1 (https://github.com/corelight/community-id-spec): a name of a flow that Zeek, Suricata and others log as well, so that their
 * lines and packets find each other. Both directions of a flow have the same one. The seed is 0.
 */
import { createHash } from 'node:crypto';
import type { PacketContext } from './packet.ts';

const ICMP = 1, TCP = 6, UDP = 17, ICMPV6 = 58, SCTP = 132;
/** Types of ICMP that answer each other, RFC 792, 950, 1256. */
const PAIRS = [[0, 8], [9, 10], [13, 14], [15, 16], [17, 18]];
/** Of ICMPv6: RFC 4443, 2710, 4861, 4620, 6275. */
const PAIRS6 = [[128, 129], [130, 131], [133, 134], [135, 136], [139, 140], [144, 145]];
const bothWays = (pairs: readonly (readonly number[])[]): ReadonlyMap<number, number> =>
  new Map(pairs.flatMap(([one, other]) => [[one, other], [other, one]]));
const ANSWERS = bothWays(PAIRS), ANSWERS6 = bothWays(PAIRS6);

/** What stands for ports, and whether the flow has one direction only; undefined where the protocol has nothing of that kind. */
interface Ends {
  readonly source: number;
  readonly destination: number;
  readonly oneWay: boolean;
}

function endsOf({ ipProtocol, fragment, sourcePort, destinationPort, message }: PacketContext): Ends | undefined {
  if (fragment) return undefined;
  if (ipProtocol === TCP || ipProtocol === UDP || ipProtocol === SCTP) return { source: sourcePort, destination: destinationPort, oneWay: false };
  if ((ipProtocol !== ICMP && ipProtocol !== ICMPV6) || message < 0) return undefined;
  const type = message >> 8, answer = (ipProtocol === ICMP ? ANSWERS : ANSWERS6).get(type);
  return answer === undefined ? { source: type, destination: message & 0xff, oneWay: true } : { source: type, destination: answer, oneWay: false };
}

/** Of the innermost IP packet; undefined without one. */
export function communityId(packet: PacketContext): string | undefined {
  if (packet.network === 0) return undefined;
  const { source, destination } = packet, ends = endsOf(packet);
  const order = Buffer.compare(source, destination) || (ends === undefined ? 0 : ends.source - ends.destination);
  const turned = order > 0 && ends?.oneWay !== true;
  const hash = createHash('sha1').update(Uint8Array.of(0, 0)).update(turned ? destination : source).update(turned ? source : destination)
    .update(Uint8Array.of(packet.ipProtocol, 0));
  if (ends !== undefined) {
    const [first, second] = turned ? [ends.destination, ends.source] : [ends.source, ends.destination];
    hash.update(Uint8Array.of(first >> 8, first & 0xff, second >> 8, second & 0xff));
  }
  return `1:${hash.digest('base64')}`;
}
