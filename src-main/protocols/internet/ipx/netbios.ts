/** NetBIOS over IPX, as Novell and Microsoft's NWLink send it: names, datagrams and sessions; MS-NBIPX, the NetWare NetBIOS protocol. */
import { flag, protocol, u16, u8 } from '../../../dissect/index.ts';
import { NAME_FIELDS, peekName, smbOrData, takeName, takeRouters } from './names.ts';
import { NETBIOS } from './sockets.ts';

const FIND_NAME = 1, DEREGISTER_NAME = 5, SESSION_DATA = 6, SESSION_END_ACK = 8, DIRECTED_DATAGRAM = 11;
const TYPES: Readonly<Record<number, string>> = {
  [FIND_NAME]: 'Find name', 2: 'Name recognized', 3: 'Check name', 4: 'Name in use', [DEREGISTER_NAME]: 'Deregister name',
  [SESSION_DATA]: 'Session data', 7: 'Session end', [SESSION_END_ACK]: 'Session end ACK', 9: 'Status query', 10: 'Status response',
  [DIRECTED_DATAGRAM]: 'Directed datagram',
};
const YES_NO = { as: ['Yes', 'No'] } as const, LITTLE = { little: true } as const;

const F = {
  packettype: u8('Packet Type', { id: 'nmpi.packettype', hex: true, values: TYPES }),
  name_flags: u8('Name type flag', { id: 'nmpi.name_flags', hex: true }),
  conn_control: u8('Connection control', { id: 'nmpi.conn_control', hex: true }),
  src_conn_id: u16('Source connection ID', { id: 'nmpi.session.src_conn_id', hex: true, ...LITTLE }),
  dest_conn_id: u16('Destination connection ID', { id: 'nmpi.session.dest_conn_id', hex: true, ...LITTLE }),
  send_seq_number: u16('Send sequence number', { id: 'nmpi.session.send_seq_number', ...LITTLE }),
  total_data_length: u16('Total data length', { id: 'nmpi.session.total_data_length', ...LITTLE }),
  offset: u16('Offset', { id: 'nmpi.session.offset', ...LITTLE }),
  data_length: u16('Data length', { id: 'nmpi.session.data_length', ...LITTLE }),
  recv_seq_number: u16('Receive sequence number', { id: 'nmpi.session.recv_seq_number', ...LITTLE }),
  bytes_received: u16('Bytes received', { id: 'nmpi.session.bytes_received', ...LITTLE }),
};
const NAME_FLAGS = {
  group: flag('Name', 0x80, { id: 'nmpi.name_flags.group', as: ['Group name', 'Unique name'] }),
  in_use: flag('In use', 0x40, { id: 'nmpi.name_flags.in_use', as: ['Used', 'Not used'] }),
  registered: flag('Registered', 0x04, { id: 'nmpi.name_flags.registered', ...YES_NO }),
  duplicated: flag('Duplicated', 0x02, { id: 'nmpi.name_flags.duplicated', ...YES_NO }),
  deregistered: flag('Deregistered', 0x01, { id: 'nmpi.name_flags.deregistered', ...YES_NO }),
};
const CONTROLS = {
  sys_packet: flag('Packet', 0x80, { id: 'nmpi.conn_control.sys_packet', as: ['System packet', 'Non-system packet'] }),
  ack: flag('Acknowledgement', 0x40, { id: 'nmpi.conn_control.ack', as: ['Required', 'Not required'] }),
  attention: flag('Attention', 0x20, { id: 'nmpi.conn_control.attention', ...YES_NO }),
  end_msg: flag('End of message', 0x10, { id: 'nmpi.conn_control.end_msg', ...YES_NO }),
  resend: flag('Resend', 0x08, { id: 'nmpi.conn_control.resend', ...YES_NO }),
};

export const nbipx = protocol({
  name: 'nbipx',
  title: 'NetBIOS over IPX',
  on: { 'ipx.socket': [NETBIOS] },
  fields: { ...NAME_FIELDS, ...F, ...NAME_FLAGS, ...CONTROLS },
  dissect(p) {
    p.unlisted();
    takeRouters(p);
    // What the first byte is, the second one says.
    const type = p.u8(1), words = TYPES[type] ?? 'Unknown';
    p.info(words);
    if (type >= FIND_NAME && type <= DEREGISTER_NAME) {
      p.bits(F.name_flags, Object.values(NAME_FLAGS));
      p.take(F.packettype);
      p.addInfo(` ${peekName(p)}`);
      takeName(p, 'Name');
    } else if (type >= SESSION_DATA && type <= SESSION_END_ACK) {
      p.bits(F.conn_control, Object.values(CONTROLS));
      p.take(F.packettype);
      p.take(F.src_conn_id);
      p.take(F.dest_conn_id);
      p.take(F.send_seq_number);
      p.take(F.total_data_length);
      const offset = p.take(F.offset);
      p.take(F.data_length);
      p.take(F.recv_seq_number);
      p.take(F.bytes_received);
      // A message over several packets begins at offset 0.
      if (offset === 0) smbOrData(p);
      else if (p.more) p.data();
    } else if (type === DIRECTED_DATAGRAM) {
      p.bits(F.conn_control, Object.values(CONTROLS));
      p.take(F.packettype);
      takeName(p, "Receiver's Name");
      takeName(p, "Sender's Name");
      smbOrData(p);
    } else {
      p.skip(1);
      p.take(F.packettype);
      if (p.more) p.data();
    }
  },
});
