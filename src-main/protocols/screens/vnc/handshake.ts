/** How both sides of VNC agree on a version, on security and on the desktop: RFC 6143 §7.1 to §7.3, Apple's authentication as its clients do it. */
import { type Cursor, bool, octets, text, u16, u32, u8 } from '../../../dissect/index.ts';
import { takeFormat } from './messages.ts';
import { SECURITY } from './names.ts';
import { APPLE, CHALLENGE, type Segment, VNC_AUTHENTICATION } from './session.ts';
import { type VencryptPhase, readVencrypt } from './vencrypt.ts';

export const HANDSHAKE_FIELDS = {
  server_proto_ver: text('Server protocol version'),
  client_proto_ver: text('Client protocol version'),
  num_security_types: u8('Number of security types'),
  security_type: u8('Security type', { values: SECURITY }),
  server_security_type: u32('Security type', { values: SECURITY }),
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
  auth_error_len: u32('Length of authentication error'),
  auth_error: text('Authentication error'),
  share_desktop_flag: bool('Share desktop flag'),
  width: u16('Framebuffer width'),
  height: u16('Framebuffer height'),
  desktop_name_len: u32('Desktop name length'),
  desktop_name: text('Desktop name'),
};
const f = HANDSHAKE_FIELDS;
/** Bytes of the credentials of Apple's authentication. */
const CREDENTIALS = 128;

export function readHandshake(p: Cursor, { phase, type, fromServer }: Pick<Segment, 'phase' | 'type' | 'fromServer'>): void {
  switch (phase) {
    case 'version': {
      p.skip(4);
      const version = p.take(fromServer ? f.server_proto_ver : f.client_proto_ver, 7);
      p.skip(1);
      p.info(`${fromServer ? 'Server' : 'Client'} protocol version: ${version}`);
      break;
    }
    case 'security': {
      p.info('Security types supported');
      const count = p.take(f.num_security_types);
      for (let i = 0; i < count; i++) p.take(f.security_type);
      if (count === 0) reason(p);
      break;
    }
    case 'decided':
      p.info('Security types supported');
      if (p.take(f.server_security_type) === 0) reason(p);
      break;
    case 'chosen': {
      const chosen = p.take(f.client_security_type);
      p.info(`Security type ${SECURITY[chosen] ?? 'Unknown'} (${chosen}) selected by client`);
      break;
    }
    case 'challenge': challenge(p, type); break;
    case 'response':
      p.info(type === APPLE ? 'ARD authentication response' : 'Authentication response from client');
      if (type === APPLE && p.remaining > CREDENTIALS) {
        p.take(f.ard_auth_credentials, CREDENTIALS);
        p.take(f.ard_auth_client_key, p.remaining);
      } else if (type === VNC_AUTHENTICATION) {
        p.take(f.auth_response, Math.min(CHALLENGE, p.remaining));
      }
      break;
    case 'result':
      p.info('Authentication result');
      if (p.take(f.auth_result)) reason(p);
      break;
    case 'share':
      p.info('Share desktop flag');
      p.take(f.share_desktop_flag);
      break;
    case 'desktop': {
      p.info('Server framebuffer parameters');
      p.take(f.width);
      p.take(f.height);
      takeFormat(p, 'server');
      const length = p.take(f.desktop_name_len);
      p.take(f.desktop_name, Math.min(length, p.remaining));
      break;
    }
    default:
      readVencrypt(p, phase as VencryptPhase);
  }
}

/** Why the server does not go on; servers before version 3.8 do not say so. */
function reason(p: Cursor): void {
  if (p.remaining <= 4) return;
  const length = p.take(f.auth_error_len);
  p.take(f.auth_error, Math.min(length, p.remaining));
}

function challenge(p: Cursor, type: number): void {
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
