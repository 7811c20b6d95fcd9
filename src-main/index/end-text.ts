/** An address, as the table writes it, with its port: `192.0.2.1:80`, `[2001:db8::1]:80` (RFC 5952 §6). */
export function endText(address: string, port: number): string {
  return address.includes(':') ? `[${address}]:${port}` : `${address}:${port}`;
}
