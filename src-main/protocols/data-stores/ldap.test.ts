import { describe, expect, it } from 'vitest';
import { MORE, NOT_MINE } from '../../dissect/index.ts';
import { conversationOf } from '../../tooling/conversation.ts';
import { dissect, fromHex } from '../../tooling/packets.ts';
import { ldap } from './ldap.ts';
import { examples } from './ldap.examples.ts';

const read = (example: { hex: string }) => dissect(example.hex, { as: 'ldap' });

describe('ldap', () => {
  it.each([
    ['simple', 'bindRequest(7) "cn=admin" simple '], ['sasl', 'bindRequest(7) "<ROOT>" sasl '], ['bound', 'bindResponse(7) success '],
    ['refused', 'bindResponse(7) invalidCredentials (no) '], ['unbind', 'unbindRequest(7) '],
    ['search', 'searchRequest(7) "dc=example" wholeSubtree '], ['entry', 'searchResEntry(7) "cn=a" '],
    ['done', 'searchResDone(7) success '], ['reference', 'searchResRef(7) '], ['modify', 'modifyRequest(7) "cn=a" '],
    ['add', 'addRequest(7) "cn=a" '], ['del', 'delRequest(7) "cn=a" '], ['rename', 'modDNRequest(7) "cn=a" '],
    ['compare', 'compareRequest(7) "cn=a" '], ['abandon', 'abandonRequest(5) '], ['startTls', 'extendedReq(7) LDAP_START_TLS_OID '],
    ['extended', 'extendedResp(7) 1.2 '], ['intermediate', 'intermediateResponse(7) 1.2 '], ['cancelled', 'extendedResp(7) canceled '],
    ['sicily', 'bindRequest(7) "<ROOT>" , NTLMSSP_NEGOTIATE'],
    ['wrapped', 'SASL GSS-API Privacy: payload (3 bytes)'],
  ] as const)('sums up %s', (name, info) => {
    const packet = read(examples[name]);
    expect([packet.info, packet.trouble]).toEqual([info, 'none']);
  });

  it('writes filters as RFC 4515 does, and shows their parts', () => {
    const packet = read(examples.search);
    expect(packet.lines().map(line => line.trim())).toContain('filter: (&(objectClass=computer)(cn=w*s)(|(mail=*))(!(uid>=9))(ou:dn:2.4.8:=x))');
    expect([packet.value('ldap.and'), packet.values('ldap.and_item'), packet.value('ldap.attributes')])
      .toEqual(['5', ['3', '4', '1', '2', '9'], '2']);
    expect([packet.value('ldap.criticality'), packet.value('ldap.size')]).toEqual(['1', '512']);
  });

  it('reads what controls and extended operations hold', () => {
    const controls = read(examples.controls);
    expect(['attributeType', 'reverseOrder', 'flags', 'ancestor_first_flag', 'incremental_value_flag', 'maxBytes', 'error', 'timeBeforeExpiration',
      'controlValue']
      .map(name => controls.value(`ldap.${name}`))).toEqual(['cn', '1', '0x00000801', '1', '0', '1000', '1', '10', '7a7a']);
    expect([read(examples.newPassword).value('ldap.newPasswd'), read(examples.synchronized).values('ldap.SyncUUID')])
      .toEqual(['6e6577', ['0102', '0304']]);
    expect([controls.trouble, read(examples.extended).value('ldap.response')]).toEqual(['none', '01']);
  });

  it('gives up filters that are too deep', () => {
    expect(read(examples.deep).trouble).toBe('malformed');
  });

  it('reads attributes with their values', () => {
    const packet = read(examples.entry);
    expect([packet.value('ldap.type'), packet.value('ldap.vals'), packet.values('ldap.AttributeValue')]).toEqual(['cn', '2', ['61', '62']]);
    expect(packet.lines().filter(line => line.includes('AttributeValue')).map(line => line.trim())).toEqual(['AttributeValue: a', 'AttributeValue: b']);
    expect([read(examples.modify).value('ldap.operation'), read(examples.rename).value('ldap.newSuperior')]).toEqual(['2', 'dc=c']);
  });

  it('writes format characters of a value as escapes, as they could turn a line around', () => {
    const lines = dissect('30 17 02 01 02 64 12 04 02 64 6e 30 0c 30 0a 04 01 63 31 05 04 03 e2 80 ae', { as: 'ldap' }).lines();
    expect(lines.map(line => line.trim())).toContain('AttributeValue: \\u202E');
  });

  it('shows what was captured of a message that was cut', () => {
    const cut = (name: 'search' | 'entry', length: number) =>
      dissect(fromHex(examples[name].hex).subarray(0, length), { as: 'ldap', original: fromHex(examples[name].hex).length });
    const entry = cut('entry', 28);
    expect([entry.trouble, entry.value('ldap.type'), entry.value('ldap.vals'), entry.values('ldap.AttributeValue')])
      .toEqual(['cut', 'cn', '2', ['61']]);
    expect([cut('search', 2).trouble, cut('search', 3).trouble]).toEqual(['cut', 'cut']);
  });

  it('pairs requests and responses, and counts what a search found', () => {
    const messages = (['search', 'entry', 'done'] as const).map((name, i) => ({
      frame: i + 1, time: { seconds: i, nanoseconds: 0 }, fromClient: i === 0, bytes: fromHex(examples[name].hex),
    }));
    const around = conversationOf(messages);
    const at = (i: number) => dissect(messages[i].bytes, { as: 'ldap', around, record: { number: i + 1, seconds: i } });
    expect([at(0).value('ldap.response_in'), at(2).value('ldap.response_to'), at(2).value('ldap.time')]).toEqual(['2', '1', '2.000000000']);
    expect(at(2).info).toBe('searchResDone(7) success  [1 result]');
  });

  it('frames messages by their lengths, and tokens of GSS-API by theirs', () => {
    const frame = (hex: string): number => ldap.frame!(fromHex(hex), 0, fromHex(hex).length, 0);
    expect([frame(examples.unbind.hex), frame(examples.wrapped.hex), frame('30'), frame('16030100'), frame('3080')])
      .toEqual([7, 7, MORE, NOT_MINE, NOT_MINE]);
  });
});
