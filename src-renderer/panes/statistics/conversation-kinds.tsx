/** The protocols whose conversations and ends are counted, and the choice among them. */
import type { ConversationKind } from '../../../src-main/api/index.ts';
import { cellWidth } from '../../parts/cell-width.ts';
import { Segments } from '../../parts/segments.tsx';

const kinds: readonly { readonly value: ConversationKind; readonly title: string }[] = [
  { value: 'tcp', title: 'TCP' },
  { value: 'udp', title: 'UDP' },
  { value: 'ip', title: 'IPv4' },
  { value: 'ipv6', title: 'IPv6' },
  { value: 'eth', title: 'Ethernet' },
];

interface KindProps {
  readonly kind: ConversationKind;
  readonly onChoose: (kind: ConversationKind) => void;
}

export const KindChoice = ({ kind, onChoose }: KindProps) => <Segments label="Protocol" choices={kinds} value={kind} onChoose={onChoose} />;

export const hasPorts = (kind: ConversationKind): boolean => kind === 'tcp' || kind === 'udp';

/** Characters of an IPv6 address in full. */
const longestAddress = 39;

/** Pixels for the longest of some addresses, and no fewer than most IPv4 addresses take. */
export function addressWidth(addresses: Iterable<string>): number {
  let most = 13;
  for (const { length } of addresses) most = Math.max(most, Math.min(longestAddress, length));
  return cellWidth(most);
}
