/** An SSDP search as a Windows host sends it, and a device that says it is there: UPnP Device Architecture 2.0 §1.3.2 and §1.2.2. */
const hexOf = (text: string): string => Array.from(text, c => c.charCodeAt(0).toString(16).padStart(2, '0')).join('');

export const examples = {
  search: { as: 'ssdp', hex: hexOf('M-SEARCH * HTTP/1.1\r\nHOST: 239.255.255.250:1900\r\nMAN: "ssdp:discover"\r\nMX: 1\r\nST: ssdp:all\r\n\r\n') },
  alive: { as: 'ssdp', hex: hexOf('NOTIFY * HTTP/1.1\r\nHOST: 239.255.255.250:1900\r\nNT: upnp:rootdevice\r\nNTS: ssdp:alive\r\n\r\n') },
} as const;
