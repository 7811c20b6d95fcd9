/** LWAPP packets, built by hand after RFC 5412 §3.3 and §6.1: a beacon of slot 1, and a command. */
export const examples = {
  beacon: { as: 'lwapp', hex: '08 1e 0028 ea 49 8000 0000 ffffffffffff 020000000001 020000000001 1000 0000000000000000 6400 0100 0002 6162' },
  command: { as: 'lwapp', hex: '04 c0 0008 00 00 0c 96 0004 01020304' },
  fragment: { as: 'lwapp', hex: '02 07 0002 00 00 0102' },
  toController: { hex: '020000000001 020000000002 0800 4500003000000000 4011 0000 0a000001 0a000002 ' +
    '4e89 2fbf 001c 0000 020000000009 04 00 0008 00 00 0d 96 0000 8048e4e0' },
} as const;
