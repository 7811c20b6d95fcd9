/** What numbers of Fibre Channel's header stand for: FC-FS-3 §9.7.2 (routing control), §9.7.7 (types), §13 and §14 (link services, link control). */

export const TYPES: Readonly<Record<number, string>> = {
  0: 'Basic Link Svc', 1: 'Ext Link Svc', 4: 'LLC_SNAP', 5: 'IP/FC', 8: 'FCP', 27: 'SB-3(Channel->CU)', 28: 'SB-3(CU->Channel)', 32: 'FC_CT',
  34: 'SW_ILS', 35: 'AL', 36: 'SNMP',
};

const KINDS: Readonly<Record<number, string>> = {
  0: 'Device_Data', 2: 'Extended Link Services', 3: 'FC-4 Link_Data', 4: 'Video_Data', 8: 'Basic Link Services', 12: 'Link_Control Frame',
};
const CONTENTS: Readonly<Record<number, string>> = {
  0: 'Uncategorized Data', 1: 'Solicited Data', 2: 'Unsolicited Control', 3: 'Solicited Control', 4: 'Solicited Data', 5: 'Data Descriptor',
  6: 'Unsolicited Command', 7: 'Command Status',
};
const REQUESTS: Readonly<Record<number, string>> = { 2: 'Request', 3: 'Reply' };
export const LINK_SERVICES: Readonly<Record<number, string>> = { 0: 'NOP', 1: 'ABTS', 2: 'RMC', 4: 'BA_ACC', 5: 'BA_RJT', 6: 'PRMT' };
export const CONTROLS: Readonly<Record<number, string>> = {
  0: 'ACK1', 1: 'ACK0', 2: 'P_RJT', 3: 'F_RJT', 4: 'P_BSY', 5: 'F_BSY', 6: 'F_BSY(ACK)', 7: 'LCR', 8: 'NTY', 9: 'END',
};
const WITHIN: Readonly<Record<number, Readonly<Record<number, string>>>> = {
  0: CONTENTS, 2: REQUESTS, 3: CONTENTS, 4: CONTENTS, 8: LINK_SERVICES, 12: CONTROLS,
};

/** `Device_Data/Unsolicited Command` */
export function routingText(routing: number): string {
  const kind = routing >> 4, part = routing & 15;
  return `${KINDS[kind] ?? `0x${(kind << 4).toString(16)}`}/${WITHIN[kind]?.[part] ?? `0x${part.toString(16)}`}`;
}

/** What a frame leaves for the protocol that it carries, among `p.packet.notes`: the first byte of its header. */
export const ROUTING = 'fc.r_ctl';
