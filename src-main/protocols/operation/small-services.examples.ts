/** Datagrams by RFC 862, RFC 864, RFC 867 and RFC 868, with IPv4 and UDP around them; the moment is one of RFC 868's own examples. */
const datagram = (source: string, destination: string, hex: string): string => {
  const length = hex.replace(/\s/g, '').length / 2, size = (of: number): string => of.toString(16).padStart(4, '0');
  return `4500 ${size(28 + length)} 0001 4000 40 11 0000 0a000001 0a000002 ${source} ${destination} ${size(8 + length)} 0000 ${hex}`;
};
const PORT = '9c41';

export const examples = {
  echo: { as: 'ip', hex: datagram(PORT, '0007', '68656c6c6f') },
  echoed: { as: 'ip', hex: datagram('0007', PORT, '68656c6c6f') },
  characters: { as: 'ip', hex: datagram('0013', PORT, '2122232425260d0a') },
  daytimeAsked: { as: 'ip', hex: datagram(PORT, '000d', '00') },
  daytime: { as: 'ip', hex: datagram('000d', PORT, '54756573646179') },
  timeAsked: { as: 'ip', hex: datagram(PORT, '0025', '') },
  /** 2,524,521,600 is 00:00 1 January 1980 GMT. */
  time: { as: 'ip', hex: datagram('0025', PORT, '96792480') },
  /** The same without what is below, for what may be done to it. */
  echoAlone: { as: 'echo', hex: '68656c6c6f' },
  charactersAlone: { as: 'chargen', hex: '2122230d0a' },
  daytimeAlone: { as: 'daytime', hex: '54756573646179' },
  timeAlone: { as: 'time', hex: '96792480' },
} as const;
