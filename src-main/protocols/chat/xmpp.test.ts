import { describe, expect, it } from 'vitest';
import { MORE, NOT_MINE } from '../../dissect/index.ts';
import { conversationOf } from '../../tooling/conversation.ts';
import { dissect, fromHex } from '../../tooling/packets.ts';
import { examples } from './xmpp.examples.ts';
import { xmpp } from './xmpp.ts';

const read = (name: keyof typeof examples) => dissect(examples[name].hex, { as: 'tcp' });
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('xmpp', () => {
  it('opens a stream and says what it offers, RFC 6120 §4', () => {
    expect([read('open').info, read('open').protocol, read('open').protocols, read('open').value('xmpp.xml_header_version')])
      .toEqual(['STREAM > example.com ', 'XMPP/XML', 'tcp:xmpp:xml', '1.0']);
    expect([
      read('features').info, read('features').value('xmpp.cdata'), read('features').has('xmpp.starttls'),
      read('features').has('xmpp.unknown'),
    ]).toEqual(['FEATURES ', 'PLAIN', true, false]);
    expect([read('end').info, read('space').info]).toEqual(['STREAM END', 'Whitespace Keepalive']);
  });

  it('tells who somebody is, §6', () => {
    expect([read('auth').info, read('auth').value('xmpp.cdata'), read('success').info, read('success').has('xmpp.success')])
      .toEqual(['AUTH', 'AGp1bGlldA==', 'SUCCESS', true]);
  });

  it('asks and answers, §8.2.3', () => {
    expect([
      read('roster').info, read('item').value('xmpp.query.item.jid'), read('item').value('xmpp.query.item.group'),
      read('item').value('xmpp.query.item.name'),
    ]).toEqual(['IQ(get) QUERY(jabber:iq:roster) ', 'romeo@example.net', 'Friends', 'R&J']);
    expect([read('bind').value('xmpp.iq.bind.jid'), read('disco').info, read('disco').value('xmpp.query.feature')])
      .toEqual(['juliet@example.com/balcony', 'IQ(result) QUERY(disco#info) < example.com ', 'urn:xmpp:ping']);
    expect([read('error').value('xmpp.error.condition'), read('error').value('xmpp.error.code'), read('error').value('xmpp.error.text')])
      .toEqual(['feature-not-implemented', '501', 'No']);
    expect([read('jingle').info, read('jingle').value('xmpp.jingle.content.description.payload-type.id')])
      .toEqual(['IQ(set) JINGLE(session-initiate) > b ', '96']);
  });

  it('reads what extensions add: XEP-0167 §8, XEP-0045 §7.2, and those of Google', () => {
    expect([read('ringing').value('xmpp.jingle.rtp_info'), read('room').value('xmpp.muc_user_status')]).toEqual(['ringing', '110']);
    expect([
      read('google').value('xmpp.gtalk.session.type'), read('settings').value('xmpp.gtalk.setting_element'),
      read('mail').value('xmpp.gtalk.mail_snippet'),
    ]).toEqual(['initiate', 'true', 'Hark']);
    expect([read('room').lines().at(-1)?.trim(), read('settings').lines().at(-1)?.trim()])
      .toEqual(['STATUS [code="110"]', 'mailnotifications [true]']);
  });

  it('says messages and presence, RFC 6121 §4 and §5', () => {
    const message = read('message');
    expect([
      message.info, message.value('xmpp.message.chatstate'), message.has('xmpp.message.body'),
      message.lines().includes('            value: Art thou not Romeo?'),
    ]).toEqual(['MESSAGE > romeo@example.net ', 'active', true, true]);
    expect([read('presence').value('xmpp.presence.show'), read('presence').info]).toEqual(['away', 'PRESENCE ']);
    expect([read('unknown').info, read('deep').trouble]).toEqual(['UNKNOWN PACKET ', 'none']);
  });

  it('tells which answer is to which question, by side and id', () => {
    const [question, answer] = [fromHex(examples.roster.hex), fromHex(examples.item.hex)].map(bytes => bytes.subarray(20));
    const around = conversationOf([
      { frame: 3, time: { seconds: 1, nanoseconds: 0 }, fromClient: true, bytes: question },
      { frame: 5, time: { seconds: 2, nanoseconds: 0 }, fromClient: false, bytes: answer },
    ]);
    const at = (number: number, name: 'roster' | 'item') => dissect(examples[name].hex, { as: 'tcp', around, record: { number } });
    expect([at(3, 'roster').value('xmpp.response_in'), at(5, 'item').value('xmpp.response_to')]).toEqual(['5', '3']);
  });

  it('tells of a session in what asks and in what answers, XEP-0166 §6', () => {
    const around = conversationOf([
      { frame: 3, time: { seconds: 1, nanoseconds: 0 }, fromClient: true, bytes: fromHex(examples.jingle.hex).subarray(20) },
      { frame: 5, time: { seconds: 2, nanoseconds: 0 }, fromClient: false, bytes: bytesOf("<iq type='result' id='j1'/>") },
    ]);
    expect(dissect(examples.jingle.hex, { as: 'tcp', around, record: { number: 3 } }).value('xmpp.jingle_session')).toBe('s');
    const answer = dissect(`14669c41${'00000001'.repeat(2)}5018ffff00000000${Buffer.from("<iq type='result' id='j1'/>").toString('hex')}`, {
      as: 'tcp', around, record: { number: 5 },
    });
    expect([answer.value('xmpp.jingle_session'), answer.value('xmpp.response_to')]).toEqual(['s', '3']);
  });

  it('is a stanza at a time, whatever stands in quotes', () => {
    const length = (text: string) => xmpp.frame!(bytesOf(text), 0, text.length, 0);
    expect([
      length("<?xml version='1.0'?><stream:stream a='>'>"), length('<presence/><message/>'), length("<message a='/>'><b/></message> "),
      length('</stream:stream>'),
    ]).toEqual([42, 11, 30, 16]);
    expect(length('<message><stream>a</stream></message><a/>')).toBe(37);
    expect([length('<message><body>'), length('  <a/>'), length('GET /')]).toEqual([MORE, 2, NOT_MINE]);
    expect([xmpp.recognise!(bytesOf("<stream:stream to='a'>"), 0, 22), xmpp.recognise!(bytesOf('<html>'), 0, 6)]).toEqual([true, false]);
  });
});
