/** Messages of Kerberos, RFC 4120 §5.3 to §5.9: which parts they have, by their application tags. */
import { type Cursor, type Field, nameOf } from '../../../dissect/index.ts';
import { element, expectTag, takeInteger } from '../../ber-reader.ts';
import { type Read, encryptedData, flagBits, integer, list, principal, sequence, string, time } from './elements.ts';
import { AP_OPTIONS, KDC_OPTIONS, KERBEROS_FIELDS as f } from './fields.ts';
import { PREAUTHENTICATIONS } from './names.ts';

const ERROR = 30;
const TGS_REQ = 1, ENC_TIMESTAMP = 2, PW_SALT = 3, ETYPE_INFO = 11, ETYPE_INFO2 = 19, PAC_REQUEST = 128, FX_FAST = 136;
const ENCRYPTED_CHALLENGE = 138;

const ticketParts: Readonly<Record<number, Read>> = {
  0: integer(f.tkt_vno), 1: string(f.realm), 2: principal(f.sname, f.sname_string, f.SNameString), 3: encryptedData(f.encrypted),
};
/** §5.3: the sequence within its application tag. */
const ticket = (heading: Field<void>): Read => p => sequence(heading, ticketParts)(element(p, 'Ticket').content);

/** §7.5.3 */
const address: Read = p => {
  const content = expectTag(p, 0x30, 'HostAddress');
  const outer = content.open(f.host, content.remaining);
  const type = takeInteger(element(content, 'addr-type').content, f.addr_type);
  const value = element(element(content, 'address').content, 'address').content;
  value.show(f.address, value.remaining);
  const inner = value.under();
  if (type === 2 && value.remaining === 4) value.take(f.addr_ip);
  else if (type === 24 && value.remaining === 16) value.take(f.addr_ipv6);
  else if (type === 20) value.take(f.addr_nb, value.remaining);
  content.close(inner);
  content.close(outer);
};

/** §5.2.7.4 and §5.2.7.5: the older salt is bytes, the newer one text. */
const keyInfo = (heading: Field<void>, salt: Field): Read => p => {
  for (const entries = expectTag(p, 0x30, heading.title); entries.more;) {
    sequence(heading, { 0: integer(f.etype), 1: string(salt), 2: string(f.s2kparams) })(entries);
  }
};

const checksum = (heading: Field<void>): Read => sequence(heading, { 0: integer(f.cksumtype), 1: string(f.sum) });

/** RFC 6113 §5.4.1: what protects a request, most often the ticket of a host. */
const armorValue: Read = p => {
  const { content } = element(p, 'armor-value');
  content.show(f.armor_value, content.remaining);
  const outer = content.under();
  if (content.more && isMessage(content.u8())) readMessage(content);
  content.close(outer);
};

/** RFC 6113 §5.4.2 and §5.4.3: a choice of one, tagged 0. */
const armored = (parts: Readonly<Record<number, Read>>): Read => p => sequence(f.armored, parts)(element(p, 'armored-data').content);
const fastRequest = armored({
  0: sequence(f.armor, { 0: integer(f.armor_type), 1: armorValue }), 1: checksum(f.requestChecksum), 2: encryptedData(f.fastRequest),
});
const fastReply = armored({ 0: encryptedData(f.fastReply) });

type ByType = Readonly<Record<number, Read>>;
const PREAUTHENTICATION: ByType = {
  [TGS_REQ]: p => void readMessage(p),
  [ENC_TIMESTAMP]: p => sequence(undefined, { 0: integer(f.etype), 1: integer(f.kvno), 2: string(f.cipher) })(p),
  [ENCRYPTED_CHALLENGE]: p => sequence(undefined, { 0: integer(f.etype), 1: integer(f.kvno), 2: string(f.cipher) })(p),
  [PW_SALT]: p => p.take(f.pw_salt, p.remaining),
  [ETYPE_INFO]: keyInfo(f.keyEntry, f.info_salt),
  [ETYPE_INFO2]: keyInfo(f.keyEntry2, f.info2_salt),
  [PAC_REQUEST]: sequence(undefined, { 0: p => void expectTag(p, 0x01, 'include-pac').take(f.include_pac) }),
};

const ASKED: ByType = { ...PREAUTHENTICATION, [FX_FAST]: fastRequest };
const ANSWERED: ByType = { ...PREAUTHENTICATION, [FX_FAST]: fastReply };

/** §5.2.7: the type comes first, and says what the value is. */
const preauthentication = (byType: ByType): Read => p => {
  const content = expectTag(p, 0x30, 'PA-DATA');
  const outer = content.open(f.element, content.remaining);
  const node = content.tree.current;
  const type = takeInteger(element(content, 'padata-type').content, f.padata_type);
  content.labelNode(node, () => `PA-DATA ${nameOf(PREAUTHENTICATIONS, type) ?? `Unknown:${type}`}`);
  const inner = content.under();
  const value = element(element(content, 'padata-value').content, 'padata-value').content;
  value.show(f.padata_value, value.remaining);
  const below = value.under();
  if (value.more) byType[type]?.(value);
  value.close(below);
  content.close(inner);
  content.close(outer);
};

