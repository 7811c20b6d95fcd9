import { expect, it, vi } from 'vitest';
import { workspace as made } from '../../src-main/tooling/fake-workspace.ts';
import { addressesIn, nameHost } from './given-names.ts';

const node = (filter: string | undefined, label = '', length = 0) => ({ label, depth: 1, field: '', source: 0, start: 0, length, filter });

it('addresses of hosts are found in a tree once, with the names that they are shown by, and no others', () => {
  const nodes = [
    node('eth.src == 02:00:5e:00:53:01', 'Source: 02:00:5e:00:53:01'),
    node('ip.src == 192.0.2.1', 'Source Address: 192.0.2.1 (192.0.2.1)'),
    node('ip.dst == 192.0.2.2', 'Destination Address: www.example.com (192.0.2.2)', 4),
    node('ip.addr == 192.0.2.1'),
    node('ipv6.src == 2001:db8::1', 'Source Address: 2001:db8::1'),
    node('eui64 == 02:00:5e:ff:fe:00:53:01'),
    node('x509af.extension.id == 2.5.29.15', 'Extension Id: 2.5.29.15 (id-ce-keyUsage)', 3),
    node('ipv6.dst == fe80:1:2:3:4:5:6:7'),
    node('tcp.srcport == 80'), node('frame.time_delta == 0.000001'), node(undefined, 'Options'),
  ];
  expect(addressesIn({ nodes })).toEqual([
    { address: '192.0.2.1', name: '' }, { address: '192.0.2.2', name: 'www.example.com' }, { address: '2001:db8::1', name: '' },
    { address: 'fe80:1:2:3:4:5:6:7', name: '' },
  ]);
});

it('a name shows all hosts by their names, is given again to the file that is read anew, and can be taken back', async () => {
  const { engine, workspace } = made();
  await workspace.open('/a.pcap');
  await nameHost(workspace, workspace.active!, '192.0.2.1', 'desk');
  expect(engine.nameHost).toHaveBeenLastCalledWith(1, '192.0.2.1', 'desk');
  expect(workspace.preferences.value.hostNames).toBe(true);
  await workspace.reload(workspace.active!);
  expect(engine.nameHost).toHaveBeenLastCalledWith(2, '192.0.2.1', 'desk');
  await nameHost(workspace, workspace.active!, '192.0.2.1', '');
  await workspace.reload(workspace.active!);
  expect(engine.nameHost).toHaveBeenCalledTimes(3);
});

it('a name that is none changes nothing', async () => {
  const { engine, workspace } = made();
  await workspace.open('/a.pcap');
  vi.mocked(engine.nameHost).mockRejectedValueOnce(new Error('A name has no spaces.'));
  await expect(nameHost(workspace, workspace.active!, '192.0.2.1', 'a b')).rejects.toThrow('A name has no spaces.');
  expect(workspace.preferences.value.hostNames).toBe(false);
  expect(workspace.active!.givenNames.size).toBe(0);
});
