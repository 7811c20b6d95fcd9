/** ICMPv6 messages, built by hand after RFC 4443 §4, RFC 4861 §4, RFC 3810 §5, RFC 4191 §2.3, RFC 8106 §5, RFC 8781 §4, RFC 4620 §4, RFC 8335 §2. */
const HEADER = '333300000001 020000000001 86dd 60000000';
const ADDRESSES = 'fe800000000000000000000000000001 ff020000000000000000000000000001';
const message = (body: string): { hex: string } => {
  const length = (body.replace(/\s/g, '').length / 2).toString(16).padStart(4, '0');
  return { hex: `${HEADER} ${length} 3a ff ${ADDRESSES} ${body}` };
};
const PREFIX = '2001 0db8 0000 0000 0000 0000 0000 0000';

export const examples = {
  echoRequest: message('80 00 0000 1234 0005 6162636465666768'),
  unreachable: message(`01 04 0000 00000000 60000000 0008 11 40 ${ADDRESSES} c000 0035 0008 0000`),
  tooBig: message(`02 00 0000 00000500 60000000 0008 11 40 ${ADDRESSES} c000 0035 0008 0000`),
  routerSolicitation: message('85 00 0000 00000000 0101 020000000001'),
  routerAdvertisement:
    message(`86 00 0000 40 c8 0708 00000000 00000000 0101 020000000001 0304 40 c0 00278d00 00093a80 00000000 ${PREFIX} 0501 0000 000005dc
    1903 0000 00000708 ${PREFIX} 1f03 0000 00000708 07 6578616d706c65 03 636f6d 00 000000 1802 30 08 00000e10 2001 0db8 0001 0000
    2602 0708 0064 ff9b 0000 0000 0000 0000`),
  neighbourSolicitation: message(`87 00 0000 00000000 ${PREFIX} 0101 020000000001`),
  neighbourAdvertisement: message(`88 00 0000 60000000 ${PREFIX} 0201 020000000002`),
  redirect: message(`89 00 0000 00000000 ${PREFIX} ${PREFIX} 0406 0000 00000000 60000000 0000 3b 40 ${ADDRESSES}`),
  listenerQuery: message(`82 00 0000 2710 0000 ${PREFIX}`),
  listenerQuery2: message(`82 00 0000 2710 0000 ${PREFIX} 0a 7d 0001 ${PREFIX}`),
  listenerReport: message(`8f 00 0000 0000 0001 04 00 0000 ff02 0000 0000 0000 0000 0000 0001 0003`),
  renumbering: message(`8a 00 0000 00000001 00 10 0000 00000000 01 07 00 30 00 80 0000 ${PREFIX} 30 10 c0 00 00278d00 00093a80 80000000 ${PREFIX}`),
  nodeQuery: message(`8b 00 0000 0003 0002 0001020304050607 ${PREFIX}`),
  nodeReply: message('8c 00 0000 0004 0000 0001020304050607 00000000 c0000201'),
  extendedRequest: message('a0 00 0000 fb61 00 01'),
  extendedReply: message('a1 02 0000 fb61 00 47'),
  destinationAdvertisement: message(`9b 02 0000 01 40 00 01 ${PREFIX} 0502 0040`),
  // RFC 6550 §6: an information object with all options of a border router, and a secured solicitation.
  informationObject: message(`9b 01 0000 1e f0 0100 88 f0 00 00 ${PREFIX} 04 0e 08 14 08 0a 0700 0100 0001 00 ff 003c
    08 1e 40 40 00000064 00000064 00000000 ${PREFIX} 03 16 40 08 00000064 ${PREFIX} 02 06 01 0000 02 000a 00 01 03 000000`),
  securedSolicitation: message('9b 80 0000 80 00 85 00 00000007 0001020304050607 09 00 00'),
  targets: message(`9b 02 0000 1e 40 00 01 ${PREFIX} 05 12 00 80 ${PREFIX} 06 14 80 00 01 1e ${PREFIX} 09 04 0000002a`),
  // RFC 3971 §5 and §6.4
  securedSolicitationOfNeighbour:
    message(`87 00 0000 00000000 ${PREFIX} 0b05 07 00 000102030405060708090a0b0c0d0e0f 2001 0db8 0000 0000 01 3002 0500 00000000000000
    0c03 0000 000102030405060708090a0b0c0d0e0f 0a0b0c0d 0d02 000000000000 00005f5e10008000 0e01 010203040506`),
  certificates: message('95 00 0000 0007 0003 0001 0000 0f03 02 06 04 686f6d65 07 6578616d706c65 00 000000000000 1001 01 00 30020500'),
  // RFC 6775 §4, RFC 7400 §3.4
  registration: message(`88 00 0000 60000000 ${PREFIX} 2102 01 000000 000a 0200000000000001 2203 40 1f 0000 000a ${PREFIX} 2401 0001 00000000`),
  duplicate: message(`9d 00 0000 00 00 000a 0200000000000001 ${PREFIX}`),
  handover: message(`9a 00 0000 02 00 0007 1302 02 020000000001 000000 00000000 1103 02 40 00000000 ${PREFIX}`),
  locators: message('9c 00 0000 01 00 0000 20010db800000001 000a 0e10'),
  homeAgents: message(`91 00 0000 0007 0000 ${PREFIX}`),
  inverse: message('8d 00 0000 00000000 0101 020000000001 0201 020000000002'),
  withLabels: message(`01 00 0000 10000000 ${'00'.repeat(128)} 2000 0000 0008 01 01 00010101`),
  // RFC 6743 §2: two locators of 12 bytes each, with preferences 10 and 20.
  twoLocators: message('9c 00 0000 02 00 0000 20010db800000001 000a 0e10 20010db800000002 0014 003c'),
  // RFC 6551 §3.1: a node's state with an optional part, then RFC 6997 §7 in a discovery reply: the next hop, and routes where none may be.
  nodeState: message(`9b 01 0000 1e 01 0100 88 00 00 00 ${PREFIX} 020c 01 0000 08 0001 01 04 61626364`),
  discoveryReply: message(`9b 04 0000 1e 00 8000 ${PREFIX} 0a12 10 01 ${PREFIX}`),
  // RFC 3971 §6.4.3: the authority CN=CA1 and four bytes of padding; RFC 2491 §5.2.
  trustAnchor: message('94 00 0000 0007 ffff 0f03 01 04 300e310c300a06035504030c03434131 00000000'),
  shortcutLimit: message(`87 00 0000 00000000 ${PREFIX} 0601 05 00 00000000`),
  toAll: { hex: `${HEADER} 0008 3a ff ${ADDRESSES} 80 00 0000 0001 0002` },
} as const;
