import { describe, expect, it } from 'vitest';
import { createRegistry } from '../protocols/index.ts';
import { check, complete } from './index.ts';

const registry = createRegistry();

/** The caret is where `|` stands. */
function offered(text: string): string[] {
  const caret = text.indexOf('|');
  return complete(text.replace('|', ''), caret, registry).map(one => one.text);
}

describe('completion', () => {
  it('begins with protocols, then their fields', () => {
    expect(offered('tc|')[0]).toBe('tcp');
    expect(offered('tcp|').slice(0, 2)).toEqual(['tcp', 'tcp.ack']);
    expect(offered('tcp.por|')[0]).toBe('tcp.port');
  });

  it('of a quote replaces it from where it begins, whatever quotes it holds', () => {
    const text = 'dns.qry.name == "a' + String.raw`\"b`;
    expect(complete('tcp.flags.syn == "Not', 21, registry)[0]).toMatchObject({ text: '"Not set"', from: 17 });
    expect(complete(text, text.length, registry)).toEqual([]);
  });

  it('looks at each character of a long text once', () => {
    const long = 'a'.repeat(400_000);
    expect(complete(`dns.qry.name == "${long}" |`, long.length + 19, registry).map(one => one.text)).toEqual(['and', 'or', 'xor']);
    expect(complete(`${long} == 1`, long.length + 5, registry)).toEqual([]);
    expect(check(`frame.len == ${long}!`, registry)).toMatchObject({ state: 'invalid' });
  });

  it('finds a field by a part of its name', () => {
    expect(offered('dstpo|')).toContain('tcp.dstport');
  });

  it('begins with what the packets have', () => {
    const first = (text: string, ...present: string[]) => complete(text, text.length, registry, new Set(present))[0].text;
    expect([first('t', 'tcp', 'tftp'), first('t', 'tds'), first('ip and ', 'udp'), first('retrans', 'tcp')])
      .toEqual(['tcp', 'tds', 'udp', 'tcp.analysis.fast_retransmission']);
  });

  it('takes what has a dot for the beginning of a name or of a part of it', () => {
    expect(offered('ip.ad|').filter(name => !name.startsWith('ip.ad') && !name.includes('.ip.ad'))).toEqual([]);
    expect(offered('status|').length).toBeLessThan(100);
  });

  it('offers operators that fit the type', () => {
    expect(offered('tcp.port |')).toContain('&');
    expect(offered('tcp.port |')).not.toContain('contains');
    expect(offered('tcp.payload con|')).toEqual(['contains']);
  });

  it('offers connectives after a comparison and after a protocol', () => {
    expect(offered('tcp.port == 80 |')).toEqual(['and', 'or', 'xor']);
    expect(offered('tcp a|')).toEqual(['and']);
  });

  it('offers the names of values, in quotes', () => {
    expect(offered('tcp.flags.syn == |')).toEqual(['"Set"', '"Not set"']);
    expect(offered('tcp.flags.syn == "n|')).toEqual(['"Not set"']);
    expect(offered('tcp.flags.syn in {"Set", |')).toEqual(['"Set"', '"Not set"']);
  });

  it('offers the words of texts that have no others', () => {
    expect(offered('tcp.verdict == |').slice(0, 3)).toEqual(['"original"', '"retransmission"', '"reordered"']);
    expect(offered('tcp.verdict == "retr|')).toEqual(['"retransmission"']);
    expect(offered('tcp.state.client in {"SYN_SENT", "syn_r|')).toEqual(['"SYN_RECEIVED"', '"SYN_RECEIVED?"']);
  });

  it('offers no fields for a number that is typed', () => {
    expect(offered('ip.ttl < 100|')).toEqual([]);
    expect(offered('tcp.prot == 80|')).toEqual([]);
    expect(offered('len(tcp.payload) > 80|')).toEqual([]);
    expect(offered('tcp.srcport == tcp.d|')).toContain('tcp.dstport');
  });

  it('replaces the word at the caret', () => {
    expect(complete('ip and tcp.por', 14, registry)[0].from).toBe(7);
    expect(complete('tcp.flags.syn == "S', 19, registry)[0].from).toBe(17);
  });

  it('offers functions', () => {
    expect(offered('ip and le|')).toContain('len(');
  });

  it('is silent inside quotes without names', () => {
    expect(offered('frame contains "GE|')).toEqual([]);
  });

  it('names type and meaning', () => {
    expect(complete('tcp.srcport', 11, registry)[0]).toEqual({
      text: 'tcp.srcport', from: 0, kind: 'field', type: 'Unsigned integer', description: 'Source Port',
    });
  });
});
