import { describe, expect, it } from 'vitest';
import { MORE, NOT_MINE } from '../../dissect/index.ts';
import { conversationOf } from '../../tooling/conversation.ts';
import { dissect, fromHex } from '../../tooling/packets.ts';
import { pgsql } from './pgsql.ts';
import { examples } from './pgsql.examples.ts';

const read = (example: { hex: string; as: string }) => dissect(example.hex, { as: example.as });

describe('pgsql', () => {
  it.each(Object.keys(examples) as (keyof typeof examples)[])('reads all of %s', (name) => {
    expect([read(examples[name]).trouble, read(examples[name]).protocol]).toEqual(['none', 'PGSQL']);
  });

  it('reads the beginning of a session', () => {
    const packet = read(examples.startup);
    expect([packet.info, packet.value('pgsql.type'), packet.value('pgsql.version_major')]).toEqual(['>', 'Startup message', '3']);
    expect([packet.value('pgsql.parameter_name'), packet.value('pgsql.parameter_value')]).toEqual(['user', 'zeek']);
    expect([read(examples.ssl).value('pgsql.type'), read(examples.cancel).value('pgsql.key')]).toEqual(['SSL request', '8']);
  });

  it('says that all rows are asked for by zero', () => {
    expect(read(examples.execute).lines().map(line => line.trim())).toContain('Returns: all rows');
    expect([read(examples.execute).value('pgsql.returns')]).toEqual(['0']);
  });

  it('tells the format of a copy and of each of its columns', () => {
    expect(read(examples.copyIn).values('pgsql.format')).toEqual(['1', '1', '1']);
    expect(read(examples.copyIn).lines().join('\n')).toContain('Format: Binary (1)');
  });

  it('tells the answers of SASL from a password', () => {
    expect(read(examples.sasl).value('pgsql.auth.sasl.mech')).toBe('SCRAM-SHA-256');
    expect((['password', 'saslFirst', 'saslNext', 'ticket'] as const).map(name => read(examples[name]).value('pgsql.type')))
      .toEqual(['Password message', 'SASLInitialResponse message', 'SASLResponse message', 'GSSResponse message']);
    expect([read(examples.password).value('pgsql.password'), read(examples.saslFirst).value('pgsql.auth.sasl.data')]).toEqual(['secret', '6e2c2c']);
  });

  it('says of messages that the capture cut no more than can be known', () => {
    const cut = (name: 'saslFirst' | 'parameter' | 'startup', left: number) => {
      const bytes = fromHex(examples[name].hex);
      return dissect(bytes.subarray(0, bytes.length - left), { as: examples[name].as, original: bytes.length });
    };
    const first = cut('saslFirst', 7), parameter = cut('parameter', 2);
    expect([first.trouble, first.has('pgsql.type'), first.has('pgsql.password')]).toEqual(['cut', false, false]);
    expect([cut('saslFirst', 6).value('pgsql.type'), cut('saslFirst', 6).trouble]).toEqual(['SASLInitialResponse message', 'cut']);
    expect([parameter.trouble, parameter.value('pgsql.parameter_name'), cut('startup', 8).trouble]).toEqual(['cut', 'TimeZone', 'cut']);
    const endless = fromHex(examples.parameter.hex).fill(0x41, 14);
    expect(dissect(endless, { as: 'pgsql' }).trouble).toBe('malformed');
  });

  it('reads a proof as what the server asked for', () => {
    const { hex, as } = examples.ticket;
    const kindAfter = (asked: number, field: string): (string | undefined)[] => {
      const question = fromHex(examples.gss.hex);
      question[8] = asked;
      const time = { seconds: 0, nanoseconds: 0 };
      const messages = [question, fromHex(hex).subarray(20)].map((bytes, i) => ({ frame: i + 1, time, fromClient: i === 1, bytes }));
      const packet = dissect(hex, { as, around: conversationOf(messages), record: { number: 2 } });
      return [packet.value('pgsql.type'), packet.value(field), packet.trouble];
    };
    expect(kindAfter(7, 'pgsql.auth.gssapi_sspi.data')).toEqual(['GSSResponse message', '600606002b00', 'none']);
    expect(kindAfter(11, 'pgsql.auth.sasl.data')).toEqual(['SASLResponse message', '600606002b00', 'none']);
    expect(kindAfter(3, 'pgsql.password')).toEqual(['Password message', '`\x06\x06', 'none']);
  });

  it('hides nothing of what it does not know', () => {
    expect([read(examples.oldStartup).value('pgsql.type'), read(examples.oldStartup).has('pgsql.version_major')]).toEqual(['Unknown', false]);
    expect([read(examples.describe).value('pgsql.statement'), read(examples.describePortal).value('pgsql.portal')]).toEqual(['s', 'c']);
    const letter = examples.error.hex.replace('46 ', '79 ');
    expect(dissect(letter, { as: 'pgsql' }).values('pgsql.text')).toEqual(['ERROR', 'parse_relation.c']);
  });

  it('reads queries, rows and errors', () => {
    expect([read(examples.query).info, read(examples.query).value('pgsql.query')]).toEqual(['>Q', 'SELECT 1']);
    const columns = read(examples.columns);
    expect([columns.info, columns.value('pgsql.col.name'), columns.value('pgsql.val.length'), columns.value('pgsql.col.typemod')])
      .toEqual(['<T', 'id', '4', '-1']);
    expect([read(examples.row).values('pgsql.val.length'), read(examples.row).value('pgsql.val.data')]).toEqual([['1', '-1'], '31']);
    expect([read(examples.error).value('pgsql.code'), read(examples.error).values('pgsql.severity')]).toEqual(['42P01', ['ERROR']]);
    expect([read(examples.bind).value('pgsql.val.data'), read(examples.parse).value('pgsql.oid.type')]).toEqual(['35', '23']);
  });

  it('frames messages by their length, with or without a letter before it', () => {
    const frame = (hex: string): number => pgsql.frame!(fromHex(hex), 0, fromHex(hex).length, 0);
    expect([frame(examples.startup.hex), frame(examples.ready.hex), frame('5a 0000'), frame('01 00000005'), frame('5a 00000003')])
      .toEqual([19, 6, MORE, NOT_MINE, NOT_MINE]);
    expect(frame('53')).toBe(1);
    const bytes = fromHex(examples.startup.hex);
    expect([pgsql.recognise!(bytes, 0, bytes.length), pgsql.recognise!(bytes, 0, bytes.length - 1)]).toEqual([true, false]);
  });
});
