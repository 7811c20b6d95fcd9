/** What ntpd's private messages (mode 7) ask and tell: the structures of its `ntp_request.h`, one item after the other. */
import type { Cursor, Field } from '../../../dissect/index.ts';
import { PEER_FIELDS } from './names.ts';
import { CONFIG_FLAGS, PEER_FLAGS, PRIVATE_PARTS as f, RESET_FLAGS, SYSTEM_FLAGS } from './private-fields.ts';
import { takeTimestamp } from './timestamps.ts';

/** By request code: the fields of an item, in both directions or in answers; `name:size` where the field has no size, `name*count` for several. */
const ANSWERS: Readonly<Record<number, string>> = {
  0: 'address port hmode peer.flags ipv6_flag unused:4 address6',
  1: 'dstaddress srcaddress srcport stratum hpoll ppoll reach peer.flags hmode delay offset dispersion ipv6_flag unused:4 dstaddress6 srcaddress6',
  2:
    'dstaddress srcaddress srcport peer.flags leap hmode pmode stratum ppoll hpoll peer.precision version unused:1 reach unreach flash ttl '
    + 'flash2 associd peer.keyid:4 pkeyid peer.refid:4 timer peer.rootdelay peer.rootdispersion peer.reftime:8 peer.org:8 peer.rec:8 peer.xmt:8 '
    + 'filtdelay*8 filtoffset*8 order*8 delay dispersion offset selectdis unused:4*7 estbdelay ipv6_flag unused:4 dstaddress6',
  3:
    'dstaddress srcaddress srcport peer.flags timereset timereceived timetosend timereachable sent unused:4 processed unused:4 badauth '
    + 'bogusorg oldpkt unused:4*2 seldisp selbroken unused:4 candidate:1 unused:1*3 ipv6_flag unused:4 dstaddress6 srcaddress6',
  4:
    'address pmode leap stratum peer.precision peer.rootdelay peer.rootdispersion peer.refid:4 peer.reftime:8 poll sys.flags8 unused:3 bdelay '
    + 'freq authdelay stability ipv6_flag unused:4 address6',
  5: 'timeup timereset denied oldversion newversion bad_version badlength processed badauth timereceived limitrejected lamport tsrounding',
  6: 'timereset totalrecvbufs freerecvbufs fullrecvbufs lowwater dropped ignored received sent notsent interrupts int_received',
  7: 'timereset totalmem freemem findpeer_calls allocations demobilizations hashcount:128',
  8: 'last_offset drift_comp compliance watchdog_timer',
  9: 'timereset alarms overflows xmtcalls',
  10: 'address hmode version minpoll maxpoll priv.config.flags ttl unused:2 peer.keyid:4 key_file:128 ipv6_flag unused:4 address6',
  11: 'address ipv6_flag address6',
  12: 'sys.flags',
  13: 'sys.flags',
  16: 'address mask count rflags mflags ipv6_flag unused:4 address6 mask6',
  17: 'address mask ippeerlimit restrict_flags mflags unused:4 address6 mask6',
  18: 'address mask ippeerlimit restrict_flags mflags unused:4 address6 mask6',
  19: 'address mask ippeerlimit restrict_flags mflags unused:4 address6 mask6',
  20:
    'monlist.avgint monlist.lsint monlist.restr monlist.count monlist.remote_address monlist.port monlist.mode monlist.version monlist.ipv6 '
    + 'monlist.unused monlist.addr6',
  21: 'reset_stats.flags',
  22: 'address ipv6_flag address6',
  26: 'key',
  27: 'key',
  28: 'timereset numkeys numfreekeys keylookups keynotfound encryptions decryptions expired keyuncached',
  29: 'local_address trap_address trap_port sequence settime origtime resets priv.traps.flags ipv6_flag local_address6 trap_address6',
  30: 'local_address trap_address trap_port unused:2 ipv6_flag local_address6 trap_address6',
  31: 'local_address trap_address trap_port unused:2 ipv6_flag local_address6 trap_address6',
  32: 'peer.keyid:4',
  33: 'peer.keyid:4',
  34:
    'timereset requests bad_packets responses fragments errors too_short input_responses input_fragments input_errors bad_offset bad_version '
    + 'data_too_short badop async_messages',
  36: 'address type clock_flags lastevent currentstatus polls noresponse badformat baddata timestarted fudgetime1 fudgetime2 fudgeval1 fudgeval2',
  37: 'address which fudgetime fudgeval_flags',
  38: 'kernel_offset freq maxerror esterror status shift constant precision tolerance ppsfreq jitter stabil jitcnt calcnt errcnt stbcnt',
  39: 'address nvalues ntimes svalues stimes values:64',
  42:
    'monlist.avgint monlist.lsint monlist.restr monlist.count monlist.remote_address monlist.local_address monlist.flags monlist.port '
    + 'monlist.mode monlist.version monlist.ipv6 monlist.unused monlist.addr6 monlist.daddr6',
  44:
    'address6 bcast6 mask6 ipv6_flag int_name:32 int_flags last_ttl num_mcast received sent notsent uptime scopeid ifindex ifnum peercnt '
    + 'family ignore_pkts action unused:4',
  45:
    'address6 bcast6 mask6 ipv6_flag int_name:32 int_flags last_ttl num_mcast received sent notsent uptime scopeid ifindex ifnum peercnt '
    + 'family ignore_pkts action unused:4',
};
/** Where requests have other items. */
const REQUESTS: Readonly<Record<number, string>> = {
  2: 'address port hmode peer.flags ipv6_flag unused:4 address6',
  3: 'address port hmode peer.flags ipv6_flag unused:4 address6',
  36: 'address',
  39: 'address',
};

