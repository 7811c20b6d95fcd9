/** DHCP options with a structure of their own: client identifiers, relay agents, user classes, routes, search lists and the like. */
import { etherText, hexText, ipv4Text } from '../../../bytes/address-text.ts';
import { type Cursor, type Field, ether, u8 } from '../../../dissect/index.ts';
import { takeNamedBits } from '../../bit-names.ts';
import { HARDWARE_TYPES } from '../../hardware-types.ts';
import { readName, readPartialName } from '../dns/name.ts';
import { readAvaya } from './avaya.ts';
import {
  readCivicLocation, readControlServers, readLocationServer, readNameServices, readNovell, readStorageNames, readTime,
} from './more-options.ts';
import { readCableClient } from './cable-client.ts';
import { readLocation } from './location.ts';
import { OPTION_FIELDS as f } from './option-fields.ts';
import { readRelayAgent } from './relay-agent.ts';
import { readVendorClasses, readVendorOptions } from './vendor-options.ts';

/** The client's hardware type and address stand in the header and in the client identifier. */
export const HARDWARE_FIELDS = {
  'hw.type': u8('Hardware type', { hex: true, values: HARDWARE_TYPES }),
  'hw.mac_addr': ether('Client MAC address'),
} as const;

/** Readers by option code; they get a cursor over the option's value. */
export const STRUCTURED: Readonly<Record<number, (p: Cursor) => void>> = {
  61: readClientIdentifier,
  63: p => readNovell(p, f['option.suboption_length']),
  77: readUserClass,
  78: p => {
    p.take(f['option.slp_directory_agent.value']);
    while (p.remaining >= 4) p.take(f['option.slp_directory_agent.slpda_address']);
  },
  79: p => {
    p.take(f['option.slp_service_scope.value']);
    p.take(f['option.slp_service_scope.string'], p.remaining);
  },
  80: () => {},
  81: readDomainName,
  82: readRelayAgent,
  83: readStorageNames,
  90: readAuthentication,
  94: p => {
    p.skip(1);
    p.take(f.client_network_id_major);
    p.take(f.client_network_id_minor);
  },
  97: p => {
    // RFC 4578 §2.3: type 0 is a UUID, which PXE sends as SMBIOS keeps it, its numbers with the least significant byte first.
    if (p.remaining === 17 && p.u8() === 0) {
      p.skip(1);
      p.take(f['machine.uuid']);
    } else {
      p.take(f['client_id.type']);
      p.take(f.client_id, p.remaining);
    }
  },
  99: readCivicLocation,
  117: readNameServices,
  119: p => {
    while (p.more) readDomain(p, f['option.dhcp_dns_domain_search_list_fqdn']);
  },
  120: p => {
    const encoding = p.take(f['option.sip_server.encoding']);
    if (encoding === 1) while (p.remaining >= 4) p.take(f['option.sip_server.address']);
    else if (encoding === 0) {
      // RFC 3361 §3.1: pointers count from the first name.
      const first = p.at;
      while (p.more) readDomain(p, f['option.sip_server.name'], first);
    }
  },
  121: readClasslessRoutes,
  122: readCableClient,
  123: readLocation,
  124: readVendorClasses,
  125: p => readVendorOptions(p, f['option.suboption_length']),
  137: readLocationServer,
  146: p => {
    p.show(f['option.rdnss.reserved']);
    p.take(f['option.rdnss.preference']);
    p.take(f['option.rdnss.primary_dns']);
    p.take(f['option.rdnss.secondary_dns']);
    while (p.more) readDomain(p, f['option.rdnss.domain']);
  },
  151: p => {
    p.take(f['option.bulk_lease.status_code']);
    p.takeRest(f['option.bulk_lease.status_code_message']);
  },
  152: p => readTime(p, f['option.bulk_lease.base_time']),
  154: p => readTime(p, f['option.bulk_lease.query_start_time']),
  155: p => readTime(p, f['option.bulk_lease.query_end_time']),
  158: readControlServers,
  159: p => {
    p.take(f['option.portparams.offset']);
    p.take(f['option.portparams.psid_length']);
    p.take(f['option.portparams.psid']);
  },
  212: p => {
    p.take(f['option.6RD.ipv4_mask_len']);
    p.take(f['option.6RD.prefix_len']);
    p.take(f['option.6RD.prefix']);
    while (p.remaining >= 4) p.take(f['option.6RD.border_relay_ip']);
  },
  242: readAvaya,
  249: readClasslessRoutes,
};

function readDomain(p: Cursor, field: Field<string>, first = p.begin): void {
  const at = p.at;
  const { text } = readName(p, first, p.end);
  p.set(field, text, at, p.at - at);
}

/** Hardware whose addresses are MAC addresses. */
const ETHERNET: ReadonlySet<number> = new Set([1, 6]);

