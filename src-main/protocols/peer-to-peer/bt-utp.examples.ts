/** A connection after BEP 29: its begin, data, acknowledgments with what is missing, and its end. */
const packet = (type: number, extension: string, body: string): { readonly as: 'bt-utp'; readonly hex: string } =>
  ({ as: 'bt-utp', hex: `${type}1 ${extension} 0064 0001e240 00000000 0000ffff 0001 ${type === 4 ? '0000' : '0032'} ${body}` });
const HANDSHAKE = `13 ${Buffer.from('BitTorrent protocol').toString('hex')} ${'00'.repeat(8)} ${'41'.repeat(20)} ${'42'.repeat(20)}`;

export const examples = {
  syn: packet(4, '00', ''),
  synExtended: packet(4, '02', `00 08 ${'00'.repeat(8)}`),
  state: packet(2, '00', ''),
  selective: packet(2, '01', '00 04 01000000'),
  data: packet(0, '00', '68656c6c6f'),
  handshake: packet(0, '00', HANDSHAKE),
  unknownExtension: packet(0, '03', '00 01 07 61'),
  end: packet(1, '00', ''),
} as const;
