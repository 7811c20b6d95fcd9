/** The protocols whose conversations are counted, in the order in which people look for them. */
import { CONVERSATION_TITLES } from '../engine/api.ts';
import type { ConversationKind } from '../engine/api.ts';

const order: readonly ConversationKind[] = [
  'tcp', 'udp', 'sctp', 'dccp', 'ip', 'ipv6', 'ipx', 'eth', 'wlan', 'wpan', 'zbee_nwk', 'bluetooth', 'sll', 'fddi', 'usb',
];

export const conversationChoices = order.map((value) => ({ value, title: CONVERSATION_TITLES[value] }));
