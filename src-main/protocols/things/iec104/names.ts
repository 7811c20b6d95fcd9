/** Types of data units and causes of transmission: IEC 60870-5-101 §7.2. */

/** The type's name, what it is, and the elements of each of its objects, with spaces between them, where that is known. */
export const TYPES: Readonly<Record<number, readonly [name: string, meaning: string, elements?: string]>> = {
  1: ['M_SP_NA_1', 'single-point information', 'siq'], 2: ['M_SP_TA_1', 'single-point information with time tag', 'siq t24'],
  3: ['M_DP_NA_1', 'double-point information', 'diq'], 4: ['M_DP_TA_1', 'double-point information with time tag', 'diq t24'],
  5: ['M_ST_NA_1', 'step position information', 'vti qds'], 6: ['M_ST_TA_1', 'step position information with time tag', 'vti qds t24'],
  7: ['M_BO_NA_1', 'bitstring of 32 bits', 'bits qds'], 8: ['M_BO_TA_1', 'bitstring of 32 bits with time tag', 'bits qds t24'],
  9: ['M_ME_NA_1', 'measured value, normalized value', 'nva qds'], 10: ['M_ME_TA_1', 'measured value, normalized value with time tag', 'nva qds t24'],
  11: ['M_ME_NB_1', 'measured value, scaled value', 'sva qds'], 12: ['M_ME_TB_1', 'measured value, scaled value with time tag', 'sva qds t24'],
  13: ['M_ME_NC_1', 'measured value, short floating point number', 'flt qds'],
  14: ['M_ME_TC_1', 'measured value, short floating point number with time tag', 'flt qds t24'], 15: ['M_IT_NA_1', 'integrated totals', 'bcr'],
  16: ['M_IT_TA_1', 'integrated totals with time tag', 'bcr t24'], 20: ['M_PS_NA_1', 'packed single-point information with status change detection', 'raw4 qds'],
  21: ['M_ME_ND_1', 'measured value, normalized value without quality descriptor', 'nva'],
  30: ['M_SP_TB_1', 'single-point information with time tag CP56Time2a', 'siq t56'], 31: ['M_DP_TB_1', 'double-point information with time tag CP56Time2a', 'diq t56'],
  32: ['M_ST_TB_1', 'step position information with time tag CP56Time2a', 'vti qds t56'],
  33: ['M_BO_TB_1', 'bitstring of 32 bits with time tag CP56Time2a', 'bits qds t56'],
  34: ['M_ME_TD_1', 'measured value, normalized value with time tag CP56Time2a', 'nva qds t56'],
  35: ['M_ME_TE_1', 'measured value, scaled value with time tag CP56Time2a', 'sva qds t56'],
  36: ['M_ME_TF_1', 'measured value, short floating point number with time tag CP56Time2a', 'flt qds t56'],
  37: ['M_IT_TB_1', 'integrated totals with time tag CP56Time2a', 'bcr t56'], 38: ['M_EP_TD_1', 'event of protection equipment with time tag CP56Time2a'],
  39: ['M_EP_TE_1', 'packed start events of protection equipment with time tag CP56Time2a'],
  40: ['M_EP_TF_1', 'packed output circuit information of protection equipment with time tag CP56Time2a'], 41: ['S_IT_TC_1', ''],
  45: ['C_SC_NA_1', 'single command', 'sco'], 46: ['C_DC_NA_1', 'double command', 'dco'], 47: ['C_RC_NA_1', 'regulating step command', 'rco'],
  48: ['C_SE_NA_1', 'set point command, normalized value', 'nva qos'], 49: ['C_SE_NB_1', 'set point command, scaled value', 'sva qos'],
  50: ['C_SE_NC_1', 'set point command, short floating point number', 'flt qos'], 51: ['C_BO_NA_1', 'bitstring of 32 bits', 'bits'],
  58: ['C_SC_TA_1', 'single command with time tag CP56Time2a', 'sco t56'], 59: ['C_DC_TA_1', 'double command with time tag CP56Time2a', 'dco t56'],
  60: ['C_RC_TA_1', 'regulating step command with time tag CP56Time2a', 'rco t56'],
  61: ['C_SE_TA_1', 'set point command, normalized value with time tag CP56Time2a', 'nva qos t56'],
  62: ['C_SE_TB_1', 'set point command, scaled value with time tag CP56Time2a', 'sva qos t56'],
  63: ['C_SE_TC_1', 'set point command, short floating-point number with time tag CP56Time2a', 'flt qos t56'],
  64: ['C_BO_TA_1', 'bitstring of 32 bits with time tag CP56Time2a', 'bits t56'], 70: ['M_EI_NA_1', 'end of initialization', 'coi'], 81: ['S_CH_NA_1', ''],
  82: ['S_RP_NA_1', ''], 83: ['S_AR_NA_1', ''], 84: ['S_KR_NA_1', ''], 85: ['S_KS_NA_1', ''], 86: ['S_KC_NA_1', ''], 87: ['S_ER_NA_1', ''], 90: ['S_US_NA_1', ''],
  91: ['S_UQ_NA_1', ''], 92: ['S_UR_NA_1', ''], 93: ['S_UK_NA_1', ''], 94: ['S_UA_NA_1', ''], 95: ['S_UC_NA_1', ''], 100: ['C_IC_NA_1', 'interrogation command', 'qoi'],
  101: ['C_CI_NA_1', 'counter interrogation command', 'qcc'], 102: ['C_RD_NA_1', 'read command', ''], 103: ['C_CS_NA_1', 'clock synchronization command', 't56'],
  105: ['C_RP_NA_1', 'reset process command', 'qrp'], 107: ['C_TS_TA_1', 'test command with time tag CP56Time2a'],
  110: ['P_ME_NA_1', 'parameter of measured value, normalized value', 'nva qpm'], 111: ['P_ME_NB_1', 'parameter of measured value, scaled value', 'sva qpm'],
  112: ['P_ME_NC_1', 'parameter of measured value, short floating-point number', 'flt qpm'], 113: ['P_AC_NA_1', 'parameter activation'],
  120: ['F_FR_NA_1', 'file ready'], 121: ['F_SR_NA_1', 'section ready'], 122: ['F_SC_NA_1', 'call directory, select file, call file, call section'],
  123: ['F_LS_NA_1', 'last section, last segment'], 124: ['F_AF_NA_1', 'ack file, ack section'], 125: ['F_SG_NA_1', 'segment'], 126: ['F_DR_TA_1', 'directory'],
  127: ['F_SC_NB_1', 'Query Log - Request archive file'],
};

