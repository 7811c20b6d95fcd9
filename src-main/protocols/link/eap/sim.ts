/** EAP methods by SIM card: EAP-SIM (RFC 4186) and EAP-AKA (RFC 4187, RFC 5448), whose messages are lists of attributes in units of four bytes. */
import { type Cursor, type Field, byName, none, octets, text, u16, u8 } from '../../../dissect/index.ts';

const SIM_SUBTYPES = { 10: 'Start', 11: 'Challenge', 12: 'Notification', 13: 'Re-authentication', 14: 'Client-Error' };
const AKA_SUBTYPES = {
  1: 'AKA-Challenge', 2: 'AKA-Authentication-Reject', 4: 'AKA-Synchronization-Failure', 5: 'AKA-Identity', 12: 'Notification',
  13: 'Re-authentication',
  14: 'Client-Error',
};
/** IANA, eapsimaka-numbers. */
const ATTRIBUTES: Readonly<Record<number, string>> = {
  1: 'AT_RAND', 2: 'AT_AUTN', 3: 'AT_RES', 4: 'AT_AUTS', 6: 'AT_PADDING', 7: 'AT_NONCE_MT', 10: 'AT_PERMANENT_ID_REQ', 11: 'AT_MAC',
  12: 'AT_NOTIFICATION', 13: 'AT_ANY_ID_REQ', 14: 'AT_IDENTITY', 15: 'AT_VERSION_LIST', 16: 'AT_SELECTED_VERSION', 17: 'AT_FULLAUTH_ID_REQ',
  19: 'AT_COUNTER', 20: 'AT_COUNTER_TOO_SMALL', 21: 'AT_NONCE_S', 22: 'AT_CLIENT_ERROR_CODE', 23: 'AT_KDF_INPUT', 24: 'AT_KDF', 128: 'Unassigned',
  129: 'AT_IV', 130: 'AT_ENCR_DATA', 131: 'Unassigned', 132: 'AT_NEXT_PSEUDONYM', 133: 'AT_NEXT_REAUTH_ID', 134: 'AT_CHECKCODE',
  135: 'AT_RESULT_IND', 136: 'AT_BIDDING', 137: 'AT_IPMS_IND', 138: 'AT_IPMS_RES', 139: 'AT_TRUST_IND', 140: 'AT_SHORT_NAME_FOR_NETWORK',
  141: 'AT_FULL_NAME_FOR_NETWORK', 142: 'AT_RQSI_IND', 143: 'AT_RQSI_RES', 144: 'AT_TWAN_CONN_MODE', 145: 'AT_VIRTUAL_NETWORK_ID',
  146: 'AT_VIRTUAL_NETWORK_REQ', 147: 'AT_CONNECTIVITY_TYPE', 148: 'AT_HANDOVER_INDICATION', 149: 'AT_HANDOVER_SESSION_ID', 150: 'AT_MN_SERIAL_ID',
  151: 'AT_DEVICE_IDENTITY',
};
const AT_NOTIFICATION = 12;
const AT_IDENTITY = 14;
const AT_CLIENT_ERROR_CODE = 22;
const NOTIFICATIONS = {
  0: 'General Failure after Authentication', 1026: 'User has been temporarily denied access',
  1031: 'User has not subscribed to the requested service',
  8192: 'Failure to Terminate the Authentication Exchange', 16384: 'General Failure', 32768: 'Success',
};
const ERRORS = { 0: 'Unable to process packet', 1: 'Unsupported version', 2: 'Insufficient number of challenges', 3: 'RANDs are not fresh' };
const UNIT = 4;
const HEADER = 2;

const fields = (short: 'sim' | 'aka', subtypes: Readonly<Record<number, string>>) => {
  const title = `EAP-${short.toUpperCase()}`;
  const own = (name: string): { readonly id: string } => ({ id: `eap.${short}.${name}` });
  return {
    title,
    subtype: u8(`${title} Subtype`, { values: subtypes, ...own('subtype') }),
    reserved: u16(`${title} Reserved`, { hex: true, ...own('reserved') }),
    attribute: none(`${title} Attribute`, own('subtype.attribute')),
    type: u8(`${title} Type`, { values: ATTRIBUTES, ...own('subtype.type') }),
    length: u8(`${title} Length`, own('subtype.len')),
    notification: u16(`${title} Notification Type`, { values: NOTIFICATIONS, ...own('notification_type') }),
    error: u16(`${title} Error Code`, { values: ERRORS, ...own('error_code') }),
    value: octets(`${title} Value`, own('subtype.value')),
  };
};
export const SIM_CARD = fields('sim', SIM_SUBTYPES);
export const USIM = fields('aka', AKA_SUBTYPES);

const IDENTITY = {
  actual: u16('Identity Actual Length', { id: 'eap.identity.actual_len' }),
  identity: text('Identity', { id: 'eap.identity' }),
  padding: octets('Padding', { id: 'eap.identity.padding' }),
};

/** The identity of the method of that name, and of an attribute. */
export const identityField = IDENTITY.identity;

/** Fields by their full names, for the protocol's declaration. */
export const SIM_FIELDS = byName(
  [SIM_CARD, USIM, IDENTITY].flatMap(group => Object.values<Field | string>(group)).filter(value => typeof value !== 'string'),
);

/** RFC 4186 §8.1. */
export function takeAttributes(p: Cursor, f: typeof SIM_CARD): void {
  p.take(f.subtype);
  p.take(f.reserved);
  while (p.remaining >= HEADER) {
    const type = p.u8();
    const length = UNIT * p.u8(1);
    if (length === 0) p.malformed(`attribute ${type} with a length of 0`);
    const outer = p.open(f.attribute, length);
    p.label(`${f.title} Attribute: ${ATTRIBUTES[type] ?? 'Unknown'} (${type})`);
    const part = p.within(length);
    part.take(f.type);
    part.take(f.length);
    if (type === AT_NOTIFICATION) {
      part.take(f.notification);
    } else if (type === AT_CLIENT_ERROR_CODE) {
      part.take(f.error);
    } else if (type === AT_IDENTITY) {
      const actual = part.take(IDENTITY.actual);
      if (actual > 0) part.take(IDENTITY.identity, actual);
      part.takeRest(IDENTITY.padding);
    } else {
      part.take(f.value, part.remaining);
    }
    p.close(outer);
  }
}
