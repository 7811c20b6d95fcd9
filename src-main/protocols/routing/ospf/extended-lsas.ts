/** Extended advertisements of OSPFv3, RFC 8362: what the plain ones say, as TLVs that can hold more. */
import type { Cursor } from '../../../dissect/index.ts';
import { items } from './items.ts';
import { MEASURE_FIELDS } from './link-measures.ts';
import { OPTION_FIELDS } from './options.ts';

const ROUTER_LINK = 1, ATTACHED_ROUTERS = 2, INTER_AREA_PREFIX = 3, INTER_AREA_ROUTER = 4, EXTERNAL_PREFIX = 5, INTRA_AREA_PREFIX = 6,
  LINK_LOCAL_6 = 7, LINK_LOCAL_4 = 8;
const TLVS = {
  [ROUTER_LINK]: 'Router-Link TLV', [ATTACHED_ROUTERS]: 'Attached-Routers TLV', [INTER_AREA_PREFIX]: 'Inter-Area-Prefix TLV',
  [INTER_AREA_ROUTER]: 'Inter-Area-Router TLV', [EXTERNAL_PREFIX]: 'External-Prefix TLV', [INTRA_AREA_PREFIX]: 'Intra-Area-Prefix TLV',
  [LINK_LOCAL_6]: 'IPv6 Link-Local Address TLV', [LINK_LOCAL_4]: 'IPv4 Link-Local Address TLV',
};
const FORWARDING_6 = 1, FORWARDING_4 = 2, ROUTE_TAG = 3;
const SUB_TLVS = {
  [FORWARDING_6]: 'IPv6 Forwarding Address Sub-TLV', [FORWARDING_4]: 'IPv4 Forwarding Address Sub-TLV', [ROUTE_TAG]: 'Route Tag Sub-TLV',
  4: 'Prefix SID Sub-TLV', 5: 'Adj-SID Sub-TLV', 6: 'LAN Adj-SID Sub-TLV', 7: 'SID/Label Sub-TLV',
};

/** How the plain advertisements' parts are read. */
export interface PlainParts {
  readonly routerInterface: (p: Cursor) => void;
  readonly attachedRouter: (p: Cursor) => void;
  readonly interAreaPrefix: (p: Cursor) => void;
  readonly interAreaRouter: (p: Cursor) => void;
  readonly externalPrefix: (p: Cursor) => void;
  readonly linkLocal: (p: Cursor, narrow: boolean) => void;
  readonly forwarding: (p: Cursor, narrow: boolean) => void;
  readonly routeTag: (p: Cursor) => void;
}

export function readExtended(p: Cursor, parts: PlainParts): void {
  items(p, OPTION_FIELDS.tlv_type, TLVS, (value, type) => {
    switch (type) {
      case ROUTER_LINK: parts.routerInterface(value); break;
      case ATTACHED_ROUTERS:
        while (value.more) parts.attachedRouter(value);
        break;
      case INTER_AREA_PREFIX:
      case INTRA_AREA_PREFIX:
        parts.interAreaPrefix(value);
        break;
      case INTER_AREA_ROUTER: parts.interAreaRouter(value); break;
      case EXTERNAL_PREFIX: parts.externalPrefix(value); break;
      case LINK_LOCAL_6: parts.linkLocal(value, false); break;
      case LINK_LOCAL_4: parts.linkLocal(value, true); break;
      default: value.takeRest(MEASURE_FIELDS.tlv_value);
    }
    items(value, OPTION_FIELDS.tlv_type, SUB_TLVS, (sub, kind) => {
      if (kind === FORWARDING_6 || kind === FORWARDING_4) parts.forwarding(sub, kind === FORWARDING_4);
      else if (kind === ROUTE_TAG) parts.routeTag(sub);
      else sub.takeRest(MEASURE_FIELDS.tlv_value);
    });
  });
}
