/** SMB messages of version 1, built by hand after MS-CIFS §2.2.3.1 and §2.2.4.52. */
const message = (hex: string): { as: string; hex: string } => ({ as: 'smb', hex });

export const examples = {
  negotiate: message('ff534d42 72 00000000 18 53c8 0000 0000000000000000 0000 ffff fffe 0000 0000 00 0c00 024e54204c4d20302e313200'),
  failed: message('ff534d42 75 220000c0 98 53c8 0000 0000000000000000 0000 0008 fffe 0008 0300 00 0000'),
  dosError: message('ff534d42 02 01 00 0200 80 0100 0000 0000000000000000 0000 0008 fffe 0008 0300 00 0000'),
} as const;
