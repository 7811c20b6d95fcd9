import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { Secrets } from '../../../dissect/index.ts';
import { conversationOf } from '../../../tooling/conversation.ts';
import { dissect, fromHex } from '../../../tooling/packets.ts';
import { createRegistry } from '../../index.ts';
import { RADIUS_SECRET, radiusLines } from './secret.ts';

/** RFC 2865 §7.1: the user nemo logs in with the password "arctangent", the secret is "xyzzy5461". */
const REQUEST = '01 00 0038 0f403f9473978057bd83d5cb98f4227a 01066e656d6f 02120dbe708d93d413ce3196e43f782a0aee 0406c0a80110 050600000003';
const ACCEPT = '02 00 0026 86fe220e7624ba2a1005f6bf9b55e0b2 060600000001 0f0600000000 0e06c0a80103';
const SECRET = 'xyzzy5461';

function read(sent: readonly string[], secret: string, validates = true) {
  const registry = createRegistry();
  registry.give(RADIUS_SECRET, { secret, validates });
  const messages = sent.map((hex, i) => ({ frame: i + 1, time: { seconds: i, nanoseconds: 0 }, fromClient: true, bytes: fromHex(hex) }));
  const around = conversationOf(messages);
  return sent.map((hex, i) => dissect(hex, { as: 'radius', around, record: { number: i + 1 }, registry }));
}

describe('a shared secret', () => {
  it('opens the user\'s password, RFC 2865 §7.1', () => {
    const [request] = read([REQUEST, ACCEPT], SECRET);
    expect([request.value('radius.User_Password'), request.value('radius.User_Password_encrypted')]).toEqual(['arctangent', undefined]);
    expect(request.lines()).toContain('        AVP: t=User-Password(2) l=18 val=Decrypted: arctangent');
  });

  it('may stand among the secrets of a capture, as a line of a key log', () => {
    const keyLog = `# of the laboratory\nradius:other\r\nradius:${SECRET}\r\n`;
    expect(radiusLines(keyLog)).toEqual(['other', SECRET]);
    const around = conversationOf([{ frame: 1, time: { seconds: 0, nanoseconds: 0 }, fromClient: true, bytes: fromHex(REQUEST) }]);
    const secrets = new Secrets(1, { keyLogs: [new TextEncoder().encode(keyLog)], rsaKeys: [] });
    const packet = dissect(REQUEST, { as: 'radius', around: Object.assign(around, { secrets }) });
    expect(packet.value('radius.User_Password')).toBe('arctangent');
  });

  it('writes what a password holds that cannot be seen as escapes', () => {
    const pad = createHash('md5').update(SECRET).update(fromHex('00'.repeat(16))).digest();
    const hidden = Buffer.from(Buffer.from('a\n\u202eb'.padEnd(14, '\0')).map((byte, place) => byte ^ pad[place])).toString('hex');
    const [request] = read([`01 00 0026 ${'00'.repeat(16)} 02 12 ${hidden}`], SECRET);
    expect(request.lines()).toContain('        AVP: t=User-Password(2) l=18 val=Decrypted: a\\n\\u202Eb');
  });

  it('proves who answered, and who counts: RFC 2865 §3, RFC 2866 §3', () => {
    const right = read([REQUEST, ACCEPT], SECRET)[1], wrong = read([REQUEST, ACCEPT], 'other')[1];
    expect([right.value('radius.authenticator.valid'), wrong.value('radius.authenticator.valid')]).toEqual(['1', '0']);
    expect(right.lines()).toContain('    Authenticator: 86fe220e7624ba2a1005f6bf9b55e0b2 [correct]');
    // The answer alone does not tell what it answers; nobody asked to check; an Access-Request's authenticator is a random number.
    expect(read([ACCEPT], SECRET)[0].value('radius.authenticator.valid')).toBeUndefined();
    expect(read([REQUEST, ACCEPT], SECRET, false)[1].value('radius.authenticator.valid')).toBeUndefined();
    expect(read([REQUEST, ACCEPT], SECRET)[0].value('radius.authenticator.valid')).toBeUndefined();
    const head = '04 05 001a', attribute = '2806 00000001'.replaceAll(' ', '');
    const proof = createHash('md5').update(fromHex(`${head} ${'00'.repeat(16)} ${attribute}`)).update(SECRET).digest('hex');
    expect(read([`${head} ${proof} ${attribute}`], SECRET)[0].value('radius.authenticator.valid')).toBe('1');
  });

  it('opens a tunnel\'s password by the request that it answers, RFC 2868 §3.5', () => {
    const salt = '8001', plain = fromHex('04 61626364 0000000000000000000000');
    const pad = createHash('md5').update(SECRET).update(fromHex('0f403f9473978057bd83d5cb98f4227a')).update(fromHex(salt)).digest();
    const hidden = Buffer.from(plain.map((byte, place) => byte ^ pad[place])).toString('hex');
    const accept = `02 00 0029 ${'00'.repeat(16)} 45 15 01 ${salt} ${hidden}`;
    expect(read([REQUEST, accept], SECRET, false)[1].value('radius.Tunnel_Password')).toBe('abcd');
    const alone = read([accept], SECRET, false)[0];
    expect([alone.value('radius.Tunnel_Password'), alone.value('radius.Tunnel_Password_encrypted')]).toEqual([undefined, `${salt}${hidden}`]);
  });

  it('leaves values alone that are not a whole number of blocks', () => {
    const [request] = read([`01 00 0019 ${'00'.repeat(16)} 02 05 aabbcc`], SECRET);
    expect([request.value('radius.User_Password_encrypted'), request.trouble]).toEqual(['aabbcc', 'none']);
  });
});
