import { describe, expect, it } from 'vitest';
import { Secrets } from '../../../dissect/index.ts';
import { conversationOf } from '../../../tooling/conversation.ts';
import { dissect, fromHex } from '../../../tooling/packets.ts';
import { examples as simple } from '../smb2.examples.ts';
import { keysOf, opened, smbLines } from './decryption.ts';

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

/** A session between a Samba client and server of version 4.17 over SMB 3.0, with what the server said of its keys. */
const SESSION = 'd6fdef9700000000', KEY = '6ddeb0e5b85895916a450f09e112816c';
const TO_SERVER = 'f4f8607a31aa4e06e805d3e76a42147c', TO_CLIENT = '3d3f32b2a57751489b605616583d8836';
/** Its first encrypted message, which connects to IPC$. */
const CONNECT =
  `fd534d42 c0c6a1d3b5b9659b72698f34bb8dd027 0100000000000000c30f3a0000000000 68000000 0000 0100 ${SESSION} 12609c0fea80` +
  'afc6a63b22175c812369762f801df33d975abbd563f5171b0ff3212232b2f4cb7280570f7f5ba847f099468eaa36003c050c318a53094421937b8a80b85402a9' +
  '5a47d94416489940da193b3ae4df50f337b3b146dd3966333247f5fa3acb85819d32';
const encrypted = fromHex(CONNECT);
const agreed = (dialect: number) => ({ dialect, cipher: 0, heard: new Map<string, Uint8Array>() });

describe('smb2: decryption', () => {
  it('makes of a session\'s key one for each way, MS-SMB2 §3.2.5.3.1', () => {
    expect(keysOf(fromHex(KEY), 16, undefined).map(hex)).toEqual([TO_SERVER, TO_CLIENT]);
  });

  it('makes other keys of what was heard, and longer ones, with 3.1.1', () => {
    const one = keysOf(fromHex(KEY), 16, new Uint8Array(64)).map(hex), other = keysOf(fromHex(KEY), 16, new Uint8Array(64).fill(1)).map(hex);
    expect(new Set([...one, ...other, TO_SERVER, TO_CLIENT]).size).toBe(6);
    expect(keysOf(fromHex(KEY), 32, new Uint8Array(64)).map(({ length }) => length)).toEqual([32, 32]);
  });

  it('opens a message by the session\'s key or by that of its way', () => {
    for (const line of [`smb2:${SESSION}:${KEY}`, `smb2:${SESSION}:::${TO_SERVER}`, `smb2:${SESSION.toUpperCase()}:${KEY.toUpperCase()}::`]) {
      expect(hex(opened(encrypted, smbLines(line), agreed(0x0300))!.subarray(0, 14))).toBe('fe534d4240000100000000000300');
    }
  });

  it('opens nothing by another key, of another session, or what was changed or cut', () => {
    const keys = smbLines(`smb2:${SESSION}:${KEY}`), changed = Uint8Array.from(encrypted);
    changed[60] ^= 1;
    expect(opened(changed, keys, agreed(0x0300))).toBeUndefined();
    expect(opened(encrypted.subarray(0, -1), keys, agreed(0x0300))).toBeUndefined();
    for (const line of [`smb2:${SESSION}:${TO_SERVER}`, `smb2:${SESSION}::${TO_CLIENT}:`, `smb2:0000000000000000:${KEY}`]) {
      expect(opened(encrypted, smbLines(line), agreed(0x0300))).toBeUndefined();
    }
    expect(opened(encrypted, keys, agreed(0x0311))).toBeUndefined();
  });

  it('reads lines of key logs', () => {
    expect(smbLines(`# a comment\nsmb2:${SESSION}:${KEY}\r\nsmb2:${SESSION}:12\nsmb2:${SESSION}:::\n`)).toHaveLength(1);
  });

  it('shows and remembers what was encrypted', () => {
    const bytes = Uint8Array.from([0, 0, 0, encrypted.length, ...encrypted]);
    const messages = [fromHex(simple.negotiated.hex), bytes].map((each, i) =>
      ({ frame: i + 1, time: { seconds: i, nanoseconds: 0 }, fromClient: i === 1, bytes: each }));
    const read = (keyLog: string) => dissect(bytes, {
      as: 'nbss', record: { number: 2, seconds: 1 },
      around: { ...conversationOf(messages), secrets: new Secrets(1, { keyLogs: [new TextEncoder().encode(keyLog)], rsaKeys: [] }) },
    });
    const packet = read(`smb2:${SESSION}:${KEY}`);
    expect([packet.info, packet.value('smb2.tree'), packet.value('smb2.msg_id')])
      .toEqual(['Decrypted SMB3;Tree Connect Request Tree: \\\\127.0.0.1\\IPC$', '\\\\127.0.0.1\\IPC$', '3']);
    expect(packet.has('smb2.header.transform.enc_data')).toBe(false);
    expect(read(`smb2:${SESSION}:${TO_SERVER}`).info).toBe('Encrypted SMB3');
  });
});
