/** Names of PTP's numbers: IEEE 1588-2019 tables 5, 6, 34, 36, 52 and 59. */

export const MESSAGES: Readonly<Record<number, string>> = {
  0: 'Sync Message', 1: 'Delay_Req Message', 2: 'Peer_Delay_Req Message', 3: 'Peer_Delay_Resp Message', 8: 'Follow_Up Message',
  9: 'Delay_Resp Message', 10: 'Peer_Delay_Resp_Follow_Up Message', 11: 'Announce Message', 12: 'Signalling Message', 13: 'Management Message',
};

export const ACCURACIES: Readonly<Record<number, string>> = {
  32: 'The time is accurate to within 25 ns', 33: 'The time is accurate to within 100 ns', 34: 'The time is accurate to within 250 ns',
  35: 'The time is accurate to within 1 us', 36: 'The time is accurate to within 2,5 us', 37: 'The time is accurate to within 10 us',
  38: 'The time is accurate to within 25 us', 39: 'The time is accurate to within 100 us', 40: 'The time is accurate to within 250 us',
  41: 'The time is accurate to within 1 ms', 42: 'The time is accurate to within 2,5 ms', 43: 'The time is accurate to within 10 ms',
  44: 'The time is accurate to within 25 ms', 45: 'The time is accurate to within 100 ms', 46: 'The time is accurate to within 250 ms',
  47: 'The time is accurate to within 1 s', 48: 'The time is accurate to within 10 s', 49: 'The time is accurate to >10 s', 50: 'reserved',
  128: 'For use by alternate PTP profiles', 254: 'Accuracy Unknown', 255: 'reserved',
};

export const TIME_SOURCES: Readonly<Record<number, string>> = {
  16: 'ATOMIC_CLOCK', 32: 'GPS', 48: 'TERRESTRIAL_RADIO', 64: 'PTP', 80: 'NTP', 96: 'HAND_SET', 144: 'OTHER', 160: 'INTERNAL_OSCILLATOR',
  255: 'reserved',
};

export const TLV_TYPES: Readonly<Record<number, string>> = {
  0: 'Reserved', 1: 'Management', 2: 'Management error status', 3: 'Organization extension', 4: 'Request unicast transmission',
  5: 'Grant unicast transmission', 6: 'Cancel unicast transmission', 7: 'Acknowledge cancel unicast transmission', 8: 'Path trace',
  9: 'Alternate time offset indicator', 8192: 'Authentication', 8193: 'Authentication challenge', 8194: 'Security association update',
  8195: 'Cum. freq. scale factor offset',
};

export const MANAGEMENT_IDS: Readonly<Record<number, string>> = {
  0: 'NULL_MANAGEMENT', 1: 'CLOCK_DESCRIPTION', 2: 'USER_DESCRIPTION', 3: 'SAVE_IN_NON_VOLATILE_STORAGE', 4: 'RESET_NON_VOLATILE_STORAGE',
  5: 'INITIALIZE', 6: 'FAULT_LOG', 7: 'FAULT_LOG_RESET', 8192: 'DEFAULT_DATA_SET', 8193: 'CURRENT_DATA_SET', 8194: 'PARENT_DATA_SET',
  8195: 'TIME_PROPERTIES_DATA_SET', 8196: 'PORT_DATA_SET', 8197: 'PRIORITY1', 8198: 'PRIORITY2', 8199: 'DOMAIN', 8200: 'SLAVE_ONLY',
  8201: 'LOG_ANNOUNCE_INTERVAL', 8202: 'ANNOUNCE_RECEIPT_TIMEOUT', 8203: 'LOG_SYNC_INTERVAL', 8204: 'VERSION_NUMBER', 8205: 'ENABLE_PORT',
  8206: 'DISABLE_PORT', 8207: 'TIME', 8208: 'CLOCK_ACCURACY', 8209: 'UTC_PROPERTIES', 8210: 'TRACEABILITY_PROPERTIES', 8211: 'TIMESCALE_PROPERTIES',
  8212: 'UNICAST_NEGOTIATION_ENABLE', 8213: 'PATH_TRACE_LIST', 8214: 'PATH_TRACE_ENABLE', 8215: 'GRANDMASTER_CLUSTER_TABLE',
  8216: 'UNICAST_MASTER_TABLE', 8217: 'UNICAST_MASTER_MAX_TABLE_SIZE', 8218: 'ACCEPTABLE_MASTER_TABLE', 8219: 'ACCEPTABLE_MASTER_TABLE_ENABLED',
  8220: 'ACCEPTABLE_MASTER_MAX_TABLE_SIZE', 8221: 'ALTERNATE_MASTER', 8222: 'ALTERNATE_TIME_OFFSET_ENABLE', 8223: 'ALTERNATE_TIME_OFFSET_NAME',
  8224: 'ALTERNATE_TIME_OFFSET_MAX_KEY', 8225: 'ALTERNATE_TIME_OFFSET_PROPERTIES', 16384: 'TC_DEFAULT_DATA_SET', 16385: 'TC_PORT_DATA_SET',
  16386: 'PRIMARY_DOMAIN', 24576: 'DELAY_MECHANISM', 24577: 'LOG_MIN_PDELAY_REQ_INTERVAL',
};

export const PORT_STATES: Readonly<Record<number, string>> = {
  1: 'INITIALIZING', 2: 'FAULTY', 3: 'DISABLED', 4: 'LISTENING', 5: 'PRE_MASTER', 6: 'MASTER', 7: 'PASSIVE', 8: 'UNCALIBRATED', 9: 'SLAVE',
};

export const NETWORKS: Readonly<Record<number, string>> = {
  0: 'Reserved', 1: 'UDP/IPv4', 2: 'UDP/IPv6', 3: 'IEEE 802.3', 4: 'DeviceNet', 5: 'ControlNet', 6: 'PROFINET', 7: 'Reserved',
  65534: 'Unknown Protocol', 65535: 'Reserved',
};

/** What the Info column calls data sets. */
export const SUBJECTS: Readonly<Record<number, string>> = {
  0: 'Null management', 1: 'Clock description', 2: 'User description', 3: 'Save in non volatile storage', 4: 'Reset non volatile storage',
  5: 'Initialize', 6: 'Fault log', 8192: 'Default dataset', 8193: 'Current dataset', 8194: 'Parent dataset', 8195: 'Time properties dataset',
  8196: 'Port dataset', 8197: 'Priority 1', 8198: 'Priority 2', 8199: 'Domain', 8200: 'Slave only', 8201: 'Log announce interval',
  8202: 'Announce receipt timeout', 8203: 'Log sync interval', 8204: 'Version number', 8205: 'Enable port', 8206: 'Disable port', 8207: 'Time',
  8208: 'Clock accuracy', 8209: 'UTC properties', 8210: 'Traceability properties', 8211: 'Timescale properties', 8212: 'Unicast negotiation enable',
  8213: 'Path trace list', 8214: 'Path trace enable', 8215: 'Grandmaster cluster table', 8216: 'Unicast master table',
  8217: 'Unicast master max table size', 8218: 'Acceptable master table', 8219: 'Acceptable master table enabled',
  8220: 'Acceptable master max table size', 8221: 'Alternate master', 8222: 'Alternate time offset enable', 8223: 'Alternate time offset name',
  8224: 'Alternate time offset max key', 8225: 'Alternate time offset properties', 16384: 'Transparent clock default dataset',
  16385: 'Transparent clock port dataset', 16386: 'Primary domain', 24576: 'Delay mechanism', 24577: 'Log min pdelay req. interval',
};
