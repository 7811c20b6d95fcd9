/** PCEP's objects, each a row of fields (RFC 5440 §7; RFC 5886 §4, RFC 8231 §7, RFC 8697 §6.1, RFC 7470 §4, RFC 8233 §4). */
import type { Cursor, Field } from '../../../dissect/index.ts';
import { fieldsBelow } from '../../bit-names.ts';
import { takeEach } from '../../take-each.ts';
import { takeErrorValue } from './errors.ts';
import { FIELDS as f } from './fields.ts';
import { type Route, takeSubobjects } from './subobjects.ts';
import { takeTlvs } from './tlvs.ts';

export interface PcepObject {
  readonly heading: Field<void>;
  /** Of its type, whose numbers mean something else in each object. */
  readonly type: Field<number>;
  /** By the type; of others nothing is known. */
  readonly read: Readonly<Record<number, Reader>>;
}
type Reader = (p: Cursor) => void;

const bitsBelow = (prefix: string): Field[] => fieldsBelow(f, prefix);
const withTlvs = (read: Reader): Reader => (p) => {
  read(p);
  takeTlvs(p);
};
const route = (kind: Route): Reader => p => takeSubobjects(p, kind);

const RP_FLAGS = bitsBelow('rp.flags.'), MONITORING_FLAGS = [...bitsBelow('obj.monitoring.flags.')].reverse();
const RP_ORDER = [RP_FLAGS[0], ...RP_FLAGS.slice(1).reverse()];
const SVEC_FLAGS = bitsBelow('svec.flags.'), LSP_FLAGS = bitsBelow('obj.lsp.flags.');

function takeRequestNumbers(p: Cursor): void {
  for (let count = 1; p.remaining >= 4; count++) {
    const number = p.take(f['obj.svec.request_id_number']);
    p.label(`Request-ID-Number ${count}: 0x${number.toString(16)}`);
  }
}

const PENDING_CANCELLED = 1, CONGESTION = 2;
/** §7.14: the value means what the type says. */
function takeNotification(p: Cursor): void {
  p.take(f['obj.notification.reserved']);
  p.take(f['obj.notification.flags']);
  const type = p.take(f['notification.value1']);
  if (type === PENDING_CANCELLED) p.show(f['notification.type2']);
  else if (type === CONGESTION) p.show(f['notification.type']);
  p.take(f['obj.notification.value']);
}

function takeError(p: Cursor): void {
  p.take(f['obj.error.reserved']);
  p.take(f['obj.error.flags']);
  takeErrorValue(p);
}

/** RFC 8231 §7.3: 20 bits of a number, then flags that count from the end. */
function takeLsp(p: Cursor): void {
  p.show(f['obj.lsp.plsp-id']);
  p.need(4);
  p.show(f['obj.lsp.flags'], 3, 1);
  const outer = p.under();
  for (const field of LSP_FLAGS) p.show(field, 2, 2);
  p.close(outer);
  p.skip(4);
}

const ADDRESS = { 1: takeEach(f['obj.pceid.ipv4']), 2: takeEach(f['obj.pceid.ipv6']) } as const;

function takeAssociation(source: Field): Reader {
  return (p) => {
    p.take(f['association.reserved']);
    p.bits(f['association.flags'], [f['association.flags.r']]);
    const type = p.take(f['association.type']);
    p.take(f['association.id']);
    p.take(source);
    takeTlvs(p, type);
  };
}

const leaf = f['obj.endpoint.p2mp.leaf'];
const from4 = f['obj.end_point.source_ipv4_address'], to4 = f['obj.end_point.destination_ipv4_address'];
const from6 = f['obj.end_point.source_ipv6_address'], to6 = f['obj.end_point.destination_ipv6_address'];
/** Several leaves of one tree. */
const leaves = (from: Field, to: Field, size: number): Reader => (p) => {
  takeEach(leaf, from)(p);
  while (p.remaining >= size) p.take(to);
};

