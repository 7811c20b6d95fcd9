/** Hops of PCEP's routes: RFC 3209 §4.3 and §4.4, RFC 5440 §7.9 to §7.12, RFC 5520 and RFC 5521 (keys, routes left out), RFC 8664 §4.3 (segments). */
import { ipv4Text, ipv6Text } from '../../../bytes/address-text.ts';
import type { Cursor, Field } from '../../../dissect/index.ts';
import { takeNamedBits } from '../../bit-names.ts';
import { FIELDS as f } from './fields.ts';

/** Where a hop stands: routes that are to be taken, that were taken, parts of them, and what is to be avoided. */
export type Route = 'explicit' | 'recorded' | 'included' | 'excluded' | 'branches';

const TYPE = 0x7f;
const HEADER = 2;
const IPV4 = 1, IPV6 = 2, LABEL = 3, UNNUMBERED = 4, SEGMENT_OLD = 5, AS = 32, SRLG = 34, SEGMENT = 36, KEY4 = 64, KEY6 = 65;

/** Reads hops to the end of the part; one whose length is none ends it. */
export function takeSubobjects(p: Cursor, route: Route): void {
  while (p.remaining >= HEADER) {
    const recorded = route === 'recorded', type = recorded ? p.u8() : p.u8() & TYPE, length = p.u8(1);
    if (length < HEADER) {
      p.expert(f.subobject_bad_length, `Bad subobject: length ${length} < ${HEADER}`);
      p.skip(p.remaining);
      return;
    }
    const reader = ROUTES[route].includes(type) ? READERS[type] : undefined;
    if (reader === undefined) takeUnknown(p, type, length);
    else takeKnown(p, route, reader, length);
  }
}

const ROUTES: Readonly<Record<Route, readonly number[]>> = {
  explicit: [IPV4, IPV6, LABEL, UNNUMBERED, AS, SEGMENT_OLD, SEGMENT, KEY4, KEY6],
  recorded: [IPV4, IPV6, LABEL, UNNUMBERED, SEGMENT_OLD, SEGMENT],
  included: [IPV4, IPV6, UNNUMBERED, AS],
  branches: [IPV4, IPV6],
  excluded: [IPV4, IPV6, UNNUMBERED, AS, SRLG],
};

function takeUnknown(p: Cursor, type: number, length: number): void {
  const text = `Non defined subobject (${type})`, outer = p.open(text, length);
  p.expert(f.non_defined_subobject, text);
  p.skip(Math.min(length, p.remaining));
  p.close(outer);
}

interface Reader {
  readonly heading: Field<void>;
  /** The least bytes that it has. */
  readonly least: number;
  readonly read: (p: Cursor, route: Route, node: number) => void;
}

function takeKnown(p: Cursor, route: Route, { heading, least, read }: Reader, length: number): void {
  const outer = p.open(heading, length), node = p.lastNode, part = p.within(length);
  if (length < least) {
    part.expert(f.subobject_bad_length, `${heading.title}: length ${length} < ${least}`);
    part.skip(part.remaining);
  } else {
    read(part, route, node);
    if (part.more) part.skip(part.remaining);
  }
  p.close(outer);
}

/** Whether the hop is strict, or left out, and what it is. */
function takeType(p: Cursor, route: Route, loose: Field<number>, included: Field<number>, excluded: Field<number>): void {
  if (route === 'recorded') {
    p.take(f.subobj);
    return;
  }
  p.show(route === 'explicit' ? loose : route === 'excluded' ? excluded : included);
  if (route === 'excluded') p.take(f['subobj.label']);
  else takeSeven(p);
}

/** The type without the bit before it. */
function takeSeven(p: Cursor): void {
  p.take(f.type7);
}

function takePrefixEnd(p: Cursor, route: Route, flags: Field<number>, padding: Field<number>): void {
  if (route === 'recorded') p.bits(flags, [f['subobj.flags.lpa'], f['subobj.flags.lpu']]);
  else p.take(route === 'excluded' ? (padding === f['subobj.ipv6.padding'] ? f.attribute : f['subobj.ipv4.attribute']) : padding);
}

