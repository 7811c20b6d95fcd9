import { describe, expect, it } from 'vitest';
import { MORE, NOT_MINE, type TrackedMessage, valueText } from '../../dissect/index.ts';
import { conversationOf } from '../../tooling/conversation.ts';
import { dissect, fromHex } from '../../tooling/packets.ts';
import { sip } from './sip.ts';
import { examples } from './sip.examples.ts';

describe('sip', () => {
  const said = (...lines: readonly string[]) => dissect(Buffer.from(lines.join('\r\n')).toString('hex'), { as: 'sip' });
  /** Headers of many parts. */
  const HEADERS = [
    'Contact: <sip:a@b;line=9c;ob>;expires=5', 'Authorization: Digest username="voi", realm="é.dk",nonce="17", algorithm=MD5, stale=false',
    'Security-Client: ipsec-3gpp; alg=hmac-md5-96;ealg=aes-cbc ;prot=esp', 'Feature-Caps: *;+g.3gpp.srvcc;+sip.x',
    'Reason: SIP ;cause=580 ;text="no é"',
  ];

  it('reads a request, its addresses and its session description', () => {
    const packet = dissect(examples.invite.hex);
    expect([packet.protocol, packet.info]).toEqual(['SIP/SDP', 'Request: INVITE sip:bob@biloxi.example.com:5061 | ']);
    expect([packet.value('sip.r-uri.user'), packet.value('sip.r-uri.host'), packet.value('sip.r-uri.port')])
      .toEqual(['bob', 'biloxi.example.com', '5061']);
    expect([packet.value('sip.from.tag'), packet.value('sip.from.user'), packet.value('sip.to.addr'), packet.value('sip.CSeq.seq')])
      .toEqual(['1928301774', 'alice', 'sip:bob@biloxi.example.com', '314159']);
    expect([packet.value('sip.Via.sent-by.port'), packet.value('sip.Via.branch'), packet.value('sip.Via.rport')])
      .toEqual(['5070', 'z9hG4bK776asdhds', 'rport']);
    expect([packet.value('sdp.media.port'), packet.values('sdp.media.format'), packet.value('sdp.mime.type')])
      .toEqual(['3456', ['ITU-T G.711 PCMU', 'DynamicRTP-Type-96', '96'], 'opus']);
  });

  it('marks the bytes that each part of a header and of a description was read from', () => {
    const parts = /^sip\.(?:contact\.param|auth\..*|sec_mechanism.*|feature_cap|reason_.*)$/;
    const own = /^sip\.(?:Via\.(?:transport|sent-by\..*|branch|rport)|(?:from\.|to\.)?tag)$/;
    const described = /^sdp\.(?:media_attr.*|media\.(?:media|port|proto)|mime\.type|sample_rate|owner\..*)$/;
    const checked = new Set<string>();
    for (const { dissector: { tree } } of [dissect(examples.invite.hex), said('INVITE sip:b@c SIP/2.0', ...HEADERS, '', '')]) {
      for (let node = 0; node < tree.count; node++) {
        const { name } = tree.fields[node], { bytes } = tree.sources[tree.source[node]];
        if (![parts, own, described].some(names => names.test(name))) continue;
        const there = Buffer.from(bytes.subarray(tree.start[node], tree.start[node] + tree.length[node])).toString();
        expect(there, name).toBe(`${name === 'sdp.media_attr' ? 'a=' : ''}${valueText(tree, node)}`);
        checked.add(name);
      }
    }
    expect(checked.size).toBeGreaterThan(25);
  });

  it('marks texts that stand in what was before them, too, and no more than there is of bytes that are no text', () => {
    const places = (packet: ReturnType<typeof dissect>, ...names: readonly string[]) => {
      const { dissector: { tree } } = packet;
      return Array.from({ length: tree.count }, (_, node) => node).filter(node => names.includes(tree.fields[node].name)).map(node => {
        const bytes = tree.sources[tree.source[node]].bytes;
        return Buffer.from(bytes.subarray(tree.start[node], tree.start[node] + tree.length[node])).toString('latin1') + tree.start[node];
      });
    };
    const via = 'Via: SIP/2.0/UDP a;branch=b;ttl=t', packet = said('OPTIONS sip:a@b SIP/2.0', via, '', '');
    const at = 'OPTIONS sip:a@b SIP/2.0\r\n'.length;
    expect(places(packet, 'sip.Via.branch', 'sip.Via.ttl')).toEqual([`b${at + via.indexOf('=b') + 1}`, `t${at + via.indexOf('=t') + 1}`]);
    const description = 'v=0\nm=audio 9 RTP/AVP 9\na=fmtp:9 apt=9;apt\na=x:\xff';
    const media = dissect(Buffer.from(description, 'latin1').toString('hex'), { as: 'sdp' });
    expect(places(media, 'sdp.fmtp.parameter')).toEqual([`apt=9${description.indexOf('apt')}`, `apt${description.lastIndexOf('apt')}`]);
    expect(places(media, 'sdp.media_attr').at(-1)).toBe(`a=x:\xff${description.indexOf('a=x')}`);
    const { dissector: { tree } } = media;
    for (let node = 0; node < tree.count; node++) expect(tree.start[node] + tree.length[node]).toBeLessThanOrEqual(description.length);
  });

  it('tells telephone numbers, with their country, where a user is one (RFC 3261 §19.1.6)', () => {
    const packet = said(
      'INVITE sip:+1-555-123-4567;isub=1@gw.example;user=phone SIP/2.0', 'From: <sip:+4930123456@gw.example>;tag=1', 'To: <sip:1234@x>', '', '',
    );
    expect([packet.values('e164.msisdn'), packet.values('e164.country_code')]).toEqual([['15551234567', '4930123456'], ['1', '49']]);
  });

  it('remarks on numbers that are none, and on headers without an end', () => {
    const packet = said('INVITE sip:a@b SIP/2.0', 'Via: SIP/2.0/UDP a:70000;branch=z9hG4bK1', 'Retry-After: soon', 'Content-Length: -1', '');
    expect(packet.remarks).toEqual([
      'Invalid Via header sent-by port', 'Invalid retry_after value', 'Invalid content_length value', 'Header not terminated by empty line (CRLF)',
    ]);
    expect(packet.value('sip.Via.sent-by.port')).toBe('65535');
    const negative = said('INVITE sip:a@b SIP/2.0', 'Via: SIP/2.0/UDP a:-5;branch=z9hG4bK1', '', '');
    expect([negative.value('sip.Via.sent-by.port'), negative.remarks]).toEqual(['0', ['Invalid Via header sent-by port']]);
    expect(said('INVITE sip:a@b SIP/2.0', 'Retry-After: 18000;duration=3600', 'Retry-After: 5 (in a meeting)', 'l: 0', '', '').remarks).toEqual([]);
  });

  it('carries short messages (3GPP TS 24.341) and QSIG', () => {
    const sms = Buffer.concat([Buffer.from('MESSAGE sip:a@b SIP/2.0\r\nContent-Type: application/vnd.3gpp.sms\r\n\r\n'), Buffer.from('0201', 'hex')]);
    expect(dissect(sms.toString('hex'), { as: 'sip' }).value('gsm_a.rp.msg_type')).toBe('0x02');
    expect(said('INFO sip:a@b SIP/2.0', 'Content-Type: application/qsig', '', '\b\u0001\u0001\u0005').value('q931.message_type')).toBe('0x05');
  });

  it('reads names and reasons as UTF-8, and marks the bytes that they have', () => {
    const hex = (text: string): string => Buffer.from(text).toString('hex'), from = 'From: "J\u00f6rg" <sip:j\u00f6rg@x.example>;tag=1';
    const packet = dissect(hex(`INVITE sip:\u00e9va@x.example SIP/2.0\r\n${from}\r\nSubject: \u4f60\u597d\r\n\r\n`), { as: 'sip' });
    expect(packet.info).toBe('Request: INVITE sip:\u00e9va@x.example | ');
    expect(['r-uri.user', 'from.display.info', 'from.user', 'from.tag', 'Subject'].map(name => packet.value(`sip.${name}`)))
      .toEqual(['\u00e9va', '"J\u00f6rg"', 'j\u00f6rg', '1', '\u4f60\u597d']);
    expect(packet.lines()).toContain(`        ${from}`);
    expect(dissect(hex('SIP/2.0 486 Besch\u00e4ftigt\r\n\r\n'), { as: 'sip' }).info).toBe('Status: 486 Besch\u00e4ftigt | ');
  });

  it('reads how much less a server asks for', () => {
    const packet = dissect(examples.overload.hex);
    expect(['oc', 'oc_val', 'oc_algo', 'oc_validity', 'oc_seq'].map(name => packet.value(`sip.Via.${name}`)))
      .toEqual(['20', '20', '"loss"', '500', '1282321615.782']);
    expect([packet.value('sip.Via.oc_seq.ts'), packet.value('sip.Reason-Phrase')]).toEqual(['Aug 20, 2010 16:26:55.782000000 UTC', 'busy']);
  });

  it('reads methods that are not registered, users with semicolons, Via with white space, and the headers of extensions', () => {
    const packet = dissect(examples.extensions.hex);
    expect(packet.info).toBe('Unknown request: PING sip:alice;day=tuesday@atlanta.example.com:5062;lr | ');
    expect([packet.value('sip.r-uri.user'), packet.value('sip.r-uri.port'), packet.value('sip.r-uri.param')])
      .toEqual(['alice;day=tuesday', '5062', 'lr']);
    expect([packet.value('sip.Via.transport'), packet.value('sip.Via.sent-by.address'), packet.value('sip.Via.sent-by.port')])
      .toEqual(['TCP', 'first.example.com', '4000']);
    expect([
      packet.value('sip.Session-ID.local_uuid'), packet.value('sip.Session-ID.remote_uuid'), packet.values('sip.feature_cap'),
      packet.value('sip.Reject-Contact'),
    ]).toEqual(['ab30317f-1a78-4dc4-8ff8-24d0d3715d86', '47755a9d-e779-4ba3-8765-3f2099600ef2', ['*', '3gpp.g.atcf'], '*;video']);
    expect([packet.value('sip.tc.user'), packet.value('sip.tc.target-uri'), packet.remarks])
      .toEqual(['123', 'sip:friends@relay.example.com', ['Header has no colon after the name']]);
  });

  it('reads the parts of messages that notifications carry', () => {
    const packet = dissect(examples.fragment.hex);
    expect([packet.protocol, packet.info, packet.value('sipfrag.line')])
      .toEqual(['SIP/sipfrag', 'Request: NOTIFY sip:b@c.example.com | , with Sipfrag(SIP/2.0 200 OK)', 'SIP/2.0 200 OK']);
  });

  it('reads a response with a challenge', () => {
    const packet = dissect(examples.unauthorized.hex);
    expect([packet.value('sip.Status-Code'), packet.value('sip.auth.realm'), packet.value('sip.auth.scheme')])
      .toEqual(['401', '"atlanta"', 'Digest']);
  });

  it('counts the addresses that a registration binds and removes, commas in names apart', () => {
    const packet = dissect(examples.register.hex);
    expect(packet.info).toBe('Request: REGISTER sip:atlanta.example.com  (remove 1 binding) (add 1 binding) | ');
    expect([packet.values('sip.contact.uri'), packet.value('sip.contact.display.info')])
      .toEqual([['sip:a@[2001:db8::9]:5061', 'sip:b@192.0.2.9'], '"A, B"']);
    expect([packet.value('sip.Via.sent-by.address'), packet.value('sip.Via.received'), packet.value('sip.to.host')])
      .toEqual(['2001:db8::9', '192.0.2.9', undefined]);
    expect(dissect(examples.registered.hex).info).toBe('Status: 200 OK (REGISTER)  (1 binding) | ');
  });

  it('reads headers that have parts of their own', () => {
    const packet = dissect(examples.register.hex);
    expect([packet.values('sip.sec_mechanism'), packet.value('sip.sec_mechanism.spi_c')]).toEqual([['ipsec-3gpp', 'tls'], '17']);
    expect([
      packet.value('sip.P-Access-Network-Info.access-type'), packet.value('sip.pai.user'), packet.value('sip.reason_cause_sip'),
      packet.value('sip.reason_text'),
    ]).toEqual(['3GPP-E-UTRAN-FDD', 'x', '487', 'gone']);
  });

  it('says which request a response answers, and what was sent again', () => {
    const at = (seconds: number, name: keyof typeof examples, fromClient: boolean, frame: number): TrackedMessage =>
      ({ frame, time: { seconds, nanoseconds: 0 }, fromClient, bytes: fromHex(examples[name].hex).subarray(42) });
    const messages = [at(0, 'register', true, 1), at(1, 'register', true, 2), at(2, 'registered', false, 3)];
    const around = conversationOf(messages);
    expect([dissect(examples.register.hex, { around, record: { number: 2 } }).value('sip.resend-original')]).toEqual(['1']);
    const answer = dissect(examples.registered.hex, { around, record: { number: 3, seconds: 2 } });
    expect([answer.value('sip.response-request'), answer.value('sip.response-time'), answer.value('sip.resend')]).toEqual(['1', '2000', '0']);
  });

  it('says how long an INVITE took until it was acknowledged', () => {
    const bytes = (line: string, method: string): Uint8Array => new TextEncoder().encode(`${line}\r\nCall-ID: c\r\nCSeq: 1 ${method}\r\n\r\n`);
    const invite = bytes('INVITE sip:b@x SIP/2.0', 'INVITE'), ack = bytes('ACK sip:b@x SIP/2.0', 'ACK');
    const around = conversationOf([
      { frame: 1, time: { seconds: 0, nanoseconds: 0 }, fromClient: true, bytes: invite },
      { frame: 2, time: { seconds: 1, nanoseconds: 600_000 }, fromClient: true, bytes: ack },
    ]);
    const acknowledged = dissect(ack, { as: 'sip', around, record: { number: 2, seconds: 1, nanoseconds: 600_000 } });
    expect([acknowledged.value('sip.response-request'), acknowledged.value('sip.response-time'), acknowledged.value('sip.resend')])
      .toEqual(['1', '1000', '0']);
  });

  it('takes names that objects have by themselves for unknown ones, and is not held up by spaces', () => {
    const spaces = ' '.repeat(30_000);
    const text = [
      'INVITE sip:b@x SIP/2.0', `Via: SIP/2.0/UDP h;constructor=1;branch${spaces}\r x;ttl=3`, 'constructor: y',
      'Authorization: Digest constructor="a", realm="r"', `Security-Client: tls;toString=1;alg${spaces}=${spaces}\r x`,
      'Content-Type: application/sdp', '', 'b=constructor:1', 'm=audio 1 RTP/AVP 0', 'a=crypto:1 constructor inline:aa',
      'a=candidate:1 1 UDP 1 1.1.1.1 1 typ constructor', '',
    ].join('\r\n');
    const packet = dissect(new TextEncoder().encode(text), { as: 'sip' });
    expect([packet.trouble, packet.value('sip.Via.ttl'), packet.value('sip.auth.realm'), packet.value('sdp.ice_candidate.type')])
      .toEqual(['none', '3', '"r"', 'constructor']);
  });

  it('is recognised by its first line', () => {
    const recognised = (text: string): boolean => sip.recognise!(new TextEncoder().encode(text), 0, text.length);
    expect(['SIP/2.0 200 OK\r\n', 'ACK sip:a@b SIP/2.0\r\n', 'GET / HTTP/1.1\r\n', 'AC', '\0\0\0\0', 'invite sip:a@b SIP/2.0\r\n'].map(recognised))
      .toEqual([true, true, false, false, false, false]);
  });

  it('ends a message in a stream by its Content-Length', () => {
    const length = (text: string): number => sip.frame!(new TextEncoder().encode(text), 0, text.length, 0);
    const head = 'BYE sip:a@b SIP/2.0\r\nl: 3\r\n\r\n';
    expect([length(`${head}abcBYE`), length(head.slice(0, -2)), length('GET / HTTP/1.1\r\n'), length('\r\n\r\n')])
      .toEqual([head.length + 3, MORE, NOT_MINE, 4]);
  });

  it('makes no text of what is behind a message to find its end', () => {
    const decoded = (text: string): number[] => {
      const bytes = new TextEncoder().encode(text.repeat(3000)), sizes: number[] = [], { subarray } = bytes;
      bytes.subarray = (from, to) => {
        const part = subarray.call(bytes, from, to);
        sizes.push(part.length);
        return part as typeof bytes;
      };
      for (let at = 0; at < bytes.length; at += sip.frame!(bytes, at, bytes.length, 0)) if (sizes.length > 20_000) break;
      return sizes;
    };
    expect(decoded('\r\n\r\n\r\n\r\n')).toEqual([]);
    expect(Math.max(...decoded('BYE sip:a@b SIP/2.0\r\nl: 3\r\n\r\nabc'))).toBeLessThan(100);
  });
});