export const CAUSES: Readonly<Record<number, string>> = {
  1: 'Per/Cyc', 2: 'Back', 3: 'Spont', 4: 'Init', 5: 'Req', 6: 'Act', 7: 'ActCon', 8: 'Deact', 9: 'DeactCon', 10: 'ActTerm', 11: 'Retrem', 12: 'Retloc', 13: 'File',
  14: 'Auth', 15: 'Seskey', 16: 'Usrkey', 20: 'Inrogen', 21: 'Inro1', 22: 'Inro2', 23: 'Inro3', 24: 'Inro4', 25: 'Inro5', 26: 'Inro6', 27: 'Inro7', 28: 'Inro8',
  29: 'Inro9', 30: 'Inro10', 31: 'Inro11', 32: 'Inro12', 33: 'Inro13', 34: 'Inro14', 35: 'Inro15', 36: 'Inro16', 37: 'Reqcogen', 38: 'Reqco1', 39: 'Reqco2',
  40: 'Reqco3', 41: 'Reqco4', 44: 'UkTypeId', 45: 'UkCauseTx', 46: 'UkComAdrASDU', 47: 'UkIOA',
};

export const INTERROGATIONS: Readonly<Record<number, string>> = {
  0: 'Not specified', 20: 'Station interrogation (global)', 21: 'Group 1 interrogation', 22: 'Group 2 interrogation', 23: 'Group 3 interrogation',
  24: 'Group 4 interrogation', 25: 'Group 5 interrogation', 26: 'Group 6 interrogation', 27: 'Group 7 interrogation', 28: 'Group 8 interrogation',
  29: 'Group 9 interrogation', 30: 'Group 10 interrogation', 31: 'Group 11 interrogation', 32: 'Group 12 interrogation', 33: 'Group 13 interrogation',
  34: 'Group 14 interrogation', 35: 'Group 15 interrogation', 36: 'Group 16 interrogation',
};
