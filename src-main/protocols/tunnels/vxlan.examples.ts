/** VXLAN, built by hand after RFC 7348 §5 and draft-ietf-nvo3-vxlan-gpe §3, around an ARP request. */
const ARP = 'ffffffffffff 020000000001 0806 0001 0800 06 04 0001 020000000001 c0000201 000000000000 c0000202';
const datagram = (port: string, body: string): { hex: string } => {
  const size = body.replace(/\s/g, '').length / 2;
  const hex = (value: number): string => value.toString(16).padStart(4, '0');
  return { hex: `020000000002 020000000001 0800 4500 ${hex(28 + size)} 00010000 40110000 ` +
    `c0000201 c0000202 c350 ${port} ${hex(8 + size)} 0000 ${body}` };
};

export const examples = {
  plain: datagram('12b5', `0800 0000 000064 00 ${ARP}`),
  policy: datagram('12b5', `8848 1234 000064 00 ${ARP}`),
  generic: datagram('12b6', `0c 0000 03 ffffff 00 ${ARP}`),
  genericUnknown: datagram('12b6', '0d 0000 7f ffffff 00 0102'),
} as const;
