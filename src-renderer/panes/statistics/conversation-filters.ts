/** The filters that select the packets of conversations and of their ends, whatever protocol names the ends. */
import type { Conversation, ConversationKind, Endpoint } from '../../../src-main/api/index.ts';
import { familyOf } from './line-filters.ts';

type End = Pick<Endpoint, 'address' | 'port'>;

export function filterOfConversation(kind: ConversationKind, conversation: Conversation): string {
  const { stream, a, b } = conversation;
  if (stream >= 0) return `${kind}.stream == ${stream}`;
  if (isAddressed(kind) && a !== b) return `${kind}.addr == ${a} && ${kind}.addr == ${b}`;
  if (kind === 'sll') return senderOfSll(a);
  const there = filterOfDirection(kind, conversation, true);
  return a === b && conversation.portA === conversation.portB ? there : either(there, filterOfDirection(kind, conversation, false));
}

/** What one end of a conversation sent to the other. */
export function filterOfDirection(kind: ConversationKind, { stream, a, b, portA, portB }: Conversation, fromA: boolean): string {
  const ends: readonly End[] = [{ address: a, port: portA }, { address: b, port: portB }];
  const [from, to] = fromA ? ends : ends.toReversed();
  const sender = endIs(kind, from, 'src');
  return stream >= 0 ? `${kind}.stream == ${stream} && ${sender}` : `${sender} && ${endIs(kind, to, 'dst')}`;
}

export function filterOfEndpoint(kind: ConversationKind, end: End): string {
  if (isAddressed(kind)) return `${kind}.addr == ${end.address}`;
  if (kind === 'sll') return senderOfSll(end.address);
  return either(endIs(kind, end, 'src'), endIs(kind, end, 'dst'));
}

function either(...filters: readonly string[]): string {
  return filters.map((filter) => (filter.includes(' && ') ? `(${filter})` : filter)).join(' || ');
}

/** Whether a field of the protocol holds either end's address, and no other address. */
function isAddressed(kind: ConversationKind): boolean {
  return kind === 'eth' || kind === 'ip' || kind === 'ipv6' || kind === 'fddi';
}

function endIs(kind: ConversationKind, { address, port }: End, side: 'src' | 'dst'): string {
  // Which port belongs to which address.
  if (port !== undefined) return `${familyOf(address)}.${side} == ${address} && ${kind}.${side}port == ${port}`;
  switch (kind) {
    case 'wlan': {
      // Frames that are not passed on have a sender and a receiver alone.
      const [end, radio] = side === 'src' ? ['wlan.sa', 'wlan.ta'] : ['wlan.da', 'wlan.ra'];
      return `(${end} == ${address} || !${end} && ${radio} == ${address})`;
    }
    case 'usb':
      return `usb.${side} == "${address}"`;
    case 'bluetooth':
      return address.includes(':') ? `bluetooth.${side} == ${address}` : `bluetooth.${side}_str == "${address}"`;
    case 'sll':
      // Nobody is told that was sent to: no packet goes to an address.
      return side === 'src' ? senderOfSll(address) : `${address === 'NONE' ? '' : '!'}sll`;
    case 'wpan':
      return endOfRadio(address, side);
    case 'zbee_nwk':
      return address === 'Broadcast' ? `zbee_nwk.${side} in {0xfffc, 0xfffd, 0xffff}` : `zbee_nwk.${side} == ${address}`;
    case 'ipx': {
      const [network, node] = address.split('.');
      return `ipx.${side}.net == 0x${network} && ipx.${side}.node == ${node.replaceAll(/..(?!$)/g, '$&:')}`;
    }
    default:
      return `${kind}.${side} == ${address}`;
  }
}

function senderOfSll(address: string): string {
  if (address === 'NONE') return 'sll && !sll.src.eth && !sll.src.ipv4';
  return `sll.src.${address.includes(':') ? 'eth' : 'ipv4'} == ${address}`;
}

/** Devices of IEEE 802.15.4 have a short address or a long one; acknowledgments have none. */
function endOfRadio(address: string, side: 'src' | 'dst'): string {
  if (address === 'NONE') return `wpan && !wpan.${side}16 && !wpan.${side}64`;
  if (address === 'Broadcast') return `wpan.${side}16 == 0xffff`;
  return `wpan.${side}${address.includes(':') ? '64' : '16'} == ${address}`;
}
