/** Messages and parameters of OSI's session layer, ITU-T X.225 §8.2 and §8.3. */
export const DATA = 1, FINISH = 9, DISCONNECT = 10, REFUSE = 12, CONNECT = 13, ACCEPT = 14, ABORT = 25, TYPED_DATA = 33;

export const TYPES: Readonly<Record<number, string>> = {
  1: 'DATA TRANSFER (DT) SPDU', 2: 'PLEASE TOKENS (PT) SPDU', 5: 'EXPEDITED (EX) SPDU', 7: 'PREPARE (PR) SPDU', 8: 'NOT FINISHED (NF) SPDU',
  9: 'FINISH (FN) SPDU', 10: 'DISCONNECT (DN) SPDU', 12: 'REFUSE (RF) SPDU', 13: 'CONNECT (CN) SPDU', 14: 'ACCEPT (AC) SPDU',
  15: 'CONNECT DATA OVERFLOW (CDO) SPDU', 16: 'OVERFLOW ACCEPT (OA) SPDU', 21: 'GIVE TOKENS CONFIRM (GTC) SPDU',
  22: 'GIVE TOKENS ACK (GTA) SPDU', 25: 'ABORT (AB) SPDU', 26: 'ABORT ACCEPT (AA) SPDU', 29: 'ACTIVITY RESUME (AR) SPDU',
  33: 'TYPED DATA (TD) SPDU', 34: 'RESYNCHRONIZE ACK (RA) SPDU', 41: 'MAJOR SYNC POINT (MAP) SPDU', 42: 'MAJOR SYNC ACK (MAA) SPDU',
  45: 'ACTIVITY START (AS) SPDU', 48: 'EXCEPTION DATA (ED) SPDU', 49: 'MINOR SYNC POINT (MIP) SPDU', 50: 'MINOR SYNC ACK (MIA) SPDU',
  53: 'RESYNCHRONIZE (RS) SPDU', 57: 'ACTIVITY DISCARD (AD) SPDU', 58: 'ACTIVITY DISCARD ACK (ADA) SPDU', 61: 'CAPABILITY DATA (CD) SPDU',
  62: 'CAPABILITY DATA ACK (CDA) SPDU', 64: 'UNIT DATA (UD) SPDU',
};

/** What a message may begin with that others follow in the same data (§8.4). */
export const FIRST_TYPES: Readonly<Record<number, string>> = { 1: 'Give tokens PDU', 2: 'Please tokens PDU' };

export const PARAMETERS: Readonly<Record<number, string>> = {
  1: 'Connection Identifier', 5: 'Connect Accept Item', 9: 'Called SS user Reference', 10: 'Calling SS user Reference', 11: 'Common Reference',
  12: 'Additional Reference Information', 15: 'Sync Type Item', 16: 'Token Item', 17: 'Transport_Disconnect', 19: 'Protocol Options',
  20: 'Session Requirement', 21: 'TSDU Maximum Size', 22: 'Version Number', 23: 'Initial Serial Number', 24: 'Prepare Type',
  25: 'Enclosure Item', 26: 'Token Setting Item', 27: 'Resync Type', 33: 'Linking Information', 41: 'Activity Identifier',
  42: 'Serial Number', 49: 'Reflect Parameter', 50: 'Reason Code', 51: 'Calling Session Selector', 52: 'Called Session Selector',
  53: 'Second Resync Type', 54: 'Second Serial Number', 55: 'Second Initial Serial Number', 56: 'Upper Limit Serial Number',
  57: 'Large Initial Serial Number', 58: 'Large Second Initial Serial Number', 60: 'Data Overflow', 193: 'Session user data',
  194: 'Session extended user data',
};

/** §8.3.5.7 */
export const REASONS: Readonly<Record<number, string>> = {
  0: 'Rejection by called SS-user; reason not specified', 1: 'Rejection by called SS-user due to temporary congestion',
  2: 'Rejection by called SS-user.', 10: 'Rejection by the SPM; implementation restriction stated in the PICS', 129: 'Session Selector unknown',
  130: 'SS-user not attached to SSAP', 131: 'SPM congestion at connect time', 132: 'Proposed protocol versions not supported',
  133: 'Rejection by the SPM; reason not specified', 134: 'Finish PDU',
};

export const SIDES: Readonly<Record<number, string>> = {
  0: "initiator's side", 1: "responder's side", 2: "called SS user's choice", 3: 'reserved',
};
