/** Messages without their packets, built by hand after LINKTYPE_WIRESHARK_UPPER_PDU, with addresses for documentation. */
const text = (value: string): string => Buffer.from(value.padEnd(Math.ceil(value.length / 4) * 4, '\0')).toString('hex');
const tag = (type: string, value: string): string =>
  `${type} ${(value.replace(/\s/g, '').length / 2).toString(16).padStart(4, '0')} ${value}`;
const QUESTION = 'b79b 0100 0001 0000 0000 0000 03777777 076578616d706c65 03636f6d 00 0001 0001';
const ENDS = [tag('0014', 'c0000201'), tag('0015', 'c0000202'), tag('0019', '00009c40'), tag('001a', '00000035')].join(' ');
const UDP = tag('0018', '00000003'), TCP = tag('0018', '00000002'), DNS_PORT = `${tag('000e', text('udp.port'))} ${tag('0020', '00000035')}`;
const END = tag('0000', '');
const exported = (...parts: string[]) => ({ linkType: 252, hex: parts.join(' ') });

export const examples = {
  byName: exported(tag('000c', text('dns')), ENDS, UDP, END, QUESTION),
  byGuess: exported(tag('000d', text('dns_udp')), ENDS, UDP, END, QUESTION),
  byPort: exported(DNS_PORT, ENDS, UDP, END, QUESTION),
  overTcp: exported(tag('000e', text('tcp.port')), tag('0020', '00000035'), ENDS, TCP, END, '0021', QUESTION),
  version6: exported(
    tag('000c', text('dns')), tag('0016', '20010db8000000000000000000000001'), tag('0017', '20010db8000000000000000000000002'), END, QUESTION,
  ),
  manyTags: exported(
    tag('000c', text('dns')), tag('001c', '00000001'), tag('001d', '00000002'), tag('001e', '00000007'), tag('001f', 'fe'), tag('0021', text('Hello')),
    tag('0022', `0001${'00'.repeat(17)}`), tag('0023', 'ffffffff'), tag('004d', '616263'), END, QUESTION,
  ),
  unknown: exported(tag('000c', text('nosuch')), ENDS, UDP, END, '010203'),
  /** An IPv6 address of a source and an IPv4 address of a destination, which are no pair. */
  mixed: exported(tag('0016', '20010db8000000000000000000000001'), tag('0015', 'c0000202'), END),
  remarks: exported(tag('000c', text('_ws')), END, '010203'),
  remarksGuessed: exported(tag('000d', text('_ws_udp')), END, '010203'),
  escapes: exported(tag('0021', '1b5b6d0a'), END),
  endless: exported(tag('000c', text('dns')), ENDS),
} as const;
