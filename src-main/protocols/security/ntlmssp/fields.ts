/** Fields of NTLMSSP, MS-NLMP §2.2. */
import { type Field, type FieldOptions, absoluteTime, byName, expert, flag, none, octets, text, u16, u32, u8 } from '../../../dissect/index.ts';

const LITTLE = { little: true } as const;
const HEX = { hex: true, little: true } as const;
const UTF_16: FieldOptions = { encoding: 'utf16le' };

export const MESSAGES: Readonly<Record<number, string>> = { 1: 'NTLMSSP_NEGOTIATE', 2: 'NTLMSSP_CHALLENGE', 3: 'NTLMSSP_AUTH' };

/** §2.2.2.1 */
export const ITEMS: Readonly<Record<number, string>> = {
  0: 'End of list', 1: 'NetBIOS computer name', 2: 'NetBIOS domain name', 3: 'DNS computer name', 4: 'DNS domain name', 5: 'DNS tree name',
  6: 'Flags', 7: 'Timestamp', 8: 'Restrictions', 9: 'Target Name', 10: 'Channel Bindings',
};

/** §2.2.2.5, from the highest bit on: the field's name and its title. */
const FLAGS: readonly (readonly [string, string])[] = [
  ['negotiate56', 'Negotiate 56'], ['negotiatekeyexch', 'Negotiate Key Exchange'], ['negotiate128', 'Negotiate 128'],
  ['negotiatent10000000', 'Negotiate 0x10000000'],
  ['negotiatent08000000', 'Negotiate 0x08000000'], ['negotiatent04000000', 'Negotiate 0x04000000'], ['negotiateversion', 'Negotiate Version'],
  ['negotiatent01000000', 'Negotiate 0x01000000'], ['negotiatetargetinfo', 'Negotiate Target Info'],
  ['requestnonntsession', 'Request Non-NT Session'],
  ['negotiatent00200000', 'Negotiate 0x00200000'], ['negotiateidentify', 'Negotiate Identify'], ['negotiatentlm2', 'Negotiate Extended Security'],
  ['targettypeshare', 'Target Type Share'], ['targettypeserver', 'Target Type Server'], ['targettypedomain', 'Target Type Domain'],
  ['negotiatealwayssign', 'Negotiate Always Sign'], ['negotiate00004000', 'Negotiate 0x00004000'],
  ['negotiateoemworkstationsupplied', 'Negotiate OEM Workstation Supplied'],
  ['negotiateoemdomainsupplied', 'Negotiate OEM Domain Supplied'], ['negotiateanonymous', 'Negotiate Anonymous'],
  ['negotiatentonly', 'Negotiate NT Only'],
  ['negotiatentlm', 'Negotiate NTLM key'], ['negotiate00000100', 'Negotiate 0x00000100'], ['negotiatelmkey', 'Negotiate Lan Manager Key'],
  ['negotiatedatagram', 'Negotiate Datagram'], ['negotiateseal', 'Negotiate Seal'], ['negotiatesign', 'Negotiate Sign'],
  ['negotiate00000008', 'Request 0x00000008'],
  ['requesttarget', 'Request Target'], ['negotiateoem', 'Negotiate OEM'], ['negotiateunicode', 'Negotiate UNICODE'],
];
export const FLAG_FIELDS = FLAGS.map(([name, title], bit) => flag(title, 2 ** (31 - bit), { id: `ntlmssp.${name}`, size: 4, ...LITTLE }));

