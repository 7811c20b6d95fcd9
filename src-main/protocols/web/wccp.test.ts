import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './wccp.examples.ts';

const read = (name: keyof typeof examples) => dissect(examples[name].hex, { as: 'wccp' });
const lines = (name: keyof typeof examples): string[] => read(name).lines().map(line => line.trim());

describe('wccp, version 2', () => {
  it('reads a cache, and the buckets that it has: those of a byte from the lowest bit on', () => {
    const packet = read('here');
    expect([packet.info, packet.trouble, packet.remarks]).toEqual(['2.0 Here I am', 'none', ['Ports fields not used']]);
    expect([packet.value('wccp.web_cache_identity.ipv4'), packet.value('wccp.assignment_weight'), packet.values('wccp.bucket_bit').length])
      .toEqual(['192.0.2.9', '10000', 256]);
    expect(lines('here')).toEqual(expect.arrayContaining(['Bucket   7: Assigned', 'Bucket   8: Not Assigned', 'Web Cache Identity: 192.0.2.9']));
  });

  it('reads a service with its ports, and masks with their values', () => {
    const packet = read('hereMask');
    expect([packet.value('wccp.service_info_dyn_id'), packet.values('wccp.service_info_destination_port'), packet.value('wccp.mask_element.dest_ip')])
      .toEqual(['61', ['80', '8080'], '0x0000000f']);
    expect(packet.values('wccp.value_element.web_cache_ip.ipv4')).toEqual(['192.0.2.9', '192.0.2.10']);
    expect(lines('hereMask')).toContain('Flags: 0x00000011, Source IP address in primary hash, Ports');
  });

  it('reads capabilities where they stand', () => {
    const packet = read('hereMask');
    expect(lines('hereMask')).toContain('Type: Assignment Method (Hash, Mask)');
    expect([packet.value('wccp.capability.transmit_t.upper_limit'), packet.value('wccp.capability.transmit_t.lower_limit')])
      .toEqual(['1000', '5000']);
    expect([packet.value('wccp.command_element_shudown_ip_address.ipv4'), packet.value('wccp.capability.value')]).toEqual(['192.0.2.9', '00000007']);
  });

  it('reads what a router sees, and what is assigned to whom', () => {
    expect([read('see').value('wccp.router_view.member_change_num'), read('see').value('wccp.router_identity.received_from_ip.ipv4')])
      .toEqual(['3', '192.0.2.9']);
    expect(lines('assign'))
      .toEqual(expect.arrayContaining(['WC IP: 192.0.2.10 id: 1', 'Bucket   1:          1', 'Bucket 240:    1 (Alt)', 'Bucket 255: Unassigned']));
    expect([read('map').value('wccp.mask_value_set_list.num_elements'), read('query').value('wccp.router_query_info.target_ip.ipv4')])
      .toEqual(['1', '192.0.2.9']);
    expect(read('alternateHash').values('wccp.bucket').length).toBe(256);
    expect(read('alternateMask').remarks).toEqual(['Assignment length is 4 but 76 remain in the packet']);
  });

  it('says which components are missing, and keeps what nobody knows', () => {
    expect(read('incomplete').remarks.filter(remark => remark.includes('missing')).length).toBe(3);
    expect([read('nothingAssigned').value('wccp.item_data'), lines('nothingAssigned').includes('No Assignment Data Present')])
      .toEqual(['61626364', true]);
  });

  it('finds addresses by their numbers in a table, wherever that stands', () => {
    const packet = read('numbered');
    expect([packet.value('wccp.router_query_info.target_ip.index'), packet.value('wccp.router_query_info.target_ip.ipv4')])
      .toEqual(['0x00000002', '192.0.2.9']);
    expect(packet.values('wccp.address_table.element')).toEqual(['c0:00:02:01', 'c0:00:02:09']);
  });
});

describe('wccp, version 1', () => {
  it('reads its three messages', () => {
    expect([read('here1').value('wccp.recvd_id'), read('see1').value('wccp.change_num'), read('see1').value('wccp.cache_ip')])
      .toEqual(['5', '6', '192.0.2.9']);
    expect(lines('assign1')).toEqual(expect.arrayContaining(['Web Cache 1 IP Address: 192.0.2.10', 'Bucket 240:    1 (Alt)']));
  });
});
