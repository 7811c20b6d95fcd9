/** File Transfer Protocol: RFC 959, with TLS by RFC 4217 and extended addresses by RFC 2428. */
import { type Cursor, bool, expert, frameNumber, ipv4, ipv6, protocol, text, u16, u32, u8 } from '../../dissect/index.ts';
import { decodeText } from '../../dissect/text.ts';
import { dataPortOf } from './ftp/data-ports.ts';
import { REPLIES } from './ftp/replies.ts';
import { MOVED, SESSION, type Session, directoryAt } from './ftp/session.ts';
import { startsTls } from '../security/tls/records.ts';
import { type Line, isToServer, lineAt, openLine, peekLine, showLines } from '../text-lines.ts';

const PORT = 21, PORT_TLS = 990;

export const ftp = protocol({
  name: 'ftp',
  title: 'File Transfer Protocol (FTP)',
  on: { 'tcp.port': [PORT], 'tls.port': [PORT_TLS] },
  fields: {
    request: bool('Request'),
    response: bool('Response'),
    'request.command': text('Request command'),
    'request.arg': text('Request arg'),
    'response.code': u32('Response code', { values: REPLIES }),
    'response.arg': text('Response arg'),
    'passive.ip': ipv4('Passive IP address'),
    'passive.port': u16('Passive port'),
    'passive.nat': bool('Passive IP NAT'),
    'active.cip': ipv4('Active IP address'),
    'active.port': u16('Active port'),
    'active.nat': bool('Active IP NAT'),
    'eprt.af': u8('Extended active address family', { values: { 1: 'IPv4', 2: 'IPv6' } }),
    'eprt.ip': ipv4('Extended active IP address'),
    'eprt.ipv6': ipv6('Extended active IPv6 address'),
    'eprt.port': u16('Extended active port'),
    'eprt.args_invalid': expert('EPRT arguments must have the form: |<family>|<addr>|<port>|', 'warning', 'Malformed'),
    'epsv.ip': ipv4('Extended passive IPv4 address'),
    'epsv.ipv6': ipv6('Extended passive IPv6 address'),
    'epsv.port': u16('Extended passive port'),
    'epsv.args_invalid': expert('EPSV arguments must have the form (|||<port>|)', 'warning', 'Malformed'),
    'current-working-directory': text('Current working directory', { source: 'conversation' }),
    command: text('Command', { source: 'conversation' }),
    'command-frame': frameNumber('Command frame', { source: 'conversation' }),
    'command-response.frames': u32('Command response frames', { source: 'conversation' }),
    'command-response.bytes': u32('Command response bytes', { source: 'conversation' }),
    'command-response.first-frame-num': frameNumber('Command response first frame', { source: 'conversation' }),
    'command-response.last-frame-num': frameNumber('Command response last frame', { source: 'conversation' }),
    'setup-frame': frameNumber('Setup frame', { source: 'conversation' }),
  },
  dissect(p) {
    const line = peekLine(p);
    const isRequest = isToServer(p, [PORT, PORT_TLS]) ?? !/^\d{3}(?:[ -]|$)/.test(line.text);
    p.info(() => `${isRequest ? 'Request' : 'Response'}: ${line.text}`);
    p.hide(f.request, isRequest);
    p.hide(f.response, !isRequest);
    const start = p.at;
    const outer = openLine(p, line.next);
    if (isRequest) readRequest(p, line);
    else readReply(p, line);
    readDataPort(p, line.text, start, isRequest);
    p.at = line.next;
    p.close(outer);
    showLines(p);
    showSession(p);
  },
  frame: (_, at, end) => end - at,
  /** RFC 4217 §4.2: the next bytes after this reply are TLS's. */
  becomes: (bytes, at, end) => (codeOf(bytes, at, end) === '234' ? 'tls' : undefined),
  yields: startsTls,
  announces(bytes, at, end, ends) {
    const first = bytes[at];
    // E, P and 2, large or small.
    if (first !== 0x32 && (first & 0xdf) !== 0x45 && (first & 0xdf) !== 0x50) return [];
    const found = dataPortOf(decodeText(bytes, at, lineAt(bytes, at, end).end, 'utf8'), ends?.fromClient);
    const address = found?.address ?? ends?.source;
    return found === undefined || address === undefined ? [] : [{ protocol: 'ftp-data', address, port: found.port, about: found.method }];
  },
});