export const NTLMSSP_FIELDS = {
  identifier: text('NTLMSSP identifier'),
  messagetype: u32('NTLM Message Type', { ...HEX, values: MESSAGES }),
  'messagetype.unknown': expert('Unrecognized NTLMSSP Message', 'warning', 'Protocol'),
  'target_info_attr.unknown': expert('unknown NTLMSSP Target Info Attribute', 'warning', 'Undecoded'),
  'target_info_attr.invalid': expert('invalid NTLMSSP Target Info AvPairs', 'error', 'Malformed'),
  verf: none('NTLMSSP Verifier'),
  'verf.vers': u32('Version Number', LITTLE),
  'verf.body': octets('Verifier Body'),
  negotiateflags: u32('Negotiate Flags', HEX),
  ...byName(FLAG_FIELDS),
  'negotiate.domain': text('Calling workstation domain'),
  'negotiate.callingworkstation': text('Calling workstation name'),
  'challenge.target_name': text('Target Name', UTF_16),
  'string.length': u16('Length', LITTLE),
  'string.maxlen': u16('Maxlen', LITTLE),
  'string.offset': u32('Offset', LITTLE),
  'blob.length': u16('Length', LITTLE),
  'blob.maxlen': u16('Maxlen', LITTLE),
  'blob.offset': u32('Offset', LITTLE),
  ntlmserverchallenge: octets('NTLM Server Challenge'),
  ntlmclientchallenge: octets('LMv2 Client Challenge'),
  reserved: octets('Reserved'),
  'challenge.target_info': none('Target Info'),
  'challenge.target_info.length': u16('Length', LITTLE),
  'challenge.target_info.maxlen': u16('Maxlen', LITTLE),
  'challenge.target_info.offset': u32('Offset', LITTLE),
  'auth.lmresponse': octets('Lan Manager Response'),
  'auth.ntresponse': octets('NTLM Response'),
  'auth.domain': text('Domain name', UTF_16),
  'auth.username': text('User name', UTF_16),
  'auth.hostname': text('Host name', UTF_16),
  'auth.sesskey': octets('Session Key'),
  'authenticate.mic': octets('MIC'),
  version: none('Version'),
  'version.major': u8('Major Version'),
  'version.minor': u8('Minor Version'),
  'version.build_number': u16('Build Number', LITTLE),
  'version.ntlm_current_revision': u8('NTLM Current Revision'),
  ntlmv2_response: octets('NTLMv2 Response'),
  'ntlmv2_response.ntproofstr': octets('NTProofStr'),
  'ntlmv2_response.rversion': u8('Response Version'),
  'ntlmv2_response.hirversion': u8('Hi Response Version'),
  'ntlmv2_response.z': octets('Z'),
  'ntlmv2_response.time': absoluteTime('Time'),
  'ntlmv2_response.chal': octets('NTLMv2 Client Challenge'),
  'ntlmv2_response.pad': octets('padding'),
};

/** Fields of one item of a list of what the target or the client is, under one of two prefixes. */
function items(prefix: string, what: string) {
  const id = (name: string): FieldOptions => ({ id: `ntlmssp.${prefix}.${name}` });
  return {
    type: u16(`${what} Item Type`, { ...id('item.type'), ...HEX, values: ITEMS }),
    length: u16(`${what} Item Length`, { ...id('item.length'), ...LITTLE }),
    names: {
      1: text('NetBIOS Computer Name', { ...id('nb_computer_name'), ...UTF_16 }),
      2: text('NetBIOS Domain Name', { ...id('nb_domain_name'), ...UTF_16 }),
      3: text('DNS Computer Name', { ...id('dns_computer_name'), ...UTF_16 }),
      4: text('DNS Domain Name', { ...id('dns_domain_name'), ...UTF_16 }),
      5: text('DNS Tree Name', { ...id('dns_tree_name'), ...UTF_16 }),
      9: text('Target Name', { ...id('target_name'), ...UTF_16 }),
    } as Readonly<Record<number, ReturnType<typeof text>>>,
    flags: u32('Flags', { ...id('flags'), ...HEX }),
    timestamp: absoluteTime('Timestamp', id('timestamp')),
    restrictions: octets('Restrictions', id('restrictions')),
    bindings: octets('Channel Bindings', id('channel_bindings')),
  };
}

export type ItemFields = ReturnType<typeof items>;
export const TARGET_ITEMS: ItemFields = items('challenge.target_info', 'Target Info');
export const RESPONSE_ITEMS: ItemFields = items('ntlmv2_response', 'NTLMV2 Response');

/** The fields of a list's items, for the protocol's declaration. */
export const itemFields = ({ names, ...others }: ItemFields) => byName([...Object.values<Field>(others), ...Object.values(names)]);
