/** Remote Framebuffer protocol, RFC 6143 (VNC): how both sides agree, and what clients and servers send then, as far as its first byte tells. */
import { type Cursor, type Tracker, bool, octets, protocol, text, u16, u32, u8 } from '../../dissect/index.ts';
import { startsTls } from '../security/tls/records.ts';
import { VENCRYPT, VENCRYPT_FIELDS, type VencryptPhase, followingVencrypt, readVencrypt } from './vnc/vencrypt.ts';

const SECURITY: Readonly<Record<number, string>> = {
  0: 'Invalid', 1: 'None', 2: 'VNC', 5: 'RA2', 6: 'RA2ne', 16: 'Tight', 17: 'Ultra', 18: 'TLS', 19: 'VeNCrypt',
  20: 'GTK-VNC SASL', 21: 'MD5 hash authentication', 22: 'Colin Dean xvp', 30: 'Apple Remote Desktop',
  35: 'Mac OSX screen sharing',
};
const CLIENT: Readonly<Record<number, string>> = {
  0: 'Client set pixel format', 2: 'Client set encodings', 3: 'Client framebuffer update request', 4: 'Client key event',
  5: 'Client pointer event', 6: 'Client cut text',
  128: 'MirrorLink', 150: 'Enable Continuous Updates', 248: 'Fence', 250: 'Xvp', 251: 'Setr Desktop Size', 252: 'Tight',
  253: 'Gii', 255: 'Qemu',
};
const SERVER: Readonly<Record<number, string>> = {
  0: 'Server framebuffer update', 1: 'Server set colormap entries', 2: 'Server ring bell on client', 3: 'Server cut text',
  128: 'MirrorLink', 150: 'End Continuous Updates', 248: 'Fence', 250: 'Xvp', 252: 'Tight', 253: 'Gii', 255: 'Qemu',
};
const VERSION = 12, VERSION_BEGINS = 0x52, CHALLENGE = 16, NONE = 1, VNC_AUTHENTICATION = 2, APPLE = 30;

/** What each message of a conversation is; both sides take turns until the desktop is shown. */
type Phase = 'version' | 'security' | 'chosen' | 'challenge' | 'response' | 'result' | 'share' | 'desktop' | 'message' | VencryptPhase;
interface Session {
  readonly phases: Map<number, { readonly phase: Phase; readonly type: number }>;
  readonly versions: Set<boolean>;
  next: Phase;
  type: number;
}

const SESSION: Tracker<Session> = {
  key: 'vnc',
  make: () => ({ phases: new Map(), versions: new Set(), next: 'version', type: 0 }),
  forget: ({ phases }) => phases.clear(),
  observe(state, { bytes, frame, fromClient }) {
    const phase = isVersion(bytes, 0, bytes.length) && !state.versions.has(fromClient) ? 'version' : state.next;
    if (phase === 'chosen' && bytes.length === 1) state.type = bytes[0];
    state.phases.set(frame, { phase, type: state.type });
    state.next = following(phase, fromClient, state);
    if (phase === 'version') state.versions.add(fromClient);
  },
};

/** RFC 6143 §7.1 to §7.3 */
function following(phase: Phase, fromClient: boolean, { type }: Session): Phase {
  switch (phase) {
    case 'version': return fromClient ? 'security' : 'version';
    case 'security': return 'chosen';
    case 'chosen':
      if (type === VENCRYPT) return 'vencrypt-server';
      return type === NONE ? 'result' : 'challenge';
    case 'challenge': return 'response';
    case 'response': return 'result';
    case 'result': return 'share';
    case 'share': return 'desktop';
    case 'desktop':
    case 'message':
      return 'message';
    default:
      return followingVencrypt(phase) ?? 'message';
  }
}

/** `RFB 003.008` and a line feed. */
function isVersion(bytes: Uint8Array, at: number, end: number): boolean {
  return (
    end - at >= VERSION &&
    bytes[at] === 0x52 &&
    bytes[at + 1] === 0x46 &&
    bytes[at + 2] === 0x42 &&
    bytes[at + 3] === 0x20 &&
    bytes[at + 11] === 0x0a
  );
}

