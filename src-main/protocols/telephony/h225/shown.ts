/** Fields of H.225.0's types that are shown as what they mean: addresses, identifiers, moments. */
import { type Field, absoluteTime, guid, ipv4, ipv6, octets, text, u32 } from '../../../dissect/index.ts';

type Show = (title: string, options: { readonly id: string }) => Field;

const port = (name: string): Show => title => u32(title, { id: `h225.${name}` });

/** Bytes that are a message of another protocol: how many there are. */
const counted: Show = (title, options) => u32(title, { ...options, text: length => `${length} octet${length === 1 ? '' : 's'}` });
/** Where such bytes are. */
export const MESSAGES = [
  'OwnData', 'H245Control.H245Control.item', 'FastStart.FastStart.item', 'ParallelH245Control.ParallelH245Control.item',
  'H323-UU-PDU.h4501SupplementaryService.item', 'H323-UU-PDU.messageContent.item',
] as const;

export const SHOWN: Readonly<Record<string, Show>> = {
  Ip4: title => ipv4(title, { id: 'h225.ipV4' }),
  Ip6: title => ipv6(title, { id: 'h225.ipV6' }),
  H245Ip: title => ipv4(title, { id: 'h225.h245Ip' }),
  H245Ip6: title => ipv6(title, { id: 'h225.h245Ip6' }),
  H245Port: port('h245IpPort'), H245Ip6Port: port('h245Ip6port'), Port4: port('ipV4_port'), Port6: port('ipV6_port'),
  RoutePort: port('ipV4_src_port'),
  RouteIp: title => octets(title, { id: 'h225.src_route_ipV4' }),
  IpxPort: title => octets(title, { id: 'h225.ipx_port' }),
  H245IpxPort: title => octets(title, { id: 'h225.h245IpxPort' }),
  ...Object.fromEntries(MESSAGES.map(name => [name, counted])),
  GloballyUniqueID: (title, options) => guid(title, options),
  VendorText: (title, options) => text(title, options),
  TimeStamp: (title, options) => absoluteTime(title, options),
};
