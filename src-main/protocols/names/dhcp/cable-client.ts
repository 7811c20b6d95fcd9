/** What a cable modem's telephone is configured with: option 122 of DHCP, RFC 3495, RFC 3594 and RFC 3634. */
import { ipv4Text } from '../../../bytes/address-text.ts';
import { type Cursor, u8 } from '../../../dissect/index.ts';
import { readPartialName } from '../dns/name.ts';

export const CABLE_CLIENT_FIELDS = {
  'vendor.pc.ietf_ccc.suboption': u8('Suboption'),
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
    const value = p.within(length), text = valueText(value, code);
    p.labelNode(heading, `Suboption: ${NAMES[code] ?? 'unknown/reserved'} (${code}): ${text}(${length} byte${length === 1 ? '' : 's'})`);
  }
}

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
    case 4:
    case 5:
      return size === 12 ? `Nominal Timeout: ${value.u32()}, Maximum Timeout: ${value.u32(4)}, Maximum Retries: ${value.u32(8)} ` : '';
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
