/** What LDAP's controls, extended operations and capabilities are called: those of RFCs, of MS-ADTS §3.1.1.3.4 and of Netscape's servers. */

/** Those of Active Directory: LDAP_SERVER_…_OID, the last number of 1.2.840.113556.1.4. */
const ACTIVE_DIRECTORY: Readonly<Record<number, string>> = {
  417: 'SHOW_DELETED', 521: 'CROSSDOM_MOVE_TARGET', 528: 'NOTIFICATION', 529: 'EXTENDED_DN', 619: 'LAZY_COMMIT', 801: 'SD_FLAGS',
  802: 'RANGE_OPTION', 805: 'TREE_DELETE', 970: 'GET_STATS', 1338: 'VERIFY_NAME', 1339: 'DOMAIN_SCOPE', 1340: 'SEARCH_OPTIONS',
  1341: 'RODC_DCPROMO', 1413: 'PERMISSIVE_MODIFY', 1504: 'ASQ', 1781: 'FAST_BIND', 1852: 'QUOTA_CONTROL', 1907: 'SHUTDOWN_NOTIFY',
  1948: 'RANGE_RETRIEVAL_NOERR', 1974: 'FORCE_UPDATE', 2026: 'DN_INPUT', 2064: 'SHOW_RECYCLED', 2065: 'SHOW_DEACTIVATED_LINK',
  2066: 'POLICY_HINTS_DEPRECATED', 2090: 'DIRSYNC_EX', 2204: 'TREE_DELETE_EX', 2205: 'UPDATE_STATS', 2206: 'SEARCH_HINTS',
  2211: 'EXPECTED_ENTRY_COUNT', 2239: 'POLICY_HINTS', 2255: 'SET_OWNER', 2256: 'BYPASS_QUOTA', 2309: 'LINK_TTL',
};

const OID_NAMES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(ACTIVE_DIRECTORY).map(([last, name]) => [`1.2.840.113556.1.4.${last}`, `LDAP_SERVER_${name}_OID`])),
  '1.2.840.113556.1.4.319': 'pagedResultsControl', '1.2.840.113556.1.4.473': 'sortKeyList', '1.2.840.113556.1.4.474': 'sortResult',
  '1.2.840.113556.1.4.841': 'dirsync', '1.2.840.113556.1.4.804': 'LDAP_OID_COMPARATOR_OR', '1.2.840.113556.1.4.803': 'LDAP_OID_COMPARATOR_AND',
  '1.2.840.113556.1.4.800': 'LDAP_CAP_ACTIVE_DIRECTORY_OID', '1.2.840.113556.1.4.1670': 'LDAP_CAP_ACTIVE_DIRECTORY_V51_OID',
  '1.2.840.113556.1.4.1791': 'LDAP_CAP_ACTIVE_DIRECTORY_LDAP_INTEG_OID', '1.2.840.113556.1.4.1851': 'LDAP_CAP_ACTIVE_DIRECTORY_ADAM_OID',
  '1.3.6.1.4.1.1466.20037': 'LDAP_START_TLS_OID', '1.3.6.1.4.1.1466.101.119.1': 'DYNAMIC_REFRESH', '1.3.6.1.4.1.4203.1.11.1': 'passwdModifyOID',
  '1.3.6.1.4.1.4203.1.11.3': 'whoamiOID', '1.3.6.1.1.8': 'cancelRequestOID', '1.3.6.1.4.1.4203.1.9.1.1': 'syncRequestOID',
  '1.3.6.1.4.1.4203.1.9.1.2': 'syncStateOID', '1.3.6.1.4.1.4203.1.9.1.3': 'syncDoneOID', '1.3.6.1.4.1.4203.1.9.1.4': 'syncInfoOID',
  '1.3.6.1.4.1.42.2.27.8.5.1': 'passwordPolicy', '2.16.840.1.113730.3.4.2': 'Manage DSA IT LDAPv3 control',
  '2.16.840.1.113730.3.4.3': 'Persistent Search LDAPv3 control', '2.16.840.1.113730.3.4.4': 'Netscape Password Expired LDAPv3 control',
  '2.16.840.1.113730.3.4.5': 'Netscape Password Expiring LDAPv3 control', '2.16.840.1.113730.3.4.7': 'Entry Change Notification LDAPv3 control',
  '2.16.840.1.113730.3.4.9': 'VLV Request LDAPv3 control', '2.16.840.1.113730.3.4.10': 'VLV Response LDAPv3 control',
  '2.16.840.1.113730.3.4.12': 'Proxied Authorization (version 1) control', '2.16.840.1.113730.3.4.18': 'Proxied Authorization (version 2) Control',
};

/** The identifier's name in brackets, to stand behind it; nothing where it has none. */
export const oidLabel = (id: string): string => (Object.hasOwn(OID_NAMES, id) ? ` (${OID_NAMES[id]})` : '');

/** The identifier's name, else itself. */
export const oidName = (id: string): string => (Object.hasOwn(OID_NAMES, id) ? OID_NAMES[id] : id);
