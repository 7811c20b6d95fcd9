/** Messages of DHCP by type (RFC 2132 §9.6 and later ones): `-z dhcp,stat`. */
import type { PacketFields } from '../../statistics/packet-fields.ts';
import type { Report } from './report.ts';

const TYPE = 'dhcp.option.dhcp';
const TYPES: readonly string[] = [
  'Discover', 'Offer', 'Request', 'Decline', 'ACK', 'NAK', 'Release', 'Inform', 'Force Renew', 'Lease query', 'Lease Unassigned',
  'Lease Unknown', 'Lease Active', 'Bulk Lease Query',
  'Lease Query Done', 'Active LeaseQuery', 'Lease Query Status', 'TLS',
];
const RULE = '='.repeat(101);

export class DhcpMessages implements Report {
  readonly fields = [TYPE];
  readonly #filter: string;
  readonly #counts = TYPES.map(() => 0);

  constructor(filter: string) {
    this.#filter = filter;
  }

  add(fields: PacketFields): void {
    for (const { number } of fields.values(TYPE)) if (number >= 1 && number <= TYPES.length) this.#counts[number - 1]++;
  }

  text(): string {
    const lines = TYPES.map((name, i) => `${name.padEnd(26)}|${this.#counts[i]} |\n`);
    return `\n${RULE}\nDHCP (BOOTP) Statistics:\nFilter for statistics: ${this.#filter}\nDHCP Message Type |Packets |\nDHCP Statistics\n${lines.join('')}${RULE}\n`;
  }
}