const f = ftp.fields;

const codeOf = (bytes: Uint8Array, at: number, end: number): string =>
  (at + 3 > end ? '' : String.fromCharCode(bytes[at], bytes[at + 1], bytes[at + 2]));

function readRequest(p: Cursor, { text: line, length }: Line): void {
  const space = line.indexOf(' ');
  const word = space < 0 ? length : space;
  if (word > 0) p.take(f['request.command'], word);
  const blanks = /^ */.exec(line.slice(word))![0].length;
  p.skip(blanks);
  if (word + blanks < length) p.take(f['request.arg'], length - word - blanks);
}

/** RFC 959 §4.2: three digits and a space, or a hyphen where more lines follow; lines between need neither. */
function readReply(p: Cursor, { text: line, length }: Line): void {
  let at = 0;
  if (/^\d{3}/.test(line)) {
    p.set(f['response.code'], Number(line.slice(0, 3)), p.at, 3);
    at = Math.min(4, length);
    p.skip(at);
  }
  if (at < length) p.take(f['response.arg'], length - at);
}

/** Places in the line are places in its bytes as far as it is ASCII, as all is that stands before addresses. */
function readDataPort(p: Cursor, line: string, start: number, isRequest: boolean): void {
  const found = dataPortOf(line, isRequest);
  if (found === undefined) {
    if (isRequest && /^EPRT /i.test(line)) p.expert(f['eprt.args_invalid']);
    else if (!isRequest && line.startsWith('229 ')) p.expert(f['epsv.args_invalid']);
    return;
  }
  const { method, address, port, length } = found;
  const at = Math.min(start + found.at, p.end - length);
  switch (method) {
    case 'PORT':
    case 'PASV': {
      const [ip, number, nat] = method === 'PORT' ? [f['active.cip'], f['active.port'], f['active.nat']]
        : [f['passive.ip'], f['passive.port'], f['passive.nat']];
      const portLength = /\d+,\d+$/.exec(line.slice(found.at, found.at + length))![0].length;
      p.set(ip, numberOf(address!), at, length - portLength - 1);
      p.set(number, port, at + length - portLength, portLength);
      if (p.packet.network !== 0 && Buffer.compare(p.packet.source, address!) !== 0) p.generate(nat, true);
      break;
    }
    case 'EPRT': {
      const [family, host, digits] = found.parts!;
      p.set(f['eprt.af'], address!.length === 4 ? 1 : 2, start + family[0], family[1]);
      if (address!.length === 4) p.set(f['eprt.ip'], numberOf(address!), start + host[0], host[1]);
      else p.set(f['eprt.ipv6'], address!, start + host[0], host[1]);
      p.set(f['eprt.port'], port, start + digits[0], digits[1]);
      break;
    }
    default: {
      const { network, source } = p.packet;
      if (network === 4) p.generate(f['epsv.ip'], numberOf(source));
      else if (network === 6) p.generate(f['epsv.ipv6'], source.slice());
      p.set(f['epsv.port'], port, at, length);
    }
  }
}

const numberOf = (address: Uint8Array): number => ((address[0] << 24) | (address[1] << 16) | (address[2] << 8) | address[3]) >>> 0;

function showSession(p: Cursor): void {
  const { around, quoted, record: { number: frame } } = p.packet;
  const session: Session | undefined = quoted ? undefined : around?.conversation(SESSION);
  if (session === undefined) return;
  p.generate(f['current-working-directory'], directoryAt(session, frame));
  const opened = session.bySetup.get(frame);
  if (opened !== undefined && opened.commandFrame > 0) {
    p.generate(f.command, opened.command);
    p.generate(f['command-frame'], opened.commandFrame);
  }
  const asked = session.byCommand.get(frame);
  const moved = asked === undefined ? undefined : around?.announcedIn?.(asked.setupFrame, MOVED);
  if (asked === undefined || moved === undefined || moved.frames === 0) return;
  p.generate(f['command-response.frames'], moved.frames);
  p.generate(f['command-response.bytes'], moved.bytes);
  p.generate(f['command-response.first-frame-num'], moved.firstFrame);
  p.generate(f['command-response.last-frame-num'], moved.lastFrame);
  p.generate(f['setup-frame'], asked.setupFrame);
}
