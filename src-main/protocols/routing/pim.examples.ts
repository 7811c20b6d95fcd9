/**
 * PIM messages, built by hand after RFC 7761 §4.9, RFC 5059 §4, RFC 3973 §4.7 and RFC 5015 §3.7, each in an IPv4 packet
 * to 224.0.0.13; checksums left out.
 */
function packet(proto: string, body: string): { hex: string } {
  const total = (20 + body.replace(/\s/g, '').length / 2).toString(16).padStart(4, '0');
  return { hex: `01005e00000d 020000000001 0800 45c0 ${total} 0000 0000 01 ${proto} 0000 c0000201 e000000d ${body}` };
}
const message = (type: string, body: string, reserved = '00'): { hex: string } => packet('67', `2${type} ${reserved} 0000 ${body}`);
const old = (code: string, body: string): { hex: string } => packet('02', `14 ${code} 0000 10 000000 ${body}`);

const UNICAST = '01 00 c0000202';
const GROUP = '01 00 00 20 e8010101';

export const examples = {
  hello: message(
    '0',
    '0001 0002 0069 0014 0004 d772e79c 0013 0004 00000001 0015 0004 01000000 0002 0004 81f409c4 0018 0006 01 00 c0000203 ffff 0002 abcd',
  ),
  /** The checksum of its 8 bytes: 2100 + 4000 gives 0x9eff. */
  register: packet('67', '21 00 9eff 40000000 45000014 00000000 ff67 0000 c0000204 e8010101'),
  registerStop: message('2', `${GROUP} ${UNICAST}`),
  joinPrune: message('3', `${UNICAST} 00 01 00d2 ${GROUP} 0001 0001 01 00 07 20 c0000205 01 01 04 20 c0000206 41 02 aabb`),
  bootstrap: message('4', `017c 04 5d ${UNICAST} 01 00 00 04 e0000000 01 01 0000 01 00 c0000207 0096 0a 00`),
  assert: message('5', `${GROUP} ${UNICAST} 80000064 0000000a`),
  candidate: message('8', `01 4e 005b ${UNICAST} ${GROUP}`),
  refresh: message('9', `${GROUP} ${UNICAST} 01 00 c0000208 00000064 0000000a 18 40 e0 3c`),
  election: message('a', `${UNICAST} 00000064 0000000a 01 00 c0000209 00000065 0000000b 03e8`, '30'),
  /** Sources of a group, flooded; then a vector and a locator as attributes of a join. */
  flooding: message('c', `${UNICAST} 8001 0018 ${GROUP} 0002 0096 01 00 c0000205 01 00 c0000206`, '80'),
  attributes: message('3', `${UNICAST} 00 01 00d2 ${GROUP} 0001 0000 01 01 04 20 c0000205 00 06 01 00 c0000209 46 05 01 c000020a`),
  version1Query: old('00', '10 00 0069'),
  version1Join: old('03', 'c0000202 0000 00d2 00 20 04 01 e8010101 ffffffff 0001 0001 07 20 c0000205 04 20 c0000206'),
  version1Reachable: old('04', 'ef7b7b7b ffffffff c0000202 0000 010e'),
  wrongFamily: message('8', '01 4e 005b 07 00 c0000202'),
} as const;