/** RFC 2132 §9.14, and RFC 4361 for type 255. */
function readClientIdentifier(p: Cursor): void {
  const type = p.u8();
  const length = p.remaining;
  if (type > 0 && type < 48 && length === 7) {
    p.take(HARDWARE_FIELDS['hw.type']);
    if (ETHERNET.has(type)) p.take(HARDWARE_FIELDS['hw.mac_addr']);
    else p.takeAs(f.client_hardware_address, hexText(p.peekBytes(6)), 6);
  } else if (type === 0 && length === 17) {
    // The machine's identifier, as PXE's specification 2.1 §2.2.1 has it.
    p.skip(1);
    p.take(f['machine.uuid']);
  } else if (type === 255 && length >= 7) {
    p.skip(1);
    p.takeAs(f['client_id.iaid'], hexText(p.peekBytes(4)), 4);
    readDuid(p);
  } else if (type === 0 && length > 1) {
    p.take(f['client_id.type']);
    p.take(f['client_id.undef'], p.remaining);
  } else {
    p.take(f['client_id.type']);
    p.take(f.client_id, p.remaining);
  }
}

/** RFC 8415 §11. */
function readDuid(p: Cursor): void {
  switch (p.take(f['client_id.duid_type'])) {
    case 1:
      readLinkAddress(p, p.take(f['client_id.duid_llt_hw_type']), true);
      break;
    case 2:
      p.take(f['client_id.enterprise_num']);
      p.take(f.client_id, p.remaining);
      break;
    case 3:
      readLinkAddress(p, p.take(f['client_id.duid_ll_hw_type']), false);
      break;
    case 4:
      if (p.remaining === 16) p.take(f['client_id.uuid']);
      break;
  }
  p.takeRest(f.client_id);
}

function readLinkAddress(p: Cursor, hardware: number, withTime: boolean): void {
  if (withTime) p.take(f['client_id.time']);
  const length = p.remaining;
  const bytes = p.peekBytes(length);
  p.takeAs(f['client_id.link_layer_address'], hardware === 1 && length === 6 ? etherText(bytes) : hexText(bytes), length);
}

/** RFC 3004. */
function readUserClass(p: Cursor): void {
  if (!holdsInstances(p)) {
    // Microsoft's clients and iPXE send the text alone.
    p.take(f['option.user_class.text'], p.remaining);
    p.expertUnder(f['option.nonstd_data']);
    return;
  }
  for (let instance = 0; p.more; instance++) {
    const length = p.u8();
    p.set(f['option.user_class'], instance, p.at, Math.min(p.available, 1 + length));
    p.label(`Instance of User Class: [${instance}]`);
    const outer = p.under();
    p.take(f['option.user_class.length']);
    p.take(f['option.user_class.data'], length);
    p.close(outer);
  }
}

function holdsInstances(p: Cursor): boolean {
  let at = 0;
  while (at < p.remaining) {
    const length = p.u8(at);
    if (length === 0) return false;
    at += 1 + length;
  }
  return at === p.remaining;
}

/** RFC 4702. */
function readDomainName(p: Cursor): void {
  const flags = takeNamedBits(p, f['fqdn.flags'], [f['fqdn.mbz'], f['fqdn.n'], f['fqdn.e'], f['fqdn.o'], f['fqdn.s']]);
  p.take(f['fqdn.rcode1']);
  p.take(f['fqdn.rcode2']);
  if (!p.more) return;
  if ((flags & 0x04) === 0) {
    p.take(f['fqdn.name'], p.remaining);
  } else {
    // RFC 4702 §2.3.1: a name of which the client knows the beginning alone ends without the root's label.
    const { at } = p, name = readPartialName(p);
    p.set(f['fqdn.name'], name, at, p.at - at);
  }
}

/** RFC 3118 §2. */
function readAuthentication(p: Cursor): void {
  const protocol = p.take(f['option.dhcp_authentication.protocol']);
  const algorithm = p.take(protocol === 1 ? f['option.dhcp_authentication.alg_delay'] : f['option.dhcp_authentication.algorithm']);
  if (p.take(f['option.dhcp_authentication.rdm']) === 0) p.take(f['option.dhcp_authentication.rdm_replay_detection']);
  else p.take(f['option.dhcp_authentication.rdm_rdv'], 8);
  if (protocol === 1 && algorithm === 1 && p.remaining >= 20) {
    p.take(f['option.dhcp_authentication.secret_id']);
    p.take(f['option.dhcp_authentication.hmac_md5_hash'], 16);
  } else if (p.more) {
    p.take(f['option.dhcp_authentication.information'], p.remaining);
  }
}

/** RFC 3442: the prefix has as many bytes as its width needs. */
function readClasslessRoutes(p: Cursor): void {
  while (p.more) {
    const width = p.u8();
    if (width > 32) p.malformed(`a mask of ${width} bits`);
    const bytes = Math.ceil(width / 8);
    const at = p.at + 1;
    p.take(f['option.classless_static_route'], 5 + bytes);
    p.label(() => {
      let prefix = 0;
      for (let i = 0; i < 4; i++) prefix = prefix * 256 + (i < bytes ? p.bytes[at + i] : 0);
      const router = ((p.bytes[at + bytes] << 24) | (p.bytes[at + bytes + 1] << 16) | (p.bytes[at + bytes + 2] << 8) | p.bytes[at + bytes + 3]) >>> 0;
      return `${width === 0 ? 'default' : `${ipv4Text(prefix)}/${width}`}-${ipv4Text(router)}`;
    });
  }
}
