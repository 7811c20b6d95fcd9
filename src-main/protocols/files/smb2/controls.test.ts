import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { conversationOf } from '../../../tooling/conversation.ts';
import { dissect, fromHex } from '../../../tooling/packets.ts';
import { examples as simple } from '../smb2.examples.ts';
import { examples } from './controls.examples.ts';

const read = (name: keyof typeof examples) => dissect(examples[name].hex, { as: 'nbss' });
const values = (name: keyof typeof examples, ...fields: readonly string[]) => {
  const packet = read(name);
  return fields.map(field => packet.values(`smb2.${field}`).join(' '));
};

describe('smb2: locks, breaks and changes', () => {
  it.each([
    ['leaseBroken', 'Lease Break Notification'], ['leaseLeft', 'Lease Break Acknowledgment'], ['oplockBroken', 'Oplock Break Notification'],
    ['oplockLeft', 'Oplock Break Acknowledgment'], ['locked', 'Lock Response'], ['tooManyChanges', 'Notify Response, Error: STATUS_NOTIFY_ENUM_DIR'],
    ['pipeWait', 'Ioctl Request FSCTL_PIPE_WAIT Pipe: spl'], ['stopped', 'Create Response, Error: STATUS_STOPPED_ON_SYMLINK'],
  ] as const)('sums up %s', (name, info) => expect([read(name).info, read(name).trouble]).toEqual([info, 'none']));

  it('reads each range of a lock, MS-SMB2 §2.2.26.1', () => {
    expect(values('lock', 'lock_count', 'file_offset', 'lock_length')).toEqual(['2', '10 100', '20 1']);
    // 0x12 is exclusive and fails at once, 0x4 gives back.
    expect(values('lock', 'lock_flags.exclusive', 'lock_flags.fail_immediately', 'lock_flags.unlock')).toEqual(['1 0', '1 0', '0 1']);
  });

  it('tells what a lease was and what is left of it, §2.2.23.2', () => {
    expect(values('leaseBroken', 'lease.lease_oplock', 'lease.lease_state', 'lease.lease_state.break_ack_required'))
      .toEqual(['0x0003', '0x00000007 0x00000001', '1']);
    expect(read('leaseBroken').lines()).toContain('        New Lease State: 0x00000001, Read Caching');
    expect(values('leaseLeft', 'lease.lease_key', 'lease.lease_duration')).toEqual(['33221100-5544-7766-8899-aabbccddeeff', '0x0000000000000000']);
    expect(values('oplockLeft', 'create.oplock')).toEqual(['0x01']);
  });

  it('lists what changed in a directory, MS-FSCC §2.7.1', () => {
    expect(values('changed', 'notify.action', 'filename')).toEqual(['0x00000004 0x00000005', 'ab c']);
    expect(read('watch').value('smb.nt.notify.completion_filter')).toBe('0x00000011');
  });
});

describe('smb2: extras of openings', () => {
  it('reads handles that outlive connections, §2.2.13.2.11 and §2.2.14.2.12', () => {
    expect(values('durable', 'dh2x.timeout', 'dh2x.flags.persistent_handle', 'dh2x.create_guid'))
      .toEqual(['60000', '1', '33221100-5544-7766-8899-aabbccddeeff']);
    expect(values('durableGranted', 'dh2x.timeout', 'dh2x.create_guid')).toEqual(['60000', '']);
    expect(values('reconnected', 'fid', 'dh2x.flags')).toEqual(['00000001-0000-0000-0200-000000000000', '0x00000002']);
    expect(read('durable').lines().map(line => line.trim())).toContain('ExtraInfo SMB2_CREATE_DURABLE_HANDLE_REQUEST_V2');
  });

  it('reads leases, times, attributes and what is called by a GUID', () => {
    expect(values('leased', 'lease.lease_state.handle_caching', 'lease.parent_lease_key', 'lease.lease_oplock'))
      .toEqual(['1', '33221100-5544-7766-8899-aabbccddeeff', '0x0005']);
    expect(values('earlier', 'twrp_timestamp')).toEqual(['Dec  5, 2011 23:00:07.351820800 UTC']);
    expect(values('attributed', 'ea.name', 'ea.data', 'ea.flags')).toEqual(['one two', '61 6465', '0x00 0x80']);
    expect(values('instance', 'app_instance.app_guid')).toEqual(['33221100-5544-7766-8899-aabbccddeeff']);
    expect(values('instanceVersion', 'app_instance_version.version.high', 'app_instance_version.version.low')).toEqual(['1', '2']);
    expect(values('sharedDisk', 'svhdx_open_device_context.originator_flags', 'svhdx_open_device_context.host_name')).toEqual(['0x00000004', 'h1']);
  });

  it('reads what a Mac asks and is told', () => {
    expect(values('apple', 'aapl.query_bitmask', 'aapl.caps.unix_based')).toEqual(['0x0000000000000007', '1']);
    expect(values('appleAnswered', 'aapl.model_string', 'aapl.volume_caps.case_sensitive', 'aapl.caps.supports_read_dir_addr'))
      .toEqual(['Mac', '1', '1']);
  });
});

