/** Parameters of the services of OPC UA that are met most: OPC 10000-4 §5.5.2 and §5.10.2. */
import { type Cursor, absoluteTime, f64, octets, text, u16, u32 } from '../../../dissect/index.ts';
import { takeFileTime } from '../../moments.ts';
import { TYPE_FIELDS, takeByteString, takeNodeId, takeString } from './types.ts';

const LITTLE = { little: true } as const;
const HEX = { hex: true, little: true } as const;
const ATTRIBUTES: Readonly<Record<number, string>> = {
  1: 'NodeId', 2: 'NodeClass', 3: 'BrowseName', 4: 'DisplayName', 5: 'Description', 6: 'WriteMask', 7: 'UserWriteMask', 8: 'IsAbstract',
  9: 'Symmetric', 10: 'InverseName', 11: 'ContainsNoLoops', 12: 'EventNotifier', 13: 'Value', 14: 'DataType', 15: 'ValueRank',
  16: 'ArrayDimensions', 17: 'AccessLevel', 18: 'UserAccessLevel', 19: 'MinimumSamplingInterval', 20: 'Historizing', 21: 'Executable',
  22: 'UserExecutable',
  23: 'DataTypeDefinition', 24: 'RolePermissions', 25: 'UserRolePermissions', 26: 'AccessRestrictions', 27: 'AccessLevelEx',
};

export const SERVICE_FIELDS = {
  ClientProtocolVersion: u32('ClientProtocolVersion', LITTLE),
  ServerProtocolVersion: u32('ServerProtocolVersion', LITTLE),
  SecurityTokenRequestType: u32('SecurityTokenRequestType', { ...HEX, values: { 0: 'Issue', 1: 'Renew' } }),
  MessageSecurityMode: u32('MessageSecurityMode', { ...HEX, values: { 0: 'Invalid', 1: 'None', 2: 'Sign', 3: 'SignAndEncrypt' } }),
  ClientNonce: octets('ClientNonce'),
  ServerNonce: octets('ServerNonce'),
  RequestedLifetime: u32('RequestedLifetime', LITTLE),
  ChannelId: u32('ChannelId', LITTLE),
  TokenId: u32('TokenId', LITTLE),
  CreatedAt: absoluteTime('CreatedAt'),
  RevisedLifetime: u32('RevisedLifetime', LITTLE),
  MaxAge: f64('MaxAge', LITTLE),
  TimestampsToReturn: u32('TimestampsToReturn', { ...HEX, values: { 0: 'Source', 1: 'Server', 2: 'Both', 3: 'Neither', 4: 'Invalid' } }),
  AttributeId: u32('AttributeId', { ...HEX, values: ATTRIBUTES }),
  IndexRange: text('IndexRange'),
  'qualname.Id': u16('Id', LITTLE),
  'qualname.Name': text('Name'),
};

const f = SERVICE_FIELDS;

/** Readers by the services' numbers; what they leave stays bytes. */
export const PARAMETERS: Readonly<Record<number, (p: Cursor) => void>> = {
  446(p) {
    for (const field of [f.ClientProtocolVersion, f.SecurityTokenRequestType, f.MessageSecurityMode]) p.take(field);
    takeByteString(p, f.ClientNonce);
    p.take(f.RequestedLifetime);
  },
  449(p) {
    p.take(f.ServerProtocolVersion);
    const outer = p.open('SecurityToken: ChannelSecurityToken');
    p.take(f.ChannelId);
    p.take(f.TokenId);
    takeFileTime(p, f.CreatedAt);
    p.take(f.RevisedLifetime);
    p.close(outer);
    takeByteString(p, f.ServerNonce);
  },
  631(p) {
    p.take(f.MaxAge);
    p.take(f.TimestampsToReturn);
    const outer = p.open('NodesToRead: Array of ReadValueId');
    const count = p.take(TYPE_FIELDS['variant.ArraySize']);
    for (let i = 0; i < count && p.more; i++) {
      const inner = p.open(`[${i}]: ReadValueId`);
      takeNodeId(p, 'NodeId: NodeId');
      p.take(f.AttributeId);
      takeString(p, f.IndexRange);
      const name = p.open('DataEncoding: QualifiedName');
      p.take(f['qualname.Id']);
      takeString(p, f['qualname.Name']);
      p.close(name);
      p.close(inner);
    }
    p.close(outer);
  },
};
