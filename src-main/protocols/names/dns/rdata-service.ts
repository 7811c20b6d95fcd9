/** Service bindings: SVCB and HTTPS records, RFC 9460, with RFC 9461 (dohpath) and RFC 9540 (ohttp). */
import { type Cursor, ipv4, ipv6, none, octets, text, u16, u8 } from '../../../dissect/index.ts';
import { ipv4Text, ipv6Text } from '../../../bytes/address-text.ts';
import type { Rdata, RdataReader } from './rdata.ts';

const KEYS: Readonly<Record<number, string>> = {
  0: 'mandatory', 1: 'alpn', 2: 'no-default-alpn', 3: 'port', 4: 'ipv4hint', 5: 'echconfig', 6: 'ipv6hint', 7: 'dohpath', 8: 'ohttp',
  9: 'tls-supported-groups', 10: 'docpath', 32769: 'odohconfig', 65535: 'key65535',
};

export const SERVICE_FIELDS = {
  'svcb.svcpriority': u16('SvcPriority'),
  'svcb.targetname': text('TargetName'),
  'svcb.svcparam': none('SvcParam'),
  'svcb.svcparam.key': u16('SvcParamKey', { values: KEYS }),
  'svcb.svcparam.value.length': u16('SvcParamValue length'),
  'svcb.svcparam.value': octets('SvcParamValue'),
  'svcb.svcparam.mandatory.key': u16('Mandatory key', { values: KEYS }),
  'svcb.svcparam.alpn.length': u8('ALPN length'),
  'svcb.svcparam.alpn': text('ALPN'),
  'svcb.svcparam.port': u16('Port'),
  'svcb.svcparam.ipv4hint.ip': ipv4('IP'),
  'svcb.svcparam.echconfig': octets('ECHConfig'),
  'svcb.svcparam.ipv6hint.ip': ipv6('IP'),
  'svcb.svcparam.odohconfig': octets('ODoHConfig'),
};

const f = SERVICE_FIELDS;

export const SERVICE_READERS: Readonly<Record<number, RdataReader>> = { 64: binding, 65: binding };

function binding(r: Rdata): void {
  const { p } = r;
  p.take(f['svcb.svcpriority']);
  r.name(f['svcb.targetname']);
  while (p.remaining > 0) {
    const outer = p.open(f['svcb.svcparam'], 4 + p.u16(2));
    const key = p.take(f['svcb.svcparam.key']);
    const value = p.within(p.take(f['svcb.svcparam.value.length']));
    const shown = parameter(value, key);
    p.close(outer);
    p.label(`SvcParam: ${KEYS[key] ?? `key${key}`}${shown === '' ? '' : `=${shown}`}`);
  }
}

/** Reads a parameter's value and gives it as RFC 9460 §2.1 writes it. */
function parameter(p: Cursor, key: number): string {
  const parts: string[] = [];
  switch (key) {
    case 0:
      while (p.remaining > 0) {
        const mandatory = p.take(f['svcb.svcparam.mandatory.key']);
        parts.push(KEYS[mandatory] ?? `key${mandatory}`);
      }
      break;
    case 1:
      while (p.remaining > 0) parts.push(p.take(f['svcb.svcparam.alpn'], p.take(f['svcb.svcparam.alpn.length'])));
      break;
    case 3:
      parts.push(String(p.take(f['svcb.svcparam.port'])));
      break;
    case 4:
      while (p.remaining > 0) parts.push(ipv4Text(p.take(f['svcb.svcparam.ipv4hint.ip'])));
      break;
    case 5:
      parts.push(encoded(p, p.takeBytes(f['svcb.svcparam.echconfig'], p.remaining)));
      break;
    case 6:
      while (p.remaining > 0) {
        p.take(f['svcb.svcparam.ipv6hint.ip']);
        parts.push(ipv6Text(p.bytes, p.at - 16));
      }
      break;
    case 32769:
      parts.push(encoded(p, p.takeBytes(f['svcb.svcparam.odohconfig'], p.remaining)));
      break;
    default:
      if (p.remaining > 0) parts.push(String.fromCharCode(...p.takeBytes(f['svcb.svcparam.value'], p.remaining).subarray(0, LONGEST_SHOWN)));
  }
  return parts.join(',');
}

/** Bytes of an unknown value that its heading shows. */
const LONGEST_SHOWN = 240;

function encoded(p: Cursor, bytes: Uint8Array): string {
  return p.tree.labelled ? btoa(String.fromCharCode(...bytes.subarray(0, LONGEST_SHOWN))) : '';
}
