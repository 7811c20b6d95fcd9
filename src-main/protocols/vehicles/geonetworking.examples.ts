/** Packets of GeoNetworking, built by hand after EN 302 636-4-1 §9; `old` has the layout of TS 102 636-4-1 V1.1.1 §8.5. */
const ETHERNET = 'ffffffffffff 020000000001 8947';
const BASIC = '11 00 1a 0a';
const common = (above: number, type: string, length: number): string => `${above}0 ${type} 02 80 ${length.toString(16).padStart(4, '0')} 0a 00`;
const ROADSIDE = 'bc00 020000000001', CAR = '9400 020000000002';
const PLACE = '1d9a2b3c f0112233';
const SENDER = `${ROADSIDE} 00000064 ${PLACE} 8123 0384`;

export const examples = {
  singleHop: { hex: `${ETHERNET} 11 00 1a 01 ${common(2, '50', 6)} ${SENDER} 00000000 270f 0001 abcd 0000` },
  multiHop: { hex: `${ETHERNET} ${BASIC} ${common(1, '51', 4)} 0007 0000 ${SENDER} 270f 0102` },
  beacon: { hex: `${ETHERNET} ${BASIC} ${common(0, '10', 0)} ${SENDER}` },
  circle: { hex: `${ETHERNET} ${BASIC} ${common(2, '40', 4)} 0008 0000 ${SENDER} ${PLACE} 0064 0000 0000 0000 270f 0000` },
  ellipse: { hex: `${ETHERNET} ${BASIC} ${common(2, '32', 4)} 0008 0000 ${SENDER} ${PLACE} 0064 0032 005a 0000 270f 0000` },
  unicast: { hex: `${ETHERNET} ${BASIC} ${common(2, '20', 4)} 0009 0000 ${SENDER} ${CAR} 00000065 ${PLACE} 270f 0000` },
  request: { hex: `${ETHERNET} ${BASIC} ${common(0, '60', 0)} 000a 0000 ${SENDER} ${CAR}` },
  reply: { hex: `${ETHERNET} ${BASIC} ${common(0, '61', 0)} 000b 0000 ${SENDER} ${CAR} 00000065 ${PLACE}` },
  secured: { hex: `${ETHERNET} 12 00 1a 0a 03 00 01` },
  future: { hex: `${ETHERNET} 31 00 1a 0a 00` },
  old: { hex: `${ETHERNET} 00 10 00 00 0000 00 01 0000 020000000001 00000064 ${PLACE} 000c 00b4 003c 1234` },
} as const;
