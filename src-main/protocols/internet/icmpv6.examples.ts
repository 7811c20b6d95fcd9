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
  routerAdvertisement: message(`86 00 0000 40 c8 0708 00000000 00000000 0101 020000000001 0304 40 c0 00278d00 00093a80 00000000 ${PREFIX} 0501 0000 000005dc
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
} as const;
