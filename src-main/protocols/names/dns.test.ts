import { describe, expect, it } from 'vitest';
import type { Surroundings, TrackedMessage } from '../../dissect/index.ts';
import { conversationOf } from '../../tooling/conversation.ts';
import { type Dissected, dissect, fromHex } from '../../tooling/packets.ts';
import { dns } from './dns.ts';
import { examples } from './dns.examples.ts';

const example = (name: keyof typeof examples, around?: Surroundings, number = 1): Dissected => {
  const { hex, ...options } = examples[name];
  return dissect(hex, { ...options, ...(around ? { around } : {}), record: { number } });
};

describe('a message', () => {
  it('has an id, flags and counts, and a question', () => {
    const query = example('query');
    expect(query.info).toBe('Standard query 0x1234 A example.com');
    expect(query.value('dns.flags')).toBe('0x0100');
    expect(query.value('dns.flags.recdesired')).toBe('1');
    expect(query.has('dns.flags.rcode')).toBe(false);
    expect(query.value('dns.qry.name')).toBe('example.com');
    expect(query.value('dns.count.labels')).toBe('2');
    expect(query.lines()).toContain('        example.com: type A, class IN');
  });

  it('names its answers', () => {
    const response = example('response');
    expect(response.info).toBe('Standard query response 0x1234 A example.com A 192.0.2.1');
    expect(response.value('dns.resp.name')).toBe('example.com');
    expect(response.lines()).toContain('        example.com: type A, class IN, addr 192.0.2.1');
    expect(response.lines()).toContain('            Time to live: 300 (5 minutes)');
  });

  it('says why there is no answer', () => {
    expect(example('noSuchName').info).toBe('Standard query response 0x1234 No such name ANY example.com');
  });

  it('calls its sections otherwise in an update, RFC 2136 §2', () => {
    const update = example('update');
    expect(update.info).toBe('Dynamic update 0x1234 SOA example.com ANY A 192.0.2.1');
    expect([update.value('dns.count.zones'), update.value('dns.count.prerequisites'), update.value('dns.count.updates')]).toEqual(['1', '1', '1']);
    expect(update.has('dns.count.answers')).toBe(false);
  });

  it('holds stateful operations, RFC 8490 §5.4', () => {
    expect(example('stateful').value('dns.dso.tlv.keepalive.interval')).toBe('2000');
  });

  it('is not all of the datagram', () => {
    expect(example('behind').value('dns.extraneous.data')).toBe('ffff');
  });

  it('over TCP begins with its length', () => {
    const message = example('overTcp');
    expect(message.value('dns.length')).toBe('29');
    expect(message.info).toBe('Standard query 0x1234 A example.com');
    const bytes = fromHex('001d 1234');
    expect(dns.frame!(bytes, 0, bytes.length, 0)).toBe(31);
    expect(dns.frame!(bytes, 3, bytes.length, 0)).toBe(0);
  });
});

describe('a name', () => {
  it('may not lead in circles', () => {
    expect(example('loop').value('dns.qry.name')).toBe('<Name contains a pointer that loops>');
    expect(example('tightLoop').value('dns.qry.name')).toBe('<Name contains a pointer that loops>');
  });

  it('that leads from pointer to pointer is followed to a limit', () => {
    // A question whose name begins a chain of so many pointers, each to the next, and the last to a root.
    const chained = (pointers: number): string => {
      const at = (i: number): string => (0xc000 | (18 + 2 * i)).toString(16);
      const chain = Array.from({ length: pointers }, (_, i) => at(i + 1)).join('');
      return dissect(`1234 0100 0001 0000 0000 0000 ${at(0)} 0001 0001 ${chain} 0161 00`, { as: 'dns' }).value('dns.qry.name')!;
    };
    expect([chained(100), chained(500), chained(600)]).toEqual(['a', 'a', '<Name contains a pointer that loops>']);
    const labels = '0161'.repeat(600);
    expect(dissect(`1234 0100 0001 0000 0000 0000 c012 0001 0001 ${labels} 00`, { as: 'dns' }).value('dns.qry.name')).toBe('<Name too long>');
  });

  it('shows control characters as escapes', () => {
    expect(example('escapes').value('dns.qry.name')).toBe('a\ufffd\\001\\tb');
  });

  it('of 255 bytes is the longest, RFC 1035 §2.3.4', () => {
    const label = '3f' + '61'.repeat(63);
    const of = (labels: number, last: string) => dissect(`1234 0100 0001 0000 0000 0000 ${label.repeat(labels)} ${last} 00 0001 0001`, { as: 'dns' });
    expect(of(3, '3d' + '61'.repeat(61)).value('dns.qry.name.len')).toBe('253');
    expect(of(4, '').value('dns.qry.name')).toMatch(/^a{63}\.a{63}/);
    expect(of(4, '0161').value('dns.qry.name')).toBe('<Name too long>');
  });
});

