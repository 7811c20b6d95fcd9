/** MGCP messages: after the examples of RFC 3435 §3.2 and appendix F. */
const message = (text: string): { as: string; hex: string } =>
  ({ as: 'mgcp', hex: Array.from(text, letter => letter.charCodeAt(0).toString(16).padStart(2, '0')).join('') });
const lines = (...texts: readonly string[]): { as: string; hex: string } => message(texts.map(text => `${text}\r\n`).join(''));

export const examples = {
  create: lines(
    'CRCX 1204 aaln/1@gw.lab MGCP 1.0', 'C: A3C47F21456789F0', 'L: p:10, a:PCMU, e:on', 'M: recvonly', 'N: ca@ca1.lab:5678',
    'X: 0123456789AD', 'R: L/hd', 'S: L/rg', '', 'v=0', 'o=- 25678 753849 IN IP4 128.96.41.1', 's=-', 'c=IN IP4 128.96.41.1', 't=0 0',
    'm=audio 3456 RTP/AVP 0',
  ),
  created: lines('200 1204 OK', 'I: FDE234C8'),
  deleted: lines('250 1210 OK', 'P: PS=1245, OS=62345, PR=780, OR=45123, PL=10, JI=27, LA=48'),
  unknown: lines('500 1300 unknown endpoint'),
  restart: lines(
    'RSIP 1301 *@gw.lab MGCP 1.0 NCS 1.0', 'RM: restart', 'X+LAB: 1', 'X-LAB: 2', 'nonsense', '.', 'RSIP 1302 b@gw.lab MGCP 1.0',
    'RM: forced',
  ),
} as const;
