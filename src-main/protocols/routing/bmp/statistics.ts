/** Counters of BMP's statistics reports: RFC 7854 §4.8, RFC 8671 §6.2. */
import { type Cursor, expert, octets, u16, u32, u64, u8 } from '../../../dissect/index.ts';

const TYPES: Readonly<Record<number, string>> = {
  0: 'Rejected Prefixes', 1: 'Duplicate Prefixes', 2: 'Duplicate Withdraws', 3: 'Invalid CLUSTER_LIST Loop', 4: 'Invalid AS_PATH Loop',
  5: 'Invalid ORIGINATOR_ID', 6: 'Invalid AS_CONFED Loop', 7: 'Routes in Adj-RIB-In', 8: 'Routes in Loc-RIB',
  9: 'Routes in per-AFI/SAF Adj-RIB-In', 10: 'Routes in per-AFI/SAFLoc-RIB', 11: 'Updates subjected to treat-as-withdraw treatment',
  12: 'Prefixes subjected to treat-as-withdraw treatment', 13: 'Duplicate update messages received',
  14: 'Routes in pre-policy Adj-RIB-Out', 15: 'Routes in post-policy Adj-RIB-Out', 16: 'Routes in per-AFI/SAFI pre-policy Adj-RIB-Out',
  17: 'Routes in per-AFI/SAFI post-policy Adj RIB-Out',
};

const family = (name: string) => ({ afi: u16('AFI', { id: `bmp.stats.data.${name}.afi` }), safi: u8('SAFI', { id: `bmp.stats.data.${name}.safi` }) });
const ADJ_RIB_IN = family('routes_per_adj_rib_in'), LOC_RIB = family('routes_per_loc_rib');
const PRE_POLICY = family('routes_pre_per_adj_rib_out'), POST_POLICY = family('routes_post_per_adj_rib_out');

export const STATISTICS_FIELDS = {
  'stats.count': u32('Stats Count'),
  'stats.type': u16('Type', { values: TYPES }),
  'stats.length': u16('Length'),
  'stats.data': octets('Data'),
  'stats.data.prefix_rej': u32('Number of prefixes rejected by inbound policy'),
  'stats.data.prefix_dup': u32('Number of (known) duplicate prefix advertisements'),
  'stats.data.withdraw_dup': u32('Number of (known) duplicate withdraws'),
  'stats.data.cluster_loop': u32('Number of updates invalidated due to CLUSTER_LIST loop'),
  'stats.data.as_loop': u32('Number of updates invalidated due to AS_PATH loop'),
  'stats.data.inv_originator': u32('Number of updates invalidated due to ORIGINATOR_ID'),
  'stats.data.as_confed_loop': u32('Number of updates invalidated due to a loop found in AS_CONFED_SEQUENCE or AS_CONFED_SET'),
  'stats.data.routes_adj_rib_in': u64('Number of routes in Adj-RIBs-In'),
  'stats.data.routes_loc_rib': u64('Number of routes in Loc-RIB'),
  'stats.data.routes_per_adj_rib_in': u64('Number of routes in per-AFI/SAFI Adj-RIB-In'),
  // Filters and exports know it by this title, though these are routes of the Loc-RIB.
  'stats.data.routes_per_loc_rib': u64('Number of routes in per-AFI/SAFI Adj-RIB-In'),
  'stats.data.update_treat': u32('Number of updates subjected to treat-as-withdraw'),
  'stats.data.prefixes_treat': u32('Number of prefixes subjected to treat-as-withdraw'),
  'stats.data.duplicate_update': u32('Number of duplicate update messages received'),
  'stats.data.routes_pre_adj_rib_out': u64('Number of routes in pre-policy Adj-RIBs-Out'),
  'stats.data.routes_post_adj_rib_out': u64('Number of routes in post-policy Adj-RIBs-Out'),
  'stats.data.routes_pre_per_adj_rib_out': u64('Number of routes in per-AFI/SAFI pre-policy Adj-RIB-Out'),
  'stats.data.routes_post_per_adj_rib_out': u64('Number of routes in per-AFI/SAFI post-policy Adj-RIB-Out'),
  adj_rib_in_afi: ADJ_RIB_IN.afi, adj_rib_in_safi: ADJ_RIB_IN.safi, loc_rib_afi: LOC_RIB.afi, loc_rib_safi: LOC_RIB.safi,
  pre_policy_afi: PRE_POLICY.afi, pre_policy_safi: PRE_POLICY.safi, post_policy_afi: POST_POLICY.afi, post_policy_safi: POST_POLICY.safi,
  'stats.data.unknown': expert('Unknown stats type payload', 'note', 'Undecoded'),
} as const;

const f = STATISTICS_FIELDS;

interface Counter {
  readonly value: (typeof f)['stats.data.prefix_rej'] | (typeof f)['stats.data.routes_loc_rib'];
  /** Whose routes are counted, where they are of one kind only. */
  readonly family?: ReturnType<typeof family>;
}

const COUNTERS: Readonly<Record<number, Counter>> = {
  0: { value: f['stats.data.prefix_rej'] }, 1: { value: f['stats.data.prefix_dup'] }, 2: { value: f['stats.data.withdraw_dup'] },
  3: { value: f['stats.data.cluster_loop'] }, 4: { value: f['stats.data.as_loop'] }, 5: { value: f['stats.data.inv_originator'] },
  6: { value: f['stats.data.as_confed_loop'] }, 7: { value: f['stats.data.routes_adj_rib_in'] },
  8: { value: f['stats.data.routes_loc_rib'] }, 9: { value: f['stats.data.routes_per_adj_rib_in'], family: ADJ_RIB_IN },
  10: { value: f['stats.data.routes_per_loc_rib'], family: LOC_RIB }, 11: { value: f['stats.data.update_treat'] },
  12: { value: f['stats.data.prefixes_treat'] }, 13: { value: f['stats.data.duplicate_update'] },
  14: { value: f['stats.data.routes_pre_adj_rib_out'] }, 15: { value: f['stats.data.routes_post_adj_rib_out'] },
  16: { value: f['stats.data.routes_pre_per_adj_rib_out'], family: PRE_POLICY },
  17: { value: f['stats.data.routes_post_per_adj_rib_out'], family: POST_POLICY },
};

export function readStatistics(p: Cursor): void {
  const count = p.take(f['stats.count']);
  for (let i = 0; i < count && p.more; i++) {
    const type = p.take(f['stats.type']), outer = p.under(), length = p.take(f['stats.length']), part = p.within(length);
    if (length > 0) part.show(f['stats.data'], length);
    const counter = COUNTERS[type];
    if (counter === undefined) {
      p.expert(f['stats.data.unknown']);
    } else {
      if (counter.family !== undefined) {
        part.take(counter.family.afi);
        part.take(counter.family.safi);
      }
      part.take<unknown>(counter.value);
    }
    p.close(outer);
  }
}