/** By the object's class. */
export const BODIES: Readonly<Record<number, PcepObject>> = {
  1: {
    heading: f['obj.open'], type: f['obj.open.type'],
    read: {
      1: withTlvs((p) => {
        p.show(f['obj.open.pcep_version']);
        p.bits(f['obj.open.flags'], [f['open.flags.res']]);
        takeEach(f['obj.open.keepalive'], f['obj.open.deadtime'], f['obj.open.sid'])(p);
      }),
    },
  },
  2: {
    heading: f['obj.rp'], type: f['obj.rp.type'],
    read: {
      1: withTlvs((p) => {
        p.take(f['obj.rp.reserved']);
        p.bits(f['obj.rp.flags'], RP_ORDER);
        p.take(f['obj.rp.requested_id_number']);
      }),
    },
  },
  3: {
    heading: f['obj.nopath'], type: f['obj.nopath.type'],
    read: {
      1: withTlvs((p) => {
        p.take(f['obj.no_path.nature_of_issue']);
        p.bits(f['obj.no_path.flags'], [f['no.path.flags.c']]);
        p.take(f['obj.no_path.reserved']);
      }),
    },
  },
  4: {
    heading: f['obj.endpoint'], type: f['obj.endpoint.type'],
    read: { 1: takeEach(from4, to4), 2: takeEach(from6, to6), 3: leaves(from4, to4, 4), 4: leaves(from6, to6, 16) },
  },
  5: { heading: f['obj.bandwidth'], type: f['obj.bandwidth.type'], read: { 1: takeEach(f.bandwidth), 2: takeEach(f.bandwidth) } },
  6: {
    heading: f['obj.metric'], type: f.metricObject,
    read: {
      1: (p) => {
        p.take(f['obj.metric.reserved']);
        p.bits(f['obj.metric.flags'], [f['metric.flags.c'], f['metric.flags.b']]);
        takeEach(f['obj.metric.type'], f['obj.metric.metric_value'])(p);
      },
    },
  },
  7: { heading: f['obj.ero'], type: f['obj.ero.type'], read: { 1: route('explicit') } },
  8: { heading: f['obj.rro'], type: f['obj.rro.type'], read: { 1: route('recorded') } },
  9: {
    heading: f['obj.lspa'], type: f['obj.lspa.type'],
    read: {
      1: withTlvs((p) => {
        takeEach(
          f['obj.lspa.exclude_any'], f['obj.lspa.include_any'], f['obj.lspa.include_all'], f['obj.lspa.setup_priority'],
          f['obj.lspa.holding_priority'],
        )(p);
        p.bits(f['obj.lspa.flags'], [f['lspa.flags.l']]);
        p.take(f['obj.lspa.reserved']);
      }),
    },
  },
  10: { heading: f['obj.iro'], type: f['obj.iro.type'], read: { 1: route('included') } },
  11: {
    heading: f['obj.svec'], type: f['obj.svec.type'],
    read: {
      1: (p) => {
        p.take(f['obj.svec.reserved']);
        p.bits(f['obj.svec.flags'], SVEC_FLAGS);
        takeRequestNumbers(p);
      },
    },
  },
  12: { heading: f['obj.notification'], type: f['obj.notification.type'], read: { 1: withTlvs(takeNotification) } },
  13: { heading: f['obj.error'], type: f['obj.error.type'], read: { 1: withTlvs(takeError) } },
  14: {
    heading: f['obj.loadbalancing'], type: f['obj.loadbalancing.type'],
    read: {
      1: takeEach(
        f['obj.balancing.reserved'], f['obj.balancing.flags'], f['obj.balancing.maximum_number_of_te_lsps'], f['obj.balancing.minimum_bandwidth'],
      ),
    },
  },
  15: {
    heading: f['obj.close'], type: f['obj.close.type'],
    read: { 1: withTlvs(takeEach(f['obj.close.reserved'], f['obj.close.flags'], f['obj.close.reason'])) },
  },
  16: { heading: f['obj.path_key'], type: f['obj.path_key.type'], read: { 1: route('explicit') } },
  17: {
    heading: f['obj.xro'], type: f['obj.xro.type'],
    read: {
      1: (p) => {
        p.take(f['obj.xro.reserved']);
        p.bits(f['obj.xro.flags'], [f['xro.flags.f']]);
        takeSubobjects(p, 'excluded');
      },
    },
  },
  19: {
    heading: f['obj.monitoring'], type: f['obj.monitoring.type'],
    read: {
      1: withTlvs((p) => {
        p.take(f['obj.monitoring.reserved']);
        p.bits(f['obj.monitoring.flags'], MONITORING_FLAGS);
        p.take(f['obj.monitoring.monidnumber']);
      }),
    },
  },
  20: {
    heading: f['obj.pccidreq'],
    type: f['obj.pccidreq.type'],
    read: { 1: takeEach(f['obj.pccidreq.ipv4']), 2: takeEach(f['obj.pccidreq.ipv6']) },
  },
  21: {
    heading: f['obj.of'], type: f['obj.of.type'],
    read: {
      1: withTlvs((p) => {
        p.take(f['obj.of.code']);
        p.skip(2);
      }),
    },
  },
  25: { heading: f['obj.pceid'], type: f['obj.pceid.type'], read: ADDRESS },
  26: {
    heading: f['obj.proctime'], type: f['obj.proctime.type'],
    read: {
      1: (p) => {
        p.take(f['obj.proc_time.reserved']);
        p.bits(f['obj.proc_time.flags'], [f['obj.proctime.flags.reserved'], f['obj.proctime.flags.e']]);
        takeEach(
          f['obj.proctime.curproctime'], f['obj.proctime.minproctime'], f['obj.proctime.maxproctime'], f['obj.proctime.aveproctime'],
          f['obj.proctime.varproctime'],
        )(p);
      },
    },
  },
  27: {
    heading: f['obj.overload'], type: f['obj.overload.type'],
    read: { 1: takeEach(f['obj.overload.flags'], f['obj.overload.reserved'], f['obj.overload.duration']) },
  },
  28: {
    heading: f['obj.unreach-destination'], type: f['obj.unreach-destination.type'],
    read: { 1: takeEach(f['obj.unreach-destination.ipv4-addr']), 2: takeEach(f['obj.unreach-destination.ipv6-addr']) },
  },
  29: { heading: f['obj.sero'], type: f['obj.sero.type'], read: { 1: route('explicit') } },
  30: { heading: f['obj.srro'], type: f['obj.srro.type'], read: { 1: route('recorded') } },
  31: {
    heading: f['obj.branch-node-capability'], type: f['obj.branch-node-capability.type'], read: { 1: route('branches'), 2: route('branches') },
  },
  32: { heading: f['obj.lsp'], type: f['obj.lsp.type'], read: { 1: withTlvs(takeLsp) } },
  33: {
    heading: f['obj.srp'], type: f['obj.srp.type'],
    read: {
      1: withTlvs((p) => {
        p.bits(f['obj.srp.flags'], [f['obj.srp.flags.remove']]);
        p.take(f['obj.srp.id-number']);
      }),
    },
  },
  34: {
    heading: f['obj.vendor-information'], type: f['obj.vendor-information.type'],
    read: {
      1: (p) => {
        p.take(f['vendor-information.enterprise-number']);
        if (p.more) p.takeRest(f['vendor-information.enterprise-specific-info']);
      },
    },
  },
  35: {
    heading: f['obj.bu'], type: f['obj.bu.type'],
    read: {
      1: (p) => {
        p.set(f['obj.bu.reserved'], p.u24(), p.offset, 3);
        p.skip(3);
        takeEach(f['obj.bu.butype'], f['obj.bu.utilization'])(p);
      },
    },
  },
  40: {
    heading: f['obj.association'], type: f['obj.association.type'],
    read: { 1: takeAssociation(f['association.ipv4.source']), 2: takeAssociation(f['association.ipv6.source']) },
  },
};
