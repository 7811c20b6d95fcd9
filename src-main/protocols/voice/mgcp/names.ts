/** Names of MGCP's verbs, parameters and codes: RFC 3435 §2.3, §2.4 and §3.2.2, RFC 3660. */

export const VERBS: Readonly<Record<string, string>> = {
  EPCF: 'EndpointConfiguration', CRCX: 'CreateConnection', MDCX: 'ModifyConnection', DLCX: 'DeleteConnection', RQNT: 'NotificationRequest',
  NTFY: 'Notify', AUEP: 'AuditEndpoint', AUCX: 'AuditConnection', RSIP: 'RestartInProgress', MESG: 'Message',
};

type Names = Readonly<Record<string, readonly [field: string, title: string]>>;

/** By the letters of a line: the field below `mgcp.param.`, and its title. */
export const PARAMETERS: Names = {
  K: ['rspack', 'ResponseAck (K)'], B: ['bearerinfo', 'BearerInformation (B)'], C: ['callid', 'CallId (C)'],
  I: ['connectionid', 'ConnectionIdentifier (I)'], I2: ['secondconnectionid', 'SecondConnectionID (I2)'],
  N: ['notifiedentity', 'NotifiedEntity (N)'], X: ['requestid', 'RequestIdentifier (X)'],
  L: ['localconnectionoptions', 'LocalConnectionOptions (L)'], M: ['connectionmode', 'ConnectionMode (M)'],
  R: ['reqevents', 'RequestedEvents (R)'], S: ['signalreq', 'SignalRequests (S)'], RM: ['restartmethod', 'RestartMethod (RM)'],
  RD: ['restartdelay', 'RestartDelay (RD)'], D: ['digitmap', 'DigitMap (D)'], O: ['observedevents', 'ObservedEvents (O)'],
  P: ['connectionparam', 'ConnectionParameters (P)'], E: ['reasoncode', 'ReasonCode (E)'], ES: ['eventstates', 'EventStates (ES)'],
  Z: ['specificendpointid', 'SpecificEndpointID (Z)'], Z2: ['secondendpointid', 'SecondEndpointID (Z2)'],
  F: ['reqinfo', 'RequestedInfo (F)'], Q: ['quarantinehandling', 'QuarantineHandling (Q)'], T: ['detectedevents', 'DetectedEvents (T)'],
  A: ['capabilities', 'Capabilities (A)'], MD: ['maxmgcpdatagram', 'MaxMGCPDatagram (MD)'], PL: ['packagelist', 'PackageList (PL)'],
};

/** Below `mgcp.param.localconnectionoptions.` */
export const OPTIONS: Names = {
  a: ['a', 'Codecs (a)'], s: ['s', 'Silence Suppression (s)'], e: ['e', 'Echo Cancellation (e)'], b: ['b', 'Bandwidth (b)'],
  k: ['k', 'Encryption Key (k)'], fmtp: ['fmtp', 'Media Format (fmtp)'], nt: ['nt', 'Network Type (nt)'], r: ['r', 'Resource Reservation (r)'],
  t: ['t', 'Type of Service (r)'], mp: ['mp', 'Multiple Packetization period (mp)'],
};

/** Below `mgcp.param.connectionparam.` */
export const CONNECTION: Names = {
  PS: ['ps', 'Packets sent (PS)'], OS: ['os', 'Octets sent (OS)'], PR: ['pr', 'Packets received (PR)'], OR: ['or', 'Octets received (OR)'],
  PL: ['pl', 'Packets lost (PL)'], JI: ['ji', 'Jitter (JI)'], LA: ['la', 'Latency (LA)'],
};

export const CODES: Readonly<Record<number, string>> = {
  0: 'Response Acknowledgement', 100: 'The transaction is currently being executed.  An actual completion message will follow on later.',
  200: 'The requested transaction was executed normally.', 250: 'The connection was deleted.',
  400: 'The transaction could not be executed, due to a transient error.', 401: 'The phone is already off hook',
  402: 'The phone is already on hook', 500: 'The transaction could not be executed, because the endpoint is unknown.',
  501: 'The transaction could not be executed, because the endpoint is not ready.',
  502: 'The transaction could not be executed, because the endpoint does not have sufficient resources.',
  510: 'The transaction could not be executed, because a protocol error was detected.',
  511: 'The transaction could not be executed, because the command contained an unrecognized extension.',
  512: 'The transaction could not be executed, because the gateway is not equipped to detect one of the requested events.',
  513: 'The transaction could not be executed, because the gateway is not equipped to generate one of the requested signals.',
  514: 'The transaction could not be executed, because the gateway cannot send the specified announcement.',
  515: 'The transaction refers to an incorrect connection-id', 516: 'The transaction refers to an unknown call-id',
  517: 'Unsupported or invalid mode', 518: 'Unsupported or unknown package', 519: 'Gateway does not have a digit map',
  520: 'The transaction could not be executed, because the endpoint is restarting.', 521: 'Endpoint redirected to another Call Agent',
  522: 'No such event or signal.', 523: 'Unknown action or illegal combination of actions',
  524: 'Internal inconsistency in LocalConnectionOptions', 525: 'Unknown extension in LocalConnectionOptions',
  526: 'Insufficient bandwidth', 527: 'Missing RemoteConnectionDescriptor', 528: 'Incompatible protocol version',
  529: 'Internal hardware failure', 532: 'Unsupported value(s) in LocalConnectionOptions', 533: 'Response too big',
  534: 'Codec negotiation failure', 537: 'Unknown or unsupported Restart Delay', 538: 'Event/signal parameter error',
  101: 'The transaction has been queued for execution.  An actual completion message will follow later.',
  403: 'The transaction could not be executed, because the endpoint does not have sufficient resources at this time',
  404: 'Insufficient bandwidth at this time',
  405: 'The transaction could not be executed, because the endpoint is "restarting".',
  406: 'Transaction time-out.  The transaction did not complete in a reasonable period of time and has been aborted.',
  407: 'Transaction aborted.  The transaction was aborted by some external action, e.g., a ModifyConnection command aborted by a DeleteConnection command.',
  409: 'The transaction could not be executed because of internal overload.',
  410: 'No endpoint available.  A valid "any of" wildcard was used, however there was no endpoint available to satisfy the request.',
  503: '"All of" wildcard too complicated.', 504: 'Unknown or unsupported command.',
  505: 'Unsupported RemoteConnectionDescriptor.',
  506: 'Unable to satisfy both LocalConnectionOptions and RemoteConnectionDescriptor.', 507: 'Unsupported functionality.',
  508: 'Unknown or unsupported quarantine handling.', 509: 'Error in RemoteConnectionDescriptor.',
  530: 'CAS signaling protocol error.', 531: 'failure of a grouping of trunks (e.g. facility failure).',
  535: 'Packetization period not supported', 536: 'Unknown or unsupported RestartMethod',
  539: 'Invalid or unsupported command parameter.', 540: 'Per endpoint connection limit exceeded.',
  541: 'Invalid or unsupported LocalConnectionOptions',
};