describe('records', () => {
  it.each([
    ['alias', 'CNAME www.example.com', 'dns.cname', ['www.example.com']],
    ['startOfAuthority', 'SOA ns1.example.com', 'dns.soa.rname', ['admin.example.com']],
    ['services', 'WKS 192.0.2.1', 'dns.wks.bits', ['0x40']],
    ['mail', 'MX 10 mail.example.com', 'dns.mx.mail_exchange', ['mail.example.com']],
    ['texts', 'TXT', 'dns.txt', ['v=spf1 -all', 'abc']],
    ['address6', 'AAAA 2001:db8::1', 'dns.aaaa', ['2001:db8::1']],
    ['naptr', 'NAPTR 100 50 s', 'dns.naptr.replacement', ['<Root>']],
    ['certificate', 'CERT', 'dns.cert.certificate', ['00ff']],
    ['suffix6', 'A6 64 ::1 pre.example.com', 'dns.a6.address_suffix', ['::1']],
    ['prefixes', 'APL example.com', 'dns.apl.afdpart.ipv6', ['2001:db8::']],
    ['delegation', 'DS', 'dns.ds.key_id', ['0xec45']],
    ['gateway', 'IPSECKEY', 'dns.ipseckey.gateway_dns', ['gw.example.com']],
    ['signature', 'RRSIG', 'dns.rrsig.signature_expiration', ['Nov 14, 2023 07:25:52.000000000 UTC']],
    ['nextSecure', 'NSEC host.example.com', 'dns.resp.type', ['47', '1', '15', '46', '47', '1234']],
    ['nextSecure3', 'NSEC3', 'dns.nsec3.hash_value', ['2t7b4g4vsa5smi47k61mv5bv1a22bojr']],
    ['association', 'TLSA example.com', 'dns.tlsa.matching_type', ['1']],
    ['identity', 'HIP example.com', 'dns.hip.rendezvous_server', ['rvs.example.com']],
    ['sync', 'CSYNC', 'dns.resp.type', ['62', '1', '2', '28']],
    ['transactionKey', 'TKEY', 'dns.tkey.key_data', ['aabb']],
    ['transactionSignature', 'TSIG', 'dns.tsig.error', ['18']],
    ['uri', 'URI', 'dns.uri.target', ['ftp://example.com']],
    ['authority', 'CAA', 'dns.caa.issue', ['lets']],
    ['relay', 'AMTRELAY', 'dns.amtrelay.relay_ipv4', ['192.0.2.1']],
    ['unassigned', 'Unknown (65280)', 'dns.data', ['0102']],
  ] as const)('%s is %s', (name, info, field, values) => {
    const packet = example(name);
    expect(packet.trouble).toBe('none');
    expect(packet.info.endsWith(`example.com ${info}`)).toBe(true);
    expect(packet.values(field)).toEqual(values);
  });

  it('say where a place is, RFC 1876 §4', () => {
    const lines = example('place').lines();
    expect(lines).toContain('            Latitude: 2336087704 (52 deg 23 min 24.056 sec N)');
    expect(lines).toContain('            Altitude: 9999800 (-2 m)');
  });

  it('write service parameters as RFC 9460 §2.1 does', () => {
    const lines = example('service').lines().filter(line => line.includes('SvcParam: '));
    expect(lines.map(line => line.trim().slice(10))).toEqual(['alpn=h2,h3', 'port=8443', 'ipv4hint=192.0.2.1', 'ipv6hint=2001:db8::1', 'key32768=ÿ']);
  });

  it('may not reach beyond the message', () => {
    expect(example('lyingLength').trouble).toBe('malformed');
    expect(example('lyingLength').value('dns.resp.len')).toBe('255');
  });
});

describe('a key', () => {
  it('has the tag of RFC 4034 appendix B', () => {
    // The key of RFC 4034 §5.4.
    const key = 'AQOeiiR0GOMYkDshWoSKz9XzfwJr1AYtsmx3TGkJaNXVbfi/2pHm822aJ5iI9BMzNXxeYCmZDRD99W' +
    'YwYqUSdjMmmAphXdvxegXd/M5+X7OrzKBaMbCVdFLUUh6DhweJBjEVv5f2wwjM9Xzc' +
      'nOf+EPbtG9DMBmADjFDc2w/rljwvFw==';
    const hex = Buffer.from(key, 'base64').toString('hex');
    const size = (4 + hex.length / 2).toString(16).padStart(4, '0');
    const packet = dissect(`1234 8180 0000 0001 0000 0000 00 0030 0001 00000000 ${size} 0100 03 05 ${hex}`, { as: 'dns' });
    expect(packet.value('dns.dnskey.key_id')).toBe('60485');
  });
});