export const vnc = protocol({
  name: 'vnc',
  title: 'Virtual Network Computing',
  on: { 'tcp.port': [5900, 5901, 5500, 5501] },
  over: ['tcp'],
  begins: 'R',
  recognise: isVersion,
  /** Security type VeNCrypt. */
  yields: startsTls,
  fields: {
    server_proto_ver: text('Server protocol version'),
    client_proto_ver: text('Client protocol version'),
    num_security_types: u8('Number of security types'),
    security_type: u8('Security type', { values: SECURITY }),
    client_security_type: u8('Security type selected', { values: SECURITY }),
    auth_challenge: octets('Authentication challenge'),
    auth_response: octets('Authentication response'),
    ard_auth_generator: u16('Generator'),
    ard_auth_key_len: u16('Key length'),
    ard_auth_modulus: octets('Prime modulus'),
    ard_auth_server_key: octets('Server public key'),
    ard_auth_credentials: octets('Encrypted credentials'),
    ard_auth_client_key: octets('Client public key'),
    auth_result: bool('Authentication result', { size: 4, as: ['Failed', 'OK'] }),
    auth_error: text('Authentication error', { own: true }),
    share_desktop_flag: bool('Share desktop flag'),
    width: u16('Framebuffer width'),
    height: u16('Framebuffer height'),
    desktop_name_len: u32('Desktop name length'),
    desktop_name: text('Desktop name'),
    client_message_type: u8('Client Message Type', { values: CLIENT }),
    server_message_type: u8('Server Message Type', { values: SERVER }),
    ...VENCRYPT_FIELDS,
    rest: octets('Data', { own: true }),
  },
  // Only who knows all that was said before knows where messages end: each segment is shown for itself.
  frame: (_, at, end) => end - at,
  dissect(p, f) {
    const server = p.packet.sourcePort < p.packet.destinationPort;
    const known = p.packet.around?.conversation(SESSION)?.phases.get(p.packet.record.number);
    if (known === undefined && p.u8() === VERSION_BEGINS && p.remaining === VERSION) p.need(VERSION);
    const phase = known?.phase ?? (isVersion(p.bytes, p.at, p.end) ? 'version' : 'message');
    read(p, f, phase, known?.type ?? 0, server);
    p.takeCaptured(f.rest);
  },
});

type Fields = (typeof vnc)['fields'];

function read(p: Cursor, f: Fields, phase: Phase, type: number, server: boolean): void {
  switch (phase) {
    case 'version': {
      p.skip(4);
      const version = p.take(server ? f.server_proto_ver : f.client_proto_ver, 7);
      p.skip(1);
      p.info(`${server ? 'Server' : 'Client'} protocol version: ${version}`);
      break;
    }
    case 'security': {
      p.info('Security types supported');
      const count = p.take(f.num_security_types);
      for (let i = 0; i < count; i++) p.take(f.security_type);
      break;
    }
    case 'chosen': {
      const chosen = p.take(f.client_security_type);
      p.info(`Security type ${SECURITY[chosen] ?? 'Unknown'} (${chosen}) selected by client`);
      break;
    }
    case 'challenge': challenge(p, f, type); break;
    case 'response':
      p.info(type === APPLE ? 'ARD authentication response' : 'Authentication response from client');
      if (type === APPLE && p.remaining > 128) {
        p.take(f.ard_auth_credentials, 128);
        p.take(f.ard_auth_client_key, p.remaining);
      } else if (type === VNC_AUTHENTICATION) {
        p.take(f.auth_response, Math.min(CHALLENGE, p.remaining));
      }
      break;
    case 'result': {
      p.info('Authentication result');
      const failed = p.take(f.auth_result);
      if (failed && p.remaining > 4) {
        const length = p.u32();
        p.skip(4);
        p.take(f.auth_error, Math.min(length, p.remaining));
      }
      break;
    }
    case 'share':
      p.info('Share desktop flag');
      p.take(f.share_desktop_flag);
      break;
    case 'desktop': {
      p.info('Server framebuffer parameters');
      p.take(f.width);
      p.take(f.height);
      p.skip(16);
      const length = p.take(f.desktop_name_len);
      p.take(f.desktop_name, Math.min(length, p.remaining));
      break;
    }
    case 'message': {
      const kind = p.take(server ? f.server_message_type : f.client_message_type);
      p.info((server ? SERVER : CLIENT)[kind] ?? `Unknown ${server ? 'server' : 'client'} message type (${kind})`);
      break;
    }
    default:
      readVencrypt(p, phase);
  }
}

function challenge(p: Cursor, f: Fields, type: number): void {
  if (type !== APPLE) {
    p.info('Authentication challenge from server');
    if (type === VNC_AUTHENTICATION) p.take(f.auth_challenge, Math.min(CHALLENGE, p.remaining));
    return;
  }
  p.info('ARD authentication challenge');
  p.take(f.ard_auth_generator);
  const length = p.take(f.ard_auth_key_len);
  p.take(f.ard_auth_modulus, length);
  p.take(f.ard_auth_server_key, length);
}
