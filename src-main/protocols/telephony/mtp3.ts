/** Message Transfer Part level 3, ITU-T Q.704: from which exchange to which a message of telephone signalling goes, and whose it is. */
import { bits, protocol, u32 } from '../../dissect/index.ts';

/** Q.704 §14.2.1 */
const SERVICES: Readonly<Record<number, string>> = {
  0: 'Signalling Network Management Message (SNM)', 1: 'Maintenance Regular Message (MTN)', 2: 'Maintenance Special Message (MTNS)',
  3: 'SCCP', 4: 'TUP', 5: 'ISUP', 6: 'DUP (call and circuit related messages)', 7: 'DUP (facility registration and cancellation message)',
  8: 'MTP testing user part', 9: 'Broadband ISUP', 10: 'Satellite ISUP', 11: 'Spare', 12: 'AAL type2 Signaling',
  13: 'Bearer Independent Call Control (BICC)', 14: 'Gateway Control Protocol', 15: 'Spare',
};
/** §14.2.2 */
const NETWORKS: Readonly<Record<number, string>> = {
  0: 'International network', 1: 'Spare (for international use only)', 2: 'National network', 3: 'Reserved for national use',
};
/** §15.17: why a user part is not to be reached; RFC 4666 §3.4.5 has the same. */
export const UNAVAILABILITIES: Readonly<Record<number, string>> = { 0: 'Unknown', 1: 'Unequipped remote user', 2: 'Inaccessible remote user' };
/** What the Protocol column adds of whose rules the label follows. */
export const STANDARD = ' (Int. ITU)';

/** Name of the note that tells users which service they are asked for. */
export const SERVICE = 'mtp3 service';

export const mtp3 = protocol({
  name: 'mtp3',
  title: 'Message Transfer Part Level 3',
  on: { wtap_encap: [141] },
  fields: {
    network_indicator: bits('Network indicator', 0xc0, { hex: true, values: NETWORKS }),
    spare: bits('Spare', 0x30, { hex: true }),
    service_indicator: bits('Service indicator', 0x0f, { hex: true, values: SERVICES }),
    dpc: bits('DPC', 0x3fff, { size: 4, little: true, also: 'mtp3.pc' }),
    opc: bits('OPC', 0xfffc000, { size: 4, little: true, also: 'mtp3.pc' }),
    sls: bits('Signalling Link Selector', 0xf0000000, { size: 4, little: true }),
    pc: u32('PC', { hidden: true }),
  },
  dissect(p, f) {
    p.column(`MTP3${STANDARD}`);
    const service = p.u8() & 0x0f;
    const octet = p.open('Service information octet', 1);
    p.show(f.network_indicator);
    p.show(f.spare);
    p.take(f.service_indicator);
    p.close(octet);
    const label = p.open('Routing label', 4);
    const destination = p.show(f.dpc), origin = p.show(f.opc);
    p.take(f.sls);
    p.close(label);
    p.columns.setAddressTexts(String(origin), String(destination));
    p.packet.notes.set(SERVICE, service);
    if (p.more && !p.next('mtp3.service_indicator', service)) p.data();
  },
});
