/** Name Management Protocol over IPX: Microsoft's NWLink names, and the mailslots they are written to; MS-BRWS §2.1. */
import { hex } from '../../../bytes/hexadecimal.ts';
import { protocol, u16, u8 } from '../../../dissect/index.ts';
import { NAME_FIELDS, peekName, smbOrData, takeName, takeRouters } from './names.ts';
import { SMB_MAILSLOTS, SMB_NAMES } from './sockets.ts';

const MAILSLOT_WRITE = 0xfc;
const OPCODES: Readonly<Record<number, string>> = {
  0xf1: 'Claim name', 0xf2: 'Delete name', 0xf3: 'Query name', 0xf4: 'Name found', 0xf5: 'Messenger hangup', [MAILSLOT_WRITE]: 'Mailslot write',
  0xfd: 'Find mailslot name', 0xfe: 'Mailslot name found',
};
/** What the list says, `*` being the name. */
const SENTENCES: Readonly<Record<number, string>> = {
  0xf4: 'Name * found', 0xf5: 'Messenger hangup on *', [MAILSLOT_WRITE]: 'Mailslot write to *', 0xfe: 'Mailslot name * found',
};

export const nmpi = protocol({
  name: 'nmpi',
  title: 'Name Management Protocol over IPX',
  on: { 'ipx.socket': [SMB_NAMES, SMB_MAILSLOTS] },
  fields: {
    ...NAME_FIELDS,
    opcode: u8('Opcode', { hex: true, values: OPCODES }),
    name_type: u8('Name Type', { hex: true, values: { 1: 'Machine', 2: 'Workgroup', 3: 'Browser' } }),
    messageid: u16('Message ID', { hex: true, little: true }),
  },
  dissect(p, f) {
    p.unlisted();
    takeRouters(p);
    const opcode = p.take(f.opcode);
    p.take(f.name_type);
    p.take(f.messageid);
    const name = peekName(p), words = OPCODES[opcode];
    p.info(SENTENCES[opcode]?.replace('*', () => name) ?? `${words ?? `Unknown NMPI op ${hex(opcode, 2)}: name`} ${name}`);
    takeName(p, 'Requested name');
    takeName(p, 'Source name');
    if (opcode === MAILSLOT_WRITE) smbOrData(p);
    else if (p.more) p.data();
  },
});
