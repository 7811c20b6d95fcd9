/** Message types and codes of DoIP: ISO 13400-2. */

export const VERSIONS: Readonly<Record<number, string>> = {
  0x00: 'Reserved', 0x01: 'DoIP ISO/DIS 13400-2:2010', 0x02: 'DoIP ISO 13400-2:2012', 0x03: 'DoIP ISO 13400-2:2019',
  0x04: 'DoIP ISO 13400-2:2019 Amd1 (experimental)', 0xff: 'Default value for vehicle identification request messages',
};

export const TYPES: Readonly<Record<number, string>> = {
  0x00: 'Generic DoIP header NACK', 0x01: 'Vehicle identification request', 0x02: 'Vehicle identification request with EID',
  0x03: 'Vehicle identification request with VIN', 0x04: 'Vehicle announcement message/vehicle identification response message',
  0x05: 'Routing activation request', 0x06: 'Routing activation response', 0x07: 'Alive check request', 0x08: 'Alive check response',
  0x4001: 'DoIP entity status request', 0x4002: 'DoIP entity status response', 0x4003: 'Diagnostic power mode information request',
  0x4004: 'Diagnostic power mode information response', 0x8001: 'Diagnostic message', 0x8002: 'Diagnostic message ACK',
  0x8003: 'Diagnostic message NACK',
};

export const HEADER_ERRORS: Readonly<Record<number, string>> = {
  0x00: 'Incorrect pattern format', 0x01: 'Unknown payload type', 0x02: 'Message too large', 0x03: 'Out of memory', 0x04: 'Invalid payload length',
};

export const RESPONSES: Readonly<Record<number, string>> = {
  0x00: 'Routing activation denied due to unknown source address.',
  0x01: 'Routing activation denied because all concurrently supported TCP_DATA sockets are registered and active.',
  0x02: 'Routing activation denied because an SA different from the table connection entry was received on the already activated TCP_DATA socket.',
  0x03: 'Routing activation denied because the SA is already registered and active on a different TCP_DATA socket.',
  0x04: 'Routing activation denied due to missing authentication.', 0x05: 'Routing activation denied due to rejected confirmation.',
  0x06: 'Routing activation denied due to unsupported routing activation type.',
  0x07: 'Routing activation denied due to request for encrypted connection via TLS.', 0x08: 'Reserved by ISO 13400.',
  0x09: 'Reserved by ISO 13400.', 0x0a: 'Reserved by ISO 13400.', 0x0b: 'Reserved by ISO 13400.', 0x0c: 'Reserved by ISO 13400.',
  0x0d: 'Reserved by ISO 13400.', 0x0e: 'Reserved by ISO 13400.', 0x0f: 'Reserved by ISO 13400.', 0x10: 'Routing successfully activated.',
  0x11: 'Routing will be activated; confirmation required.',
};

export const DIAGNOSTIC_ERRORS: Readonly<Record<number, string>> = {
  0x00: 'Reserved by ISO 13400', 0x01: 'Reserved by ISO 13400', 0x02: 'Invalid source address', 0x03: 'Unknown target address',
  0x04: 'Diagnostic message too large', 0x05: 'Out of memory', 0x06: 'Target unreachable', 0x07: 'Unknown network',
  0x08: 'Transport protocol error',
};
