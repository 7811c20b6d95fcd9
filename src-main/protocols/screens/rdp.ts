/**
 * Remote Desktop Protocol, MS-RDPBCGR: what client and server agree upon before they encrypt (§2.2.1.1, §2.2.1.2), what MCS carries
 * for them then, and the short form of later packets.
 */
import { hex } from '../../bytes/hexadecimal.ts';
import { type Cursor, flag, octets, protocol, text, u16, u32, u8 } from '../../dissect/index.ts';
import { takeNamedBits } from '../bit-names.ts';
import { takeCarried } from './rdp/carried.ts';
import { channelFields } from './rdp/channel-fields.ts';
import { readData } from './rdp/data.ts';
import { fastPathFields } from './rdp/fast-path-fields.ts';
import { readFastPath } from './rdp/fast-path.ts';
import { messageFields } from './rdp/message-fields.ts';
import { securityFields } from './rdp/security-fields.ts';
import { readSettings } from './rdp/settings.ts';
import { settingFields } from './rdp/setting-fields.ts';
import { shareFields } from './rdp/share-fields.ts';

const TYPES: Readonly<Record<number, string>> = {
  1: 'RDP Negotiation Request', 2: 'RDP Negotiation Response', 3: 'RDP Negotiation Failure', 6: 'RDP Correlation Info',
};
const REQUEST = 1, RESPONSE = 2, FAILURE = 3, CORRELATION = 6;
/** The bits of a packet's first byte that say it is of the short form, as no other one is. */
const ACTION = 0x03, FAST_PATH = 0;
const PROTOCOLS: Readonly<Record<number, string>> = {
  0: 'Standard RDP Security', 1: 'TLS 1.0', 2: 'CredSSP', 4: 'RDSTLS', 8: 'CredSSP with Early User Authorization Result PDU',
};
const FAILURES: Readonly<Record<number, string>> = {
  1: 'TLS required by server', 2: 'TLS not allowed by server', 3: 'No TLS certificate on server', 4: 'Inconsistent flags',
  5: 'Server requires Enhanced RDP Security with CredSSP',
  6: 'Server requires Enhanced RDP Security with TLS and certificate-based client authentication',
};
const LITTLE = { little: true, hex: true } as const;
const TRUTH = { as: ['True', 'False'] } as const;
const WIDE = { ...TRUTH, little: true, size: 4 } as const;
const COOKIE = 0x43;

export const rdp = protocol({
  name: 'rdp',
  title: 'Remote Desktop Protocol',
  fields: {
    rt_cookie: text('Routing Token/Cookie'),
    neg_type: u8('Type', { hex: true, values: TYPES }),
    'negReq.flags': u8('Flags', { hex: true }),
    'negReq.flags.restricted_admin_mode_req': flag('Restricted admin mode required', 0x01, TRUTH),
    'negReq.flags.correlation_info_present': flag('Correlation info present', 0x08, TRUTH),
    neg_length: u16('Length', { little: true }),
    'negReq.requestedProtocols': u32('requestedProtocols', LITTLE),
    'negReq.requestedProtocols.ssl': flag('TLS security supported', 0x1, WIDE),
    'negReq.requestedProtocols.hybrid': flag('CredSSP supported', 0x2, WIDE),
    'negReq.requestedProtocols.rdstls': flag('RDSTLS supported', 0x4, WIDE),
    'negReq.requestedProtocols.hybrid_ex': flag('CredSSP with Early User Authorization Result PDU supported', 0x8, WIDE),
    'correlationInfo.flags': u8('Flags', { hex: true }),
    'correlationInfo.correlationId': octets('correlationId'),
    'correlationInfo.reserved': octets('Reserved'),
    'negRsp.flags': u8('Flags', { hex: true }),
    'negRsp.flags.extended_client_data_supported': flag('Extended Client Data Blocks supported', 0x01, TRUTH),
    'negRsp.flags.dynvc_gfx_protocol_supported': flag('Graphics Pipeline Extension Protocol supported', 0x02, TRUTH),
    'negRsp.flags.restricted_admin_mode_supported': flag('Restricted admin mode supported', 0x08, TRUTH),
    'negRsp.flags.restricted_authentication_mode_supported': flag('Restricted authentication mode supported', 0x10, TRUTH),
    'negReq.selectedProtocol': u32('selectedProtocol', { ...LITTLE, values: PROTOCOLS }),
    'negFailure.failureCode': u32('failureCode', { ...LITTLE, values: FAILURES }),
  },
  lateFields: () => ({
    ...settingFields(), ...securityFields(), ...shareFields(), ...channelFields(), ...messageFields(), ...fastPathFields(),
  }),
  dissect(p, f) {
    const carried = takeCarried(p), first = p.u8();
    if (carried !== undefined) {
      if (carried.kind === 'data') readData(p, carried.channel);
      else readSettings(p, carried.kind);
      return;
    }
    if ((first & ACTION) === FAST_PATH) {
      readFastPath(p);
      return;
    }
    const words: string[] = [];
    if (first === COOKIE) words.push(cookie(p, f));
    if (p.remaining >= 8) words.push(negotiation(p, f));
    p.info(words.join(', '));
  },
});

type Fields = (typeof rdp)['fields'];

/** A line that says who wants to connect, or which of several machines is meant. */
function cookie(p: Cursor, f: Fields): string {
  let end = 0;
  while (end + 1 < p.available && !(p.u8(end) === 0x0d && p.u8(end + 1) === 0x0a)) end++;
  const line = p.take(f.rt_cookie, end);
  p.skip(Math.min(2, p.available));
  return line;
}

function negotiation(p: Cursor, f: Fields): string {
  const type = p.take(f.neg_type);
  switch (type) {
    case REQUEST: {
      p.bits(f['negReq.flags'], [f['negReq.flags.restricted_admin_mode_req'], f['negReq.flags.correlation_info_present']]);
      p.take(f.neg_length);
      takeNamedBits(p, f['negReq.requestedProtocols'], [
        f['negReq.requestedProtocols.ssl'], f['negReq.requestedProtocols.hybrid'], f['negReq.requestedProtocols.rdstls'],
        f['negReq.requestedProtocols.hybrid_ex'],
      ]);
      if (p.remaining >= CORRELATION_LENGTH && p.u8() === CORRELATION) correlation(p, f);
      return 'Negotiate Request';
    }
    case RESPONSE:
      p.bits(f['negRsp.flags'], [
        f['negRsp.flags.extended_client_data_supported'], f['negRsp.flags.dynvc_gfx_protocol_supported'],
        f['negRsp.flags.restricted_admin_mode_supported'],
        f['negRsp.flags.restricted_authentication_mode_supported'],
      ]);
      p.take(f.neg_length);
      p.take(f['negReq.selectedProtocol']);
      return 'Negotiate Response';
    case FAILURE: {
      p.skip(1);
      p.take(f.neg_length);
      const code = p.take(f['negFailure.failureCode']);
      return `Negotiate Failure, failureCode ${FAILURES[code] ?? `Unknown (${hex(code, 8)})`}`;
    }
    default: return '';
  }
}

const CORRELATION_LENGTH = 36;

/** MS-RDPBCGR §2.2.1.1.2: what the client calls the connection, for whoever looks for it in logs. */
function correlation(p: Cursor, f: Fields): void {
  p.take(f.neg_type);
  p.take(f['correlationInfo.flags']);
  p.take(f.neg_length);
  p.take(f['correlationInfo.correlationId'], 16);
  p.take(f['correlationInfo.reserved'], 16);
}
