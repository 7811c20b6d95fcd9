import { describe, expect, it } from 'vitest';
import { MORE } from '../../dissect/index.ts';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './isns.examples.ts';
import { isns } from './isns.ts';

const read = (name: keyof typeof examples): ReturnType<typeof dissect> => dissect(examples[name].hex, examples[name]);

describe('isns', () => {
  it('reads attributes by their tags', () => {
    const packet = read('registration'), value = (name: string) => packet.value(`isns.${name}`);
    expect([packet.info, value('iscsi_name'), value('entity_identifier'), value('entity_protocol')]).toEqual(['DevAttrReg', 'iqn.2024-01.x', 'e',
      '2']);
    expect([value('portal.ip_address'), value('portal_port'), value('esi_port'), packet.values('isns.port.port_type')])
      .toEqual(['::ffff:192.0.2.1', '3260', '5', ['0', '1']]);
    expect([value('isnt.target'), value('isnt.initiator'), value('scn_bitmap.object_added'), value('psb.ike_ipsec')]).toEqual(['1', '0', '1', '1']);
    expect([value('port_id'), value('fc_port_name_wwpn'), value('portal_group_tag')]).toEqual(['0x010203', '0x2000000000000001', '0']);
    expect(value('member_fc_port_name')).toBe('0x2000000000000002');
  });

  it('names the flags that are set, and attributes that it knows without reading them', () => {
    const lines = read('registration').lines().map(line => line.trim());
    expect(lines).toEqual(expect.arrayContaining([
      'Flags: 0x8c00, Client, Last PDU, First PDU', 'Attribute: FC Port Type', 'Attribute: Unknown',
      'iSCSI SCN Bitmap: 0x0000003d, Management Registration/SCN, Object Removed, Object Added, Object Updated, DD/DDS Member Added (Mgmt Reg/SCN only)',
    ]));
  });

  it('reads a status before the attributes of answers', () => {
    const packet = read('answer');
    expect([packet.info, packet.value('isns.errorcode'), packet.value('isns.portal_group_tag')]).toEqual(['DevAttrQryRsp', '9', '3']);
    expect(packet.lines().map(line => line.trim())).toContain('ErrorCode: No such Entry (9)');
  });

  it('reads heartbeats, which have no attributes (§5.6.5.14)', () => {
    const packet = read('heartbeat');
    expect(['address', 'tcpport', 'interval', 'counter'].map(name => packet.value(`isns.heartbeat.${name}`)))
      .toEqual(['::ffff:192.0.2.1', '3205', '60', '7']);
  });

  it('does not guess where the attributes of later parts of a message begin', () => {
    expect([read('later').has('isns.attr.tag'), read('later').has('isns.not_first_pdu')]).toEqual([false, true]);
  });

  it('remarks on values of another length than the attribute\'s, and goes on', () => {
    expect([read('wrongLength').has('isns.invalid_attribute_length'), read('wrongLength').value('isns.iscsi_name')]).toEqual([true, 'iqn.2024-01.x']);
    expect([read('empty').info, read('tooLong').has('_ws.malformed')]).toEqual(['SCNRegRsp', true]);
  });

  it('ends a message where its length says, and waits for that length', () => {
    const bytes = Uint8Array.of(0, 1, 0, 2, 0, 0x10);
    expect([isns.frame!(bytes, 0, 5, 0), isns.frame!(bytes, 0, 6, 0)]).toEqual([MORE, 28]);
  });
});