describe('smb2: controls and errors', () => {
  it('reads copies within a server, §2.2.31.1 and §2.2.32.1', () => {
    expect(values('chunks', 'fsctl.cchunk.src_offset', 'fsctl.cchunk.dst_offset', 'fsctl.cchunk.xfer_len')).toEqual(['4096', '8192', '1024']);
    expect(values('chunksWritten', 'fsctl.cchunk.chunks_written', 'fsctl.cchunk.total_written')).toEqual(['1', '1024']);
    expect(values('resumeKey', 'fsctl.cchunk.resume_key')).toEqual(['ab'.repeat(24)]);
  });

  it('reads ranges, formats and identities, MS-FSCC §2.3', () => {
    expect(values('ranges', 'fsctl.range_offset', 'fsctl.range_length')).toEqual(['0 16384', '4096 4096']);
    expect(values('zeros', 'fsctl.range_offset')).toEqual(['4096']);
    expect([values('sparse', 'fsctl.set_sparse'), values('compression', 'compression_format')]).toEqual([['1'], ['2']]);
    expect(values('integrity', 'checksum_algorithm', 'integrity_flags_enforcement')).toEqual(['0x0002', '1']);
    expect(values('identity', 'birth_volume_id', 'domain_id'))
      .toEqual(['33221100-5544-7766-8899-aabbccddeeff', '00000000-0000-0000-0000-000000000000']);
    expect(values('regions', 'qfr_region_entry_count', 'qfr_length')).toEqual(['0x00000001', '8192']);
    expect(values('offload', 'fsctl.odx.token.type', 'fsctl.odx.token.idlen', 'fsctl.odx.xfer_length')).toEqual(['0xffff0001', '504', '4096']);
    expect(values('resilience', 'ioctl.resiliency.timeout')).toEqual(['60000']);
  });

  it('reads interfaces and snapshots of a server, §2.2.32.5 and §2.2.32.2', () => {
    expect(values('interfaces', 'windows.sockaddr.in.addr', 'windows.sockaddr.in6.addr', 'ioctl.network_interfaces.link_speed'))
      .toEqual(['10.0.0.1', '::1', '1000000000 1000000000']);
    expect(values('interfaces', 'ioctl.network_interfaces.capabilities.rss')).toEqual(['1 1']);
    expect(values('snapshots', 'ioctl.enumerate_snapshots.num_snapshots', 'ioctl.enumerate_snapshots.snapshot'))
      .toEqual(['2', '@GMT-2026.01.02-03.04.05']);
  });

  it('reads links, and errors that tell of them, §2.2.2.2.1', () => {
    expect(values('linkRead', 'symlink.substitute_name', 'symlink.print_name', 'symlink.flags')).toEqual(['b', 'a', '1']);
    expect(values('stopped', 'symlink.unparsed_path_length', 'symlink.substitute_name', 'reparse_tag')).toEqual(['2', 'b', '0xa000000c']);
    expect(values('nfsDevice', 'nfs.char.major', 'nfs.char.minor')).toEqual(['0x00000008', '0x00000003']);
    expect(values('tooSmall', 'error.context_count', 'error.min_buf_length')).toEqual(['1', '64']);
    expect(values('redirected', 'error.context.id', 'error.share_redirect.res_name')).toEqual(['0x72645253', 's1']);
  });

  it('tells what both ends have heard of each other, §3.1.4.4.1', () => {
    // The first answers a negotiation of version 1 and does not count.
    const messages = (['negotiated', 'negotiate', 'negotiated', 'setup', 'setupMore'] as const).map((name, i) =>
      ({ frame: i + 1, time: { seconds: i, nanoseconds: 0 }, fromClient: i % 2 === 0, bytes: fromHex(simple[name].hex) }));
    // A request for a new session names none yet.
    messages[3].bytes.fill(0, 4 + 40, 4 + 48);
    messages[0].bytes.set([0xff, 0x02], 4 + 64 + 4);
    const around = conversationOf(messages);
    let hash: Uint8Array = new Uint8Array(64);
    const expected = messages.slice(1).map(({ bytes }) => {
      hash = createHash('sha512').update(hash).update(bytes.subarray(4)).digest();
      return Buffer.from(hash).toString('hex');
    });
    expect(messages.map(({ bytes }, i) => dissect(bytes, { as: 'nbss', around, record: { number: i + 1, seconds: i } }).value('smb2.preauth_hash')))
      .toEqual([undefined, ...expected]);
  });
});
