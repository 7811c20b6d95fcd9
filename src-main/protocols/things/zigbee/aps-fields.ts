/** Fields of Zigbee's application support layer, Zigbee Specification R22 §2.2.5 and §4.4.10. */
import { bits, bool, eui64, flag, octets, u16, u8 } from '../../../dissect/index.ts';
import { COMMANDS, KEYS, STATUSES, UPDATES } from './aps-names.ts';
import { clusterName, profileName } from './names.ts';

const TRUTH = ['True', 'False'] as const;
const LITTLE = { hex: true, little: true } as const;
const blockAnswer = (block: number) => flag(`Block ${block}`, 1 << (block - 1), { as: ['Acknowledged', 'Not Acknowledged'] });

export const APS_FIELDS = {
  type: bits('Frame Type', 0x3, { hex: true, values: { 0: 'Data', 1: 'Command', 2: 'Ack', 3: 'Interpan' } }),
  delivery: bits('Delivery Mode', 0xc, { hex: true, values: { 0: 'Unicast', 1: 'Indirect', 2: 'Broadcast', 3: 'Group' } }),
  indirect_mode: flag('Indirect Address Mode', 0x10, { as: TRUTH }),
  ack_format: flag('Acknowledgement Format', 0x10, { as: TRUTH }),
  security: flag('Security', 0x20, { as: TRUTH }),
  ack_req: flag('Acknowledgement Request', 0x40, { as: TRUTH }),
  ext_header: flag('Extended Header', 0x80, { as: TRUTH }),
  dst: u8('Destination Endpoint'),
  group: u16('Group', LITTLE),
  cluster: u16('Cluster', { ...LITTLE, values: clusterName }),
  profile: u16('Profile', { ...LITTLE, values: profileName }),
  src: u8('Source Endpoint'),
  counter: u8('Counter'),
  fragmentation: bits('Fragmentation', 0x3, { hex: true, values: { 0: 'None', 1: 'First Block', 2: 'Middle Block' } }),
  block: u8('Block Number'),
  block_acks: u8('Block Acknowledgements', { hex: true }),
  block1_ack: blockAnswer(1),
  block2_ack: blockAnswer(2),
  block3_ack: blockAnswer(3),
  block4_ack: blockAnswer(4),
  block5_ack: blockAnswer(5),
  block6_ack: blockAnswer(6),
  block7_ack: blockAnswer(7),
  block8_ack: blockAnswer(8),
  'cmd.id': u8('Command Identifier', { hex: true, values: COMMANDS }),
  'cmd.initiator': eui64('Initiator Address'),
  'cmd.responder': eui64('Responder Address'),
  'cmd.partner': eui64('Partner Address'),
  'cmd.init_flag': bool('Initiator'),
  'cmd.device': eui64('Device Address'),
  'cmd.challenge': octets('Challenge'),
  'cmd.mac': octets('Message Authentication Code'),
  'cmd.key': octets('Key'),
  'cmd.key_hash': octets('Key Hash'),
  'cmd.key_type': u8('Key Type', { hex: true, values: KEYS }),
  'cmd.dst': eui64('Extended Destination'),
  'cmd.src': eui64('Extended Source'),
  'cmd.seqno': u8('Sequence Number'),
  'cmd.addr': u16('Device Address', LITTLE),
  'cmd.update_status': u8('Device Status', { hex: true, values: UPDATES }),
  'cmd.status': u8('Status', { hex: true, values: STATUSES }),
  'cmd.ea.key_type': u8('Key Type', { hex: true, values: { 0: 'Network Key', 1: 'Link Key' } }),
  'cmd.ea.data': octets('Data'),
  zdp_cluster: u16('Cluster', LITTLE),
};
