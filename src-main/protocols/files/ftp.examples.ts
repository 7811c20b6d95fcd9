/** A session as RFC 959 appendix I has it, with the replies of RFC 2428; one line a message. */
const line = (text: string): { readonly as: 'ftp'; readonly hex: string } => ({ as: 'ftp', hex: Buffer.from(`${text}\r\n`).toString('hex') });

export const examples = {
  greeting: line('220-Welcome\r\n to this server\r\n220 Ready'),
  user: line('USER anonymous'),
  password: line('331 User name okay, need password.'),
  quit: line('QUIT'),
  passive: line('227 Entering Passive Mode (10,0,0,2,4,1).'),
  port: line('PORT 132,235,1,2,24,131'),
  extendedPort: line('EPRT |2|1080::8:800:200C:417A|5282|'),
  wrongExtendedPort: line('EPRT |3|x|5282|'),
  extendedPassive: line('229 Entering Extended Passive Mode (|||6446|)'),
  directory: line('257 "/pub" is the current directory'),
  tls: line('234 AUTH TLS successful'),
} as const;
