/** How what can be followed is called, and which filter lets only its packets through. */
import type { FollowProtocol, FollowTarget, PacketTree } from '../engine/api.ts';

export const followTitles: Readonly<Record<FollowProtocol, string>> = {
  tcp: 'TCP',
  udp: 'UDP',
  tls: 'TLS',
  http: 'HTTP',
  http2: 'HTTP/2',
  websocket: 'WebSocket',
  quic: 'QUIC',
  http3: 'HTTP/3',
};

export const followProtocols = Object.keys(followTitles) as readonly FollowProtocol[];

/** Protocols with streams within a connection: the field with the number of one. */
const substreamFields: Readonly<Partial<Record<FollowProtocol, string>>> = {
  http2: 'http2.streamid', quic: 'quic.stream.stream_id', http3: 'quic.stream.stream_id',
};

export const hasSubstreams = (protocol: FollowProtocol): boolean => substreamFields[protocol] !== undefined;

export function streamFilter({ protocol, stream, substream }: FollowTarget): string {
  const connection = `${protocol === 'udp' || protocol === 'quic' || protocol === 'http3' ? 'udp' : 'tcp'}.stream == ${stream}`;
  const field = substreamFields[protocol];
  return field === undefined || substream === undefined ? connection : `${connection} && ${field} == ${substream}`;
}

/** `http-stream-4`, `http2-stream-4-13`: a file's name without what follows the dot. */
export const streamFileName = ({ protocol, stream, substream }: FollowTarget): string =>
  `${protocol}-stream-${stream}${substream === undefined ? '' : `-${substream}`}`;

/** The submenu of what can be followed of a packet. */
export const followChoices = (protocols: readonly FollowProtocol[], follow: (protocol: FollowProtocol) => void) => ({
  label: 'Follow',
  disabled: protocols.length === 0,
  entries: protocols.map((protocol) => ({ label: `${followTitles[protocol]} stream`, run: () => follow(protocol) })),
});

/** The same of one packet, whose tunnels have streams, too: these come after those inside, with their numbers. */
export function followTargets(
  targets: readonly FollowTarget[], follow: (protocol: FollowProtocol) => void, followOuter: (target: FollowTarget) => void,
) {
  const isFirst = ({ protocol }: FollowTarget, index: number) => targets.findIndex((other) => other.protocol === protocol) === index;
  const choices = followChoices(targets.filter(isFirst).map(({ protocol }) => protocol), follow);
  const outer = targets.filter((target, index) => !isFirst(target, index));
  const label = ({ protocol, stream }: FollowTarget) => `${followTitles[protocol]} stream ${stream}, outside`;
  return { ...choices, entries: [...choices.entries, ...outer.map((target) => ({ label: label(target), run: () => followOuter(target) }))] };
}

/** What of it a packet is part of, by the layers of its tree. */
export function followedBy(tree: PacketTree): readonly FollowProtocol[] {
  return followProtocols.filter((protocol) => tree.nodes.some(({ field, depth }) => field === protocol && depth === 0));
}
