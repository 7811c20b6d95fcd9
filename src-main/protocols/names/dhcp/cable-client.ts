/** What a cable modem's telephone is configured with: option 122 of DHCP, RFC 3495, RFC 3594 and RFC 3634. */
import { ipv4Text } from '../../../bytes/address-text.ts';
import { type Cursor, type Field, flag, u32, u8 } from '../../../dissect/index.ts';
import { readPartialName } from '../dns/name.ts';

export const CABLE_CLIENT_FIELDS = {
  'vendor.pc.ietf_ccc.suboption': u8('Suboption'),
  'cl.ietf_ccc.dev_realm_unc_key_nom_timeout': u32('pktcMtaDevRealmUnsolicitedKeyNomTimeout'),
  'cl.ietf_ccc.dev_realm_unc_key_max_timeout': u32('pktcMtaDevRealmUnsolicitedKeyMaxTimeout'),
  'cl.ietf_ccc.dev_realm_unc_key_max_retries': u32('pktcMtaDevRealmUnsolicitedKeyMaxRetries'),
  'cl.ietf_ccc.dev_prov_unc_key_nom_timeout': u32('pktcMtaDevProvUnsolicitedKeyNomTimeout'),
  'cl.ietf_ccc.dev_prov_unc_key_max_timeout': u32('pktcMtaDevProvUnsolicitedKeyMaxTimeout'),
  'cl.ietf_ccc.dev_prov_unc_key_max_retries': u32('pktcMtaDevProvUnsolicitedKeyMaxRetries'),
  'ccc.ietf.sec_tkt.pc_provision_server': flag('Invalidate PacketCable Provisioning Server', 0x1, { size: 2, as: ['Yes', 'No'] }),
  'ccc.ietf.sec_tkt.all_pc_call_management': flag('Invalidate All PacketCable Call Management Servers', 0x2, { size: 2, as: ['Yes', 'No'] }),
} as const;
const f = CABLE_CLIENT_FIELDS;

const NAMES: Readonly<Record<number, string>> = {
  1: "TSP's Primary DHCP Server", 2: "TSP's Secondary DHCP Server", 3: "TSP's Provisioning Server", 4: "TSP's AS-REQ/AS-REP Backoff and Retry",
  5: "TSP's AP-REQ/AP-REP Backoff and Retry", 6: "TSP's Kerberos Realm Name", 7: "TSP's Ticket Granting Server Utilization",
  8: "TSP's Provisioning Timer Value", 9: "PacketCable Security Ticket Control", 10: 'KDC Server Address',
};

export function readCableClient(p: Cursor): void {
  while (p.remaining >= 2) {
    const code = p.u8(), length = p.u8(1);
    p.set(f['vendor.pc.ietf_ccc.suboption'], code, p.at, 2 + length);
    const heading = p.lastNode;
    p.skip(2);
    const value = p.within(length), text = valueText(value, code), outer = p.under();
    readParts(value, code);
    p.close(outer);
    p.labelNode(heading, `Suboption: ${NAMES[code] ?? 'unknown/reserved'} (${code}): ${text}(${length} byte${length === 1 ? '' : 's'})`);
  }
}

/** The numbers below a suboption: how often and for how long a device asks again (RFC 3495 §5.4, §5.5), which tickets end (RFC 3594 §5). */
function readParts(value: Cursor, code: number): void {
  const parts = PARTS[code];
  if (parts === undefined || value.remaining !== parts.size) return;
  for (const field of parts.fields) {
    if (field.kind === 'bool') value.show(field);
    else value.take(field);
  }
}

const PARTS: Readonly<Record<number, { readonly size: number; readonly fields: readonly Field<unknown>[] }>> = {
  4: {
    size: 12, fields: [
      f['cl.ietf_ccc.dev_realm_unc_key_nom_timeout'], f['cl.ietf_ccc.dev_realm_unc_key_max_timeout'],
      f['cl.ietf_ccc.dev_realm_unc_key_max_retries'],
    ],
  },
  5: {
    size: 12, fields: [
      f['cl.ietf_ccc.dev_prov_unc_key_nom_timeout'], f['cl.ietf_ccc.dev_prov_unc_key_max_timeout'], f['cl.ietf_ccc.dev_prov_unc_key_max_retries'],
    ],
  },
  9: { size: 2, fields: [f['ccc.ietf.sec_tkt.pc_provision_server'], f['ccc.ietf.sec_tkt.all_pc_call_management']] },
};

/** What a suboption says, with a space behind it; '' where its length is not the RFC's. */
function valueText(value: Cursor, code: number): string {
  const size = value.remaining;
  switch (code) {
    case 1:
    case 2:
      return size === 4 ? `${ipv4Text(value.u32())} ` : '';
    case 3:
      // RFC 3495 §5.3: a name behind 0, an address behind 1.
      if (size === 5 && value.u8() === 1) return `${ipv4Text(value.u32(1))} `;
      return size > 1 && value.u8() === 0 ? nameText(value, 1) : '';
    case 6:
      return size > 0 ? nameText(value, 0) : '';
    case 7:
      return size === 1 ? `${value.u8() === 0 ? 'No' : 'Yes'} ` : '';
    case 8:
      return size === 1 ? `${value.u8()} ` : '';
    case 9:
      return size === 2 ? `0x${value.u16().toString(16).padStart(4, '0')} ` : '';
    case 10:
      return size > 0 && size % 4 === 0 ? `${Array.from({ length: size / 4 }, (_, i) => ipv4Text(value.u32(4 * i))).join(', ')} ` : '';
    default:
      return '';
  }
}

function nameText(value: Cursor, from: number): string {
  value.skip(from);
  return `${readPartialName(value)} `;
}
