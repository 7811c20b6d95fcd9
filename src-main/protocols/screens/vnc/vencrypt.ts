/** Security type VeNCrypt of VNC: versions, then the kind of authentication, which TLS begins most often (the community's RFB protocol, §7.2.10). */
import { type Cursor, bool, u32, u8 } from '../../../dissect/index.ts';

export const VENCRYPT = 19;
const TYPES: Readonly<Record<number, string>> = {
  1: 'None', 2: 'VNC', 256: 'Plain', 257: 'TLS None', 258: 'TLS VNC', 259: 'TLS Plain', 260: 'X.509 None', 261: 'X.509 VNC', 262: 'X.509 Plain',
  263: 'TLS SASL', 264: 'X.509 SASL',
};

export type VencryptPhase = 'vencrypt-server' | 'vencrypt-client' | 'vencrypt-types' | 'vencrypt-chosen' | 'vencrypt-begins';

export const VENCRYPT_FIELDS = {
  vencrypt_server_major_ver: u8('VeNCrypt server major version'),
  vencrypt_server_minor_ver: u8('VeNCrypt server minor version'),
  vencrypt_client_major_ver: u8('VeNCrypt client major version'),
  vencrypt_client_minor_ver: u8('VeNCrypt client minor version'),
  vencrypt_version_ack: bool('VeNCrypt version ack', { as: ['Error', 'Ok'] }),
  vencrypt_num_auth_types: u8('VeNCrypt Number of supported authentication types'),
  vencrypt_auth_type: u32('VeNCrypt authentication type', { values: TYPES }),
  vencrypt_auth_type_ack: bool('VeNCrypt Authorization type ack', { as: ['Ok', 'Error'] }),
};
const f = VENCRYPT_FIELDS;

/** What the other side says next; undefined where VeNCrypt has no more to say. */
export function followingVencrypt(phase: VencryptPhase): VencryptPhase | undefined {
  switch (phase) {
    case 'vencrypt-server': return 'vencrypt-client';
    case 'vencrypt-client': return 'vencrypt-types';
    case 'vencrypt-types': return 'vencrypt-chosen';
    case 'vencrypt-chosen': return 'vencrypt-begins';
    case 'vencrypt-begins': return undefined;
  }
}

export function readVencrypt(p: Cursor, phase: VencryptPhase): void {
  switch (phase) {
    case 'vencrypt-server': {
      const major = p.take(f.vencrypt_server_major_ver), minor = p.take(f.vencrypt_server_minor_ver);
      p.info(`VeNCrypt server version ${major}.${minor}`);
      break;
    }
    case 'vencrypt-client': {
      const major = p.take(f.vencrypt_client_major_ver), minor = p.take(f.vencrypt_client_minor_ver);
      p.info(`VeNCrypt client version ${major}.${minor}`);
      break;
    }
    case 'vencrypt-types': {
      p.info('VeNCrypt authentication types supported');
      if (p.take(f.vencrypt_version_ack) || !p.more) break;
      for (let count = p.take(f.vencrypt_num_auth_types); count > 0; count--) p.take(f.vencrypt_auth_type);
      break;
    }
    case 'vencrypt-chosen': {
      const type = p.take(f.vencrypt_auth_type);
      p.info(`VeNCrypt authentication type ${TYPES[type] ?? 'Unknown'} (${type}) selected by client`);
      break;
    }
    case 'vencrypt-begins':
      p.info('VeNCrypt server ack');
      p.take(f.vencrypt_auth_type_ack);
  }
}
