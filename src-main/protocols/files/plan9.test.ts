import { describe, expect, it } from 'vitest';
import type { Surroundings, Tracker } from '../../dissect/index.ts';
import { dissect, fromHex } from '../../tooling/packets.ts';
import { examples } from './plan9.examples.ts';
import { SESSION } from './plan9/session.ts';

type Name = keyof typeof examples;

const read = (name: Name, options = {}) => dissect(examples[name].hex, { as: '9p', ...options });

/** A connection with a message in each frame, the last of which is read. */
function last(...names: Name[]) {
  const around: Surroundings = {
    datagram: () => undefined, tcp: () => undefined, udp: () => undefined, timeOf: () => undefined,
    conversation<S>(tracker: Tracker<S>) {
      const state = tracker.make(), address = new Uint8Array(4);
      names.forEach((name, i) => tracker.observe(state, {
        frame: i + 1, time: { seconds: 0, nanoseconds: 1e6 * i }, fromClient: true, bytes: fromHex(examples[name].hex), source: address,
        destination: address,
      }));
      return state;
    },
  };
  return read(names.at(-1)!, { around, record: { number: names.length, nanoseconds: 1e6 * (names.length - 1) } });
}

describe('9p', () => {
  it('begins with the size of messages and the version, version(5)', () => {
    const packet = read('version');
    expect(['9p.msglen', '9p.msgtype', '9p.tag', '9p.maxsize', '9p.version', '9p.paramsz'].map(packet.value))
      .toEqual(['21', '100', '65535', '65536', '9P2000.L', '8']);
    expect(packet.info).toBe('Tversion Tag=65535');
    expect(last('agreed', 'read').protocol).toBe('9P2000.L');
    expect(last('agreedOther', 'read').protocol).toBe('9P');
  });

  it('knows which file a number stands for, walk(5)', () => {
    const names = ['attach', 'attached', 'walk', 'walked'] as const;
    expect(last(...names, 'open').lines()).toContain('    Fid: 2 (/srv/a/bb)');
    expect(last('attach', 'attached', 'walk', 'walkedPart', 'open').lines()).toContain('    Fid: 2');
    expect(last('attach', 'failed', 'walk').lines()).toContain('    Fid: 1');
    expect(last(...names, 'clunk', 'open').lines()).toContain('    Fid: 2');
    expect(last(...names, 'create', 'opened', 'open').lines()).toContain('    Fid: 2 (/srv/a/bb)');
    expect(last(...names, 'rename').lines()).toContain('    New fid: 2 (/srv/a/bb)');
  });

  it('knows nothing of a walk whose tag is another request\'s before it is answered, nor one of before a new session', () => {
    expect(last('attach', 'attached', 'walk', 'clunkOther', 'clunkedOther', 'open').lines()).toContain('    Fid: 2');
    expect(last('attach', 'attached', 'walk', 'walked', 'version', 'agreed', 'open').lines()).toContain('    Fid: 2');
  });

  it('does not follow paths of more than 4,096 characters', () => {
    expect(last('attach', 'attached', 'walkFar', 'walked', 'open').lines()).toContain('    Fid: 2');
  });

  it('takes a walk of 30,000 steps below a path of a megabyte in no time', () => {
    const state = SESSION.make();
    const say = (hex: string | Buffer) => SESSION.observe(state, {
      frame: 1, time: { seconds: 0, nanoseconds: 0 }, fromClient: true, bytes: Buffer.isBuffer(hex) ? hex : fromHex(hex),
    });
    say(examples.attach.hex);
    say(examples.attached.hex);
    const long = Buffer.concat([Buffer.from('60ea', 'hex'), Buffer.alloc(60_000, 'x')]), begin = performance.now();
    say(Buffer.concat([
      fromHex(examples.walk.hex).subarray(0, 15), Buffer.from('4075', 'hex'), ...Array.from({ length: 16 }, () => long),
      Buffer.from(`010061${'02002e2e'}`.repeat(15_000), 'hex'),
    ]));
    expect(performance.now() - begin).toBeLessThan(1000);
  });

  it('says which request is answered, and when', () => {
    const packet = last('read', 'data');
    expect([packet.value('9p.request_frame'), packet.value('9p.response_time')]).toEqual(['1', '0.001000000']);
    expect(packet.value('data.data')).toBe('68656c6c6f');
  });

  it('has permissions as Unix has them, stat(5)', () => {
    const packet = read('stat');
    expect(['9p.sdlen', '9p.filename', '9p.user', '9p.group', '9p.muid', '9p.length'].map(packet.value))
      .toEqual(['62', 'name', 'root', 'wheel', 'me', '1234']);
    expect(['9p.dm.dir', '9p.dm.read_owner', '9p.dm.exec_owner', '9p.dm.write_group', '9p.dm.read_others', '9p.dm.write_others'].map(packet.value))
      .toEqual(['1', '1', '0', '1', '1', '0']);
    expect(packet.lines()).toContain('    Mode: 020000000664');
  });

  it('opens with a mode, open(5), or with Linux\'s flags', () => {
    expect(read('open').lines()).toContain('    Mode: 0x51, Remove on close, Trunc, Open/Create Mode: Write Access');
    const packet = read('linuxOpen');
    expect(['9p.lflags.rdwr', '9p.lflags.trunc', '9p.lflags.create', '9p.lflags.largefile', '9p.lflags.rdonly'].map(packet.value))
      .toEqual(['1', '1', '1', '1', '1']);
    expect(read('linuxCreate').has('9p.dm.dir')).toBe(false);
  });

  it('reads attributes, lists and locks of Linux', () => {
    const attributes = read('attributes');
    expect([attributes.value('9p.size'), attributes.value('9p.getattr.btime'), attributes.value('9p.mtime')])
      .toEqual(['4096', '0', 'Nov 14, 2023 22:13:21.000000006 UTC']);
    expect(read('list').values('9p.filename')).toEqual(['.', 'ab']);
    expect(read('getLock').value('9p.wname')).toBe('host');
    expect(read('filesystem').value('9p.namelen')).toBe('255');
  });

  it('names errors of Linux', () => {
    expect(read('linuxFailed').lines()).toContain('    Enum: 2 (No such file or directory (ENOENT))');
  });

  it('shows what it does not know', () => {
    const packet = read('unknown');
    expect([packet.remarks, packet.value('9p.message_data')]).toEqual([['This message type should not happen'], 'aabb']);
  });
});