const answeringPreauthentication = preauthentication(ANSWERED);

/** KERB_EXT_ERROR of MS-KILE §2.2.1: Windows' own status, which the Info column says as well. */
const EXTENDED_ERROR = 12;
const extendedError: Read = p => {
  if (p.remaining !== EXTENDED_ERROR) {
    p.take(f.pw_salt, p.remaining);
    return;
  }
  p.packet.notes.set('kerberos.status', p.take(f['smb.nt_status']));
  p.take(f['ext_error.reserved']);
  p.take(f['ext_error.flags']);
};

/** KERB-ERROR-DATA of MS-KILE §2.2.2 is made like one PA-DATA, without a list around; its type 3 is an extended error. */
const windowsError = preauthentication({ [PW_SALT]: extendedError });
const KERB_ERROR_DATA = 0xa1;
const sname = principal(f.sname, f.sname_string, f.SNameString), cname = principal(f.cname, f.cname_string, f.CNameString);

/** §5.4.1 */
const requestBody = sequence(f.body, {
  0: flagBits(f.kdc_options, KDC_OPTIONS), 1: cname, 2: string(f.realm), 3: sname, 4: time(f.from), 5: time(f.till), 6: time(f.rtime),
  7: integer(f.nonce), 8: list(f.etypes, integer(f.ENCTYPE)), 9: list(f.addresses, address), 10: encryptedData(f.encryptedAuthorization),
  11: list(f.additional_tickets, ticket(f.item)),
});
const request: ByType = { 1: integer(f.pvno), 2: integer(f.msg_type), 3: list(f.padata, preauthentication(ASKED)), 4: requestBody };
/** §5.4.2 */
const reply: ByType = {
  0: integer(f.pvno), 1: integer(f.msg_type), 2: list(f.padata, answeringPreauthentication), 3: string(f.crealm), 4: cname, 5: ticket(f.ticket),
  6: encryptedData(f.encrypted),
};
const version: Readonly<Record<number, Read>> = { 0: integer(f.pvno), 1: integer(f.msg_type) };

interface Message {
  readonly text: string;
  readonly read: Read;
}

/** By application tag, which is the message type's number. */
const MESSAGES: Readonly<Record<number, Message>> = {
  10: { text: 'AS-REQ', read: sequence(f.asReq, request) },
  11: { text: 'AS-REP', read: sequence(f.asRep, reply) },
  12: { text: 'TGS-REQ', read: sequence(f.tgsReq, request) },
  13: { text: 'TGS-REP', read: sequence(f.tgsRep, reply) },
  14: {
    text: 'AP-REQ',
    read: sequence(f.apReq, { ...version, 2: flagBits(f.ap_options, AP_OPTIONS), 3: ticket(f.ticket), 4: encryptedData(f.authenticator) }),
  },
  15: { text: 'AP-REP', read: sequence(f.apRep, { ...version, 2: encryptedData(f.encrypted) }) },
  20: {
    text: 'KRB-SAFE',
    read: sequence(f.safe, {
      ...version, 2: sequence(f.safeBody, { 0: string(f.userData), 2: integer(f.cusec), 3: integer(f.seq_number), 4: address, 5: address }),
      3: checksum(f.checksum),
    }),
  },
  21: { text: 'KRB-PRIV', read: sequence(f.priv, { ...version, 3: encryptedData(f.encrypted) }) },
  22: { text: 'KRB-CRED', read: sequence(f.cred, { ...version, 2: list(f.tickets, ticket(f.item)), 3: encryptedData(f.encrypted) }) },
  [ERROR]: {
    text: 'KRB Error',
    read: sequence(f.error, {
      ...version, 2: time(f.ctime), 3: integer(f.cusec), 4: time(f.stime), 5: integer(f.susec), 6: errorCode, 7: string(f.crealm), 8: cname,
      9: string(f.realm),
      10: sname, 11: string(f.e_text), 12: errorData,
    }),
  },
};

/** The Info column says it as well, once the message is read. */
function errorCode(p: Cursor): void {
  p.packet.notes.set('kerberos.error', takeInteger(p, f.error_code));
}

/** Most errors bring the pre-authentication that would have helped (§5.9.1). */
function errorData(p: Cursor): void {
  const { content } = element(p, 'e-data');
  content.show(f.e_data, content.remaining);
  const outer = content.under();
  if (content.more && content.u8() === 0x30) {
    const { at } = content, items = expectTag(content, 0x30, 'METHOD-DATA');
    if (items.more && items.u8() === KERB_ERROR_DATA) {
      content.at = at;
      windowsError(content);
    } else {
      while (items.more && items.u8() === 0x30) answeringPreauthentication(items);
    }
  }
  content.close(outer);
}

/** Reads the message here and gives what the Info column calls it; undefined where it is none. */
export function readMessage(p: Cursor): string | undefined {
  const { header: { tag }, content } = element(p, 'message');
  const message = MESSAGES[tag];
  message?.read(content);
  return message?.text;
}

/** Whether an element with this first byte is a message: application class, constructed. */
export const isMessage = (byte: number): boolean => (byte & 0xe0) === 0x60 && MESSAGES[byte & 0x1f] !== undefined;
