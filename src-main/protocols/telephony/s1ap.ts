/** S1 Application Protocol, 3GPP TS 36.413: what base stations of LTE and the core network tell each other of subscribers and of themselves. */
import { elementaryProcedures } from './elementary-procedures.ts';
import { ELEMENT_NAMES } from './s1ap/element-names.ts';
import { ELEMENTS_MODULE, ELEMENT_TYPES } from './s1ap/elements-module.ts';
import { MESSAGES, PROCEDURES } from './s1ap/messages.ts';

export const s1ap = elementaryProcedures({
  name: 's1ap', title: 'S1 Application Protocol', short: 'S1AP', pdu: 'S1AP-PDU', on: { 'sctp.ppi': [18], 'sctp.port': [36412] },
  messages: MESSAGES, procedures: PROCEDURES, types: ELEMENT_TYPES, names: ELEMENT_NAMES, elements: ELEMENTS_MODULE,
  tellsCauses: true, network: 'PLMNidentity',
  networks: { 'TAI.pLMNidentity': 'tai', 'EUTRAN-CGI.pLMNidentity': 'ecgi', 'GUMMEI.pLMN-Identity': 'gummei' },
  address: 'transportLayerAddress',
  past: { types: ['NAS-PDU'], key: 'eps', column: 'NAS-EPS', upward: [12, 13] },
});
