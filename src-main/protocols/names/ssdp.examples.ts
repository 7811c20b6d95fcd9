/** An SSDP search as a Windows host sends it, UPnP Device Architecture 2.0 §1.3.2. */
const SEARCH = 'M-SEARCH * HTTP/1.1\r\nHOST: 239.255.255.250:1900\r\nMAN: "ssdp:discover"\r\nMX: 1\r\nST: ssdp:all\r\n\r\n';

export const examples = {
  search: { as: 'ssdp', hex: Array.from(SEARCH, c => c.charCodeAt(0).toString(16).padStart(2, '0')).join('') },
} as const;
