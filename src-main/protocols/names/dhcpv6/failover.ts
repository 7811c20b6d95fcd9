/** Options of DHCPv6 failover between two servers, RFC 8156 §5.5. */
import { flag, octets, text, u16, u32, u8 } from '../../../dissect/index.ts';
import { takeDomain } from './domain-names.ts';
import { type ReadByCode, container, one, rest } from './read-value.ts';

const truth = { as: ['True', 'False'] } as const;

const BINDINGS = {
  0: 'reserved', 1: 'ACTIVE', 2: 'EXPIRED', 3: 'RELEASED', 4: 'PENDING-FREE', 5: 'FREE', 6: 'FREE-BACKUP', 7: 'ABANDONED', 8: 'RESET',
};
const STATES = {
  0: 'reserved', 1: 'Startup state (1)', 2: 'Normal state', 3: 'Communications interrupted', 4: 'Partner down', 5: 'Synchronizing',
  6: 'Recovering bindings from partner', 7: 'Waiting out MCLT after RECOVER', 8: 'Interlock state prior to NORMAL',
  9: 'Comm. failed during resolution', 10: 'Primary resolved its conflicts',
};

export const FAILOVER_FIELDS = {
  'failover.binding_status': u8('Failover Binding Status', { values: BINDINGS }),
  'failover.connect.flags': u16('Flags', { hex: true }),
  'failover.connect.flags.reserved': flag('Reserved', 0xfffe, truth),
  'failover.connect.flags.f': flag('Fixed PD Length (F)', 0x0001, truth),
  'failover.dns_hostname': text('DNS Hostname'),
  'failover.dns_zonename': text('DNS Zone Name'),
  'failover.dns.flags': u16('Flags', { hex: true }),
  'failover.dns.flags.reserved': flag('Reserved', 0xfff0, truth),
  'failover.dns.flags.u': flag('Using Requested FQDN (U)', 0x0008, truth),
  'failover.dns.flags.s': flag('Synthesized Name (S)', 0x0004, truth),
  'failover.dns.flags.r': flag('Rev Uptodate (R)', 0x0002, truth),
  'failover.dns.flags.f': flag('Fwd Uptodate (F)', 0x0001, truth),
  'failover.expiration_time': u32('Expiration Time'),
  'failover.max_unacked_bndupd': u32('Max number of unacked BNDUPD messages'),
  'failover.mclt': u32('Maximum Client Lead Time (MCLT)'),
  'failover.partner_lifetime': u32('Partner Lifetime'),
  'failover.partner_lifetime_sent': u32('Partner Lifetime Sent'),
  'failover.partner_down_time': u32('Partner Down Time'),
  'failover.partner_raw_clt_time': u32('Partner Raw Client Time'),
  'failover.protocol.major_version': u16('Protocol Major Version'),
  'failover.protocol.minor_version': u16('Protocol Minor Version'),
  'failover.keepalive_time': u32('Keepalive Time'),
  'failover.reconfigure_time': u32('Reconfigure Time'),
  'failover.reconfigure_key': octets('Reconfigure Key'),
  'failover.relationship_name': text('Relationship Name'),
  'failover.server.flags': u8('Flags', { hex: true }),
  'failover.server.flags.reserved': flag('Reserved', 0xf8, truth),
  'failover.server.flags.a': flag('Ack Startup (A)', 0x04, truth),
  'failover.server.flags.s': flag('Startup (S)', 0x02, truth),
  'failover.server.flags.c': flag('Communicated (C)', 0x01, truth),
  'failover.server_state': u8('Server State', { values: STATES }),
  'failover.start_time_of_state': u32('Start Time of State'),
  'failover.state_expiration_time': u32('State Expiration Time'),
} as const;

const f = FAILOVER_FIELDS;

export const FAILOVER: ReadByCode = {
  114: one(f['failover.binding_status']),
  115: p => void p.bits(f['failover.connect.flags'], [f['failover.connect.flags.reserved'], f['failover.connect.flags.f']]),
  116: container,
  117: p => takeDomain(p, f['failover.dns_hostname']),
  118: p => takeDomain(p, f['failover.dns_zonename']),
  119: p => void p.bits(f['failover.dns.flags'], [
    f['failover.dns.flags.reserved'], f['failover.dns.flags.u'], f['failover.dns.flags.s'], f['failover.dns.flags.r'], f['failover.dns.flags.f'],
  ]),
  120: one(f['failover.expiration_time']),
  121: one(f['failover.max_unacked_bndupd']),
  122: one(f['failover.mclt']),
  123: one(f['failover.partner_lifetime']),
  124: one(f['failover.partner_lifetime_sent']),
  125: one(f['failover.partner_down_time']),
  126: one(f['failover.partner_raw_clt_time']),
  127: p => {
    p.take(f['failover.protocol.major_version']);
    p.take(f['failover.protocol.minor_version']);
  },
  128: one(f['failover.keepalive_time']),
  129: p => {
    p.take(f['failover.reconfigure_time']);
    p.take(f['failover.reconfigure_key'], p.remaining);
  },
  130: rest(f['failover.relationship_name']),
  131: p => void p.bits(f['failover.server.flags'], [
    f['failover.server.flags.reserved'], f['failover.server.flags.a'], f['failover.server.flags.s'], f['failover.server.flags.c'],
  ]),
  132: one(f['failover.server_state']),
  133: one(f['failover.start_time_of_state']),
  134: one(f['failover.state_expiration_time']),
};
