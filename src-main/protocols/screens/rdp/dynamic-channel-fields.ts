/** Fields of the channel that opens others: MS-RDPEDYC §2.2. */
import { bits, i32, octets, text, u16, u32, u8 } from '../../../dissect/index.ts';
import { late } from '../../late.ts';

const LITTLE = { little: true } as const, HEX = { little: true, hex: true } as const;
const TUNNELS = { 1: 'reliable', 3: 'lossy' };
const id = (name: string) => ({ id: `rdp_drdynvc.${name}` });

const COMMANDS = {
  1: 'Create request PDU', 2: 'Data first PDU', 3: 'Data PDU', 4: 'Close request PDU', 5: 'Capabilities response PDU',
  6: 'Data first compressed PDU', 7: 'Data compressed PDU', 8: 'Soft-Sync request PDU', 9: 'Soft-Sync response PDU',
};

export const dynamicChannelFields = late(() => ({
  cbid: bits('ChannelId length', 0x03, { hex: true, values: { 0: '1 byte', 1: '2 bytes', 2: '4 bytes' } }),
  sp: bits('Sp', 0x0c, { hex: true }),
  pri: bits('Pri', 0x0c, {
    hex: true, values: { 0: 'PriorityCharge0', 1: 'PriorityCharge1', 2: 'PriorityCharge2', 3: 'PriorityCharge3' },
  }),
  cmd: bits('PDU type', 0xf0, { hex: true, values: COMMANDS }),
  pad: u8('Padding', { hex: true }),
  version: u16('Version', { ...LITTLE, ...id('capabilities.version') }),
  priorityCharge0: u16('Priority charge 0', { ...LITTLE, ...id('capabilities.prioritycharge0') }),
  priorityCharge1: u16('Priority charge 1', { ...LITTLE, ...id('capabilities.prioritycharge1') }),
  priorityCharge2: u16('Priority charge 2', { ...LITTLE, ...id('capabilities.prioritycharge2') }),
  priorityCharge3: u16('Priority charge 3', { ...LITTLE, ...id('capabilities.prioritycharge3') }),
  channelId: u32('Channel Id', HEX),
  length: u32('Length', HEX),
  channelName: text('Channel Name'),
  status: i32('Creation status', { ...LITTLE, ...id('createresponse.status') }),
  syncLength: u32('Length', { ...LITTLE, ...id('softsyncreq.length') }),
  syncFlags: u16('Flags', { ...LITTLE, ...id('softsyncreq.flags') }),
  syncTunnels: u16('Number of tunnels', { ...LITTLE, ...id('softsyncreq.ntunnels') }),
  tunnelType: u32('Tunnel type', { ...HEX, ...id('softsyncreq.channel.tunnelType'), values: TUNNELS }),
  tunnelChannels: u16('Number of DVCs', { ...LITTLE, ...id('softsyncreq.channel.ndvcid') }),
  tunnelChannel: u32('DVC Id', { ...HEX, ...id('softsyncreq.channel.dvcid') }),
  answeredTunnels: u32('Number of tunnels', { ...LITTLE, ...id('softsyncresp.ntunnels') }),
  answeredTunnel: u32('Tunnel', { ...LITTLE, ...id('softsyncresp.tunnel'), values: TUNNELS }),
  data: octets('Data'),
}));

export type DynamicChannelFields = ReturnType<typeof dynamicChannelFields>;
