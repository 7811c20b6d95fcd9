/** What MCS packs into its domain's PDUs (T.125 §7), under the names that Wireshark has it: T.124's. */
import { flag, none, octets, u16, u32, u8 } from '../../../dissect/index.ts';
import { late } from '../../late.ts';
import { DIAGNOSTICS, PRIORITIES, REASONS, RESULTS, TOKEN_STATES, domainPdus } from './names.ts';

const id = (name: string) => ({ id: `t124.${name}` });

export const domainFields = late(() => ({
  pdu: u32('DomainMCSPDU', { ...id('DomainMCSPDU'), values: Object.fromEntries(domainPdus().map(({ name }, at) => [at, name])) }),
  heightLimit: u32('heightLimit', id('heightLimit')),
  subHeight: u32('subHeight', id('subHeight')),
  subInterval: u32('subInterval', id('subInterval')),
  initiator: u16('initiator', id('initiator')),
  recipient: u16('recipient', id('recipient')),
  channelId: u16('channelId', id('channelId')),
  requested: u16('requested', id('requested')),
  tokenId: u16('tokenId', id('tokenId')),
  userIds: u32('userIds', id('userIds')),
  detachUserIds: u32('detachUserIds', id('detachUserIds')),
  channelIds: u32('channelIds', id('channelIds')),
  purgeChannelIds: u32('purgeChannelIds', id('purgeChannelIds')),
  purgeTokenIds: u32('purgeTokenIds', id('purgeTokenIds')),
  userId: u16('UserId', id('UserId')),
  channel: u16('ChannelId', id('ChannelId')),
  token: u16('TokenId', id('TokenId')),
  result: u8('result', { ...id('result'), values: RESULTS }),
  reason: u8('reason', { ...id('reason'), values: REASONS }),
  diagnostic: u8('diagnostic', { ...id('diagnostic'), values: DIAGNOSTICS }),
  dataPriority: u8('dataPriority', { ...id('dataPriority'), values: PRIORITIES }),
  tokenStatus: u8('tokenStatus', { ...id('tokenStatus'), values: TOKEN_STATES }),
  segmentation: octets('segmentation', id('segmentation')),
  begin: flag('begin', 0x80, { ...id('Segmentation.begin'), as: ['True', 'False'] }),
  end: flag('end', 0x40, { ...id('Segmentation.end'), as: ['True', 'False'] }),
  userData: octets('userData', id('userData')),
  initialOctets: octets('initialOctets', id('initialOctets')),
  rest: octets('What is not read', { id: 't124.rest', own: true }),
}));

/** The heading of each PDU, by its number. */
export const domainHeadings = late(() => domainPdus().map(({ name }) => none(name, id(`${name}_element`))));
