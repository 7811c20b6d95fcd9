import { describe, expect, it } from 'vitest';
import { allowedPaths } from './allowed-paths.ts';

const call = (method: string, ...args: unknown[]) => ({ type: 'call', id: 1, method, args, wantsProgress: false });

describe('allowed paths', () => {
  const paths = allowedPaths();
  paths.allowSource('/captures/a.pcap');
  paths.allowTarget('/reports/a.csv');

  it.each([
    call('open', '/captures/a.pcap'),
    call('export', 1, 'csv', '/reports/a.csv'),
    call('followSave', 1, { protocol: 'tcp', stream: 0 }, 'ascii', 'both', '/reports/a.csv'),
    call('merge', [1, 2], 'time', '/reports/a.csv'),
    call('open', '/reports/a.csv'),
    call('rows', 1, 0, 10),
    call('constructor', '/etc/passwd'),
    { type: 'cancel', id: 1 },
    null,
    'open',
  ])('let pass %j', (message) => {
    expect(paths.refusal(message)).toBeUndefined();
  });

  it.each([
    call('open', '/etc/passwd'),
    call('open', '/captures/../captures/a.pcap'),
    call('merge', [1, 2], 'time', '/captures/a.pcap'),
    call('open', ['/captures/a.pcap']),
    call('open'),
    { ...call('open'), args: { 0: '/captures/a.pcap' } },
    call('export', 1, 'csv', '/captures/a.pcap'),
    call('export', 1, 'csv', '/home/user/.bashrc'),
    call('followSave', 1, { protocol: 'tcp', stream: 0 }, 'ascii', 'both', '/home/user/.bashrc'),
    call('connectionSvg', 1, 0, 0, 10, '/home/user/.bashrc'),
    call('importHexDump', '0000 01', {}, '/home/user/.bashrc'),
  ])('refuse %j', (message) => {
    expect(paths.refusal(message)).toMatchObject({ type: 'failure', id: 1, name: 'UserError' });
  });
});
