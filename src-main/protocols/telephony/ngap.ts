/** NG Application Protocol, 3GPP TS 38.413: what base stations of 5G and the core network tell each other of subscribers and of themselves. */
import { elementaryProcedures } from './elementary-procedures.ts';
import { ELEMENT_NAMES } from './ngap/element-names.ts';
import { ELEMENTS_MODULE, ELEMENT_TYPES } from './ngap/elements-module.ts';
import { MESSAGES, PROCEDURES } from './ngap/messages.ts';

export const ngap = elementaryProcedures({
  name: 'ngap', title: 'NG Application Protocol', short: 'NGAP', pdu: 'NGAP-PDU', on: { 'sctp.ppi': [60], 'sctp.port': [38412] },
  messages: MESSAGES, procedures: PROCEDURES, types: ELEMENT_TYPES, names: ELEMENT_NAMES, elements: ELEMENTS_MODULE,
  carried: {
    SetupRequestTransfer: 'PDUSessionResourceSetupRequestTransfer', SetupResponseTransfer: 'PDUSessionResourceSetupResponseTransfer',
    ReleaseCommandTransfer: 'PDUSessionResourceReleaseCommandTransfer',
  },
  tellsCauses: false, network: 'PLMNIdentity',
  networks: { 'TAI.pLMNIdentity': '5gstai', 'NR-CGI.pLMNIdentity': 'nrcgi', 'EUTRA-CGI.pLMNIdentity': 'ecgi', 'GUAMI.pLMNIdentity': 'guami' },
  address: 'TransportLayerAddress',
  past: { types: ['NAS-PDU'], key: '5gs', column: 'NAS-5GS', upward: [15, 46], within: true },
});
