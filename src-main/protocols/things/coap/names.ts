/** Names of CoAP's numbers: RFC 7252 §12, RFC 7641, RFC 7959, RFC 8132, RFC 8323, RFC 8613, RFC 8768, IANA core-parameters. */
export const TYPES: Readonly<Record<number, string>> = { 0: 'Confirmable', 1: 'Non-Confirmable', 2: 'Acknowledgement', 3: 'Reset' };

export const SHORT_TYPES: readonly string[] = ['CON', 'NON', 'ACK', 'RST'];

export const CODES: Readonly<Record<number, string>> = {
  0: 'Empty Message', 1: 'GET', 2: 'POST', 3: 'PUT', 4: 'DELETE', 5: 'FETCH', 6: 'PATCH', 7: 'iPATCH', 65: '2.01 Created',
  66: '2.02 Deleted', 67: '2.03 Valid', 68: '2.04 Changed', 69: '2.05 Content', 95: '2.31 Continue', 128: '4.00 Bad Request',
  129: '4.01 Unauthorized', 130: '4.02 Bad Option', 131: '4.03 Forbidden', 132: '4.04 Not Found', 133: '4.05 Method Not Allowed',
  134: '4.06 Not Acceptable', 136: '4.08 Request Entity Incomplete', 137: '4.09 Conflict', 140: '4.12 Precondition Failed',
  141: '4.13 Request Entity Too Large', 143: '4.15 Unsupported Content-Format', 150: '4.22 Unprocessable Entity',
  157: '4.29 Too Many Requests', 160: '5.00 Internal Server Error', 161: '5.01 Not Implemented', 162: '5.02 Bad Gateway',
  163: '5.03 Service Unavailable', 164: '5.04 Gateway Timeout', 165: '5.05 Proxying Not Supported', 168: '5.08 Hop Limit Reached',
  225: '7.01 CSM', 226: '7.02 Ping', 227: '7.03 Pong', 228: '7.04 Release', 229: '7.05 Abort',
};

export const CONTENT_FORMATS: Readonly<Record<number, string>> = {
  0: 'text/plain; charset=utf-8', 16: 'application/cose; cose-type="cose-encrypt0"', 17: 'application/cose; cose-type="cose-mac0"',
  18: 'application/cose; cose-type="cose-sign1"', 40: 'application/link-format', 41: 'application/xml', 42: 'application/octet-stream',
  47: 'application/exi', 50: 'application/json', 51: 'application/json-patch+json', 52: 'application/merge-patch+json', 60: 'application/cbor',
  61: 'application/cwt', 62: 'application/multipart-core', 63: 'application/cbor-seq', 96: 'application/cose; cose-type="cose-encrypt"',
  97: 'application/cose; cose-type="cose-mac"', 98: 'application/cose; cose-type="cose-sign"', 101: 'application/cose-key',
  102: 'application/cose-key-set', 110: 'application/senml+json', 111: 'application/sensml+json', 112: 'application/senml+cbor',
  113: 'application/sensml+cbor', 114: 'application/senml-exi', 115: 'application/sensml-exi', 256: 'application/coap-group+json',
  271: 'application/dots+cbor', 310: 'application/senml+xml', 311: 'application/sensml+xml', 320: 'application/senml-etch+json',
  322: 'application/senml-etch+cbor', 553: 'application/dns-message', 10000: 'application/vnd.ocf+cbor', 10001: 'application/oscore',
  11542: 'application/vnd.oma.lwm2m+tlv', 11543: 'application/vnd.oma.lwm2m+json',
};

export const contentFormat = (number: number): string => CONTENT_FORMATS[number] ?? `Unknown Type ${number}`;
