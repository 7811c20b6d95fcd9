/** What link state advertisements of version 3 say behind their header: RFC 5340 §A.4.3 to §A.4.10; in TLVs: RFC 8362. */
import { type Cursor } from '../../../dissect/index.ts';
import { takeNamedBits } from '../../bit-names.ts';
import { ADVERTISEMENT_FIELDS } from './advertisement-fields.ts';
import { type PlainParts, readExtended } from './extended-lsas.ts';
import { readRouterInformation } from './opaque.ts';
import { OPTION_FIELDS, readOptions, readPrefix, readPrefixOptions, takeReserved } from './options.ts';

const f = ADVERTISEMENT_FIELDS;
const EXTERNAL_FLAGS = [f['v3.as.external.flags.e'], f['v3.as.external.flags.f'], f['v3.as.external.flags.t']];

/** By function code. */
export const READERS3: Readonly<Record<number, (p: Cursor, narrow: boolean) => void>> = {
  1: p => {
    routerFlags(p);
    if (!p.more) return;
    const all = p.open('Router Interfaces', p.remaining);
    for (let entry = 1; p.more; entry++) {
      const outer = p.open(`Entry #${entry}`);
      routerInterface(p);
      p.close(outer);
    }
    p.close(all);
  },
  2: p => {
    takeReserved(p, 1);
    readOptions(p, 3);
    while (p.more) p.take(f['v3.lsa.attached_router']);
  },
  3: interAreaPrefix,
  4: interAreaRouter,
  5: externalRoute,
  7: externalRoute,
  8: (p, narrow) => {
    p.take(f['v3.lsa.router_priority']);
    readOptions(p, 3);
    linkLocal(p, narrow);
    if (narrow) p.skip(12);
    const count = p.take(f['v3.lsa.num_prefixes']);
    for (let i = 0; i < count; i++) prefix(p, narrow, 'reserved');
  },
  9: (p, narrow) => {
    const count = p.take(f['v3.lsa.num_prefixes'], 2);
    referenced(p);
    for (let i = 0; i < count; i++) prefix(p, narrow, 'metric');
  },
  12: p => readRouterInformation(p),
  33: (p, narrow) => {
    routerFlags(p);
    readExtended(p, plainParts(narrow));
  },
  34: (p, narrow) => {
    takeReserved(p, 1);
    readOptions(p, 3);
    readExtended(p, plainParts(narrow));
  },
  35: (p, narrow) => readExtended(p, plainParts(narrow)),
  36: (p, narrow) => readExtended(p, plainParts(narrow)),
  37: (p, narrow) => readExtended(p, plainParts(narrow)),
  39: (p, narrow) => readExtended(p, plainParts(narrow)),
  40: (p, narrow) => {
    p.take(f['v3.lsa.router_priority']);
    readOptions(p, 3);
    readExtended(p, plainParts(narrow));
  },
  41: (p, narrow) => {
    takeReserved(p, 2);
    referenced(p);
    readExtended(p, plainParts(narrow));
  },
};

/** The same in TLVs (RFC 8362 §3): external prefixes leave out what has become a sub-TLV. */
function plainParts(narrow: boolean): PlainParts {
  return {
    routerInterface, interAreaRouter, linkLocal, forwarding,
    attachedRouter: p => p.take(f['v3.lsa.attached_router']),
    interAreaPrefix: p => interAreaPrefix(p, narrow),
    externalPrefix(p) {
      takeNamedBits(p, f['v3.as.external.flags'], EXTERNAL_FLAGS);
      p.take(OPTION_FIELDS.metric, 3);
      prefix(p, narrow, 'reserved');
    },
    routeTag: p => p.take(f['v3.lsa.external_route_tag']),
  };
}

function routerFlags(p: Cursor): void {
  takeNamedBits(p, f['v3.router.lsa.flags'], [
    f['v3.router.lsa.flags.w'], f['v3.router.lsa.flags.v'], f['v3.router.lsa.flags.e'], f['v3.router.lsa.flags.b'],
  ]);
  readOptions(p, 3);
}

function routerInterface(p: Cursor): void {
  p.take(f['v3.lsa.type']);
  takeReserved(p, 1);
  p.take(OPTION_FIELDS.metric, 2);
  p.take(f['v3.lsa.interface_id']);
  p.take(f['v3.lsa.neighbor_interface_id']);
  p.take(f['v3.lsa.neighbor_router_id']);
}

function interAreaPrefix(p: Cursor, narrow: boolean): void {
  takeReserved(p, 1);
  p.take(OPTION_FIELDS.metric, 3);
  prefix(p, narrow, 'reserved');
}

function interAreaRouter(p: Cursor): void {
  takeReserved(p, 1);
  readOptions(p, 3);
  takeReserved(p, 1);
  p.take(OPTION_FIELDS.metric, 3);
  p.take(f['v3.lsa.destination_router_id']);
}

function referenced(p: Cursor): void {
  p.take(f['v3.lsa.referenced_ls_type']);
  p.take(f['v3.lsa.referenced_link_state_id']);
  p.take(f['v3.lsa.referenced_advertising_router']);
}

function linkLocal(p: Cursor, narrow: boolean): void {
  if (narrow) p.take(f['v3.lsa.link_local_interface_address.ipv4']);
  else p.take(f['v3.lsa.link_local_interface_address.ipv6']);
}

function forwarding(p: Cursor, narrow: boolean): void {
  if (narrow) p.take(f['v3.lsa.forwarding_address.ipv4']);
  else p.take(f['v3.lsa.forwarding_address.ipv6']);
}

/** Length, options, 16 bits of one or the other use, prefix. */
function prefix(p: Cursor, narrow: boolean, third: 'reserved' | 'metric'): void {
  const length = p.take(OPTION_FIELDS.prefix_length);
  readPrefixOptions(p);
  if (third === 'metric') p.take(OPTION_FIELDS.metric, 2);
  else takeReserved(p, 2);
  readPrefix(p, length, narrow);
}

function externalRoute(p: Cursor, narrow: boolean): void {
  const bitsSet = takeNamedBits(p, f['v3.as.external.flags'], EXTERNAL_FLAGS);
  p.take(OPTION_FIELDS.metric, 3);
  const length = p.take(OPTION_FIELDS.prefix_length);
  readPrefixOptions(p);
  const type = p.take(f['v3.lsa.referenced_ls_type']);
  readPrefix(p, length, narrow);
  if ((bitsSet & 0x02) !== 0) {
    forwarding(p, narrow);
    if (narrow) p.skip(12);
  }
  if ((bitsSet & 0x01) !== 0) p.take(f['v3.lsa.external_route_tag']);
  if (type !== 0) p.take(f['v3.lsa.referenced_link_state_id']);
}