const segment: Reader = {
  heading: f['subobj.sr'], least: 4,
  read(p, route) {
    if (route === 'recorded') p.take(f.subobj);
    else {
      p.show(f['subobj.sr.l']);
      takeSeven(p);
    }
    p.take(f['subobj.sr.length']);
    const kind = p.show(f['subobj.sr.st']);
    const flags = takeNamedBits(p, f['subobj.sr.flags'], SEGMENT_FLAGS);
    if ((flags & SID_ABSENT) === 0) takeSid(p, (flags & IS_LABEL) !== 0);
    if ((flags & NAI_ABSENT) === 0) (NODES[kind] ?? []).forEach(field => p.take(field));
  },
};
const IS_LABEL = 1, SID_ABSENT = 4, NAI_ABSENT = 8;
const SEGMENT_FLAGS = [f['subobj.sr.flags.m'], f['subobj.sr.flags.c'], f['subobj.sr.flags.s'], f['subobj.sr.flags.f']];

function takeSid(p: Cursor, isLabel: boolean): void {
  if (!isLabel) {
    p.take(f['subobj.sr.sid']);
    return;
  }
  const sid = p.bits(f['subobj.sr.sid'], LABEL_BITS);
  p.addLabel(() => ` (Label: ${sid >>> 12}, TC: ${(sid >> 9) & 7}, S: ${(sid >> 8) & 1}, TTL: ${sid & 255})`);
}
const LABEL_BITS = [f['subobj.sr.sid.label'], f['subobj.sr.sid.tc'], f['subobj.sr.sid.s'], f['subobj.sr.sid.ttl']];

/** RFC 8664 §4.3.2: nodes, or links with both their ends. */
const NODES: Readonly<Record<number, readonly Field[]>> = {
  1: [f['subobj.sr.nai.ipv4node']], 2: [f['subobj.sr.nai.ipv6node']],
  3: [f['subobj.sr.nai.localipv4addr'], f['subobj.sr.nai.remoteipv4addr']], 4: [f['subobj.sr.nai.localipv6addr'], f['subobj.sr.nai.remoteipv6addr']],
  5: [
    f['subobj.sr.nai.localnodeid'], f['subobj.sr.nai.localinterfaceid'], f['subobj.sr.nai.remotenodeid'], f['subobj.sr.nai.remoteinterfaceid'],
  ],
  6: [
    f['subobj.sr.nai.localipv6addr'], f['subobj.sr.nai.localinterfaceid'], f['subobj.sr.nai.remoteipv6addr'],
    f['subobj.sr.nai.remoteinterfaceid'],
  ],
};

