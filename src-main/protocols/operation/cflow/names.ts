/** Names of values of NetFlow and IPFIX, by the key of their field: Cisco's NetFlow 9 format, IANA's registries of IPFIX. */
export const NAMES = {
  engine_type: {
    0: 'RP', 1: 'VIP/Linecard', 2: 'PFC/DFC',
  },
  nat_event: {
    0: 'Reserved', 1: 'NAT translation create (Historic)', 2: 'NAT translation delete (Historic)', 3: 'NAT Addresses exhausted',
    4: 'NAT44 session create', 5: 'NAT44 session delete', 6: 'NAT64 session create', 7: 'NAT64 session delete', 8: 'NAT44 BIB create',
    9: 'NAT44 BIB delete', 10: 'NAT64 BIB create', 11: 'NAT64 BIB delete', 12: 'NAT ports exhausted', 13: 'Quota Exceeded',
    14: 'Address binding create', 15: 'Address binding delete', 16: 'Port block allocation', 17: 'Port block de-allocation',
    18: 'Threshold Reached',
  },
  selector_algorithm: {
    0: 'Reserved', 1: 'Systematic count-based Sampling', 2: 'Systematic time-based Sampling', 3: 'Random n-out-of-N Sampling',
    4: 'Uniform probabilistic Sampling', 5: 'Property match Filtering', 6: 'Hash based Filtering using BOB',
    7: 'Hash based Filtering using IPSX', 8: 'Hash based Filtering using CRC',
  },
  toplabeltype: {
    0: 'Unknown', 1: 'TE-MIDPT', 2: 'ATOM', 3: 'VPN', 4: 'BGP', 5: 'LDP',
  },
  nat_threshold_event: {
    0: 'Reserved', 1: 'Address pool high threshold event', 2: 'Address pool low threshold event',
    3: 'Address and port mapping high threshold event', 4: 'Address and port mapping per user high threshold event',
    5: 'Global address mapping high threshold event',
  },
  nat_quota_exceeded_event: {
    0: 'Reserved', 1: 'Maximum session entries', 2: 'Maximum BIB entries', 3: 'Maximum entries per user',
    4: 'Maximum active hosts or subscribers', 5: 'Maximum fragments pending reassembly',
  },
  flow_end_reason: {
    0: 'Unknown', 1: 'Idle timeout', 2: 'Active timeout', 3: 'End of Flow detected', 4: 'Forced end', 5: 'Lack of resources',
  },
  mib_capture_time_semantics: {
    0: 'undefined', 1: 'begin', 2: 'end', 3: 'export', 4: 'average',
  },
  fw_ext_event: {
    0: 'ignore', 1001: 'Flow denied by an ingress ACL', 1002: 'Flow denied by an egress ACL', 1003: 'Flow denied by security appliance',
    1004: 'Flow denied (TCP flow beginning with not TCP SYN)',
  },
  firewall_event: {
    0: 'Default (ignore)', 1: 'Flow created', 2: 'Flow deleted', 3: 'Flow denied', 4: 'Flow alert',
  },
  biflow_direction: {
    0: 'Arbitrary', 1: 'Initiator', 2: 'ReverseInitiator', 3: 'Perimeter',
  },
  sampling_algorithm: {
    0: 'No sampling mode configured', 1: 'Deterministic sampling', 2: 'Random sampling',
  },
  sampler_mode: {
    0: 'Deterministic', 1: 'Unknown', 2: 'Random',
  },
  direction: {
    0: 'Ingress', 1: 'Egress',
  },
  forwarding_status: {
    0: 'Unknown', 1: 'Forward', 2: 'Drop', 3: 'Consume',
  },
  forwarding_status_drop_code: {
    0: 'Dropped (Unknown)', 1: 'Drop ACL Deny', 2: 'Drop ACL drop', 3: 'Drop Unroutable', 4: 'Drop Adjacency',
    5: 'Drop Fragmentation & DF set', 6: 'Drop Bad header checksum', 7: 'Drop Bad total Length', 8: 'Drop Bad Header Length',
    9: 'Drop bad TTL', 10: 'Drop Policer', 11: 'Drop WRED', 12: 'Drop RPF', 13: 'Drop For us', 14: 'Drop Bad output interface',
    15: 'Drop Hardware',
  },
  forwarding_status_forward_code: {
    0: 'Forwarded (Unknown)', 1: 'Forwarded Fragmented', 2: 'Forwarded not Fragmented',
  },
  forwarding_status_consume_code: {
    0: 'Consumed (Unknown)', 1: 'Terminate Punt Adjacency', 2: 'Terminate Incomplete Adjacency', 3: 'Terminate For us',
  },
  'appl_id.classification_engine_id': {
    0: 'invalid', 1: 'IANA-L3', 2: 'PANA-L3', 3: 'IANA-L4', 4: 'PANA-L4', 6: 'USER-Defined', 12: 'PANA-L2', 13: 'PANA-L7',
    18: 'ETHERTYPE', 19: 'LLC', 20: 'PANA-L7-PEN', 21: 'Qosmos ixEngine', 22: 'ntop nDPI',
  },
  samplingmode: {
    0: 'No sampling mode configured', 1: 'Packet Interval sampling mode configured', 2: 'Random sampling mode configured',
  },
  scope_field_type: {
    1: 'System', 2: 'Interface', 3: 'Line Card', 4: 'NetFlow Cache', 5: 'Template',
  },
} as const;