/** Names of fields in the tables above are written without what they have in common. */
const PREFIXES = ['priv.mode7.', 'priv.', ''] as const;

interface Part {
  readonly field: Field<unknown>;
  readonly size: number;
  readonly count: number;
}

type Layouts = ReadonlyMap<number, readonly Part[]>;

const layoutsOf = (table: Readonly<Record<number, string>>): Layouts =>
  new Map(Object.entries(table).map(([request, layout]) => [Number(request), partsOf(layout)]));

function partsOf(layout: string): Part[] {
  const fields: Readonly<Record<string, Field<unknown>>> = { ...f, ...PEER_FIELDS };
  return layout.split(' ').map(word => {
    const [, name, size, count] = /^([^:*]+)(?::(\d+))?(?:\*(\d+))?$/.exec(word)!;
    const field = PREFIXES.map(prefix => fields[prefix + name]).find(found => found !== undefined)!;
    return { field, size: size === undefined ? field.size : Number(size), count: Number(count ?? 1) };
  });
}

/** Fields of eight bytes that are moments. */
const MOMENTS: ReadonlySet<Field<unknown>> = new Set([f['priv.peer.reftime'], f['priv.peer.org'], f['priv.peer.rec'], f['priv.peer.xmt']]);
const FLAGS: ReadonlyMap<Field<unknown>, readonly Field<boolean>[]> = new Map<Field<unknown>, readonly Field<boolean>[]>([
  [f['priv.mode7.peer.flags'], PEER_FLAGS], [f['priv.config.flags'], CONFIG_FLAGS], [f['priv.mode7.sys.flags'], SYSTEM_FLAGS],
  [f['priv.mode7.sys.flags8'], SYSTEM_FLAGS], [f['priv.mode7.reset_stats.flags'], RESET_FLAGS],
]);
/** Lists of clients leave their addresses of IPv6 alone where the client has none. */
const OVER_IPV6: ReadonlySet<Field<unknown>> = new Set([f['priv.monlist.addr6'], f['priv.monlist.daddr6']]);
/** Statistics of interfaces have an address of either version in one place. */
const EITHER: ReadonlyMap<Field<unknown>, Field<number>> = new Map([
  [f['priv.mode7.address6'], f['priv.mode7.address']], [f['priv.mode7.bcast6'], f['priv.mode7.bcast']], [f['priv.mode7.mask6'], f['priv.mode7.mask']],
]);
const INTERFACES: ReadonlySet<number> = new Set([44, 45]);
const INTERFACE_VERSION_AT = 48;

/** `name` is the request's. */
export function readItem(p: Cursor, request: number, name: string, answers: boolean): void {
  p.set(f['priv.mode7.item'], '', p.at, p.remaining);
  p.label(() => `${name} Item`);
  const outer = p.under();
  const { registry } = p.dissector;
  const inAnswers = registry.shared('ntp.priv.answers', () => layoutsOf(ANSWERS)),
    inRequests = registry.shared('ntp.priv.requests', () => layoutsOf(REQUESTS));
  const layout = (answers ? undefined : inRequests.get(request)) ?? inAnswers.get(request) ?? [];
  const either = INTERFACES.has(request) && p.available >= INTERFACE_VERSION_AT + 4 && p.u32(INTERFACE_VERSION_AT) === 0 ? EITHER : undefined;
  let isIpv6 = false;
  for (const { field, size, count } of layout) {
    const flags = FLAGS.get(field), ipv4Field = either?.get(field);
    for (let i = 0; i < count; i++) {
      if (field === f['priv.monlist.ipv6']) isIpv6 = p.u32() !== 0;
      if (OVER_IPV6.has(field) && !isIpv6) p.skip(size);
      else if (ipv4Field !== undefined) {
        p.show(ipv4Field);
        p.skip(size);
      } else if (flags !== undefined) p.bits(field as Field<number>, flags);
      else if (MOMENTS.has(field)) takeTimestamp(p, field as typeof f['priv.peer.org']);
      else p.take(field, size);
    }
  }
  p.close(outer);
}