describe('sdp', () => {
  const described = (...lines: readonly string[]) => dissect(Buffer.from(lines.join('\r\n')).toString('hex'), { as: 'sdp' });

  it('names profiles and levels of video (RFC 6416 §7.1, RFC 4629 §8.1)', () => {
    const packet = described(
      'm=video 5000 RTP/AVP 97 98', 'a=rtpmap:97 MP4V-ES/90000', 'a=fmtp:97 profile-level-id=243;bitrate=1', 'a=rtpmap:98 H263-2000/90000',
      'a=fmtp:98 profile=3;level=45',
    );
    expect(packet.lines().filter(line => /Code|Profile:|Level:/.test(line)).map(line => line.trim())).toEqual([
      '[Level Code: Advanced Simple Profile/Level 3 (243)]', '[Profile: Version 2 Interactive and Streaming Wireless Profile (3)]',
      '[Level: QCIF (176 x144) support of CPFMT, 2 x 64Kb/s (45)]',
    ]);
  });

  it('has keys agreed upon (RFC 4567 §3.1), for the session or a medium', () => {
    const packet = described('a=key-mgmt:mikey AQAF', 'm=audio 1 RTP/SAVP 0', 'a=key-mgmt:other AAAA');
    expect([packet.values('sdp.key_mgmt.kmpid'), packet.values('sdp.key_mgmt.data')]).toEqual([['mikey', 'other'], ['010005', '000000']]);
  });

  it('remarks on lines that lack something', () => {
    expect(described('o=- 1 1 IN IP4', 't=0', 'm=audio 70000 RTP/AVP 0', 'a=crypto:x AES').remarks).toEqual([
      'Invalid SDP line (missing required fields)', 'Invalid SDP line (missing required fields)', 'Invalid media port', 'Invalid crypto tag',
    ]);
    expect(described('o=- 1 1 IN IP4 a.example', 'c=IN IP4 10.0.0.1', 't=0 0', 'm=audio 7 RTP/AVP 0', 'z=1 -1h').remarks).toEqual([]);
  });

  const packet = dissect(examples.session.hex);

  it('reads addresses, bandwidths and times with their parts', () => {
    expect([packet.value('sdp.connection_info.address'), packet.value('sdp.connection_info.ttl'), packet.value('sdp.connection_info.num_addr')])
      .toEqual(['224.2.1.1', '127', '3']);
    expect([
      packet.value('sdp.bandwidth.value'), packet.values('sdp.repeat_time.offset'), packet.value('sdp.timezone.offset'),
      packet.value('sdp.encryption_key.data'),
    ]).toEqual(['49', ['0', '25h'], '-1h', 'x']);
    expect([packet.info, packet.value('sdp.invalid'), packet.values('sip.call_id_generated')])
      .toEqual(['Request: INVITE sip:bob@biloxi.example.com, in-dialog | ', 'nonsense', ['s1', 's1']]);
  });

  it('names the formats of a medium, and what is said of each', () => {
    expect([packet.values('sdp.media.format'), packet.value('sdp.fmtp.h264_packetization_mode')])
      .toEqual([['ITU-T H.261', 'DynamicRTP-Type-99', '99', '99'], '1']);
    expect([packet.value('sdp.crypto.master_key'), packet.value('sdp.crypto.mki_length'), packet.value('sdp.ice_candidate.type')])
      .toEqual(['774466766726542b2978473740666235', '32', 'host']);
  });

  it('reads RTP over DTLS, parameter sets, several keys, and values behind a space', () => {
    const offer = dissect(examples.webRtc.hex);
    expect([offer.values('sdp.media.format'), offer.value('sdp.nal_unit_2_string'), offer.values('sdp.crypto.mki-valu')])
      .toEqual([['DynamicRTP-Type-96', '96', '96'], 'aMljiA==', ['1', '2']]);
    expect(offer.value('sdp.media_attribute.value')).toBe('WMS');
  });

  it('shows the lines of a body whose type nothing reads', () => {
    const text = 'INFO sip:b@example.com SIP/2.0\r\nCall-ID: x\r\nContent-Type: application/dtmf-relay\r\nContent-Length: 24\r\n\r\nSignal=5\r\nDuration=160\r\n';
    const packet = dissect(Buffer.from(text).toString('hex'), { as: 'sip' });
    expect([packet.has('media.type'), packet.lines().slice(-2).map(line => line.trim())]).toEqual([false, ['Signal=5\\r\\n', 'Duration=160\\r\\n']]);
  });
});
