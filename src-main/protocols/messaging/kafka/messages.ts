/**
 * What Kafka's requests and responses hold, in order: https://kafka.apache.org/protocol.html and the message definitions of its sources.
 *
 * `name` is a field, `name[]` an array of it, `Heading[…]` an array of structures; `:3+`, `:0-2` and `:1` are the versions that have it.
 */
import { type Schema, schema } from './schema.ts';

export interface Api {
  /** First version whose lengths are varints, and that has tagged fields. */
  readonly flexible: number;
  readonly request: Schema;
  readonly response: Schema;
}

const api = (flexible: number, request: string, response: string): Api => ({ flexible, request: schema(request), response: schema(response) });
/** No version is flexible yet. */
const NEVER = Infinity;

const ACL = 'acl_resource_type acl_resource_name acl_resource_pattern_type:1+';
const ACL_ENTRY = 'acl_principal acl_host acl_operation acl_permission_type';
const CHANGED = 'throttle_time Resource[error error_message config_resource_type config_resource_name]';
const COMMITTED = 'Topic[topic_name Partition[partition_id error]]';

export const APIS: Readonly<Record<number, Api>> = {
  0: api(9, 'transactional_id:3+ required_acks timeout Topic[topic_name:0-12 topic_id:13+ Partition[partition_id records]]',
    'Topic[topic_name:0-12 topic_id:13+ Partition[partition_id error offset offset_time:2+ ' +
    'log_start_offset:5+ Record_Error[batch_index batch_index_error_message]:8+ ' +
    'error_message:8+]] throttle_time:1+'),
  1: api(12, 'replica_id:0-14 max_wait_time min_bytes max_bytes:3+ isolation_level:4+ ' +
  'fetch_session_id:7+ fetch_session_epoch:7+ Topic[topic_name:0-12 topic_id:13+ ' +
    'Partition[partition_id leader_epoch:9+ offset last_fetched_epoch:12+ log_start_offset:5+ max_bytes]] ' +
    'Forgotten_Topic[forgotten_topic_name:7-12 topic_id:13+ forgotten_topic_partition[]]:7+ rack:11+',
    'throttle_time:1+ error:7+ fetch_session_id:7+ Topic[topic_name:0-12 topic_id:13+ ' +
    'Partition[partition_id error offset last_stable_offset:4+ log_start_offset:5+ ' +
    'Aborted_Transaction[producer_id first_offset]:4+ replica_id:11+ records]]'),
  2: api(6, 'replica_id isolation_level:2+ Topic[topic_name Partition[partition_id leader_epoch:4+ offset_time max_offsets:0]] timeout:10+',
    'throttle_time:2+ Topic[topic_name Partition[partition_id error offset[]:0 offset_time:1+ offset:1+ leader_epoch:4+]]'),
  3: api(9, 'Topic[topic_id:10+ topic_name] allow_auto_topic_creation:4+ include_cluster_authorized_ops:8-10 include_topic_authorized_ops:8+',
    'throttle_time:3+ Broker[node_id host port rack:1+] cluster_id:2+ node_id:1+ Topic[error topic_name topic_id:10+ is_internal:1+ ' +
    'Partition[error partition_id leader_id leader_epoch:7+ replica_id[] isr_id[] ' +
    'offline_id[]:5+] topic_authorized_ops:8+] cluster_authorized_ops:8-10'),
  8: api(8, 'consumer_group generation_id:1+ member_id:1+ consumer_group_instance:7+ retention_time:2-4 ' +
    'Topic[topic_name Partition[partition_id offset leader_epoch:6+ commit_timestamp:1 metadata]]', `throttle_time:3+ ${COMMITTED}`),
  9: api(6, 'consumer_group:0-7 Topic[topic_name partition_id[]]:0-7 Group[consumer_group member_id:9+ ' +
    'generation_id:9+ Topic[topic_name partition_id[]]]:8+ require_stable_offset:7+',
    'throttle_time:3+ Topic[topic_name Partition[partition_id offset leader_epoch:5+ metadata error]]:0-7 error:2-7 ' +
    'Group[consumer_group Topic[topic_name Partition[partition_id offset leader_epoch metadata error]] error]:8+'),
  10: api(3, 'consumer_group:0 coordinator_key:1-3 coordinator_type:1+ coordinator_key[]:4+',
    'throttle_time:1+ error:0-3 error_message:1-3 node_id:0-3 host:0-3 port:0-3 ' +
      'Coordinator[coordinator_key node_id host port error error_message]:4+'),
  11: api(6, 'consumer_group session_timeout rebalance_timeout:1+ member_id ' +
    'consumer_group_instance:5+ protocol_type Group_Protocol[protocol_name protocol_metadata] reason:8+',
    'throttle_time:2+ error generation_id protocol_type:7+ protocol_name group_leader_id skip_assignment:9+ member_id ' +
    'Member[member_id consumer_group_instance:5+ member_metadata]'),
  12: api(4, 'consumer_group generation_id member_id consumer_group_instance:3+', 'throttle_time:1+ error'),
  13: api(
    4, 'consumer_group member_id:0-2 Member[member_id consumer_group_instance reason:5+]:3+',
    'throttle_time:1+ error Member[member_id consumer_group_instance error]:3+',
  ),
  14: api(4, 'consumer_group generation_id member_id consumer_group_instance:3+ ' +
    'protocol_type:5+ protocol_name:5+ Group_Assignment[member_id member_assignment]',
    'throttle_time:1+ error protocol_type:5+ protocol_name:5+ member_assignment'),
  15: api(5, 'consumer_group[] include_group_authorized_ops:3+', 'throttle_time:1+ Group[error consumer_group ' +
  'group_state protocol_type protocol_name ' +
    'Member[member_id consumer_group_instance:4+ client_id client_host member_metadata member_assignment] group_authorized_ops:3+]'),
  16: api(3, 'group_state[]:4+', 'throttle_time:1+ error Group[consumer_group protocol_type group_state:4+]'),
  17: api(NEVER, 'sasl_mechanism', 'error sasl_mechanism[]'),
  18: api(
    3, 'client_software_name:3+ client_software_version:3+',
    'error API_Version[api_versions.api_key api_versions.min_version api_versions.max_version] throttle_time:1+',
  ),
  19: api(5, 'Topic[topic_name num_partitions replication_factor Replica_Assignment[partition_id ' +
    'replica_id[]] Config[config_key config_value]] timeout validate_only:1+',
    'throttle_time:2+ Topic[topic_name topic_id:7+ error error_message:1+ num_partitions:5+ replication_factor:5+ ' +
    'Config[config_key config_value config_readonly config_source config_sensitive]:5+]'),
  20: api(4, 'topic_name[]:0-5 Topic[topic_name topic_id]:6+ timeout', 'throttle_time:1+ Topic[topic_name topic_id:6+ error error_message:5+]'),
  21: api(2, 'Topic[topic_name Partition[partition_id offset]] timeout', 'throttle_time Topic[topic_name Partition[partition_id offset error]]'),
  22: api(2, 'transactional_id transaction_timeout producer_id:3+ producer_epoch:3+', 'throttle_time error producer_id producer_epoch'),
  23: api(4, 'replica_id:3+ Topic[topic_name Partition[partition_id current_leader_epoch:2+ leader_epoch]]',
    'throttle_time:2+ Topic[topic_name Partition[error partition_id leader_epoch:1+ offset]]'),
  24: api(3, 'transactional_id producer_id producer_epoch Topic[topic_name partition_id[]]', `throttle_time ${COMMITTED}`),
  25: api(3, 'transactional_id producer_id producer_epoch consumer_group', 'throttle_time error'),
  26: api(3, 'transactional_id producer_id producer_epoch transaction_result', 'throttle_time error'),
  28: api(3, 'transactional_id consumer_group producer_id producer_epoch generation_id:3+ member_id:3+ consumer_group_instance:3+ ' +
    'Topic[topic_name Partition[partition_id offset leader_epoch:2+ metadata]]', `throttle_time ${COMMITTED}`),
  29: api(2, `${ACL} ${ACL_ENTRY}`, `throttle_time error error_message Resource[${ACL} ACL[${ACL_ENTRY}]]`),
  30: api(2, `Creation[${ACL} ${ACL_ENTRY}]`, 'throttle_time Creation[error error_message]'),
  31: api(2, `Filter[${ACL} ${ACL_ENTRY}]`, `throttle_time Filter[error error_message Match[error error_message ${ACL} ${ACL_ENTRY}]]`),
  32: api(4, 'Resource[config_resource_type config_resource_name config_key[]] config_include_synonyms:1+ include_documentation:3+',
    'throttle_time Resource[error error_message config_resource_type config_resource_name ' +
    'Entry[config_key config_value config_readonly config_default:0 config_source:1+ ' +
    'config_sensitive Synonym[config_key config_value config_source]:1+ config_type:3+ documentation:3+]]'),
  33: api(2, 'Resource[config_resource_type config_resource_name Entry[config_key config_value]] validate_only', CHANGED),
  36: api(2, 'sasl_authentication', 'error error_message sasl_authentication session_lifetime_ms:1+'),
  37: api(2, 'Topic[topic_name partition_count Assignment[node_id[]]] timeout validate_only', 'throttle_time Topic[topic_name error error_message]'),
  42: api(2, 'consumer_group[]', 'throttle_time Group[consumer_group error]'),
  44: api(1, 'Resource[config_resource_type config_resource_name Entry[config_key config_operation config_value]] validate_only', CHANGED),
  47: api(NEVER, 'consumer_group Topic[topic_name Partition[partition_id]]', 'error throttle_time Topic[topic_name Partition[partition_id error]]'),
};