const READERS: Readonly<Record<number, Reader>> = {
  [IPV4]: {
    heading: f['subobj.ipv4'], least: 8,
    read(p, route, node) {
      takeType(p, route, f['subobj.ipv4.l'], f['iro.subobj.ipv4.l'], f['subobj.ipv4.x']);
      p.take(f['subobj.ipv4.length']);
      const address = p.take(f['subobj.ipv4.ipv4']), prefix = p.take(f['subobj.ipv4.prefix_length']);
      p.labelNode(node, () => `${f['subobj.ipv4'].title}: ${ipv4Text(address)}/${prefix}`);
      takePrefixEnd(p, route, f['subobj.ipv4.flags'], f['subobj.ipv4.padding']);
    },
  },
  [IPV6]: {
    heading: f['subobj.ipv6'], least: 20,
    read(p, route, node) {
      takeType(p, route, f['subobj.ipv6.l'], f['iro.subobj.ipv6.l'], f['subobj.ipv6.x']);
      p.take(f['subobj.ipv6.length']);
      const address = p.peekBytes(16);
      p.take(f['subobj.ipv6.ipv6']);
      const prefix = p.take(f['subobj.ipv6.prefix_length']);
      p.labelNode(node, () => `${f['subobj.ipv6'].title}: ${ipv6Text(address)}/${prefix}`);
      takePrefixEnd(p, route, f['subobj.ipv6.flags'], f['subobj.ipv6.padding']);
    },
  },
  [LABEL]: {
    heading: f['subobj.label.control'], least: 5,
    read(p, route) {
      if (route === 'recorded') p.take(f.subobj);
      else {
        p.show(f['subobj.label_control.l']);
        takeSeven(p);
      }
      p.take(f['subobj.label_control.length']);
      p.show(f['subobj.label_control.u']);
      if (route === 'recorded') p.bits(f['subobj.label_control.flags'], [f['subobj.label.flags.gl']]);
      else p.take(f['subobj.label_control.reserved']);
      p.take(f['subobj.label_control.c_type']);
      p.takeRest(f['subobj.label_control.label']);
    },
  },
  [UNNUMBERED]: {
    heading: f['subobj.unnum.interfaceid'], least: 12,
    read(p, route, node) {
      takeType(p, route, f['subobj.unnumb_interfaceID.l'], f['iro.subobj.unnumb_interfaceID.l'], f['subobj.unnumb_interfaceID.x']);
      if (route === 'excluded') {
        // One byte is left of its length and what is reserved.
        p.skip(1);
        p.take(f.reserved8);
        p.take(f['subobj.unnumb_interfaceID.attribute']);
      } else {
        p.take(f['subobj.unnumb_interfaceID.length']);
        if (route === 'recorded') {
          p.show(f['subobj.unnumb_interfaceID.flags']);
          const outer = p.under();
          p.show(f['subobj.flags.lpa']);
          p.show(f['subobj.flags.lpu']);
          p.close(outer);
          p.take(f.reserved16);
        } else p.take(f['subobj.unnumb_interfaceID.reserved']);
      }
      const router = p.take(f['subobj.unnumb_interfaceID.router_id']), number = p.take(f['subobj.unnumb_interfaceID.interface_id']);
      p.labelNode(node, () => `${f['subobj.unnum.interfaceid'].title}: ${ipv4Text(router)}:${number}`);
    },
  },
  [AS]: {
    heading: f['subobj.autonomous.sys.num'], least: 4,
    read(p, route) {
      takeType(p, route, f['subobj.autonomous_sys_num.l'], f['iro.subobj.autonomous_sys_num.l'], f['subobj.autonomous_sys_num.x']);
      p.take(f['subobj.autonomous_sys_num.length']);
      if (route === 'excluded' && p.remaining >= 6) {
        p.take(f['subobj.autonomous_sys_num.reserved']);
        p.take(f['subobj.autonomous_sys_num.attribute']);
        p.take(f['subobj.autonomous_sys_num.optional_as_number_high_octets']);
      }
      p.take(f['subobj.autonomous_sys_num.as_number']);
    },
  },
  [SRLG]: {
    heading: f['subobj.srlg'], least: 8,
    read(p) {
      p.show(f['subobj.srlg.x']);
      p.take(f['subobj.label']);
      for (const field of [f['subobj.srlg.length'], f['subobj.srlg.id'], f['subobj.srlg.reserved'], f['subobj.srlg.attribute']]) p.take(field);
    },
  },
  [SEGMENT_OLD]: segment, [SEGMENT]: segment,
  [KEY4]: {
    heading: f['subobj.path_key.ipv4'], least: 8,
    read(p, _route, node) {
      p.show(f['subobj.pksv4.l']);
      takeSeven(p);
      p.take(f['subobj.pksv4.length']);
      const key = p.take(f['subobj.pksv4.path_key']), pce = p.take(f['subobj.pksv4.pce_id']);
      p.labelNode(node, () => `${f['subobj.path_key.ipv4'].title}: ${ipv4Text(pce)}, Path Key ${key}`);
    },
  },
  [KEY6]: {
    heading: f['subobj.path_key.ipv6'], least: 20,
    read(p, _route, node) {
      p.show(f['subobj.pksv6.l']);
      takeSeven(p);
      p.take(f['subobj.pksv6.length']);
      const key = p.take(f['subobj.pksv6.path_key']), pce = p.peekBytes(16);
      p.take(f['subobj.pksv6.pce_id']);
      p.labelNode(node, () => `${f['subobj.path_key.ipv6'].title}: ${ipv6Text(pce)}, Path Key ${key}`);
    },
  },
};