describe('EDNS options', () => {
  const packet = example('options');

  it('are all read', () => {
    expect(packet.trouble).toBe('none');
    expect(packet.values('dns.opt.code')).toEqual(['3', '5', '6', '7', '8', '8', '10', '11', '12', '13', '14', '15', '18', '65001']);
    expect(packet.value('dns.rr.udp_payload_size')).toBe('1232');
    expect(packet.value('dns.resp.z.do')).toBe('1');
    expect(packet.values('dns.opt.dau')).toEqual(['5', '8']);
    expect(packet.value('dns.opt.client.addr4')).toBe('192.0.2.0');
    expect(packet.value('dns.opt.client.addr6')).toBe('2001:db8:1::');
    expect(packet.value('dns.opt.cookie.server')).toBe('aabbccddeeff0011');
    expect(packet.value('dns.opt.chain.fqdn')).toBe('foo');
    expect(packet.values('dns.opt.key_tag')).toEqual(['19036', '20326']);
    expect(packet.value('dns.opt.ext_error.info_code')).toBe('22');
    expect(packet.value('dns.opt.report_channel.agent')).toBe('foo');
  });
});

describe('a transaction', () => {
  /** A conversation of these messages, one a frame, seconds after each other as said. */
  function conversation(...messages: readonly (readonly [keyof typeof examples, number])[]): Surroundings {
    const tracked: TrackedMessage[] = messages.map(([name, seconds], i) => ({
      frame: i + 1, time: { seconds, nanoseconds: 0 }, fromClient: name === 'query', bytes: fromHex(examples[name].hex),
    }));
    return conversationOf(tracked);
  }

  it('is a query and the response with its id', () => {
    const around = conversation(['query', 0], ['response', 1]);
    expect(example('query', around, 1).value('dns.response_in')).toBe('2');
    expect(example('response', around, 2).value('dns.response_to')).toBe('1');
    expect(example('query', around, 1).has('dns.retransmission')).toBe(false);
  });

  it('takes up a query that comes again within five seconds, not later, and not once it is answered', () => {
    const around = conversation(['query', 0], ['query', 4], ['query', 9], ['response', 9], ['response', 10], ['query', 10]);
    expect(example('query', around, 2).value('dns.retransmit_request_in')).toBe('1');
    expect(example('query', around, 3).value('dns.response_in')).toBe('4');
    expect(example('response', around, 5).value('dns.retransmit_response_in')).toBe('4');
    expect(example('query', around, 6).has('dns.response_in')).toBe(false);
    expect(example('query', around, 6).has('dns.retransmission')).toBe(false);
  });

  it('without a query is an unsolicited response', () => {
    expect(example('response', conversation(['response', 0]), 1).value('dns.unsolicited')).toBe('1');
  });
});

describe('on other ports', () => {
  const guessed = (hex: string): boolean => dns.guess!(fromHex(hex), 0, fromHex(hex).length);

  it('is guessed from a standard query or answer with one question', () => {
    expect([guessed(examples.query.hex), guessed(examples.response.hex)]).toEqual([true, true]);
  });

  it('is not, where the name holds odd bytes, the class is unknown, or a query has answers', () => {
    const question = (name: string, kind: string, flags = '0100', answers = '0000'): string =>
      `1234 ${flags} 0001 ${answers} 0000 0000 ${name} 0001 ${kind}`;
    expect([
      question('01 61 00', '0001'), question('01 07 00', '0001'), question('01 61 00', '0009'),
      question('01 61 00', '0001', '0100', '0001'), question('40 61 00', '0001'),
    ].map(guessed))
      .toEqual([true, false, false, false, false]);
  });
});

describe('a message in the body of HTTP, RFC 8484', () => {
  it('has no length before it', () => {
    const message = examples.query.hex.replace(/\s/g, '');
    const head = `POST /dns-query HTTP/1.1\r\nHost: a\r\nContent-Type: application/dns-message\r\nContent-Length: ${message.length / 2}\r\n\r\n`;
    const post = dissect(Buffer.from(head, 'latin1').toString('hex') + message, { as: 'http' });
    expect([post.value('dns.qry.name'), post.has('dns.length'), post.trouble]).toEqual(['example.com', false, 'none']);
  });
});
